// Capitals and figures as a graver cuts them: straight strokes on a field of 10 by 14. No font is asked for, so that the
// same letters stand on every machine.
import { move, scale, stroke } from "./press.mjs";

const STROKES = {
    A: ["0,14 5,0 10,14", "2,9.4 8,9.4"],
    B: ["0,0 0,14", "0,0 6,0 8.4,1.6 8.4,5 6,6.6 0,6.6", "6,6.6 9.4,8.4 9.4,12.2 6.6,14 0,14"],
    C: ["9.6,2.6 7,0 3,0 0,3.4 0,10.6 3,14 7,14 9.6,11.4"],
    D: ["0,0 0,14 5.6,14 9.6,10.6 9.6,3.4 5.6,0 0,0"],
    E: ["9,0 0,0 0,14 9,14", "0,6.8 7,6.8"],
    F: ["9,0 0,0 0,14", "0,6.8 7,6.8"],
    G: ["9.6,2.6 7,0 3,0 0,3.4 0,10.6 3,14 7,14 9.8,11.4 9.8,7.6 6,7.6"],
    H: ["0,0 0,14", "10,0 10,14", "0,6.8 10,6.8"],
    I: ["2,0 2,14"],
    J: ["7,0 7,11 5,14 2,14 0,11.6"],
    K: ["0,0 0,14", "9.4,0 0,8", "3.4,5.4 9.8,14"],
    L: ["0,0 0,14 8.4,14"],
    M: ["0,14 0.8,0 6,9 11.2,0 12,14"],
    N: ["0,14 0,0 10,14 10,0"],
    O: ["3,0 7.4,0 10.4,3.4 10.4,10.6 7.4,14 3,14 0,10.6 0,3.4 3,0"],
    P: ["0,14 0,0 6.4,0 9,2 9,5.6 6.4,7.6 0,7.6"],
    Q: ["3,0 7.4,0 10.4,3.4 10.4,10.6 7.4,14 3,14 0,10.6 0,3.4 3,0", "6.4,10 10.8,15"],
    R: ["0,14 0,0 6.4,0 9,2 9,5.2 6.4,7.2 0,7.2", "5,7.2 9.8,14"],
    S: ["9,2.4 6.6,0 2.8,0 0.4,2.2 0.4,4.6 2.8,6.4 6.6,7.4 9.2,9.4 9.2,11.8 6.8,14 2.8,14 0,11.6"],
    T: ["0,0 10,0", "5,0 5,14"],
    U: ["0,0 0,10.6 3,14 7,14 10,10.6 10,0"],
    V: ["0,0 5,14 10,0"],
    W: ["0,0 3,14 6.6,3 10.2,14 13.2,0"],
    X: ["0,0 10,14", "10,0 0,14"],
    Y: ["0,0 5,7 10,0", "5,7 5,14"],
    Z: ["0,0 9.6,0 0,14 9.6,14"],
    0: ["3,0 6.4,0 9,3.4 9,10.6 6.4,14 3,14 0,10.6 0,3.4 3,0"],
    1: ["0.6,3 4,0 4,14"],
    2: ["0,3 2.4,0 6.4,0 9,2.6 9,5.4 0,14 9.4,14"],
    3: ["0,1.6 2.6,0 6.4,0 8.8,2 8.8,4.8 6,6.6 3.4,6.6", "6,6.6 9.2,8.6 9.2,12 6.6,14 2.6,14 0,12.2"],
    4: ["7,14 7,0 0,10 9.6,10"],
    5: ["8.6,0 1,0 0.4,6.4 3,5.4 6.4,5.6 9.2,8 9.2,11.4 6.6,14 2.4,14 0,12.2"],
    6: ["8,0.6 5,0 2.4,2 0,6.4 0,11 2.6,14 6.6,14 9.2,11.4 9.2,8.6 6.8,6.4 2.6,6.4 0,9"],
    7: ["0,0 9.4,0 3.4,14"],
    8: ["3,0 6.4,0 8.6,1.8 8.6,4.8 6.4,6.6 3,6.6 0.8,4.8 0.8,1.8 3,0", "3,6.6 0,8.8 0,12 2.8,14 6.6,14 9.4,12 9.4,8.8 6.4,6.6"],
    9: ["1.2,13.4 4.2,14 6.8,12 9.2,7.6 9.2,3 6.6,0 2.6,0 0,2.6 0,5.4 2.4,7.6 6.6,7.6 9.2,5"],
    ".": ["0.6,13 0.6,14"],
    ",": ["1,13 0,16"],
    "’": ["1,0 0.4,3"],
    "-": ["0,7.4 5,7.4"],
    "/": ["0,15 6,-1"],
    ":": ["0.6,4 0.6,5", "0.6,13 0.6,14"],
};
const wide = (letter) => (letter === " " ? 5 : Math.max(...STROKES[letter].flatMap((s) => s.split(" ").map((p) => Number(p.split(",")[0])))));

/** How wide words stand at a height, in the same unit. */
export const lettersWidth = (words, height, spacing = 4) =>
    ([...words].reduce((sum, letter) => sum + wide(letter) + spacing, -spacing) * height) / 14;

/** Cuts words into a sheet; x is their left edge, middle or right edge, y their upper edge. */
export function letters(sheet, words, x, y, height, ink, { weight = 0.16, spacing = 4, align = "left" } = {}) {
    const whole = lettersWidth(words, height, spacing);
    let at = align === "left" ? x : align === "middle" ? x - whole / 2 : x - whole;
    const k = height / 14;
    for (const letter of words) {
        if (letter !== " ") {
            for (const written of STROKES[letter]) {
                const points = written.split(" ").map((point) => point.split(",").map(Number));
                for (let i = 1; i < points.length; i++) {
                    const [a, b] = [points[i - 1], points[i]];
                    const long = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
                    const more = (weight * 14 * 0.42) / long;
                    const longer = [
                        [a[0] - (b[0] - a[0]) * more, a[1] - (b[1] - a[1]) * more],
                        [b[0] + (b[0] - a[0]) * more, b[1] + (b[1] - a[1]) * more],
                    ];
                    sheet.print(move(scale(stroke(longer, weight * 14), k), at, y), { ink, stray: Math.min(sheet.stray, height / 40) });
                }
            }
        }
        at += (wide(letter) + spacing) * k;
    }
    return sheet;
}
