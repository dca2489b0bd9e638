package org.standfirst.correspondent;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Network;

/** How many letters somebody may have sent to an address that need not be theirs. Called within the transaction. */
@Component
class LetterLimits {
    private static final Set<Letter.Kind> ASKED_FOR = Set.of(Letter.Kind.CONFIRMATION, Letter.Kind.RIGHTS);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 3;
    private static final int MOST_OWN_A_DAY = 20;
    private static final int MOST_AN_HOUR_BY_NETWORK = 10;

    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    LetterLimits(Outbox outbox) {
        this.outbox = outbox;
    }

    boolean areReached(String mark, Network network) {
        return outbox.countTo(mark, ASKED_FOR, clock.instant().minus(DAY)) >= MOST_A_DAY
                || outbox.countFrom(network, ASKED_FOR, clock.instant().minus(Duration.ofHours(1)))
                        >= MOST_AN_HOUR_BY_NETWORK;
    }

    /** For whoever has shown that the address is theirs, and answers a lot. */
    boolean areReachedByOwner(String mark) {
        return outbox.countTo(
                        mark, Set.of(Letter.Kind.OWN_REPLY), clock.instant().minus(DAY))
                >= MOST_OWN_A_DAY;
    }
}
