// Maps, diagrams, covers and the contact sheet.
import { Sheet, below, box, clamp, curve, dice, mix, move, noise, oval, ramp, rough, scale, stroke, turn } from "./press.mjs";
import { letters, lettersWidth } from "./letters.mjs";
import { figure } from "./coast.mjs";

const INK = "#1f3347";
const RED = "#b3452f";
const PAPER = "#f2f1e9";

const dotted = (sheet, points, ink, { size = 7, gap = 20 } = {}) => {
    let left = 0;
    for (let i = 1; i < points.length; i++) {
        const [a, b] = [points[i - 1], points[i]];
        const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
        for (let t = left; t < long; t += gap) {
            sheet.print(oval(mix(a[0], b[0], t / long), mix(a[1], b[1], t / long), size / 2), { ink, stray: 0 });
            left = t + gap - long;
        }
    }
};
const dashes = (sheet, points, width, ink, on = 26, off = 14) => {
    let along = 0;
    for (let i = 1; i < points.length; i++) {
        const [a, b] = [points[i - 1], points[i]];
        const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
        if (along % (on + off) < on) sheet.line([a, b], width, ink);
        along += long;
    }
};

export const twelfths = () => {
    const s = new Sheet(1500, 1000, { seed: 61, paper: PAPER });
    const blue = "#3d7a92";
    const parts = [1, 2, 3, 3, 2, 1];
    const base = 860;
    const unit = 50;
    s.print(box(90, base, 1330, 7), { ink: INK });
    let sum = 0;
    parts.forEach((part, i) => {
        const x = 130 + i * 208;
        s.print(box(x, base - sum * unit, 170, sum * unit), { ink: "#d8e4e4", tone: 0.26, cut: "#9fbcc4", hatch: { pitch: 14, dash: 0.5 } });
        s.print(box(x, base - (sum + part) * unit, 170, part * unit), { ink: blue, tone: 0.34, cut: PAPER, hatch: { pitch: 15, bend: 5, dash: 0.5 } });
        letters(s, String(part), x + 85, base - (sum + part / 2) * unit - 19, 38, PAPER, { align: "middle", weight: 0.22 });
        letters(s, String(i + 1), x + 85, base + 36, 40, INK, { align: "middle", weight: 0.17 });
        sum += part;
    });
    const rise = [];
    for (let k = 0; k <= 60; k++) rise.push([120 + (k / 60) * 1230, base - 12 * unit * (0.5 - 0.5 * Math.cos((k / 60) * Math.PI))]);
    s.line(rise, 10, RED);
    for (const t of [0, 60]) s.print(oval(...rise[t], 14), { ink: RED });
    for (let i = 0; i <= 12; i++) s.line([[90, base - i * unit], [i % 3 ? 104 : 118, base - i * unit]], 5, INK);
    // The fourth hour, and what stands in it.
    const boot = (x) => {
        s.print(curve([[x - 30, base - 330], [x + 28, base - 330], [x + 26, base - 180], [x + 44, base - 150], [x + 82, base - 134], [x + 84, base - 108], [x - 34, base - 108]], true, 3).map(([a, b]) => [a, b - 150]), { ink: INK, tone: 0.3, cut: PAPER, hatch: { angle: 90, pitch: 13, dash: 0.4 } });
        s.print(box(x - 34, base - 492, 66, 20), { ink: RED });
    };
    boot(822);
    boot(872);
    s.print(box(754, base - 300, 170, 42), { ink: blue, tone: 0.4, cut: PAPER, hatch: { pitch: 12, dash: 0.4 } });
    letters(s, "LOW WATER", 120, 92, 30, INK, { weight: 0.16 });
    letters(s, "HIGH WATER", 1380, 92, 30, INK, { weight: 0.16, align: "right" });
    letters(s, "HOURS", 760, 950, 24, INK, { weight: 0.16, align: "middle" });
    return s.specks(90);
};

