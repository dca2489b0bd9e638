package org.standfirst.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of what a reader chose, as it stands in the chain.
 *
 * @param number without gaps, from 1
 * @param at in milliseconds since 1970
 * @param subject whose
 * @param asked the categories they were asked about, parted by commas
 * @param allowed those of them that they said yes to
 * @param how as {@link How#written}
 * @param signal as {@link Signal#written}
 * @param register the SHA-256 of the register as it stood
 * @param notice the SHA-256 of what they saw, as a page
 * @param previous the hash of the record before
 */
public record Choice(
        long number,
        long at,
        String subject,
        String asked,
        String allowed,
        String how,
        String signal,
        String register,
        String notice,
        String previous) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** When. */
    public Instant moment() {
        return Instant.ofEpochMilli(at);
    }

    /** What they were asked about. */
    public List<Category> categories() {
        return read(asked);
    }

    /** What they said to it. */
    public Decision decision() {
        return Decision.of(read(allowed));
    }

    /** By what they said it; empty in a record that was tampered with. */
    public Optional<How> by() {
        return How.read(how);
    }

    private static List<Category> read(String written) {
        return Arrays.stream(written.split(",", -1))
                .flatMap(name -> Category.read(name).stream())
                .toList();
    }

    /**
     * The record in one line, always the same way: what its hash is made of. Every part is said as it is stored, so that none can
     * be another and the line the same.
     */
    public String canonical() {
        return "{\"number\":" + number + ",\"at\":\"" + MOMENT.format(moment()) + "\"" + field("subject", subject)
                + field("asked", asked) + field("allowed", allowed) + field("how", how) + field("signal", signal)
                + field("register", register) + field("notice", notice) + field("previous", previous) + "}";
    }

    private static String field(String name, String value) {
        return ",\"" + name + "\":" + JsonMapper.shared().writeValueAsString(value);
    }

    /** The SHA-256 of that line, in hexadecimal digits. */
    public String hash() {
        return Sha256.hex(canonical());
    }
}
