package org.standfirst.correspondent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Network;
import org.standfirst.magazine.Magazines;
import org.standfirst.mail.Mailer;
import org.standfirst.wire.PublicAddress;

/** Writes letters to readers in the magazine's language, and puts them where they are sent from. */
@Component
public class Letters {
    /** How long something that was decided on a reply may be taken back at the most; the desk offers it for half as long. */
    public static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(2);

    private static final int MOST_RECEIPTS_A_DAY = 20;

    private final Magazines magazines;
    private final PublicAddress address;
    private final Outbox outbox;
    private final Addresses addresses;
    private final LetterLinks links;
    private final LetterLimits limits;
    private final Mailer mailer;
    private final Clock clock = Clock.systemUTC();

    Letters(
            Magazines magazines,
            PublicAddress address,
            Outbox outbox,
            Addresses addresses,
            LetterLinks links,
            LetterLimits limits,
            Mailer mailer) {
        this.magazines = magazines;
        this.address = address;
        this.outbox = outbox;
        this.addresses = addresses;
        this.links = links;
        this.limits = limits;
        this.mailer = mailer;
    }

    /** A message of that name, with the name of the magazine in it where it is wanted. */
    public String say(String message) {
        return say(message, Map.of());
    }

    /** A message of that name, with these in its places, and the name of the magazine. */
    public String say(String message, Map<String, ?> places) {
        Map<String, Object> all = new HashMap<>(places);
        all.put("magazine", magazines.current().name());
        return LetterWords.in(magazines.current().language()).say(message, all);
    }

    /** The whole address of a path. */
    public String link(String path) {
        return address.of(path);
    }

    /** A day, as the magazine's language writes it. */
    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .withZone(magazines.current().timeZone())
                .format(at);
    }

    /** English that names no country is not America's. */
    private Locale locale() {
        Locale locale = Locale.forLanguageTag(magazines.current().language());
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    /**
     * The path by which letters to somebody are ended.
     *
     * @param thread the conversation that the letter is about; nothing if it is about several
     */
    public String stopPath(String mark, Optional<String> thread) {
        return "/replies/letters/" + links.stopping(mark, thread);
    }

    /** Puts one in the outbox, as part of a transaction; where no mail is set up, nowhere. */
    public void put(Letter letter) {
        put(letter, Network.UNKNOWN);
    }

    /**
     * Puts one in the outbox; see {@link #put(Letter)}.
     *
     * @param askedFrom where somebody asked for it
     */
    public void put(Letter letter, Network askedFrom) {
        String mark = addresses.mark(letter.to());
        if (mailer.isSetUp() && !isUnasked(mark, letter.kind())) {
            outbox.add(mark, letter, askedFrom, clock.instant());
        }
    }

    /**
     * Puts one in the outbox as {@link #put(Letter)} does, but to be sent only once whoever caused it can take back no longer
     * what it tells of.
     *
     * @param about what that is, for {@link #withdraw}
     */
    public void putOnceItStands(Letter letter, String about) {
        if (mailer.isSetUp()) {
            Instant now = clock.instant();
            outbox.addLater(addresses.mark(letter.to()), letter, now, now.plus(TAKEN_BACK_WITHIN), about);
        }
    }

    /** What was put by {@link #putOnceItStands} about this and is not sent yet, never is. Part of a transaction. */
    public void withdraw(String about) {
        outbox.withdraw(about);
    }

    /** Whether too many letters were asked for to somebody, or from a network, as anybody can ask for them. */
    public boolean areTooMany(String mark, Network askedFrom) {
        return limits.areReached(mark, askedFrom);
    }

    /** Counts a letter that nobody gets, so that whoever asks can't tell. Part of a transaction. */
    public void putNone(String mark, Letter.Kind kind, Network askedFrom) {
        outbox.addNone(mark, kind, askedFrom, clock.instant());
    }

    /** Anybody can send a notice in somebody else's name; their mailbox shall not be filled by it. */
    private boolean isUnasked(String mark, Letter.Kind kind) {
        return kind == Letter.Kind.RECEIPT
                && outbox.countTo(mark, Set.of(kind), clock.instant().minus(Duration.ofDays(1))) >= MOST_RECEIPTS_A_DAY;
    }
}