/** The sea beside a coast, as lines that follow it. */
function soundings(sheet, coast, side, ink, count, first, step) {
    for (let i = 0; i < count; i++) {
        const off = first + i * step + i * i * 3;
        sheet.line(coast.map(([x, y], k) => [x + side * off + 10 * noise(k / 6, i, 4), y]), Math.max(1.4, 3.4 - i * 0.4), ink);
    }
}

export const nineMiles = () => {
    const s = new Sheet(1600, 900, { seed: 62, paper: PAPER, stray: 1 });
    const land = "#dfe5d2";
    const sea = "#5d8ea3";
    s.print(box(-20, -20, 1640, 940), { ink: "#e6eef0" });
    // North is to the left, so that nine miles fit a page.
    const coast = [];
    for (let k = 0; k <= 110; k++) {
        const x = -20 + k * 15;
        let y = 470 + 34 * rough(k / 9, 2, 21, 4) + 30 * Math.sin(k / 17);
        y -= 130 * Math.exp(-(((x - 150) / 70) ** 2));
        y += 74 * Math.exp(-(((x - 1260) / 46) ** 2)) - 40 * Math.exp(-(((x - 1040) / 50) ** 2));
        y += 150 * Math.exp(-(((x - 1500) / 34) ** 2));
        coast.push([x, y]);
    }
    for (let i = 5; i >= 0; i--) s.print(coast.map(([x, y], k) => [x, y - 24 - i * 36 - i * i * 4 + 12 * noise(k / 5, i, 3)]).concat([[1640, 920], [-20, 920]]), { ink: ["#d6e5e9", "#c9dde3", "#bfd6de", "#b3ced8", "#a9c7d2", "#9fc0cd"][5 - i] });
    s.print(coast.concat([[1640, 920], [-20, 920]]), { ink: land, tone: 0.12, cut: "#b9c5a4", hatch: { pitch: 26, angle: 14, dash: 0.7 } });
    s.line(coast, 6, INK);
    s.print(curve([[1484, 620], [1500, 700], [1470, 780], [1500, 860], [1490, 930], [1530, 930], [1540, 850], [1512, 780], [1536, 700], [1520, 620]], true, 6), { ink: "#9fc0cd" });
    s.line(curve([[1256, 540], [1230, 610], [1270, 680], [1240, 760], [1270, 830]], false), 7, sea);
    // Marsh behind its wall.
    for (let i = 0; i < 90; i++) {
        const roll = dice(i + 5);
        const [x, y] = [660 + roll() * 240, 530 + roll() * 130];
        for (const d of [-7, 0, 7]) s.gouge([[x + d, y], [x + d * 1.8, y - 15]], 3.4, "#6f8452");
    }
    s.line(coast.filter(([x]) => x > 640 && x < 930).map(([x, y]) => [x, y + 14]), 10, RED);
    // The island and its causeway.
    const island = curve([[330, 250], [400, 214], [480, 226], [520, 270], [470, 306], [380, 304]]);
    s.print(island, { ink: land, tone: 0.14, cut: "#b9c5a4", hatch: { pitch: 20, angle: 14 } });
    s.line(island.concat([island[0]]), 5, INK);
    dotted(s, curve([[430, 306], [450, 350], [430, 400], [446, 452]], false), INK, { size: 8, gap: 17 });
    // The bank, the lost village, the field that was.
    dashes(s, curve([[700, 190], [900, 130], [1150, 150], [1210, 206], [1000, 250], [780, 246], [700, 190]], true, 14), 4, sea, 18, 12);
    for (const d of [20, 40]) dotted(s, curve([[740 + d, 190], [900, 150 + d], [1100, 160 + d], [1170 - d, 206]], false), sea, { size: 5, gap: 22 });
    dashes(s, [[560, 440], [620, 430], [630, 480], [566, 492], [560, 440]].flatMap((p, i, all) => i === 0 ? [p] : Array.from({ length: 5 }, (_, k) => [mix(all[i - 1][0], p[0], (k + 1) / 5), mix(all[i - 1][1], p[1], (k + 1) / 5)])), 4, INK, 14, 10);
    dotted(s, [[300, 560], [420, 548], [436, 640], [310, 660], [300, 560]], RED, { size: 6, gap: 15 });
    // Buildings.
    s.print([[140, 352], [150, 290], [166, 290], [176, 352]], { ink: RED });
    s.print(oval(158, 280, 14), { ink: RED });
    for (let i = 0; i < 4; i++) s.line([[158, 280], [158 + 44 * Math.cos(-2.6 + i * 0.7), 280 + 44 * Math.sin(-2.6 + i * 0.7)]], 3, RED);
    for (const [x, y] of [[1040, 430], [1064, 438]]) s.print(box(x, y, 20, 16), { ink: INK });
    for (let i = 0; i < 20; i++) s.print(box(1380 + (i % 5) * 22, 560 + Math.floor(i / 5) * 24 + ((i * 7) % 6), 15, 13), { ink: INK });
    for (let i = 0; i < 9; i++) s.print(box(700 + (i % 5) * 30, 690 + Math.floor(i / 5) * 22, 14, 11), { ink: INK });
    for (const [words, x, y, h, align, ink] of [
        ["TERN HEAD", 150, 480, 26, "middle", INK], ["BRACK ISLAND", 426, 176, 24, "middle", INK], ["SALLOW", 594, 400, 20, "middle", INK],
        ["LONG SEDGE", 780, 748, 26, "middle", INK], ["THE FOUNDRY", 1050, 384, 20, "middle", INK], ["HARROW CREEK", 1200, 848, 22, "middle", sea],
        ["HARROWMOUTH", 1430, 690, 26, "middle", INK], ["GANNET BANK", 960, 196, 24, "middle", sea]]) {
        letters(s, words, x, y, h, ink, { weight: 0.15, align, spacing: 5 });
    }
    // The date is larger than the title.
    s.print(box(40, 740, 470, 124), { ink: PAPER });
    s.line([[40, 740], [510, 740], [510, 864], [40, 864], [40, 740]], 4, INK);
    letters(s, "NINE MILES OF COAST", 62, 762, 18, INK, { weight: 0.15, spacing: 5 });
    letters(s, "3 MAY 2026", 62, 800, 44, RED, { weight: 0.16, spacing: 5 });
    const rose = (points) => move(points, 1500, 120);
    s.print(rose([[-80, 0], [0, -16], [30, 0], [0, 16]]), { ink: INK });
    s.print(rose([[0, -40], [8, 0], [0, 40], [-8, 0]]), { ink: RED });
    letters(s, "N", 1390, 108, 24, INK, { weight: 0.16 });
    s.line([[1340, 200], [1560, 200]], 5, INK);
    for (const x of [1340, 1450, 1560]) s.line([[x, 190], [x, 210]], 5, INK);
    letters(s, "1 MILE", 1450, 222, 18, INK, { weight: 0.15, align: "middle" });
    return s;
};

