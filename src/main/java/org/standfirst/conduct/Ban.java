package org.standfirst.conduct;

import java.time.Instant;
import java.util.Optional;
import org.standfirst.kernel.Id;

/**
 * Somebody who may not reply, edit, react or report.
 *
 * @param label how moderators recognise whom it is about; may be empty
 * @param reason which the banned and the moderators read
 * @param until when it ends by itself; empty for never
 * @param by who banned them, as the change log names them
 * @param lifted when it was taken back, or another took its place
 */
public record Ban(
        Id<Ban> id,
        Target target,
        String label,
        String reason,
        Optional<Instant> until,
        String by,
        Instant at,
        Optional<Instant> lifted) {
    /** By what the banned are known. */
    public sealed interface Target {
        /** A household, or a wider network. */
        record OfNetwork(AddressRange range) implements Target {}

        /** The keyed hash of an address of mail. */
        record OfMail(String mark) implements Target {}

        /** A name, folded so that whatever looks like it is the same. */
        record OfName(String key) implements Target {}

        /** As forms and the database say it. */
        default String kind() {
            return switch (this) {
                case OfNetwork _ -> "network";
                case OfMail _ -> "mail";
                case OfName _ -> "name";
            };
        }

        /** What of that kind it is. */
        default String written() {
            return switch (this) {
                case OfNetwork(var range) -> range.toString();
                case OfMail(var mark) -> mark;
                case OfName(var key) -> key;
            };
        }

        /** What was written so; empty if it says nothing. */
        static Optional<Target> read(String kind, String written) {
            return written.isBlank()
                    ? Optional.empty()
                    : switch (kind) {
                        case "network" -> AddressRange.parse(written).map(OfNetwork::new);
                        case "mail" -> Optional.of(new OfMail(written));
                        case "name" -> Optional.of(new OfName(written));
                        default -> Optional.empty();
                    };
        }
    }

    /** Whether it holds at a time. */
    public boolean holds(Instant now) {
        return lifted.isEmpty() && until.map(now::isBefore).orElse(true);
    }

    /** How the change log calls it. */
    String subject() {
        return "ban:" + id;
    }
}
