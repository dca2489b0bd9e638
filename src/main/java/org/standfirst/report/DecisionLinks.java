package org.standfirst.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.standfirst.correspondent.Addresses;
import org.standfirst.kernel.Id;

/**
 * The secret links by which one side of a decision reads it, and complains: its number, and what only the magazine's key file
 * makes of that.
 */
@Component
public class DecisionLinks {
    private static final Pattern FORM = Pattern.compile("(author|notifier)-([0-9a-f-]{36})-[0-9a-f]{32}");

    private final Addresses addresses;

    DecisionLinks(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * What a link leads to.
     *
     * @param about a statement for the author, a report for whoever sent it
     */
    record Leading(Complaint.Side side, String about) {}

    /** Where the author of a reply reads why it is kept from readers, and complains. */
    public String path(Statement statement) {
        return path(Complaint.Side.AUTHOR, statement.id().value());
    }

    /** Where whoever reported something reads what was decided, and complains. */
    public String path(Id<Report> report) {
        return path(Complaint.Side.NOTIFIER, report.value());
    }

    private String path(Complaint.Side side, String about) {
        return "/replies/decisions/" + secret(side, about);
    }

    private String secret(Complaint.Side side, String about) {
        String open = side.word() + "-" + about;
        return open + "-" + addresses.mark("decision\n" + open);
    }

    Optional<Leading> read(String secret) {
        Matcher parts = FORM.matcher(secret);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Complaint.Side side = Complaint.Side.of(parts.group(1)).orElseThrow();
        return MessageDigest.isEqual(
                        secret(side, parts.group(2)).getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(new Leading(side, parts.group(2)))
                : Optional.empty();
    }
}
