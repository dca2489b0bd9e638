package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Block.Table.Cell;
import org.standfirst.body.Block.Table.Row;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;

/** Tables, brought to rows of one width. */
final class Tables {
    /** More than a screen shows, and less than a hostile colspan asks for. */
    private static final int MOST_COLUMNS = 60;

    private static final int MOST_CELLS = 20_000;

    private final Walk walk;
    private final Losses losses;

    Tables(Walk walk, Losses losses) {
        this.walk = walk;
        this.losses = losses;
    }

    List<Block> blocks(Element table, List<Mark> marks) {
        List<Element> rows = new ArrayList<>();
        List<Element> strays = new ArrayList<>();
        List<Inline> caption = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" ->
                    child.children().forEach(row -> (isRow(row) ? rows : strays).add(row));
                case "tr" -> rows.add(child);
                case "caption" -> take(walk.flattened(child, List.of()), caption, rest);
                default -> strays.add(child);
            }
        }
        List<Block> blocks = new ArrayList<>();
        strays.forEach(stray -> blocks.addAll(walk.node(stray, marks)));
        if (isFrame(rows)) {
            rows.forEach(row -> row.children().forEach(cell -> blocks.addAll(walk.paragraphs(cell, marks))));
            return Captions.on(blocks, caption);
        }
        blocks.addAll(read(rows, marks, caption, rest));
        blocks.addAll(rest);
        return blocks;
    }

    private static boolean isRow(Element element) {
        return element.normalName().equals("tr");
    }

    private static void take(Flattened flattened, List<Inline> words, List<Block> rest) {
        words.addAll(flattened.words());
        rest.addAll(flattened.rest());
    }

    /** A table of one cell, or of one column with more than words in it, was but a frame round its contents. */
    private static boolean isFrame(List<Element> rows) {
        return rows.stream().allMatch(row -> row.childrenSize() <= 1)
                && (rows.size() == 1
                        || rows.stream().anyMatch(row -> row.selectFirst("table, img, p + p, h1, h2, h3") != null));
    }

    private List<Block> read(List<Element> rows, List<Mark> marks, List<Inline> caption, List<Block> rest) {
        Grid grid = new Grid();
        for (Element row : rows) {
            grid.startRow();
            for (Element cell : row.children()) {
                boolean heading = cell.normalName().equals("th")
                        || (row.parent() != null && row.parent().normalName().equals("thead"));
                Flattened content = walk.flattened(cell, marks);
                if (!content.rest().isEmpty()) {
                    losses.note("Pictures or films that stood in a table's cells were set below the table.");
                    rest.addAll(content.rest());
                }
                grid.add(new Cell(heading, content.words()), span(cell, "colspan"), span(cell, "rowspan"));
            }
        }
        if (grid.spread) {
            losses.note("A table's joined cells were taken apart; the words stand in the first of them.");
        }
        List<Row> even = grid.evenRows();
        if (even.isEmpty()) {
            return caption.isEmpty() ? List.of() : List.of(new Block.Paragraph(caption));
        }
        if (grid.isTooLarge()) {
            losses.note("A table too large for a page was turned into lines.");
            return even.stream().map(Tables::line).toList();
        }
        return List.of(new Block.Table(even, caption));
    }

    private static Block line(Row row) {
        List<Inline> words = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (!words.isEmpty() && !cell.content().isEmpty()) {
                words.add(new Text(" · "));
            }
            words.addAll(cell.content());
        }
        return new Block.Paragraph(words);
    }

    private static int span(Element cell, String attribute) {
        String number = cell.attr(attribute).strip();
        boolean isNumber = !number.isEmpty()
                && number.length() <= 4
                && number.chars().allMatch(character -> character >= '0' && character <= '9');
        return isNumber ? Math.clamp(Integer.parseInt(number), 1, MOST_COLUMNS) : 1;
    }

    /** Cells as they come, with room left for those that reach over several columns and rows. */
    private static final class Grid {
        private final List<List<Cell>> rows = new ArrayList<>();
        private final int[] rowsReserved = new int[MOST_COLUMNS];
        private final boolean[] headingReserved = new boolean[MOST_COLUMNS];
        private boolean spread;
        private boolean tooWide;
        private int width;

        void startRow() {
            rows.add(new ArrayList<>());
        }

        void add(Cell cell, int columns, int rowsTall) {
            List<Cell> row = rows.getLast();
            fillReserved(row);
            tooWide |= row.size() + columns > MOST_COLUMNS;
            spread |= columns > 1 || rowsTall > 1;
            for (int column = 0; column < columns && (column == 0 || row.size() < MOST_COLUMNS); column++) {
                if (row.size() < MOST_COLUMNS) {
                    rowsReserved[row.size()] = rowsTall - 1;
                    headingReserved[row.size()] = cell.heading();
                }
                row.add(column == 0 ? cell : new Cell(cell.heading(), List.of()));
            }
            width = Math.max(width, row.size());
        }

        private void fillReserved(List<Cell> row) {
            while (row.size() < MOST_COLUMNS && rowsReserved[row.size()] > 0) {
                rowsReserved[row.size()]--;
                row.add(new Cell(headingReserved[row.size()], List.of()));
            }
        }

        boolean isTooLarge() {
            return tooWide || (long) rows.size() * width > MOST_CELLS;
        }

        /** All rows that hold words, filled up to one width unless that would be too much. */
        List<Row> evenRows() {
            boolean fill = !isTooLarge();
            List<Row> even = new ArrayList<>();
            for (List<Cell> row : rows) {
                if (row.stream().allMatch(cell -> Words.isBlank(cell.content()))) {
                    continue;
                }
                List<Cell> cells = new ArrayList<>(row);
                while (fill && cells.size() < width) {
                    cells.add(new Cell(false, List.of()));
                }
                even.add(new Row(cells));
            }
            return even;
        }
    }
}
