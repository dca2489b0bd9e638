package org.standfirst.reply;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a reply is not before readers at once.
 *
 * @param words what gave the reason: the reply's own words, a rule, a number; may be empty
 */
public record Reason(Kind kind, List<String> words) {
    private static final TypeReference<List<Reason>> LIST = new TypeReference<>() {};

    /** Copies the list. */
    public Reason {
        words = List.copyOf(words);
    }

    /** One that needs no words. */
    public static Reason of(Kind kind) {
        return new Reason(kind, List.of());
    }

    /** What kinds there are, the worst first. */
    public enum Kind {
        /** Something was written where no reader sees a field. */
        TRAP,
        /** The classifier of words takes it for advertising. */
        LIKE_SPAM,
        /** A service that the magazine asks takes it for advertising. */
        SERVICE,
        /** It says nearly what another says. */
        NEAR_COPY,
        /** It has words that are watched. */
        WATCHED_WORDS,
        /** It has more links than are usual. */
        LINKS,
        /** It came sooner than anybody writes. */
        TOO_QUICK,
        /** No work was done for it, as browsers do that run scripts. */
        UNPROVEN,
        /** The classifier can't tell; said only where something else is a reason too. */
        DOUBTFUL,
        /** Nobody knows its author yet. */
        NEWCOMER,
        /** Everything is read first here. */
        PREMODERATED,
        /** It was changed since somebody decided. */
        CHANGED,
        /** A reader reported it. */
        REPORTED;

        /** The word in addresses and templates. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether nobody need ask further whether it is advertising: by one sign that is sure, or by two that are not. */
    static boolean areEnough(List<Reason> reasons) {
        Set<Kind> kinds = reasons.stream().map(Reason::kind).collect(toCollection(() -> EnumSet.noneOf(Kind.class)));
        return kinds.contains(Kind.TRAP)
                || kinds.contains(Kind.SERVICE)
                || (kinds.contains(Kind.LIKE_SPAM)
                        && (kinds.contains(Kind.UNPROVEN) || kinds.contains(Kind.NEAR_COPY)));
    }

    static String write(List<Reason> reasons) {
        return JsonMapper.shared().writeValueAsString(reasons);
    }

    static List<Reason> read(String json) {
        return JsonMapper.shared().readValue(json, LIST);
    }
}
