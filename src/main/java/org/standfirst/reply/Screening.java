package org.standfirst.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;

/** Looks at a reply itself, before the database is asked anything: what of it a moderator should see first. */
@Component
class Screening {
    /** Nobody reads an article and answers it sooner. */
    private static final Duration QUICKEST = Duration.ofSeconds(3);

    private static final int MOST_LINKS = 3;

    /**
     * What was seen.
     *
     * @param likeness of the words; 0 for none
     */
    record Looked(List<Reason> reasons, String nameKey, long likeness) {}

    Looked look(ReplyForm form, Body body, Sending sending) {
        List<Reason> reasons = new ArrayList<>();
        if (sending.isTrapped()) {
            reasons.add(Reason.of(Reason.Kind.TRAP));
        }
        reasons.addAll(lookAgain(form, body));
        if (sending.age().filter(age -> age.compareTo(QUICKEST) < 0).isPresent()) {
            reasons.add(Reason.of(Reason.Kind.TOO_QUICK));
        }
        if (sending.proof() instanceof Sending.Proof.Missing) {
            reasons.add(Reason.of(Reason.Kind.UNPROVEN));
        }
        return new Looked(reasons, NameKey.of(form.name()), 0);
    }

    /** What of the words themselves a moderator should see, however they came. */
    List<Reason> lookAgain(ReplyForm form, Body body) {
        List<Reason> reasons = new ArrayList<>();
        List<String> links = ReplyText.links(body);
        if (links.size() > MOST_LINKS) {
            reasons.add(new Reason(Reason.Kind.LINKS, links));
        }
        return reasons;
    }
}
