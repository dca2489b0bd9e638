package org.standfirst;

import java.util.Locale;
import org.standfirst.transfer.ImportReport;
import org.standfirst.transfer.WordPressImport;

/** What an import did, on one screen. */
final class ImportSummary {
    private static final int ITEMS_SHOWN = 12;
    private static final int LONGEST_TITLE = 40;

    private ImportSummary() {}

    static String of(WordPressImport.Outcome.Imported imported) {
        ImportReport report = imported.report();
        StringBuilder text = new StringBuilder();
        text.append(String.format("%-34s %8s %8s %10s %9s%n", "", "read", "stored", "unchanged", "left out"));
        report.figures().forEach(figure -> text.append(row(figure.words(), figure.count())));
        for (String note : report.notes()) {
            text.append(String.format("%n%s%n", note));
        }
        if (!report.items().isEmpty()) {
            text.append(String.format("%nLeft out, or changed on the way:%n"));
            report.items().stream().limit(ITEMS_SHOWN).forEach(item -> text.append(line(item)));
            if (report.items().size() > ITEMS_SHOWN) {
                text.append(String.format("  … and %d more%n", report.items().size() - ITEMS_SHOWN));
            }
        }
        return text.append(
                        String.format("%nReport: %s%n", imported.reportFolder().resolve("report.md")))
                .toString();
    }

    private static String row(String name, ImportReport.Count count) {
        return String.format(
                Locale.ROOT,
                "%-34s %8d %8d %10d %9d%n",
                name,
                count.read(),
                count.stored(),
                count.unchanged(),
                count.leftOut());
    }

    private static String line(ImportReport.Item item) {
        String title = item.what().length() <= LONGEST_TITLE
                ? item.what()
                : item.what().substring(0, LONGEST_TITLE - 1) + "…";
        return String.format("  %s %s “%s”: %s%n", item.type(), item.id(), title, item.why());
    }
}
