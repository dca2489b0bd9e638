package org.standfirst.correspondent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The secret parts of the links in letters. Each is whom it is for, and what only the magazine's key file makes of that and of
 * what the link is for; so none needs to be kept, and those that end letters work for as long as a letter lies in a mailbox.
 */
@Component
class LetterLinks {
    private static final String MARK = "[0-9a-f]{32}";
    private static final Pattern CONFIRMING = Pattern.compile("(" + MARK + ")(" + MARK + ")");
    private static final Pattern STOPPING = Pattern.compile("(" + MARK + ")(" + MARK + ")((?:-[0-9a-f-]{36})?)");

    private final Addresses addresses;

    LetterLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Whom a link ends letters for.
     *
     * @param thread the conversation that the letter was about; nothing if it was about several
     */
    record Stopping(String mark, Optional<String> thread) {}

    String confirming(String mark) {
        return mark + addresses.mark("confirm\n" + mark);
    }

    Optional<String> readConfirming(String secret) {
        Matcher parts = CONFIRMING.matcher(secret);
        return parts.matches() && isSame(confirming(parts.group(1)), secret)
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    String stopping(String mark, Optional<String> thread) {
        String about = thread.map(id -> "-" + id).orElse("");
        return mark + addresses.mark("stop\n" + mark + about) + about;
    }

    Optional<Stopping> readStopping(String secret) {
        Matcher parts = STOPPING.matcher(secret);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> thread =
                Optional.of(parts.group(3)).filter(about -> !about.isEmpty()).map(about -> about.substring(1));
        return isSame(stopping(parts.group(1), thread), secret)
                ? Optional.of(new Stopping(parts.group(1), thread))
                : Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