export const fiveNotes = () => {
    const s = new Sheet(1050, 1400, { seed: 63, paper: PAPER });
    const bronze = "#b98235";
    const outer = [[0, 150], [70, 154], [120, 186], [146, 250], [160, 420], [186, 620], [236, 800], [296, 930], [356, 1050], [366, 1090]];
    const inner = [[296, 1090], [250, 990], [186, 850], [142, 660], [120, 440], [104, 290], [80, 236], [0, 226]];
    const half = (sign) => curve(outer, false).concat(curve(inner, false)).map(([x, y]) => [430 + sign * x, y]);
    s.print(curve(inner, false).map(([x, y]) => [430 + x, y]).concat(curve(inner, false).reverse().map(([x, y]) => [430 - x, y])), { ink: "#e4ddc8", tone: 0.2, cut: "#c9bd9c", hatch: { angle: 90, pitch: 22, dash: 0.5 } });
    for (const sign of [-1, 1]) s.print(half(sign), { ink: bronze, tone: 0.4, cut: "#6d4a17", hatch: { angle: 52 * sign, pitch: 15, bend: 2, dash: 0.05 } });
    s.print([[380, 156], [386, 80], [474, 80], [480, 156]], { ink: "#6d4a17" });
    s.line([[430, 226], [430, 960]], 9, INK);
    s.print(oval(430, 1000, 46, 54), { ink: INK });
    const names = [["HUM", 420, 4], ["PRIME", 560, 7], ["TIERCE", 700, 5], ["QUINT", 850, 4], ["NOMINAL", 1010, 6]];
    names.forEach(([name, y, weight], i) => {
        dashes(s, Array.from({ length: 60 }, (_, k) => [40 + k * 13, y]), weight, i === 1 ? RED : INK, 24, 13);
        letters(s, name, 1020, y - 50, 34, i === 1 ? RED : INK, { align: "right", weight: 0.16, spacing: 5 });
        s.print(oval(430 + [128, 150, 176, 236, 316][i], y, 15), { ink: PAPER });
        s.print(oval(430 + [128, 150, 176, 236, 316][i], y, 9), { ink: RED });
    });
    // The five, on a stave.
    for (let i = 0; i < 5; i++) s.line([[90, 1190 + i * 26], [960, 1190 + i * 26]], 4, INK);
    [[190, 1320], [350, 1268], [510, 1242], [670, 1216], [830, 1176]].forEach(([x, y], i) => {
        s.print(oval(x, y, 26, 19, -20), { ink: i === 1 ? RED : INK });
        s.line([[x + 24, y - 4], [x + 24, y - 104]], 6, i === 1 ? RED : INK);
    });
    s.line([[150, 1320], [230, 1320]], 4, INK);
    return s.specks(60);
};

