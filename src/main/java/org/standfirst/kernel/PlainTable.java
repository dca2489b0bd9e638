package org.standfirst.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A table as plain rows of equal width: cells over several columns are spread out, those over several rows are not.
 *
 * @param rows their cells, none of them without any
 * @param width the columns of the widest row
 */
record PlainTable(List<List<Element>> rows, Optional<Element> caption, int width) {
    private static final int WIDEST_SPREAD = 50;

    /** HTML's own limit for a cell's width in columns (WHATWG HTML, section 4.9.11). */
    private static final int WIDEST_CELL = 1_000;

    static PlainTable of(Element table) {
        List<List<Element>> rows = new ArrayList<>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "tr" -> rows.add(cells(part));
                case "thead", "tbody", "tfoot" ->
                    part.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(row -> rows.add(cells(row)));
                default -> {}
            }
        }
        rows.removeIf(List::isEmpty);
        int width = rows.stream().mapToInt(PlainTable::width).max().orElse(0);
        return new PlainTable(rows, ContentModel.first(table, "caption"), width);
    }

    /** How many columns a row falls short of the widest, as far as one cell can make up for it. */
    int missingIn(List<Element> row) {
        return Math.min(width - width(row), WIDEST_CELL);
    }

    /** How many columns a cell is spread over. */
    static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(span), 1, WIDEST_SPREAD) : 1;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .filter(cell -> !isPadding(cell))
                .toList();
    }

    /** What fills up a row is filled up anew. */
    private static boolean isPadding(Element cell) {
        return cell.hasAttr("colspan") && cell.childNodes().isEmpty() && cell.nextElementSibling() == null;
    }

    private static int width(List<Element> row) {
        return row.stream().mapToInt(PlainTable::span).sum();
    }
}
