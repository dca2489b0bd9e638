package org.standfirst.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.standfirst.people.Secret;

/**
 * What is kept of passwords: Argon2id with 19 MiB and two passes, as OWASP's password storage sheet asks at least. Each
 * is worked out on few processors at a time, so that many who try can't take the memory that pages are made in.
 */
@Component
class Passwords {
    /** Shorter ones are found by trying, once a database is stolen (NIST SP 800-63B-4, section 3.1.1.2). */
    static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;
    private static final int MOST_AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 5;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /**
     * A hash of something nobody knows: trying a password for an account that isn't there takes as long as for one that is.
     * Made with the first try, whomever it is for, as most starts of the program see none.
     */
    private volatile @Nullable String nobodys;

    /** More people sign in at once than there is memory for. */
    static final class Busy extends RuntimeException {
        static final String WORDS = "Too many people are signing in just now. Try again in a moment.";

        Busy() {
            super(null, null, false, false);
        }
    }

    /**
     * What is wrong with a password that somebody chose, in a sentence; empty if nothing is.
     *
     * @param known words that whoever guesses tries first: their name, their address
     */
    Optional<String> objection(String password, String... known) {
        String plain = plain(password);
        if (plain.codePointCount(0, plain.length()) < SHORTEST) {
            return Optional.of(
                    "Take at least " + SHORTEST + " characters: four or five words in a row are easy to keep.");
        }
        if (plain.length() > LONGEST) {
            return Optional.of("That is longer than " + LONGEST + " characters.");
        }
        if (plain.codePoints().distinct().count() < FEWEST_SIGNS) {
            return Optional.of("That is too easy to guess: it has too few different characters.");
        }
        for (String word : known) {
            String guess = word.toLowerCase(Locale.ROOT);
            if (!guess.isBlank()
                    && plain.toLowerCase(Locale.ROOT).replace(guess, "").length() < SHORTEST / 2) {
                return Optional.of("That is too easy to guess: it is little more than your name or address.");
            }
        }
        return Optional.empty();
    }

    String hash(String password) {
        return guarded(() -> argon.encode(plain(password)));
    }

    /** Takes as long for what is kept of nobody's as for somebody's. */
    boolean matches(String password, Optional<String> hash) {
        boolean tooLong = password.length() > LONGEST;
        boolean matches = guarded(() -> {
            String otherwise = nobodys();
            return argon.matches(tooLong ? "" : plain(password), hash.orElse(otherwise));
        });
        return matches && hash.isPresent() && !tooLong;
    }

    private String nobodys() {
        String made = nobodys;
        if (made == null) {
            made = argon.encode(Secret.fresh());
            nobodys = made;
        }
        return made;
    }

    /** What is typed on different machines must be the same (NIST SP 800-63B-4, section 3.1.1.2). */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
