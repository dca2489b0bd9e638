package org.standfirst.consent;

import java.nio.file.Path;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/**
 * Chooses without end, on several threads, and says each choice once it has been acknowledged: {@code chosen number hash subject}.
 * Made to be killed.
 */
public final class ChoosingProgram {
    private static final int READERS = 6;

    private ChoosingProgram() {}

    /** Begins; the arguments are the data folder, the database's address, which may be empty, and a seed. */
    public static void main(String[] arguments) {
        TestParts parts = new TestParts(new DatabaseKind.Place(Path.of(arguments[0]), arguments[1]));
        RecordChoice recordChoice = parts.get(RecordChoice.class);
        say("ready");
        for (int reader = 0; reader < READERS; reader++) {
            long seed = Long.parseLong(arguments[2]) * READERS + reader;
            Thread.ofPlatform().start(() -> {
                Choosing choosing = new Choosing(parts, seed);
                while (true) {
                    Subject subject = Subject.fresh();
                    RecordChoice.Outcome.Recorded recorded = recordChoice.apply(choosing.any(subject));
                    say("chosen\t" + recorded.number() + "\t" + recorded.hash() + "\t" + subject);
                }
            });
        }
    }

    private static void say(String words) {
        synchronized (System.out) {
            System.out.println(words);
            System.out.flush();
        }
    }
}
