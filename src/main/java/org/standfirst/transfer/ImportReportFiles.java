package org.standfirst.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report into a folder: {@code report.md} for people, {@code report.json} for programs. */
final class ImportReportFiles {
    static final String JSON = "report.json";
    static final String MARKDOWN = "report.md";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ImportReportFiles() {}

    static void write(ImportReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(JSON), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(report)));
        Files.writeString(folder.resolve(MARKDOWN), markdown(report));
    }

    private static ObjectNode json(ImportReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode types = root.putObject("types");
        report.types().forEach((type, count) -> put(types.putObject(type), count));
        ObjectNode around = root.putObject("around");
        report.around().forEach((kind, count) -> put(around.putObject(kind.words()), count));
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

    /**
     * Reads what was written before.
     *
     * @throws IOException if there is no report, or it is damaged
     */
    static ImportReport read(Path folder) throws IOException {
        ImportReport report = new ImportReport();
        try {
            JsonNode root = MAPPER.readTree(Files.readString(folder.resolve(JSON)));
            root.path("types").properties().forEach(type -> take(type.getValue(), report.type(type.getKey())));
            for (ImportReport.Around kind : ImportReport.Around.values()) {
                JsonNode count = root.path("around").path(kind.words());
                if (count.isObject()) {
                    take(count, report.around(kind));
                }
            }
            take(root.path("comments"), report.comments());
            take(root.path("media"), report.media());
            for (JsonNode item : root.path("items")) {
                report.items()
                        .add(new ImportReport.Item(
                                item.path("id").asString(""),
                                item.path("type").asString(""),
                                item.path("what").asString(""),
                                item.path("why").asString("")));
            }
            root.path("notes").forEach(note -> report.note(note.asString("")));
            return report;
        } catch (JacksonException damaged) {
            throw new IOException("the report in " + folder + " is damaged", damaged);
        }
    }

    private static void take(JsonNode node, ImportReport.Count count) {
        count.add(ImportReport.Fate.STORED, node.path("stored").asLong(0));
        count.add(ImportReport.Fate.UNCHANGED, node.path("unchanged").asLong(0));
        count.add(ImportReport.Fate.LEFT_OUT, node.path("left_out").asLong(0));
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
        report.figures().forEach(figure -> row(text, figure.words(), figure.count()));
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
