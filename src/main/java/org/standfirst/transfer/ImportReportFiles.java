package org.standfirst.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report into a folder: {@code report.md} for people, {@code report.json} for programs. */
final class ImportReportFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ImportReportFiles() {}

    static void write(ImportReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("report.json"),
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(report)));
        Files.writeString(folder.resolve("report.md"), markdown(report));
    }

    private static ObjectNode json(ImportReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode types = root.putObject("types");
        report.types().forEach((type, count) -> put(types.putObject(type), count));
        put(root.putObject("comments"), report.comments());
        put(root.putObject("media"), report.media());
        ArrayNode items = root.putArray("items");
        for (ImportReport.Item item : report.items()) {
            items.addObject()
                    .put("id", item.id())
                    .put("type", item.type())
                    .put("what", item.what())
                    .put("why", item.why());
        }
        ArrayNode notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return root;
    }

    private static void put(ObjectNode node, ImportReport.Count count) {
        node.put("read", count.read())
                .put("stored", count.stored())
                .put("unchanged", count.unchanged())
                .put("left_out", count.leftOut());
    }

    private static String markdown(ImportReport report) {
        StringBuilder text = new StringBuilder("# Import\n\n");
        text.append("| what | read | stored | unchanged | left out |\n|---|---:|---:|---:|---:|\n");
        for (Map.Entry<String, ImportReport.Count> type : report.types().entrySet()) {
            row(text, type.getKey(), type.getValue());
        }
        row(text, "comments", report.comments());
        row(text, "files of pictures and recordings", report.media());
        if (!report.notes().isEmpty()) {
            text.append("\n## Good to know\n\n");
            report.notes().forEach(note -> text.append("- ").append(plain(note)).append('\n'));
        }
        if (!report.items().isEmpty()) {
            text.append("\n## Left out, or changed on the way\n\n| type | number | title | why |\n|---|---|---|---|\n");
            for (ImportReport.Item item : report.items()) {
                text.append("| ").append(plain(item.type()));
                text.append(" | ").append(plain(item.id()));
                text.append(" | ").append(plain(item.what()));
                text.append(" | ").append(plain(item.why())).append(" |\n");
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, ImportReport.Count count) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d |%n",
                plain(name),
                count.read(),
                count.stored(),
                count.unchanged(),
                count.leftOut()));
    }

    /** Words from outside must not become a table, a link or HTML in whatever shows the report. */
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("[", "\\[")
                .replace("`", "\\`");
    }
}
