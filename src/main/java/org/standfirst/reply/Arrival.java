package org.standfirst.reply;

import java.util.Optional;
import org.standfirst.kernel.EmailAddress;
import org.standfirst.kernel.Network;
import org.standfirst.spam.Lookalikes;

/**
 * What is known of whoever sent a reply, beside what they signed.
 *
 * @param nameKey the name as all its spellings look to people
 * @param likeness of the words, to find others that say nearly the same; 0 for none
 */
record Arrival(String nameKey, Optional<EmailAddress> address, Network network, long likeness) {
    /** Of one that came from another system. */
    static Arrival elsewhere(String name) {
        return new Arrival(Lookalikes.plain(name), Optional.empty(), Network.UNKNOWN, 0);
    }
}
