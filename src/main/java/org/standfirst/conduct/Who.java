package org.standfirst.conduct;

import org.standfirst.kernel.Network;

/**
 * What is known of somebody who comes to reply.
 *
 * @param network where from; it may be unknown
 * @param emailMark the keyed hash of their address of mail; empty where they gave none
 * @param nameKey the name they gave, folded as those who ban fold it; empty where they gave none
 */
public record Who(Network network, String emailMark, String nameKey) {}
