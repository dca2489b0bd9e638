package org.standfirst.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.correspondent.Addresses;
import org.standfirst.kernel.Id;

/**
 * Marks the form under an article with when it was made, so that whoever sends one must have asked for it, and not a moment
 * ago, and not last year.
 */
@Component
public class FormSeals {
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int LONGEST_TIME = 11;

    private final Addresses addresses;

    FormSeals(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What a form bears that is made then. */
    public String of(Id<Article> article, Instant made) {
        String time = Long.toString(made.getEpochSecond(), Character.MAX_RADIX);
        return time + "." + mark(article, time);
    }

    /** How old the form is; empty if it is none of ours, another article's, or too old. */
    public Optional<Duration> age(String seal, Id<Article> article, Instant now) {
        int dot = seal.indexOf('.');
        if (dot < 1 || dot > LONGEST_TIME) {
            return Optional.empty();
        }
        String time = seal.substring(0, dot);
        if (!isSame(mark(article, time), seal.substring(dot + 1))) {
            return Optional.empty();
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time, Character.MAX_RADIX)), now);
        return Optional.of(age).filter(one -> one.compareTo(GOOD_FOR) < 0);
    }

    private String mark(Id<Article> article, String time) {
        return addresses.mark("form\n" + article + "\n" + time);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
