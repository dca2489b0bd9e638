package org.standfirst.conduct;

import java.net.InetAddress;

/**
 * What is known of somebody who comes to reply.
 *
 * @param emailMark the keyed hash of their address of mail; empty where they gave none
 * @param nameKey the name they gave, folded as those who ban fold it; empty where they gave none
 */
public record Who(InetAddress address, String emailMark, String nameKey) {}