export const mapLongSedge = () => {
    const s = new Sheet(1500, 1000, { seed: 64, paper: PAPER, stray: 1 });
    const sea = "#5d8ea3";
    s.print(box(-20, -20, 1540, 1040), { ink: "#d3e2e6" });
    const wall = curve([[-40, 380], [220, 330], [520, 300], [820, 318], [1080, 372], [1320, 350], [1560, 300]], false, 22);
    for (let i = 0; i < 5; i++) s.line(wall.map(([x, y], k) => [x, y - 50 - i * 52 + 9 * noise(k / 8, i, 3)]), 3.4 - i * 0.4, "#8fb3c0");
    const roll = dice(21);
    for (let i = 0; i < 130; i++) {
        const k = Math.floor(roll() * wall.length);
        const [x, y] = [wall[k][0], wall[k][1] - 30 - roll() * 120];
        for (const d of [-6, 0, 6]) s.gouge([[x + d, y], [x + d * 1.8, y - 13]], 3, "#7f9a86");
    }
    s.print(wall.concat([[1560, 1040], [-40, 1040]]), { ink: "#e5e9d8", tone: 0.1, cut: "#c5cdb0", hatch: { pitch: 24, angle: -8, dash: 0.7 } });
    // The strip that was sold.
    const strip = wall.slice(34, 84).map(([x, y]) => [x, y + 52]);
    s.print(strip.concat(strip.map(([x, y]) => [x, y + 118]).reverse()), { ink: "#efe3c9", tone: 0.34, cut: "#b5793f", hatch: { angle: 45, pitch: 20, bend: 0, dash: 0 } });
    // Drain and lane.
    s.line(curve([[1100, 400], [1060, 520], [1120, 660], [1080, 820], [1130, 1020]], false, 14), 15, sea);
    s.line(curve([[-20, 640], [300, 610], [640, 640], [1000, 600], [1540, 640]], false, 14), 15, INK);
    s.line(curve([[-20, 640], [300, 610], [640, 640], [1000, 600], [1540, 640]], false, 14), 8, PAPER);
    // Forty-three houses.
    for (let i = 0; i < 43; i++) {
        const x = 200 + (i % 22) * 50 + ((i * 17) % 13);
        const y = (i < 22 ? 566 : 664) + ((i * 29) % 15) + 16 * Math.sin(x / 210);
        s.print(turn(box(x, y, 21, 17), (i * 13) % 20 - 10, x, y), { ink: INK });
    }
    // The wall, and its weak nine hundred yards.
    s.line(wall, 16, INK);
    for (let i = 2; i < wall.length - 2; i += 2) s.line([wall[i], [wall[i][0] + 5, wall[i][1] - 22]], 3.4, INK);
    s.line(wall.slice(40, 106), 18, RED);
    for (const i of [40, 105]) s.print(oval(...wall[i], 17), { ink: RED });
    const [pump, sluice] = [wall[40], wall[105]];
    s.print(box(pump[0] - 60, pump[1] - 16, 36, 34), { ink: INK });
    s.print(box(sluice[0] + 28, sluice[1] - 18, 22, 40), { ink: INK });
    s.print(box(640, 404, 124, 54), { ink: "#efe3c9" });
    for (const [words, x, y, h, align, ink] of [
        ["PUMP HOUSE", pump[0] - 40, pump[1] - 86, 24, "middle", INK], ["ORME’S SLUICE", sluice[0] + 60, sluice[1] - 92, 24, "middle", INK],
        ["900 YARDS", (pump[0] + sluice[0]) / 2, 236, 34, "middle", RED], ["SEDGE LANE", 330, 740, 22, "middle", INK],
        ["HARROW LEVEL DRAIN", 1060, 820, 20, "right", sea], ["SOLD", 700, 418, 26, "middle", "#8a5520"], ["THE SALTINGS", 300, 96, 26, "middle", sea]]) {
        letters(s, words, x, y, h, ink, { weight: 0.15, align, spacing: 5 });
    }
    letters(s, "LONG SEDGE", 90, 850, 54, INK, { weight: 0.15, spacing: 6 });
    s.line([[94, 940], [494, 940]], 6, INK);
    for (const [i, x] of [94, 227, 360, 494].entries()) {
        s.line([[x, 928], [x, 952]], 6, INK);
        letters(s, String(i * 100), x, 962, 17, INK, { align: "middle", weight: 0.16 });
    }
    letters(s, "YARDS", 530, 930, 19, INK, { weight: 0.16 });
    s.print([[1400, 900], [1420, 810], [1440, 900], [1420, 882]], { ink: INK });
    letters(s, "N", 1420, 916, 30, INK, { align: "middle", weight: 0.17 });
    return s;
};

