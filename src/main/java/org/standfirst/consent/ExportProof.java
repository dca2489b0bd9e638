package org.standfirst.consent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;

/** Packs the proof of what readers chose, so that somebody outside can check it without this program. */
@Component
public class ExportProof {
    private static final int AT_A_TIME = 500;

    private final Database database;
    private final ChangeLog changes;
    private final ChainRows rows;
    private final ChainTexts texts;
    private final VerifyChain verifyChain;

    ExportProof(Database database, ChangeLog changes, ChainRows rows, ChainTexts texts, VerifyChain verifyChain) {
        this.database = database;
        this.changes = changes;
        this.rows = rows;
        this.texts = texts;
        this.verifyChain = verifyChain;
    }

    /**
     * An export wanted.
     *
     * @param from the first day (UTC); nothing for the beginning
     * @param to the last day (UTC); nothing for today
     */
    public record Export(Optional<LocalDate> from, Optional<LocalDate> to, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It is packed.
         *
         * @param choices how many
         * @param finding what came of going through the chain beforehand
         */
        record Packed(long choices, Finding finding) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** A stretch of the chain. */
    private record Stretch(long first, long last) {}

    /** Does it, into a ZIP file that it leaves open. */
    public Outcome apply(Export export, OutputStream file) throws IOException {
        if (!export.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        Finding finding = verifyChain.apply();
        Stretch stretch = stretch(export);
        // Said in the log before anything is handed out, so that nothing is handed out unsaid.
        database.write(() -> changes.append(export.actor().name(), "exported", "consent:all", "{}"));
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        long count = records(stretch, zip);
        registers(stretch, zip);
        notices(stretch, zip);
        add("README.txt", ProofReadme.of(finding, count, rows.at(stretch.first()), rows.at(stretch.last())), zip);
        zip.finish();
        return new Outcome.Packed(count, finding);
    }

    private Stretch stretch(Export export) {
        long head = rows.head().map(ChainRows.End::number).orElse(Long.MAX_VALUE);
        long first = export.from()
                .map(day -> rows.firstSince(moment(day)))
                .map(found -> found == 0 ? head + 1 : found)
                .orElseGet(() -> rows.firstSince(Long.MIN_VALUE));
        long last = export.to()
                .map(day -> Math.min(rows.lastBefore(moment(day.plusDays(1))), head))
                .orElse(head);
        return new Stretch(first, last);
    }

    private static long moment(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private long records(Stretch stretch, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("records.jsonl"));
        long count = 0;
        long after = stretch.first() - 1;
        List<ChainRows.Link> links = rows.between(after, stretch.last(), AT_A_TIME);
        while (!links.isEmpty()) {
            for (ChainRows.Link link : links) {
                zip.write((link.choice().canonical() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            count += links.size();
            after = links.getLast().choice().number();
            links = rows.between(after, stretch.last(), AT_A_TIME);
        }
        zip.closeEntry();
        return count;
    }

    private void registers(Stretch stretch, ZipOutputStream zip) throws IOException {
        for (Optional<ChainTexts.Text> text = texts.registerAfter(""); text.isPresent(); ) {
            ChainTexts.Text register = text.get();
            if (texts.isRegisterNamed(register.hash(), stretch.first(), stretch.last())) {
                add("registers/" + register.hash() + ".txt", register.content(), zip);
            }
            text = texts.registerAfter(register.hash());
        }
    }

    private void notices(Stretch stretch, ZipOutputStream zip) throws IOException {
        for (Optional<ChainTexts.Seen> seen = texts.noticeAfter(""); seen.isPresent(); ) {
            ChainTexts.Seen notice = seen.get();
            if (texts.isNoticeNamed(notice.hash(), stretch.first(), stretch.last())) {
                add("notices/" + notice.hash() + ".html", notice.page(), zip);
                Optional<String> picture = texts.picture(notice.hash());
                if (picture.isPresent()) {
                    add(
                            "pictures/" + notice.hash() + ".png",
                            Base64.getDecoder().decode(picture.get()),
                            zip);
                }
            }
            seen = texts.noticeAfter(notice.hash());
        }
    }

    private static void add(String name, String text, ZipOutputStream zip) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8), zip);
    }

    private static void add(String name, byte[] content, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
