package org.standfirst.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeHistory;

/** Goes along the chain from where it begins, a handful of records at a time, and stops at the first that is not as it was. */
final class ChainWalk {
    private static final int AT_A_TIME = 500;

    private final ChainRows rows;
    private final ChangeHistory history;
    private final ChainSeal seal;
    private long number;
    private String hash;

    /** @param from whose own seal somebody has looked at */
    ChainWalk(ChainRows rows, ChangeHistory history, ChainSeal seal, ChainRows.End from) {
        this.rows = rows;
        this.history = history;
        this.seal = seal;
        this.number = from.number();
        this.hash = from.previous();
    }

    /** How far it has come. */
    long number() {
        return number;
    }

    /** The hash of the record there. */
    String hash() {
        return hash;
    }

    /** Goes on to a record. @return what is wrong before, or at it; missing records at the end are told by {@link #number} */
    Optional<Finding.Broken> to(long last) {
        while (number < last) {
            List<ChainRows.Link> links = rows.between(number, last, AT_A_TIME);
            Map<String, String> logged = logged(links);
            for (ChainRows.Link link : links) {
                Optional<Finding.Fault> fault = fault(link, logged);
                if (fault.isPresent()) {
                    return Optional.of(new Finding.Broken(number + 1, fault.get()));
                }
                number++;
                hash = link.hash();
            }
            if (links.size() < AT_A_TIME) {
                break;
            }
        }
        return Optional.empty();
    }

    private Map<String, String> logged(List<ChainRows.Link> links) {
        List<String> subjects = links.stream()
                .map(link -> RecordChoice.SUBJECT + link.choice().number())
                .toList();
        return subjects.isEmpty()
                ? Map.of()
                : history.of(subjects, RecordChoice.VERB).stream()
                        .collect(Collectors.toMap(Change::subject, Change::detail, (first, _) -> first));
    }

    private Optional<Finding.Fault> fault(ChainRows.Link link, Map<String, String> logged) {
        long stands = link.choice().number();
        if (stands != number + 1) {
            return Optional.of(Finding.Fault.DROPPED);
        }
        String detail = logged.getOrDefault(RecordChoice.SUBJECT + stands, "");
        boolean isLogged = detail.equals(RecordChoice.detail(link.hash()));
        boolean fits = link.choice().hash().equals(link.hash())
                && link.choice().previous().equals(hash);
        if (!fits) {
            return Optional.of(whatWasDone(link, detail));
        }
        if (!seal.holds(ChainSeal.Of.CHOICE, stands, link.hash(), link.mac())) {
            return Optional.of(isLogged ? Finding.Fault.UNSEALED : whatWasDone(link, detail));
        }
        return isLogged ? Optional.empty() : Optional.of(Finding.Fault.LOG_DIFFERS);
    }

    /** The log knows which record belongs here; where that is now, and which is here instead, tells what was done. */
    private Finding.Fault whatWasDone(ChainRows.Link link, String detail) {
        long stands = link.choice().number();
        long belongs = history.firstWith(RecordChoice.VERB, RecordChoice.detail(link.hash()))
                .map(ChainWalk::number)
                .orElse(0L);
        boolean isElsewhere = RecordChoice.hash(detail).map(rows::numberOf).orElse(0L) > stands;
        if (belongs > 0 && belongs != stands) {
            return isElsewhere ? Finding.Fault.REORDERED : Finding.Fault.DROPPED;
        }
        return isElsewhere ? Finding.Fault.INSERTED : Finding.Fault.CHANGED;
    }

    /** Of which record the log tells. */
    static long number(Change change) {
        String written = change.subject().substring(RecordChoice.SUBJECT.length());
        return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : 0;
    }
}