export const wallSection = () => {
    const s = new Sheet(1800, 900, { seed: 65, paper: PAPER });
    const sea = "#3d7a92";
    const soil = "#b59a6c";
    const crest = [[560, 720], [760, 330], [860, 330], [1080, 680]];
    s.print([[-20, 392], [730, 392], [560, 720], [-20, 720]], { ink: sea, tone: (x, y) => 0.42 - 0.2 * ramp(392, 720, y), cut: PAPER, hatch: { pitch: 18, bend: 7 } });
    s.print([[-20, 720], [560, 716], [1080, 690], [1120, 690], [1150, 780], [1250, 780], [1280, 690], [1820, 700], [1820, 920], [-20, 920]], { ink: soil, tone: 0.3, cut: "#7d6440", hatch: { pitch: 22, angle: 3, dash: 0.6 } });
    s.print(crest, { ink: "#7d9a62", tone: 0.2, cut: "#4a6340", hatch: { angle: 60, pitch: 16 } });
    s.print([[640, 720], [778, 366], [842, 366], [1010, 690]], { ink: "#8d7a58", tone: 0.34, cut: "#5f4d30", hatch: { angle: -20, pitch: 16, dash: 0.3 } });
    s.print([[730, 760], [782, 420], [832, 420], [880, 760]], { ink: "#6a7b82", tone: 0.2, cut: "#47565d", hatch: { pitch: 18, dash: 0.4 } });
    for (let i = 0; i < 5; i++) {
        const x = 690 + i * 60;
        s.print([[x, 620], [x + 22, 616], [x + 20, 850], [x + 10, 884], [x, 850]], { ink: "#4a3018", tone: 0.34, cut: "#a8835a", hatch: { angle: 90, pitch: 9, dash: 0.5 } });
    }
    // Stones on the seaward side.
    for (let i = 0; i < 13; i++) {
        const t = i / 12.4;
        const [x, y] = [mix(556, 746, t), mix(716, 352, t)];
        s.print(turn(curve([[x - 26, y - 14], [x + 20, y - 17], [x + 24, y + 12], [x - 20, y + 16]], true, 4), -62, x, y), { ink: "#6f7c80" });
    }
    s.print([[1124, 724], [1156, 776], [1246, 776], [1276, 724]], { ink: sea, tone: 0.34, cut: PAPER, hatch: { pitch: 12 } });
    s.print(box(1340, 694, 150, 16), { ink: INK });
    // A house, its door well under the sea.
    s.print(box(1560, 530, 180, 172), { ink: "#e9dcc6" });
    s.print([[1540, 536], [1650, 440], [1760, 536]], { ink: RED, tone: 0.3, cut: "#6f2a18", hatch: { pitch: 14, dash: 0.2 } });
    s.print(box(1712, 440, 22, 60), { ink: "#9c5138" });
    s.print(box(1580, 610, 44, 92), { ink: INK });
    s.print(box(1660, 590, 52, 46), { ink: INK });
    const level = (y, words, ink, from, x = 60) => {
        dashes(s, Array.from({ length: 130 }, (_, k) => [from + k * 14, y]).filter(([x]) => x < 1790), 4.4, ink, 24, 15);
        letters(s, words, x, y - 34, 22, ink, { weight: 0.16, spacing: 5 });
    };
    level(520, "SPRING TIDE", sea, 40, 1080);
    level(424, "SURGE OF 1938", sea, 40, 1080);
    level(350, "SURGE OF JANUARY 2026", RED, 40);
    for (const [words, x, y, align] of [["CREST", 810, 268, "middle"], ["CLAY", 806, 566, "middle"], ["PILES", 900, 820, "left"], ["DYKE", 1200, 806, "middle"], ["LANE", 1414, 730, "middle"]]) {
        letters(s, words, x, y, 22, words === "CLAY" || words === "PILES" ? PAPER : INK, { weight: 0.16, align, spacing: 5 });
    }
    s.line([[940, 330], [940, 350]], 5, RED);
    s.line([[870, 330], [960, 330]], 4, INK);
    letters(s, "4 INCHES", 976, 318, 22, RED, { weight: 0.16, spacing: 5 });
    return s.specks(60);
};

