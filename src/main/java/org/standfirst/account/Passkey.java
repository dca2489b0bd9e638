package org.standfirst.account;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;

/**
 * A key on somebody's device that signs them in.
 *
 * @param name what they call it
 */
public record Passkey(Id<Passkey> id, String name, Instant created, Optional<Instant> used) {}
