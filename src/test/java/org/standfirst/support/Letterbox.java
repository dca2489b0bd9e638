package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standfirst.mail.MailServer;

/** A real mail server, and what came in. */
public final class Letterbox implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Opens it. */
    public Letterbox() {
        post.start();
    }

    /** What the magazine sends to. */
    public MailServer server() {
        return MailServer.parse("smtp://127.0.0.1:" + post.getSmtp().getPort() + "?from=letters@magazine.example")
                .orElseThrow();
    }

    /** Waits for the newest letter to somebody that says something. */
    public MimeMessage await(String to, String words) {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        Optional<MimeMessage> found = find(to, words);
        while (found.isEmpty()) {
            assertThat(Instant.now()).as(all().toString()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
            found = find(to, words);
        }
        return found.get();
    }

    private Optional<MimeMessage> find(String to, String words) {
        return Stream.of(post.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(to) && (subject(letter) + text(letter)).contains(words))
                .reduce((_, later) -> later);
    }

    /** How many letters came to somebody. */
    public long count(String to) {
        return Stream.of(post.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(to))
                .count();
    }

    private List<String> all() {
        return Stream.of(post.getReceivedMessages())
                .map(letter -> recipient(letter) + ": " + subject(letter) + "\n" + text(letter))
                .toList();
    }

    /** The path of a link in a letter. */
    public static String link(MimeMessage letter, String folder) {
        Matcher link = Pattern.compile(Pattern.quote(folder) + "[A-Za-z0-9_-]+").matcher(text(letter));
        assertThat(link.find()).as(text(letter)).isTrue();
        return link.group();
    }

    /** A header; empty if it has none. */
    public static String header(MimeMessage letter, String name) {
        try {
            String[] values = letter.getHeader(name);
            return values == null ? "" : values[0];
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What it is about. */
    public static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What it says. */
    public static String text(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        post.stop();
    }
}
