package org.standfirst.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.kernel.Id;

/**
 * The secret part of the link by which somebody comes back to a reply of their own: its number, and what only the magazine's
 * key file makes of it. So no cookie is needed, and nothing is kept that could be stolen from the database.
 */
@Component
public class OwnLinks {
    private static final int ID = 36;

    private final Addresses addresses;

    OwnLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The one of a reply. */
    public String of(Id<Reply> reply) {
        return reply + addresses.mark("own reply\n" + reply);
    }

    /** Where a reply is shown to whoever has its secret. */
    public String path(Id<Reply> reply) {
        return "/replies/own/" + of(reply);
    }

    /** Whose reply it leads to; empty if nobody was given it. */
    public Optional<Id<Reply>> read(String secret) {
        return secret.length() <= ID
                ? Optional.empty()
                : Id.<Reply>parse(secret.substring(0, ID)).filter(reply -> isSame(of(reply), secret));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
