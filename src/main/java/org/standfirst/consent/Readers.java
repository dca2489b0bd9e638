package org.standfirst.consent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how a reader stands to what needs a yes, from what their browser says. */
@Component
public class Readers {
    private final Register register;
    private final Askings askings;
    private final Clock clock = Clock.systemUTC();

    Readers(Register register, Askings askings) {
        this.register = register;
        this.askings = askings;
    }

    /**
     * Tells.
     *
     * @param cookies as the browser sent them
     * @param gpc whether it sent {@code Sec-GPC: 1} (Global Privacy Control, section 3.3)
     * @param dnt whether it sent {@code DNT: 1}
     */
    public ReaderState state(List<String> cookies, boolean gpc, boolean dnt) {
        Register.Entries entries = register.current();
        if (!entries.asks()) {
            return new ReaderState.Undecided();
        }
        Asking asking = askings.current();
        boolean signalled = gpc || (dnt && asking.heedsDnt());
        Optional<ChoiceCookie> choice = ChoiceCookie.in(cookies)
                .filter(cookie -> cookie.register().equals(entries.version()))
                .filter(cookie -> cookie.holds(clock.instant(), asking.months()))
                // What somebody chose before their browser began to say no for them, it says no to.
                .filter(cookie -> !signalled || cookie.despiteSignal());
        if (choice.isPresent()) {
            return new ReaderState.Chosen(choice.get().decision().within(entries.asked()));
        }
        return signalled ? new ReaderState.Signalled() : new ReaderState.Undecided();
    }
}
