package org.standfirst.body;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.standfirst.body.Block.Table;
import org.standfirst.body.Block.Table.Cell;
import org.standfirst.body.Block.Table.Row;
import org.standfirst.kernel.HtmlWriter;

/** Writes tables, every row as wide as the widest, so that they keep HTML's table model whatever they were made of. */
final class TableHtml {
    /** HTML's own limit for a cell's width in columns (WHATWG HTML, section 4.9.11). */
    private static final int WIDEST_CELL = 1_000;

    /** With signs, currencies and units that stand close to it. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+−–±<>≈~]?\\s?[\\p{Sc}]?\\s?\\p{Nd}[\\p{Nd}\\s.,'’/:×–-]*\\s?[%‰°\\p{Sc}]?");

    private TableHtml() {}

    static void write(HtmlWriter html, Voice voice, BodyWords words, Table table) {
        List<Row> rows =
                table.rows().stream().filter(row -> !row.cells().isEmpty()).toList();
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
        BitSet numbers = numbers(rows, width);
        boolean hasHead = rows.size() > 1 && rows.getFirst().cells().stream().allMatch(Cell::heading);
        html.open("figure").attribute("class", "table");
        // A wide table scrolls within itself, and what scrolls must be within reach of the keyboard.
        html.open("div").attribute("class", "scroll").attribute("role", "group");
        html.attribute("aria-label", words.table()).attribute("tabindex", "0");
        html.open("table");
        if (hasHead) {
            html.open("thead");
            writeRow(html, voice, rows.getFirst(), width, numbers, "col");
            html.close("thead");
        }
        html.open("tbody");
        for (Row row : hasHead ? rows.subList(1, rows.size()) : rows) {
            writeRow(html, voice, row, width, numbers, "row");
        }
        html.close("tbody").close("table").close("div");
        FigureHtml.writeCaption(html, voice, words, table.caption(), Credit.NONE);
        html.close("figure");
    }

    /** Which columns hold nothing but numbers, their headings aside. */
    private static BitSet numbers(List<Row> rows, int width) {
        BitSet numbers = new BitSet();
        for (int column = 0; column < width; column++) {
            int at = column;
            List<String> cells = rows.stream()
                    .filter(row -> at < row.cells().size())
                    .map(row -> row.cells().get(at))
                    .filter(cell -> !cell.heading())
                    .map(cell -> BodyText.of(cell.content()).strip())
                    .filter(words -> !words.isEmpty())
                    .toList();
            numbers.set(column, !cells.isEmpty() && cells.stream().allMatch(NUMBER.asMatchPredicate()));
        }
        return numbers;
    }

    private static void writeRow(HtmlWriter html, Voice voice, Row row, int width, BitSet numbers, String scope) {
        html.open("tr");
        int column = 0;
        for (Cell cell : row.cells()) {
            // A heading without words would head nothing.
            boolean heading = cell.heading() && InlineHtml.isShown(cell.content());
            String element = heading ? "th" : "td";
            html.open(element);
            if (heading) {
                html.attribute("scope", scope);
            }
            if (numbers.get(column++)) {
                html.attribute("class", "numbers");
            }
            InlineHtml.write(html, voice, cell.content());
            html.close(element);
        }
        for (int missing = width - row.cells().size(); missing > 0; missing -= WIDEST_CELL) {
            html.open("td");
            if (missing > 1) {
                html.attribute("colspan", Integer.toString(Math.min(missing, WIDEST_CELL)));
            }
            html.close("td");
        }
        html.close("tr");
    }
}
