// Tables of plain rows. No cell spans others, so a place in one is a row and a column.
import { Fragment, type Node } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState } from "@tiptap/pm/state";
import { depthOf, type } from "./commands";

/** Where the caret stands in a table. */
interface Place {
    table: Node;
    at: number;
    row: number;
    column: number;
}

function placeOf(state: EditorState): Place | null {
    const { $from } = state.selection;
    const depth = depthOf($from, "table");
    if (!depth) {
        return null;
    }
    const inRow = depthOf($from, "tableRow");
    const table = $from.node(depth);
    return {
        table,
        at: $from.before(depth),
        row: inRow ? $from.index(depth) : rowsOf(table).length - 1,
        column: inRow ? $from.index(inRow) : 0,
    };
}

function rowsOf(table: Node): Node[] {
    return table.children.filter((child) => child.type.name === "tableRow");
}

export function isInTable(state: EditorState): boolean {
    return placeOf(state) !== null;
}

export function newTable(state: EditorState, rows = 3, columns = 3): Node {
    const row = (cell: string) => type(state, "tableRow").create(null, Array.from({ length: columns }, () => type(state, cell).create()));
    return type(state, "table").create(null, [row("tableHeader"), ...Array.from({ length: rows - 1 }, () => row("tableCell")), type(state, "caption").create()]);
}

/** Makes the table anew, and puts the caret into a cell of it. */
function remake(change: (rows: Node[], place: Place, state: EditorState) => { rows: Node[]; row: number; column: number } | null): Command {
    return (state, dispatch) => {
        const place = placeOf(state);
        const changed = place && change(rowsOf(place.table), place, state);
        if (!place || !changed) {
            return false;
        }
        if (dispatch) {
            const end = place.at + place.table.nodeSize;
            if (changed.rows.length === 0 || changed.rows.every((row) => row.childCount === 0)) {
                const tr = state.tr.replaceWith(place.at, end, type(state, "paragraph").create());
                dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(place.at + 1))).scrollIntoView());
                return true;
            }
            const rest = place.table.children.filter((child) => child.type.name !== "tableRow");
            const table = place.table.copy(Fragment.from([...changed.rows, ...rest]));
            const tr = state.tr.replaceWith(place.at, end, table);
            tr.setSelection(TextSelection.near(tr.doc.resolve(cellAt(table, place.at, changed.row, changed.column))));
            dispatch(tr.scrollIntoView());
        }
        return true;
    };
}

function cellAt(table: Node, at: number, row: number, column: number): number {
    const rows = rowsOf(table);
    const inRow = Math.max(0, Math.min(row, rows.length - 1));
    let place = at + 1;
    rows.slice(0, inRow).forEach((each) => (place += each.nodeSize));
    place += 1;
    rows[inRow]?.children.slice(0, Math.max(0, column)).forEach((cell) => (place += cell.nodeSize));
    return place + 1;
}

/** @param side 0 above, 1 below; the caret stays in its column, or goes to the one given */
export function addRow(side: 0 | 1, to?: number): Command {
    return remake((rows, { row, column }, state) => {
        const width = Math.max(1, ...rows.map((each) => each.childCount));
        const model = rows[row];
        const cells = Array.from({ length: width }, (_, index) => {
            const isHead = side === 1 && row > 0 && model?.maybeChild(index)?.type.name === "tableHeader" && index === 0;
            return type(state, isHead ? "tableHeader" : "tableCell").create();
        });
        return { rows: rows.toSpliced(row + side, 0, type(state, "tableRow").create(null, cells)), row: row + side, column: to ?? column };
    });
}

/** @param side 0 before, 1 behind */
export function addColumn(side: 0 | 1): Command {
    return remake((rows, { row, column }, state) => ({
        rows: rows.map((each) => {
            const isHead = each.childCount > 1 && each.children.every((cell) => cell.type.name === "tableHeader");
            const cell = type(state, isHead ? "tableHeader" : "tableCell").create();
            return each.copy(Fragment.from(each.children.toSpliced(column + side, 0, cell)));
        }),
        row,
        column: column + side,
    }));
}

export const removeRow: Command = remake((rows, { row, column }) => ({ rows: rows.toSpliced(row, 1), row, column }));

export const removeColumn: Command = remake((rows, { row, column }) => ({
    rows: rows.map((each) => each.copy(Fragment.from(each.children.toSpliced(column, 1)))),
    row,
    column: column - 1,
}));

/** Makes the first row headings, or cells again. */
export const toggleHeaderRow: Command = remake((rows, { row, column }, state) => {
    const [first, ...rest] = rows;
    return first ? { rows: [turned(state, first, () => true), ...rest], row, column } : null;
});

/** Makes the first column headings, or cells again. */
export const toggleHeaderColumn: Command = remake((rows, { row, column }, state) => {
    const isHead = rows.at(-1)?.firstChild?.type.name === "tableHeader";
    const skipped = rows.length > 1 ? 1 : 0;
    return { rows: rows.map((each, at) => (at < skipped ? each : turned(state, each, (index) => index === 0, !isHead))), row, column };
});

function turned(state: EditorState, row: Node, which: (index: number) => boolean, head = !row.children.every((cell) => cell.type.name === "tableHeader")): Node {
    return row.copy(
        Fragment.from(row.children.map((cell, index) => (which(index) ? type(state, head ? "tableHeader" : "tableCell").create(cell.attrs, cell.content) : cell))),
    );
}

export const removeTable: Command = remake(() => ({ rows: [], row: 0, column: 0 }));

/** To the next cell or the one before; behind the last, a new row. */
export function stepCell(step: 1 | -1): Command {
    return (state, dispatch) => {
        const place = placeOf(state);
        if (!place || !depthOf(state.selection.$from, "tableRow")) {
            return false;
        }
        const rows = rowsOf(place.table);
        let [row, column] = [place.row, place.column + step];
        if (column < 0) {
            row--;
            column = (rows[row]?.childCount ?? 1) - 1;
        } else if (column >= (rows[row]?.childCount ?? 0)) {
            row++;
            column = 0;
        }
        if (row < 0) {
            return false;
        }
        return row >= rows.length ? addRow(1, 0)(state, dispatch) : goTo(row, column)(state, dispatch);
    };
}

/** To the cell below; false in the last row. */
export const cellBelow: Command = (state, dispatch) => {
    const place = placeOf(state);
    return !!place && place.row + 1 < rowsOf(place.table).length && goTo(place.row + 1, place.column)(state, dispatch);
};

function goTo(row: number, column: number): Command {
    return (state, dispatch) => {
        const place = placeOf(state);
        if (!place) {
            return false;
        }
        const at = cellAt(place.table, place.at, row, column);
        dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).scrollIntoView());
        return true;
    };
}
