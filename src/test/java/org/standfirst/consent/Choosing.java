package org.standfirst.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.standfirst.support.TestParts;

/** Readers who choose at random. */
final class Choosing {
    static final Shown PHONE = shown("en", Device.PHONE, "<p>May we count?</p>");

    private final TestParts parts;
    private final Random lot;

    Choosing(TestParts parts, long seed) {
        this.parts = parts;
        this.lot = new Random(seed);
    }

    static Shown shown(String language, Device device, String html) {
        return new Shown(language, device, html, ".notice{color:#111}");
    }

    /** What somebody chooses who has not chosen before. */
    RecordChoice.Outcome.Recorded one() {
        return parts.get(RecordChoice.class).apply(any(Subject.fresh()));
    }

    RecordChoice.Choose any(Subject subject) {
        List<Category> asked =
                Category.asked().stream().filter(_ -> lot.nextInt(4) > 0).toList();
        List<Category> allowed = asked.stream().filter(_ -> lot.nextBoolean()).toList();
        Shown notice = lot.nextBoolean() ? PHONE : shown("de", Device.DESK, "<p>Dürfen wir zählen?</p>");
        return new RecordChoice.Choose(
                subject,
                Decision.of(allowed),
                asked,
                anyOf(How.values()),
                anyOf(Signal.values()),
                "register " + lot.nextInt(2),
                notice);
    }

    private <T> T anyOf(T[] values) {
        return values[lot.nextInt(values.length)];
    }

    List<RecordChoice.Outcome.Recorded> several(int count) {
        List<RecordChoice.Outcome.Recorded> recorded = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            recorded.add(one());
        }
        return recorded;
    }
}
