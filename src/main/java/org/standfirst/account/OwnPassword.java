package org.standfirst.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Network;

/**
 * Asks somebody who is signed in for their password once more, before anything by which one comes in is changed: whoever
 * finds a browser open must not be able to keep the account, or to take its defences away.
 */
@Component
class OwnPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInLimits limits;

    OwnPassword(Accounts accounts, Passwords passwords, SignInLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    /**
     * Takes its time; so never within a transaction.
     *
     * @param network where it comes from
     * @return why it does not do, in a sentence
     */
    Optional<String> objection(StaffSession by, String password, Network network) {
        Account account = by.account();
        if (accounts.passwordHash(account.person()).isEmpty()) {
            return Optional.of(
                    "You have no password here, as you come in by single sign-on. Whoever runs the magazine can"
                            + " send you a link by which you choose one.");
        }
        if (limits.count(account.email().value(), network).isPresent()) {
            return Optional.of("Those were too many tries. Wait a quarter of an hour.");
        }
        try {
            return passwords.matches(password, accounts.passwordHash(account.person()))
                    ? Optional.empty()
                    : Optional.of("The password that you have now is another.");
        } catch (Passwords.Busy busy) {
            return Optional.of(Passwords.Busy.WORDS);
        }
    }

    /** Part of the running transaction: whoever knew it has guessed nothing. */
    void forgive(StaffSession by) {
        limits.forgive(by.account().email().value());
    }
}
