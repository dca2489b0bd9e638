package org.standfirst.account;

import java.time.Instant;
import org.standfirst.kernel.Id;

/**
 * A browser that somebody signed in with.
 *
 * @param device what it is, in words: "Firefox on Linux"
 * @param seen when they last did something with it, to the minute
 */
public record StaffSession(Id<StaffSession> id, Account account, String device, Instant created, Instant seen) {}