export const coverNo14Autumn2026 = () => {
    const s = new Sheet(1200, 1600, { seed: 66, paper: "#f1efe4" });
    const ochre = "#cf9434";
    const ink = "#1d3a57";
    s.print(box(-20, -20, 1240, 700), { ink: ochre, tone: (x, y) => 0.42 * ramp(660, 420, y) * ramp(330, 420, y), cut: "#f1efe4", hatch: { pitch: 24, bend: 14 } });
    s.print(box(-20, 640, 1240, 1000), { ink, tone: (x, y) => 0.2 + 0.3 * noise(x / 200, y / 60, 3) + 0.3 * ramp(760, 640, y), cut: ochre, hatch: { pitch: 20, bend: 10, dash: 0.7 } });
    letters(s, "THE SALTMARSH", 600, 96, 82, ink, { align: "middle", weight: 0.15, spacing: 4.4 });
    letters(s, "REVIEW", 600, 214, 92, ink, { align: "middle", weight: 0.15, spacing: 12 });
    s.line([[90, 342], [1110, 342]], 6, ink);
    letters(s, "NO. 14", 92, 366, 30, ink, { weight: 0.16, spacing: 5 });
    letters(s, "AUTUMN 2026", 1108, 366, 30, ink, { weight: 0.16, align: "right", spacing: 5 });
    s.print(oval(600, 560, 92), { ink: "#f1efe4" });
    // The ledger's lines run on as withies.
    const vanish = [600, 652];
    for (let i = 0; i < 19; i++) {
        const foot = 150 + i * 50;
        for (let k = 0; k < 9; k++) {
            const t = 1 - (k / 9) ** 0.6;
            const x = mix(vanish[0], foot, t * 0.9);
            const y = mix(vanish[1], 1180, t * 0.9);
            const h = 190 * t ** 1.5;
            if (k > 1 && (i + k) % 2) s.print(stroke([[x, y], [x + 3, y - h]], (u) => mix(10 * t + 2, 4 * t + 1.4, u)), { ink: "#f1efe4", stray: 0.6 });
        }
    }
    const page = (points) => points;
    s.print(page([[60, 1520], [180, 1120], [1020, 1120], [1140, 1520]]), { ink: "#2e6650" });
    s.print([[100, 1490], [204, 1104], [596, 1126], [596, 1506]], { ink: "#f1efe4" });
    s.print([[1100, 1490], [996, 1104], [604, 1126], [604, 1506]], { ink: "#f1efe4" });
    for (let i = 0; i < 13; i++) {
        const t = (i + 1) / 14;
        const y = mix(1128, 1490, t);
        s.line([[mix(204, 100, t) + 20, y - 6], [580, y + 8]], 3.4, ink);
        s.line([[620, y + 8], [mix(996, 1100, t) - 20, y - 6]], 3.4, i < 7 ? ink : "#b9b39d");
    }
    for (const x of [300, 430, 760, 900]) s.line([[mix(600, x, 0.82), 1124], [x + (x - 600) * 0.2, 1500]], 3.4, ochre);
    s.print(stroke(oval(300, 1380, 74, 50).concat([[374, 1380]]), 8), { ink: ochre, over: true });
    return s.specks(260);
};

