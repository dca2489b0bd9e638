package org.standfirst.newsroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.reply.Reason;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Trait;

/** How replies, and what becomes of them, are said to those who decide. */
final class ReplyWords {
    private static final List<Reply.State> IN_ORDER = List.of(
            Reply.State.APPROVED, Reply.State.HELD, Reply.State.REJECTED, Reply.State.SPAM, Reply.State.REMOVED);

    private ReplyWords() {}

    static String of(Reply.State state) {
        return switch (state) {
            case APPROVED -> "Approved";
            case HELD -> "Held";
            case SPAM -> "Spam";
            case REJECTED -> "Rejected";
            case REMOVED -> "Removed by its author";
        };
    }

    static Moderation.Why of(Reason reason) {
        return new Moderation.Why(
                switch (reason.kind()) {
                    case TRAP -> "Something was written where no reader sees a field";
                    case LIKE_SPAM -> "Reads like spam";
                    case SERVICE -> "The spam service takes it for spam";
                    case NEAR_COPY -> "Says nearly what another reply says";
                    case WATCHED_WORDS -> "Has watched words";
                    case LINKS -> "Has " + reason.words().size() + " links";
                    case TOO_QUICK -> "Came sooner than anybody writes";
                    case UNPROVEN -> "Came without the work that browsers do";
                    case DOUBTFUL -> "May be spam, or not";
                    case NEWCOMER -> "Nobody knows its author yet";
                    case PREMODERATED -> "Everything is read first here";
                    case CHANGED -> "Was changed since somebody decided";
                    case REPORTED -> "A reader reported it";
                },
                // Those are marked where they stand.
                reason.kind() == Reason.Kind.LINKS ? List.of() : reason.words(),
                "");
    }

    static String of(Trait trait) {
        return switch (trait) {
            case NAME -> "Of that name";
            case MAIL -> "From that e-mail address";
            case NETWORK -> "From that network";
        };
    }

    /** "3 approved, 1 spam". */
    static String became(Map<Reply.State, Integer> became) {
        return IN_ORDER.stream()
                .flatMap(state -> Stream.ofNullable(became.get(state)).map(count -> count + " " + lower(state)))
                .collect(Collectors.joining(", "));
    }

    private static String lower(Reply.State state) {
        return switch (state) {
            case APPROVED -> "approved";
            case HELD -> "held";
            case SPAM -> "spam";
            case REJECTED -> "rejected";
            case REMOVED -> "removed by their author";
        };
    }

    /** What can be made of one that is so. */
    static List<Moderation.Decision> decisions(Reply.State state) {
        return Stream.of(
                        new Moderation.Decision("approved", "Approve", "a"),
                        new Moderation.Decision("rejected", "Reject", "r"),
                        new Moderation.Decision("spam", "Spam", "s"),
                        new Moderation.Decision("held", "Hold", "h"))
                .filter(decision -> !decision.to().equals(state.inDatabase()))
                .filter(_ -> state != Reply.State.REMOVED)
                .toList();
    }
}
