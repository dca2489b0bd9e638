package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that was done just now and can be taken back. The browser keeps it for a minute, or until something else is
 * done. It is a hint and no permission: whatever it says, {@link TakeBack} goes through the verbs.
 *
 * @param subject what it was done to, as the change log calls it
 * @param seq the number of the change, so that it shows whether another came after it
 * @param before what was there before, as each act needs it
 */
record Undo(Act act, String subject, long seq, String before) {
    static final DeskCookie COOKIE = new DeskCookie("standfirst-undo", Duration.ofMinutes(1));
    private static final Pattern FORM =
            Pattern.compile("([A-Z_]{1,20})!([a-z]{1,10}:[0-9a-f-]{36})!([0-9]{1,18})!([A-Za-z0-9._*+%-]{0,3000})");

    /** What can be taken back. */
    enum Act {
        SUBMITTED("Handed in for review."),
        PINNED("Pinned to the front page."),
        UNPINNED("Unpinned from the front page."),
        ASSIGNED("Assigned."),
        SCHEDULED("The time is set."),
        UNSCHEDULED("The time is taken back."),
        RENAMED("The address is changed."),
        MOVED_UP("Moved up."),
        MOVED_DOWN("Moved down."),
        GAVE_ROLE("The role is changed."),
        CLOSED("The account is closed."),
        REPLY_APPROVED("Approved."),
        REPLY_REJECTED("Rejected."),
        REPLY_MARKED("Marked as spam."),
        REPLY_HELD("Held."),
        ANSWERED("Answered."),
        REPLY_EDITED("The words are changed."),
        BANNED("Banned."),
        BAN_LIFTED("The ban is lifted."),
        WORD_ADDED("The word is added."),
        WORD_REMOVED("The word is removed.");

        private final String words;

        Act(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What the browser says; nothing where it makes no sense. */
    static Optional<Undo> read(HttpServletRequest request) {
        return COOKIE.read(request).flatMap(Undo::parse);
    }

    private static Optional<Undo> parse(String written) {
        Matcher parts = FORM.matcher(written);
        return parts.matches()
                ? Arrays.stream(Act.values())
                        .filter(act -> act.name().equals(parts.group(1)))
                        .findFirst()
                        .map(act ->
                                new Undo(act, parts.group(2), Long.parseLong(parts.group(3)), decoded(parts.group(4))))
                : Optional.empty();
    }

    /** Whoever makes cookies of their own may write nonsense; then there is nothing to go back to. */
    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }

    String cookie(HttpServletRequest request) {
        String last = URLEncoder.encode(before, StandardCharsets.UTF_8);
        return COOKIE.begin(request, act + "!" + subject + "!" + seq + "!" + last);
    }

    static String end(HttpServletRequest request) {
        return COOKIE.end(request);
    }
}