export const coverNo15Winter2026 = () => {
    const night = "#16243d";
    const lamp = "#f0c955";
    const s = new Sheet(1200, 1600, { seed: 67, paper: night, stray: 1.8 });
    s.print(box(-20, 430, 1240, 560), { tone: (x, y) => 0.3 * ramp(460, 900, y), cut: "#33466b", hatch: { pitch: 20, bend: 12, dash: 0.4 } });
    letters(s, "THE SALTMARSH", 600, 96, 82, lamp, { align: "middle", weight: 0.15, spacing: 4.4 });
    letters(s, "REVIEW", 600, 214, 92, lamp, { align: "middle", weight: 0.15, spacing: 12 });
    s.line([[90, 342], [1110, 342]], 6, lamp);
    letters(s, "NO. 15", 92, 366, 30, lamp, { weight: 0.16, spacing: 5 });
    letters(s, "WINTER 2026", 1108, 366, 30, lamp, { weight: 0.16, align: "right", spacing: 5 });
    const roll = dice(15);
    for (let i = 0; i < 60; i++) s.print(oval(roll() * 1200, 440 + roll() * 330, 1.6 + roll() * 3), { ink: "#c9cfdd", stray: 0 });
    // High water on one side, low fields on the other.
    s.print([[-20, 940], [420, 940], [-20, 1640]], { ink: "#22375a", tone: 0.34, cut: "#7f93b5", hatch: { pitch: 18, bend: 6 } });
    s.print([[-20, 920], [560, 920], [330, 1640], [-20, 1640]], { ink: "#22375a", tone: (x, y) => 0.24 + 0.26 * noise(x / 120, y / 40, 3), cut: "#7f93b5", hatch: { pitch: 18, bend: 6, dash: 0.6 } });
    s.print([[660, 1010], [1220, 1040], [1220, 1640], [900, 1640]], { ink: "#101a2d", tone: 0.22, cut: "#33466b", hatch: { pitch: 20, dash: 0.6 } });
    s.print([[560, 910], [640, 910], [880, 1640], [120, 1640]], { ink: "#0c1424", tone: (x, y) => clamp(0.75 * Math.exp(-(((x - 540) / 150) ** 2) - (((y - 1300) / 170) ** 2)) + 0.12), cut: lamp, hatch: { pitch: 18, angle: 4, dash: 0.3 } });
    s.print([[560, 910], [120, 1640], [-20, 1640], [520, 914]], { ink: "#3c4d6e", tone: 0.4, cut: night, hatch: { angle: 122, pitch: 17 } });
    s.print([[640, 910], [880, 1640], [1080, 1640], [690, 930]], { ink: "#1b2a45", tone: 0.3, cut: "#33466b", hatch: { angle: 66, pitch: 17 } });
    // One lit window.
    s.print(box(860, 950, 190, 110), { ink: "#0c1424" });
    s.print([[840, 956], [955, 870], [1070, 956]], { ink: "#0c1424" });
    s.print(box(920, 984, 40, 44), { ink: lamp });
    s.line([[940, 984], [940, 1028]], 4, "#0c1424");
    // One figure, one lantern.
    figure(s, 520, 1380, 330, "#060b14", { skirt: true, arm: 0.7 });
    s.line([[636, 1152], [636, 1200]], 5, "#060b14");
    s.print(oval(636, 1226, 78), { ink: "#8a7a45", over: false, tone: 0.2, cut: night, hatch: { pitch: 14 } });
    s.print(oval(636, 1226, 46), { ink: lamp });
    s.print(box(620, 1200, 32, 52), { ink: "#fff3c4" });
    s.print(box(614, 1192, 44, 10), { ink: "#060b14" });
    s.print(box(614, 1250, 44, 10), { ink: "#060b14" });
    return s.specks(120);
};

