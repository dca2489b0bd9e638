package org.standfirst.consent;

import java.util.Optional;

/** What an export says of itself to somebody who has never seen one. */
final class ProofReadme {
    private ProofReadme() {}

    static String of(Finding finding, long count, Optional<ChainRows.Link> first, Optional<ChainRows.Link> last) {
        return """
                What readers chose
                ==================

                This archive holds %d records of what readers of a magazine chose when they were asked what may be
                kept in their browsers or loaded from others, with all that is needed to check them.

                records.jsonl   the records, the oldest first, one in each line:
                                number    counts them, without gaps
                                at        when, in UTC
                                subject   a random number that only the reader's browser has; who sees it there can
                                          find that reader's choices here. It tells nobody who they are
                                asked     what they were asked about
                                allowed   what of it they said yes to; whatever is not named here was refused
                                how       accept_all, refuse_all: the button for all; chosen: the form with each
                                          category; always: the button beside one thing of others, to show such
                                          things always; withdrawal: taken back
                                signal    what their browser said of its own accord: none, gpc, dnt
                                register  what there was to choose about: the file of that name in registers
                                notice    what they saw: the file of that name in notices
                                previous  the SHA-256 of the record before
                registers/      what the magazine had declared, as it stood when they chose
                notices/        the notices and forms that they saw, as pages; they load and run nothing
                pictures/       how a browser shows these notices, where that was drawn. Drawn later, to be looked at
                                at ease; the pages are the proof

                How to check it
                ---------------

                1. Each register and notice has its own SHA-256 as its name:

                       sha256sum registers/* notices/*

                2. Each record names the SHA-256 of the line before it, without the end of that line. So none can be
                   changed, taken out, put in or moved without all after it becoming others. In a shell:

                       previous=%s
                       while IFS= read -r line; do
                         case "$line" in
                           *"\\"previous\\":\\"$previous\\"}") ;;
                           *) echo "Broken here: $line" ;;
                         esac
                         previous=$(printf %%s "$line" | sha256sum | cut -d' ' -f1)
                       done < records.jsonl
                       echo "$previous"

                   Nothing is broken if this prints one line and nothing else, namely

                       %s

                3. Whoever has the database alone could still make a new chain. So each record is also sealed with a
                   key that lies outside the database and is not in this archive. The magazine checks these seals with

                       ./standfirst consent verify

                   As this archive was made, that said:

                       %s
                """.formatted(
                        count,
                        first.map(link -> link.choice().previous()).orElse(ChainSeal.BEGINNING),
                        last.map(ChainRows.Link::hash)
                                .or(() -> first.map(link -> link.choice().previous()))
                                .orElse(ChainSeal.BEGINNING),
                        FindingWords.of(finding));
    }
}