export const contactSheet = () => {
    const s = new Sheet(2100, 900, { seed: 68, paper: "#efeee8", stray: 0.8 });
    const black = "#15181a";
    for (let strip = 0; strip < 2; strip++) {
        const y = 50 + strip * 420;
        s.print(box(40, y, 2020, 380), { ink: black });
        for (let i = 0; i < 42; i++) for (const dy of [14, 336]) s.print(box(62 + i * 47.6, y + dy, 26, 28), { ink: "#efeee8", stray: 0.5 });
        for (let i = 0; i < 6; i++) {
            const n = strip * 6 + i;
            const [x, top, w, h] = [72 + i * 332, y + 58, 306, 264];
            s.print(box(x, top, w, h), { ink: n === 8 ? "#2a2e31" : "#d9d8d2" });
            letters(s, String(n + 4), x + 10, y + 43, 11, "#b9b7ae", { weight: 0.14 });
            if (n === 8) continue;
            // The same man and the same boat; the years take it further out.
            const far = n / 11;
            const horizon = top + 110 - 8 * Math.sin(n * 2.1);
            s.print(box(x, horizon, w, h - (horizon - top)), { ink: "#9b9d9a", tone: (px, py) => 0.34 + 0.2 * noise(px / 40, py / 14, n), cut: "#d9d8d2", hatch: { pitch: 9, bend: 2 } });
            s.print(box(x, top, w, horizon - top), { tone: (px, py) => 0.2 + 0.4 * far * noise(px / 70, py / 30, n + 3), cut: "#8b8d8a", hatch: { pitch: 10, bend: 6 } });
            const k = mix(1, 0.12, far ** 0.7);
            const bx = x + 96 + far * 130;
            const by = mix(top + 214, horizon + 3, far ** 0.8);
            const at = (points) => move(scale(points, k), bx, by);
            s.print(at(curve([[-86, -16], [-60, 22], [60, 24], [92, -22], [30, -10]], true, 6)), { ink: black });
            s.line(at([[10, -10], [10, -110]]), Math.max(2, 7 * k), black);
            s.print(at([[14, -106], [14, -26], [66, -30]]), { ink: "#5a5d5c" });
            s.print(at(oval(-26, -64, 14, 17)), { ink: black });
            s.print(at(curve([[-46, -18], [-44, -50], [-26, -54], [-8, -48], [-8, -14]])), { ink: black });
            s.print(box(x, top + 232, w, 32), { ink: "#3b3e3f" });
        }
    }
    const ring = curve([[1046, 118], [1190, 84], [1372, 106], [1420, 240], [1350, 380], [1180, 404], [1050, 360], [1020, 230]]);
    s.print(stroke(ring.concat(ring.slice(0, 9)), (t) => 15 + 6 * Math.sin(t * 21)), { ink: "#c8342a", stray: 2 });
    s.print(stroke(curve([[1440, 110], [1490, 80], [1540, 70]], false), 13), { ink: "#c8342a", stray: 2 });
    return s;
};
