// Linocuts: landscapes in two or three inks.
import { Sheet, below, box, clamp, curve, dice, mix, move, noise, oval, ramp, rough, scale, stroke, turn } from "./press.mjs";
import { letters } from "./letters.mjs";

const NIGHT = "#14222e";
const PAPER = "#eef0ea";
const WIDE = [1500, 1000];

/** Water or wet mud: long cuts that come closer together with distance. */
function flat(sheet, top, bottom, ink, cut, tone, { pitch = 17, bend = 8, dash = 0.6, angle = 0 } = {}) {
    sheet.print(box(-30, top, sheet.width + 60, bottom - top), { ink, tone, cut, hatch: { pitch, bend, dash, angle } });
}

function sky(sheet, to, ink, cut, tone, hatch = {}) {
    sheet.print(box(-30, -30, sheet.width + 60, to + 30), { ink, tone, cut, hatch: { pitch: 22, bend: 14, dash: 0.45, ...hatch } });
}

/** Grass: short cuts that lean. */
function grass(sheet, x0, x1, line, ink, { many = 120, high = 40, seed = 3, lean = 12 } = {}) {
    const roll = dice(seed);
    for (let i = 0; i < many; i++) {
        const x = mix(x0, x1, roll());
        const y = line(x) + roll() * 8;
        const h = high * (0.5 + roll());
        const l = lean * (roll() - 0.3);
        sheet.gouge([[x, y], [x + l * 0.4, y - h * 0.6], [x + l, y - h]], 3 + roll() * 4, ink);
    }
}

function gull(sheet, x, y, size, ink) {
    sheet.gouge([[x - size, y - size * 0.2], [x - size * 0.5, y - size * 0.45], [x, y]], size * 0.16, ink);
    sheet.gouge([[x + size, y - size * 0.3], [x + size * 0.5, y - size * 0.5], [x, y]], size * 0.16, ink);
}

/** Somebody far off, standing on (x, y). */
export function figure(sheet, x, y, high, ink, { lean = 0, arm = 0, skirt = false } = {}) {
    const h = high;
    const top = x + lean * h;
    sheet.print(oval(top, y - h * 0.92, h * 0.075, h * 0.09), { ink, stray: 0.6 });
    const hem = skirt ? 0.2 : 0.12;
    sheet.print(curve([[top - h * 0.1, y - h * 0.8], [top + h * 0.1, y - h * 0.8], [x + h * 0.14, y - h * 0.45], [x + h * hem, y - h * 0.2], [x - h * hem, y - h * 0.2], [x - h * 0.14, y - h * 0.45]], true, 4), { ink, stray: 0.6 });
    sheet.print(stroke([[x - h * 0.06, y - h * 0.3], [x - h * 0.07, y]], h * 0.1), { ink, stray: 0.4 });
    sheet.print(stroke([[x + h * 0.06, y - h * 0.3], [x + h * 0.08, y]], h * 0.1), { ink, stray: 0.4 });
    if (arm !== 0) {
        sheet.print(stroke([[top + Math.sign(arm) * h * 0.08, y - h * 0.74], [top + arm * h * 0.3, y - h * 0.62], [top + arm * h * 0.5, y - h * 0.7]], h * 0.07), { ink, stray: 0.4 });
    }
    return sheet;
}

export const withies = () => {
    const s = new Sheet(...WIDE, { seed: 11, paper: PAPER });
    sky(s, 340, "#d9a34a", PAPER, (x, y) => 0.62 * ramp(20, 330, y), { pitch: 32, bend: 18 });
    s.print(oval(330, 270, 74), { ink: PAPER });
    flat(s, 318, 372, "#27546e", "#d9a34a", (x, y) => 0.55 * Math.exp(-(((x - 330) / 170) ** 2)) + 0.12, { pitch: 12, dash: 0.5, bend: 2 });
    flat(s, 366, 1030, "#27546e", PAPER, (x, y) => {
        const channel = 1020 - 640 * ramp(1000, 370, y) ** 0.55 + 90 * Math.sin(y / 120);
        const d = Math.abs(x - channel) / (30 + (y - 366) * 0.42);
        return clamp(0.9 * Math.exp(-(d ** 2)) + 0.16 * (0.5 + rough(x / 210, y / 60, 4)));
    }, { pitch: 26, bend: 12, dash: 0.72 });
    s.print(below(1500, 1000, (x) => 905 - 120 * ramp(420, 0, x) + 16 * rough(x / 70, 0, 8), 12, -30, 520).map(([x, y]) => [x, y]), { ink: NIGHT, tone: 0.3, cut: "#27546e", hatch: { angle: 12, pitch: 26 } });
    for (let i = 0; i < 15; i++) {
        const t = i / 14;
        const near = (1 - t) ** 2.1;
        const y = mix(392, 950, near);
        const channel = 1020 - 640 * ramp(1000, 370, y) ** 0.55 + 90 * Math.sin(y / 120);
        const x = channel + (60 + (y - 366) * 0.5) * 0.9;
        const h = mix(26, 470, near);
        const tip = [x + h * 0.05 * noise(i, 3), y - h];
        s.print(stroke([[x, y], [x + h * 0.02 * noise(i, 9), y - h * 0.5], tip], (u) => mix(mix(4, 20, near), mix(2, 9, near), u)), { ink: NIGHT, stray: 0.8 });
        if (near > 0.02) {
            for (let k = 0; k < 4; k++) {
                s.gouge([[tip[0], tip[1] + h * 0.04 * k], [tip[0] + h * 0.05 * (k % 2 ? 1 : -1), tip[1] - h * 0.06 + h * 0.03 * k]], mix(2, 8, near), NIGHT);
            }
            s.gouge([[x, y + 6], [x - h * 0.04, y + h * 0.2]], mix(3, 14, near), NIGHT);
        }
    }
    gull(s, 640, 150, 40, NIGHT);
    gull(s, 740, 210, 24, NIGHT);
    return s.specks(90);
};

export const twoBells = () => {
    const bronze = "#b98235";
    const s = new Sheet(...WIDE, { seed: 12, paper: PAPER });
    s.print(box(-20, -20, 1540, 720), { ink: NIGHT, tone: (x, y) => 0.16 + 0.3 * ramp(1500, 0, x), cut: "#3a4d58", hatch: { pitch: 46, bend: 3, dash: 0.08 } });
    for (let row = 0; row < 16; row++) {
        for (let k = 0; k < 12; k++) {
            const x = k * 140 + (row % 2) * 70 + noise(k, row) * 8;
            s.gouge([[x, row * 46 - 8], [x + 3, row * 46 + 34]], 7, "#3a4d58");
        }
    }
    // The wall remembers two floods.
    s.print(box(60, 232, 640, 13), { ink: PAPER });
    letters(s, "1938", 60, 176, 38, PAPER, { weight: 0.17 });
    s.print(box(760, 140, 680, 13), { ink: PAPER });
    letters(s, "2026", 1440, 84, 38, PAPER, { weight: 0.17, align: "right" });
    flat(s, 700, 1030, "#2f4d5c", PAPER, (x, y) => 0.22 + 0.2 * noise(x / 90, y / 40, 4), { pitch: 17, dash: 0.5 });
    const bell = (cx, base, k, mirrored) => {
        const side = [[0, -330], [60, -326], [96, -300], [112, -250], [122, -170], [140, -100], [178, -38], [206, -6], [204, 0]];
        const outline = side.concat(side.map(([x, y]) => [-x, y]).reverse());
        const put = (points) => move(points.map(([x, y]) => [x * k, y * k * (mirrored ? -0.62 : 1)]), cx, base);
        s.print(put(outline), { ink: mirrored ? "#8a6a3a" : bronze, tone: (x, y) => (mirrored ? 0.42 : clamp(0.1 + 0.75 * ramp(cx - 20 * k, cx + 190 * k, x))), cut: mirrored ? "#2f4d5c" : NIGHT, hatch: mirrored ? { pitch: 14, dash: 0.3 } : { angle: 84, pitch: 15, bend: 5, dash: 0.2 } });
        if (!mirrored) {
            for (const [y, w] of [[-30, 7], [-46, 5], [-96, 6], [-262, 6], [-278, 4]]) {
                const half = y > -60 ? 178 : y > -120 ? 140 : 108;
                s.print(put(stroke([[-half, y], [0, y + 8], [half, y]], w)), { ink: NIGHT });
            }
            s.print(put([[-50, -330], [-44, -372], [-16, -380], [-12, -346], [12, -346], [16, -380], [44, -372], [50, -330]]), { ink: NIGHT });
            s.gouge(put([[-74, -250], [-92, -170], [-120, -90]]), 16 * k, PAPER);
            s.gouge(put([[-60, -290], [-66, -262]]), 9 * k, PAPER);
        }
    };
    const pallet = (x) => {
        s.print(box(x - 300, 706, 600, 26), { ink: "#6d5837" });
        for (const d of [-270, -20, 230]) s.print(box(x + d, 732, 60, 40), { ink: NIGHT });
    };
    bell(430, 760, 1.25, true);
    bell(1080, 760, 1.25, true);
    pallet(430);
    pallet(1080);
    bell(430, 706, 1.25, false);
    bell(1080, 706, 1.25, false);
    for (let i = 0; i < 26; i++) {
        const x = (i * 211) % 1500;
        const y = 790 + ((i * 97) % 200);
        s.gouge([[x, y], [x + 60 + (i % 5) * 30, y + 2]], 7, i % 3 ? PAPER : NIGHT);
    }
    return s.specks();
};

export const iceWorks = () => {
    const blue = "#1d3f5c";
    const lamp = "#ecd89a";
    const s = new Sheet(...WIDE, { seed: 13, paper: "#e9eef0" });
    sky(s, 760, blue, NIGHT, (x, y) => 0.66 * ramp(760, 60, y), { angle: -3, pitch: 24, dash: 0.3 });
    const roll = dice(5);
    for (let i = 0; i < 60; i++) s.print(oval(roll() * 1500, roll() * 380, 1.5 + roll() * 2.6), { ink: "#e9eef0", stray: 0 });
    flat(s, 752, 1030, NIGHT, blue, (x, y) => 0.5, { pitch: 18, dash: 0.5 });
    flat(s, 770, 1030, undefined, lamp, (x, y) => 0.62 * Math.exp(-(((x - 452) / (60 + (y - 760) * 0.3)) ** 2)), { pitch: 20, dash: 0.5 });
    s.print(box(-20, 716, 900, 70), { ink: "#0d171f", tone: 0.3, cut: blue, hatch: { pitch: 14, angle: 90, dash: 0.2 } });
    s.print([[120, 724], [120, 180], [250, 120], [760, 120], [790, 180], [790, 724]], { ink: "#0d171f", tone: (x, y) => 0.26 * ramp(100, 800, x), cut: blue, hatch: { pitch: 28, angle: 0, dash: 0.2, bend: 2 } });
    // One window, and a reader.
    s.print(box(380, 380, 150, 170), { ink: lamp });
    s.print(curve([[420, 552], [424, 500], [446, 470], [486, 474], [500, 520], [504, 552]]), { ink: "#0d171f" });
    s.print(oval(462, 448, 25, 29), { ink: "#0d171f" });
    s.print(curve([[438, 440], [440, 414], [476, 408], [492, 436], [488, 466], [470, 430]]), { ink: "#0d171f" });
    s.print([[476, 520], [524, 500], [528, 532], [482, 548]], { ink: "#e9eef0" });
    s.line([[454, 380], [454, 404]], 5, "#0d171f");
    s.print(box(380, 462, 66, 6), { ink: "#0d171f" });
    s.print(box(372, 548, 166, 12), { ink: "#e9eef0" });
    // The chute, and what comes down it.
    s.print([[760, 300], [800, 276], [1090, 486], [1066, 520]], { ink: "#0d171f", tone: 0.3, cut: blue, hatch: { angle: 36, pitch: 14 } });
    s.line([[930, 410], [930, 724]], 12, "#0d171f");
    for (let i = 0; i < 150; i++) {
        const t = roll();
        const x = 1080 + (roll() - 0.5) * (20 + 70 * t);
        s.print(turn(box(x, 505 + t * 190, 4 + roll() * 9, 4 + roll() * 7), roll() * 90, x, 505 + t * 190), { ink: "#e9eef0", stray: 0 });
    }
    // The trawler.
    s.print(curve([[880, 700], [900, 800], [960, 846], [1310, 846], [1420, 720], [1440, 664], [1360, 690], [1220, 704]], true, 6), { ink: "#0a1218", tone: 0.2, cut: blue, hatch: { pitch: 18, angle: 3 } });
    s.print([[1190, 700], [1198, 560], [1330, 556], [1348, 692]], { ink: "#0a1218" });
    for (const x of [1216, 1262, 1304]) s.print(box(x, 584, 30, 36), { ink: x === 1262 ? lamp : blue });
    s.line([[1268, 560], [1262, 300]], 11, "#0a1218");
    s.line([[1264, 330], [1420, 640]], 3, "#e9eef0");
    s.line([[1264, 330], [1010, 704]], 3, "#e9eef0");
    s.print(oval(1262, 296, 9), { ink: lamp });
    s.print([[1010, 700], [1040, 668], [1130, 664], [1170, 702]], { ink: "#e9eef0", tone: 0.25, cut: blue, hatch: { pitch: 10, angle: 20 } });
    return s.specks(200);
};

export const closedRoad = () => {
    const s = new Sheet(2100, 900, { seed: 14, paper: PAPER });
    const mud = "#7e8a6b";
    sky(s, 350, "#a7c0c4", PAPER, (x, y) => 0.7 * ramp(340, 40, y), { pitch: 24, bend: 22 });
    flat(s, 340, 470, "#35657d", PAPER, (x, y) => 0.34 + 0.2 * noise(x / 160, y / 30, 3), { pitch: 12, bend: 3 });
    s.print(below(2100, 900, (x) => 448 + 14 * rough(x / 130, 0, 5)), { ink: mud, tone: (x, y) => 0.24 + 0.35 * ramp(450, 900, y) * (0.5 + noise(x / 240, y / 90, 6)), cut: NIGHT, hatch: { pitch: 18, bend: 10, dash: 0.7, angle: 1 } });
    for (const [cx, cy, w] of [[330, 560, 260], [1760, 530, 240], [1880, 700, 300], [180, 760, 230]]) {
        s.print(curve([[cx - w, cy], [cx - w * 0.3, cy - 18], [cx + w * 0.4, cy - 8], [cx + w, cy + 10], [cx + w * 0.2, cy + 28], [cx - w * 0.5, cy + 20]]), { ink: "#35657d", tone: 0.4, cut: PAPER, hatch: { pitch: 12, bend: 2 } });
    }
    s.print([[1052, 384], [1064, 384], [1490, 930], [640, 930]], { ink: NIGHT, tone: (x, y) => 0.12 + 0.16 * noise(x / 60, y / 40), cut: mud, hatch: { pitch: 20, bend: 6, dash: 0.9, angle: 4 } });
    for (let i = 0; i < 11; i++) {
        const t0 = (i / 11) ** 2.4;
        const t1 = ((i + 0.55) / 11) ** 2.4;
        const y0 = mix(392, 930, t0);
        const y1 = mix(392, 930, t1);
        const w = (y) => 1.2 + (y - 384) * 0.03;
        s.print([[1058 - w(y0) / 2, y0], [1058 + w(y0) / 2, y0], [1060 + w(y1) / 2, y1], [1060 - w(y1) / 2, y1]], { ink: PAPER });
    }
    // Where the sea has it.
    s.print(curve([[900, 392], [1058, 380], [1240, 392], [1190, 410], [1058, 418], [930, 410]]), { ink: "#35657d", tone: 0.5, cut: PAPER, hatch: { pitch: 9, bend: 1 } });
    grass(s, -10, 660, (x) => 900 - 0.1 * x, NIGHT, { many: 150, high: 80, seed: 8 });
    grass(s, 1480, 2110, (x) => 900, NIGHT, { many: 140, high: 70, seed: 9 });
    // The sign, and the wren's.
    s.line([[420, 900], [424, 420]], 18, NIGHT);
    s.line([[780, 900], [776, 420]], 18, NIGHT);
    s.print(box(372, 300, 456, 236), { ink: "#b9472f" });
    s.print(box(390, 318, 420, 200), { ink: PAPER });
    letters(s, "ROAD", 600, 338, 70, NIGHT, { align: "middle", weight: 0.2 });
    letters(s, "CLOSED", 600, 432, 70, NIGHT, { align: "middle", weight: 0.2, spacing: 3.4 });
    const [nx, ny] = [603, 467];
    s.print(oval(nx, ny, 33, 30), { ink: "#8d6a3c", tone: 0.6, cut: NIGHT, hatch: { pitch: 8, angle: 20, bend: 4, dash: 0.4 } });
    s.print(oval(nx, ny - 2, 13, 11), { ink: NIGHT });
    s.print(curve([[nx + 14, ny - 36], [nx + 34, ny - 58], [nx + 58, ny - 54], [nx + 66, ny - 42], [nx + 48, ny - 30], [nx + 26, ny - 30]]), { ink: "#8d6a3c" });
    s.gouge([[nx + 20, ny - 40], [nx + 8, ny - 70]], 9, "#8d6a3c");
    s.print([[nx + 64, ny - 48], [nx + 82, ny - 44], [nx + 64, ny - 41]], { ink: NIGHT });
    s.print(oval(nx + 54, ny - 48, 2.6), { ink: NIGHT, stray: 0 });
    gull(s, 1500, 150, 44, NIGHT);
    gull(s, 1620, 210, 26, NIGHT);
    return s.specks(320);
};

export const busShelter = () => {
    const s = new Sheet(1050, 1400, { seed: 15, paper: PAPER });
    const green = "#5f7f58";
    sky(s, 620, "#b7c7c6", PAPER, (x, y) => 0.66 * ramp(600, 60, y), { angle: -14, pitch: 26, bend: 20 });
    flat(s, 600, 850, "#35657d", PAPER, (x, y) => 0.3 + 0.3 * noise(x / 130, y / 34, 3), { pitch: 14, bend: 4 });
    s.print(below(1050, 1400, (x) => 836 + 12 * rough(x / 80, 0, 2)), { ink: "#39444a", tone: (x, y) => 0.1 + 0.1 * noise(x / 50, y / 50), cut: "#8b9698", hatch: { pitch: 22, dash: 0.9, bend: 8 } });
    const roll = dice(31);
    for (let i = 0; i < 9; i++) {
        let [x, y] = [roll() * 1050, 900 + roll() * 420];
        const crack = [[x, y]];
        for (let k = 0; k < 8; k++) crack.push([(x += 26 + roll() * 34), (y += (roll() - 0.45) * 46)]);
        s.gouge(crack, 9, "#8b9698");
        for (const [cx, cy] of crack.slice(1, 7)) {
            for (let b = 0; b < 3; b++) {
                const [bx, h] = [cx + (roll() - 0.5) * 24, 22 + roll() * 46];
                s.gouge([[bx, cy], [bx + 2, cy - h]], 8, green);
                s.gouge([[bx, cy - h * 0.4], [bx + 14, cy - h * 0.8]], 6, green);
                s.gouge([[bx, cy - h * 0.3], [bx - 12, cy - h * 0.7]], 6, green);
            }
        }
    }
    // The shelter: three walls and a roof of concrete.
    const grey = "#cfd3cc";
    s.print([[220, 1080], [220, 520], [830, 500], [830, 1096]], { ink: "#232d33", tone: 0.22, cut: "#5d696d", hatch: { angle: 88, pitch: 22, dash: 0.2 } });
    s.print([[300, 1010], [300, 560], [760, 548], [760, 1014]], { ink: "#1a2329" });
    s.print(box(330, 890, 420, 30), { ink: "#8d6a3c" });
    for (const x of [360, 690]) s.line([[x, 918], [x, 1012]], 16, "#8d6a3c");
    s.print([[470, 620], [640, 614], [640, 812], [470, 814]], { ink: grey });
    for (let i = 0; i < 9; i++) {
        s.line([[488, 650 + i * 17], [488 + 60 + ((i * 37) % 50), 650 + i * 17]], 4, "#8b9698");
        s.line([[584, 650 + i * 17], [584 + 20 + ((i * 13) % 22), 650 + i * 17]], 4, "#8b9698");
    }
    s.print([[180, 1120], [176, 500], [300, 510], [302, 1090]], { ink: grey, tone: (x, y) => 0.5 * ramp(190, 300, x), cut: "#4b565a", hatch: { angle: 86, pitch: 16, dash: 0.35 } });
    s.print([[750, 1092], [752, 498], [880, 486], [884, 1124]], { ink: grey, tone: (x, y) => 0.75 * ramp(740, 870, x), cut: "#4b565a", hatch: { angle: 92, pitch: 15, dash: 0.3 } });
    s.print([[120, 518], [140, 430], [910, 404], [944, 490]], { ink: grey, tone: 0.32, cut: "#4b565a", hatch: { angle: -2, pitch: 17, dash: 0.4 } });
    s.print([[120, 518], [944, 490], [944, 514], [120, 544]], { ink: "#4b565a" });
    s.print(curve([[-20, 1240], [240, 1200], [520, 1232], [760, 1206], [1080, 1230], [1080, 1430], [-20, 1430]]), { ink: "#35657d", tone: (x, y) => 0.3 + 0.3 * noise(x / 120, y / 30, 9), cut: PAPER, hatch: { pitch: 16, bend: 5 } });
    s.gouge([[-10, 1236], [240, 1198], [520, 1230], [760, 1204], [1060, 1228]], 12, PAPER);
    return s.specks();
};

export const chapel = () => {
    const s = new Sheet(...WIDE, { seed: 16, paper: PAPER });
    const rust = "#a8583a";
    sky(s, 660, PAPER, NIGHT, (x, y) => 0.42 * ramp(620, 0, y) * (0.6 + 0.6 * noise(x / 300, y / 90, 5)), { angle: -10, pitch: 24, bend: 20, dash: 0.5 });
    flat(s, 600, 720, NIGHT, PAPER, (x, y) => 0.3 + 0.2 * noise(x / 140, y / 24, 3), { pitch: 11, bend: 3 });
    const ridge = (x) => 726 - 60 * Math.exp(-(((x - 760) / 420) ** 2)) + 8 * rough(x / 60, 0, 3);
    s.print(below(1500, 1000, ridge), { ink: "#e0d8c2" });
    const roll = dice(3);
    for (let i = 0; i < 620; i++) {
        const x = roll() * 1500;
        const y = ridge(x) + 12 + roll() ** 1.4 * 330;
        const r = 4 + ((y - 680) / 300) * 15 * (0.5 + roll());
        s.print(oval(x, y, r, r * 0.6, roll() * 40), { ink: roll() > 0.72 ? rust : roll() > 0.3 ? NIGHT : "#e0d8c2", stray: 1 });
    }
    // Tin walls, with a seam at every sheet.
    s.print([[480, 690], [480, 420], [1010, 420], [1010, 690]], { ink: rust, tone: 0.34, cut: NIGHT, hatch: { angle: 90, pitch: 19, dash: 0, bend: 1 } });
    s.print([[450, 430], [560, 250], [930, 250], [1042, 430]], { ink: NIGHT, tone: 0.3, cut: rust, hatch: { angle: 90, pitch: 20, dash: 0.05, bend: 1 } });
    s.print([[1000, 690], [1000, 420], [1100, 300], [1200, 420], [1200, 690]], { ink: rust, tone: 0.58, cut: NIGHT, hatch: { angle: 90, pitch: 19, dash: 0, bend: 1 } });
    s.print([[980, 436], [1100, 286], [1222, 436], [1206, 448], [1100, 318], [996, 448]], { ink: NIGHT });
    s.print([[1062, 300], [1062, 226], [1138, 226], [1138, 300], [1100, 262]], { ink: NIGHT });
    s.print([[1056, 232], [1100, 180], [1144, 232]], { ink: rust });
    s.line([[1100, 186], [1100, 130]], 8, NIGHT);
    s.line([[1080, 150], [1120, 150]], 8, NIGHT);
    for (const x of [540, 690, 840]) {
        s.print([[x, 620], [x, 510], [x + 30, 474], [x + 60, 510], [x + 60, 620]], { ink: PAPER });
        s.line([[x + 30, 480], [x + 30, 620]], 6, NIGHT);
        s.line([[x, 550], [x + 60, 550]], 6, NIGHT);
    }
    // A very new door.
    s.print(box(1052, 500, 98, 192), { ink: PAPER });
    s.print(box(1064, 512, 74, 180), { ink: "#e0d8c2" });
    for (const y of [528, 604]) for (const x of [1074, 1108]) s.print(box(x, y, 22, 56), { ink: PAPER });
    s.print(oval(1128, 604, 5), { ink: NIGHT });
    s.print(box(1040, 690, 124, 16), { ink: NIGHT });
    // The dish.
    s.line([[560, 300], [520, 262]], 9, NIGHT);
    s.print(oval(506, 244, 62, 40, -40), { ink: PAPER });
    s.print(oval(512, 250, 50, 30, -40), { ink: NIGHT, tone: 0.3, cut: PAPER, hatch: { angle: -40, pitch: 10, bend: 1, dash: 0 } });
    s.line([[508, 246], [462, 206]], 5, NIGHT);
    // SOLD.
    const board = turn(box(1226, 560, 190, 96), 7, 1226, 660);
    s.line([[1262, 660], [1240, 760]], 14, NIGHT);
    s.print(board, { ink: PAPER });
    s.print(turn(stroke([[1226, 560], [1416, 560], [1416, 656], [1226, 656], [1226, 560]], 8), 7, 1226, 660), { ink: NIGHT });
    letters(s, "SOLD", 1330, 590, 48, NIGHT, { align: "middle", weight: 0.22 });
    return s.specks();
};

export const swans = () => {
    const s = new Sheet(...WIDE, { seed: 17, paper: PAPER });
    const green = "#47694f";
    sky(s, 300, green, PAPER, (x, y) => 0.84 - 0.3 * ramp(0, 300, y), { pitch: 22, bend: 10, dash: 0.25 });
    s.print(below(1500, 340, (x) => 238 - 60 * Math.abs(rough(x / 120, 0, 3)), 10), { ink: NIGHT, tone: 0.3, cut: green, hatch: { pitch: 16, angle: 80 } });
    s.print(box(-20, 316, 1540, 720), { ink: green, tone: (x, y) => 0.16 + 0.2 * noise(x / 110, y / 60, 3), cut: NIGHT, hatch: { pitch: 18, angle: 2, bend: 6, dash: 0.75 } });
    s.print(stroke([[-20, 392], [1520, 372]], 8), { ink: PAPER });
    s.print(stroke([[180, 384], [20, 1010]], 14), { ink: PAPER });
    s.print(stroke(oval(760, 640, 330, 120).concat([[1090, 640]]), 10), { ink: PAPER });
    s.print(stroke([[-20, 648], [1520, 630]], 10), { ink: PAPER });
    // The goal.
    s.line([[980, 380], [980, 170]], 13, PAPER);
    s.line([[1360, 374], [1360, 166]], 13, PAPER);
    s.line([[974, 172], [1366, 166]], 13, PAPER);
    for (let i = 1; i < 14; i++) s.line([[980 + i * 27, 174], [976 + i * 28, 376]], 2, PAPER);
    for (let i = 1; i < 8; i++) s.line([[980, 174 + i * 26], [1360, 170 + i * 26]], 2, PAPER);
    const swan = (x, y, k, facing, neck = "up") => {
        const at = (points) => move(scale(points.map(([a, b]) => [a * facing, b]), k), x, y);
        s.print(at(curve([[-120, -30], [-80, -74], [-10, -88], [60, -72], [110, -34], [150, -46], [126, 0], [60, 22], [-40, 24], [-104, 8]])), { ink: PAPER, tone: (px, py) => 0.4 * ramp(y - 40 * k, y + 20 * k, py), cut: NIGHT, hatch: { pitch: 11, angle: -12 * facing, dash: 0.4 } });
        const bones = neck === "up" ? [[-96, -20], [-134, -70], [-110, -130], [-104, -176], [-132, -196]] : [[-96, -24], [-150, -40], [-176, -6], [-190, 24]];
        s.print(at(stroke(curve(bones, false), (t) => mix(46, 26, t))), { ink: PAPER });
        const [hx, hy] = bones.at(-1);
        s.print(at(oval(hx - 4, hy, 25, 17, neck === "up" ? -12 : 60)), { ink: PAPER });
        s.print(at(neck === "up" ? [[hx - 22, hy - 6], [hx - 62, hy + 10], [hx - 24, hy + 12]] : [[hx - 18, hy + 6], [hx - 22, hy + 46], [hx + 2, hy + 14]]), { ink: NIGHT });
        s.print(at(oval(hx - 12, hy - 3, 4)), { ink: NIGHT, stray: 0 });
        s.gouge(at([[-40, -30], [20, -48], [90, -30]]), 7 * k, NIGHT);
        s.gouge(at([[-20, -8], [40, -22], [100, -14]]), 6 * k, NIGHT);
        for (const lx of [-20, 24]) {
            s.line(at([[lx, 20], [lx, 58]]), 8 * k, NIGHT);
            s.print(at([[lx - 26, 62], [lx, 52], [lx + 8, 62]]), { ink: NIGHT });
        }
    };
    swan(1180, 350, 0.62, 1);
    swan(420, 430, 0.55, -1);
    swan(640, 450, 0.56, 1, "down");
    swan(150, 520, 0.66, 1);
    swan(860, 540, 0.7, -1);
    swan(1300, 580, 0.78, 1, "down");
    swan(480, 640, 0.84, 1);
    swan(1040, 740, 0.98, -1);
    swan(240, 800, 1.1, -1, "down");
    swan(640, 880, 1.22, 1);
    swan(1330, 910, 1.25, -1);
    s.line([[60, 790], [78, 590]], 9, PAPER);
    s.print([[78, 590], [160, 618], [74, 650]], { ink: NIGHT });
    return s.specks();
};

export const seaWall = () => {
    const s = new Sheet(2100, 900, { seed: 18, paper: PAPER });
    const dawn = "#dca07a";
    const green = "#5b7a5a";
    sky(s, 330, dawn, PAPER, (x, y) => 0.85 * ramp(360, 10, y), { pitch: 40, bend: 16, dash: 0.3 });
    // The sea, high; the land, low.
    s.print([[-30, 300], [1000, 300], [1120, 306], [560, 930], [-30, 930]], { ink: "#2d5670", tone: (x, y) => 0.26 + 0.3 * noise(x / 170, y / 40, 4), cut: PAPER, hatch: { pitch: 32, bend: 8, dash: 0.6 } });
    s.print([[1080, 322], [2130, 330], [2130, 930], [1180, 930]], { ink: green, tone: (x, y) => 0.22 + 0.16 * noise(x / 130, y / 60, 4), cut: "#2b3d33", hatch: { pitch: 36, bend: 8, dash: 0.6 } });
    const crest = curve([[640, 930], [900, 690], [1060, 520], [1140, 420], [1150, 360], [1110, 326], [1050, 310]], false, 14);
    const inner = curve([[1330, 930], [1330, 760], [1300, 620], [1250, 500], [1206, 410], [1150, 345], [1060, 312]], false, 14);
    const outer = curve([[420, 930], [760, 690], [960, 520], [1070, 420], [1100, 364], [1080, 330], [1040, 308]], false, 14);
    s.print(outer.concat([...crest].reverse()), { ink: "#9aa195", tone: 0.5, cut: NIGHT, hatch: { angle: 118, pitch: 24, dash: 0.5, bend: 3 } });
    s.print(crest.concat([...inner].reverse()), { ink: "#7d9a62", tone: (x, y) => 0.2 + 0.45 * ramp(1000, 1330, x), cut: "#2b3d33", hatch: { angle: 62, pitch: 28, dash: 0.6, bend: 5 } });
    s.gouge(crest, 16, PAPER);
    // The borrow dyke.
    s.print(curve([[1420, 930], [1420, 760], [1370, 600], [1300, 480], [1230, 392]], false).concat(curve([[1250, 390], [1330, 480], [1420, 600], [1490, 760], [1520, 930]], false)), { ink: "#2d5670", tone: 0.4, cut: dawn, hatch: { pitch: 18, bend: 1 } });
    // The pump house, nine hundred yards off.
    s.print(box(1010, 244, 84, 74), { ink: NIGHT });
    s.print([[1002, 248], [1052, 210], [1102, 248]], { ink: "#a8583a" });
    s.print(box(1074, 190, 14, 40), { ink: NIGHT });
    s.print(box(1038, 268, 20, 24), { ink: "#e9d59a" });
    // Cattle, lower than the sea.
    const cow = (x, y, k, facing) => {
        const at = (points) => move(scale(points.map(([a, b]) => [a * facing, b]), k), x, y);
        s.print(at(curve([[-60, -50], [0, -58], [60, -54], [72, -30], [66, 0], [0, 6], [-62, 0], [-70, -28]])), { ink: NIGHT });
        for (const lx of [-54, -34, 38, 56]) s.line(at([[lx, -6], [lx, 42]]), 11 * k, NIGHT);
        s.print(at(curve([[-58, -46], [-92, -40], [-116, -18], [-104, -4], [-84, -14], [-60, -20]])), { ink: NIGHT });
        s.gouge(at([[-20, -50], [-4, -30], [-18, -8]]), 18 * k, PAPER);
        s.line(at([[70, -44], [82, 4]]), 5 * k, NIGHT);
    };
    cow(1640, 520, 0.62, 1);
    cow(1790, 480, 0.5, -1);
    cow(1960, 600, 0.85, -1);
    cow(1700, 720, 1.1, 1);
    s.line([[1560, 400], [2120, 420]], 3, NIGHT);
    for (let i = 0; i < 9; i++) s.line([[1570 + i * 68, 386 + i * 2.5], [1572 + i * 68, 424 + i * 3]], 6, NIGHT);
    grass(s, 640, 1330, (x) => 915, "#2b3d33", { many: 80, high: 60, seed: 5 });
    gull(s, 400, 180, 44, NIGHT);
    gull(s, 520, 140, 28, NIGHT);
    return s.specks(90);
};

export const pumpHouse = () => {
    const s = new Sheet(...WIDE, { seed: 19, paper: PAPER });
    const brick = "#9c5138";
    const slate = "#5f7684";
    sky(s, 640, slate, PAPER, (x, y) => 0.5 - 0.2 * ramp(0, 640, y), { angle: 76, pitch: 20, bend: 4, dash: 0.6 });
    s.print(box(-20, 610, 1540, 420), { ink: "#55684f", tone: 0.34, cut: NIGHT, hatch: { pitch: 17, dash: 0.6 } });
    s.print([[300, 640], [300, 330], [1040, 330], [1040, 640]], { ink: brick, tone: 0.26, cut: NIGHT, hatch: { pitch: 21, dash: 0.1, bend: 1 } });
    for (let row = 0; row < 15; row++) for (let k = 0; k < 17; k++) if (noise(row * 3, k * 5) > -0.3) s.line([[312 + k * 44 + (row % 2) * 22, 336 + row * 21], [312 + k * 44 + (row % 2) * 22, 352 + row * 21]], 3, NIGHT);
    s.print([[260, 344], [360, 170], [980, 170], [1080, 344]], { ink: NIGHT, tone: 0.3, cut: slate, hatch: { pitch: 20, dash: 0.25, bend: 2 } });
    s.print(box(880, 90, 66, 150), { ink: brick, tone: 0.4, cut: NIGHT, hatch: { pitch: 15, dash: 0 } });
    for (let i = 0; i < 6; i++) s.print(oval(930 + i * 52, 70 - i * 16 + 10 * noise(i, 4), 26 + i * 8, 20 + i * 4), { ink: "#c9d2d2", stray: 4 });
    // The doors stand open on the engine.
    s.print([[470, 640], [470, 440], [500, 402], [670, 388], [840, 402], [870, 440], [870, 640]], { ink: "#10181d" });
    s.print([[470, 640], [470, 430], [390, 452], [390, 664]], { ink: "#3d6a5a", tone: 0.3, cut: NIGHT, hatch: { angle: 90, pitch: 20, dash: 0 } });
    s.print([[870, 640], [870, 430], [950, 452], [950, 664]], { ink: "#3d6a5a", tone: 0.45, cut: NIGHT, hatch: { angle: 90, pitch: 20, dash: 0 } });
    s.print(box(520, 566, 300, 60), { ink: "#3d6a5a" });
    s.print(box(560, 486, 80, 84), { ink: "#3d6a5a" });
    s.print(box(650, 486, 80, 84), { ink: "#3d6a5a" });
    for (const x of [600, 690]) s.print(box(x - 18, 462, 36, 26), { ink: "#d6a545" });
    s.print(oval(772, 552, 62), { ink: "#d6a545" });
    s.print(oval(772, 552, 46), { ink: "#10181d" });
    for (let i = 0; i < 6; i++) s.line([[772, 552], [772 + 46 * Math.cos(i * 1.047), 552 + 46 * Math.sin(i * 1.047)]], 7, "#d6a545");
    s.print(oval(670, 440, 16), { ink: "#f3e4ac" });
    s.line([[670, 400], [670, 428]], 4, "#f3e4ac");
    // From the drain up into the sea.
    s.print([[-20, 840], [560, 800], [600, 1030], [-20, 1030]], { ink: "#2d5670", tone: 0.3, cut: PAPER, hatch: { pitch: 16, bend: 4 } });
    s.print([[1110, 470], [1520, 440], [1520, 640], [1120, 612]], { ink: "#2d5670", tone: 0.4, cut: PAPER, hatch: { pitch: 14, bend: 5 } });
    s.print(stroke([[480, 850], [560, 700], [1010, 600], [1100, 500]], 62), { ink: NIGHT, tone: 0.25, cut: slate, hatch: { angle: -14, pitch: 13, dash: 0.2 } });
    s.print(oval(1104, 492, 34, 24, -40), { ink: "#10181d" });
    for (let i = 0; i < 9; i++) s.gouge(curve([[1112 + i * 4, 470 + i * 5], [1176 + i * 7, 440 + i * 9], [1210 + i * 10, 508 + i * 8]], false), 9, PAPER);
    const roll = dice(4);
    for (let i = 0; i < 150; i++) {
        const [x, y] = [roll() * 1560, roll() * 1000];
        s.gouge([[x, y], [x - 14, y + 54]], 4, PAPER);
    }
    return s.specks(150);
};

export const quayBench = () => {
    const dusk = "#44506e";
    const lamp = "#f0c878";
    const s = new Sheet(...WIDE, { seed: 20, paper: "#efe9e2" });
    sky(s, 560, dusk, "#b9a6a8", (x, y) => 0.9 * ramp(120, 560, y), { pitch: 22, bend: 10, dash: 0.3 });
    flat(s, 552, 760, "#2b3450", "#b9a6a8", (x, y) => 0.34 + 0.25 * noise(x / 150, y / 30, 2), { pitch: 14, bend: 4 });
    flat(s, 560, 760, undefined, lamp, (x, y) => 0.6 * Math.exp(-(((x - 1200) / (50 + (y - 552) * 0.3)) ** 2)), { pitch: 16, dash: 0.5 });
    s.print(box(-20, 748, 1540, 270), { ink: "#1b2133", tone: 0.2, cut: dusk, hatch: { pitch: 30, bend: 3, dash: 0.2 } });
    flat(s, 770, 1010, undefined, lamp, (x, y) => 0.5 * Math.exp(-(((x - 1130 + (y - 760) * 0.7) / 190) ** 2)), { pitch: 30, dash: 0.3 });
    // The hut and its hatch.
    s.print([[1010, 770], [1010, 430], [1400, 430], [1400, 770]], { ink: "#1b2133", tone: 0.22, cut: dusk, hatch: { angle: 90, pitch: 26, dash: 0, bend: 1 } });
    s.print([[980, 440], [1040, 360], [1380, 360], [1432, 440]], { ink: "#10141f" });
    s.print(box(1060, 520, 220, 120), { ink: lamp });
    s.print([[1050, 520], [1290, 520], [1320, 470], [1080, 466]], { ink: "#10141f" });
    s.print(box(1040, 636, 260, 18), { ink: "#efe9e2" });
    s.print(curve([[1138, 640], [1144, 590], [1176, 566], [1210, 590], [1216, 640]]), { ink: "#10141f" });
    s.print(oval(1176, 552, 24, 27), { ink: "#10141f" });
    for (const x of [1082, 1104]) s.print(box(x, 616, 15, 22), { ink: "#10141f" });
    s.print(box(1250, 590, 18, 48), { ink: "#10141f" });
    // A bench, with two ends.
    s.print(box(250, 742, 560, 22), { ink: "#10141f" });
    s.print(box(250, 650, 560, 20), { ink: "#10141f" });
    s.print(box(250, 690, 560, 18), { ink: "#10141f" });
    for (const x of [280, 762]) {
        s.line([[x, 640], [x, 850]], 16, "#10141f");
        s.line([[x + 30, 756], [x + 34, 850]], 14, "#10141f");
    }
    const sitter = (x, facing, hat) => {
        const at = (points) => points.map(([a, b]) => [x + a * facing, 750 + b]);
        s.print(at(curve([[-46, 0], [-52, -90], [-36, -150], [10, -160], [44, -120], [50, -40], [46, 0]])), { ink: "#10141f" });
        s.print(at(oval(4, -196, 31, 37)), { ink: "#10141f" });
        if (hat) s.print(at(curve([[-34, -206], [-26, -240], [14, -246], [36, -222], [46, -204], [0, -212]])), { ink: "#10141f" });
        else s.print(at(curve([[-32, -210], [-20, -238], [20, -238], [38, -206], [34, -160], [14, -206]])), { ink: "#10141f" });
        s.print(at(stroke([[30, -20], [96, -16], [100, 96]], 42)), { ink: "#10141f" });
        s.print(at(stroke([[26, -110], [64, -66], [96, -74]], 24)), { ink: "#10141f" });
        s.print(at([[88, -98], [112, -98], [108, -62], [92, -62]]), { ink: lamp });
        s.gouge(at([[98, -108], [104, -124], [96, -140]]), 6, "#efe9e2");
        s.gouge(at([[40, -128], [50, -60], [48, -12]]), 7, lamp);
    };
    sitter(340, 1, true);
    sitter(710, 1, false);
    s.line([[900, 760], [900, 560]], 20, "#10141f");
    s.print(oval(900, 556, 18, 10), { ink: "#10141f" });
    return s.specks(180);
};

export const libraryVan = () => {
    const s = new Sheet(...WIDE, { seed: 21, paper: PAPER });
    const blue = "#8fb0bb";
    const red = "#b3452f";
    sky(s, 700, blue, PAPER, (x, y) => clamp(0.35 + 0.8 * rough(x / 420, y / 190, 9) + 0.3 * ramp(700, 300, y)), { pitch: 24, bend: 26, dash: 0.25, angle: -5 });
    s.print(below(1500, 1000, (x) => 690 + 7 * rough(x / 200, 0, 3)), { ink: "#6f8452", tone: 0.26, cut: NIGHT, hatch: { pitch: 15, dash: 0.6 } });
    s.print([[-20, 800], [1520, 780], [1520, 930], [-20, 960]], { ink: "#3b474d", tone: 0.14, cut: "#8b9698", hatch: { pitch: 22, dash: 0.7 } });
    for (let i = 0; i < 9; i++) s.print([[i * 180 - 20, 874 - i * 2], [i * 180 + 80, 873 - i * 2], [i * 180 + 84, 882 - i * 2], [i * 180 - 18, 883 - i * 2]], { ink: PAPER });
    // The van.
    s.print(curve([[640, 800], [636, 520], [650, 500], [1230, 496], [1290, 520], [1340, 640], [1420, 664], [1440, 700], [1440, 800]], true, 3), { ink: red });
    s.print(box(636, 690, 804, 22), { ink: PAPER });
    s.print([[1226, 540], [1274, 540], [1318, 642], [1226, 646]], { ink: PAPER });
    s.print(box(960, 530, 120, 250), { ink: NIGHT });
    s.print(box(976, 546, 88, 150), { ink: "#e9d9a6" });
    for (let row = 0; row < 3; row++) for (let k = 0; k < 7; k++) s.print(box(980 + k * 12, 552 + row * 48 + ((k * 7 + row * 3) % 9), 9, 36 - ((k * 7 + row * 3) % 9)), { ink: [red, NIGHT, "#6f8452", blue][(k + row * 3) % 4] });
    for (const x of [688, 830]) {
        s.print(box(x, 540, 110, 110), { ink: "#e9d9a6" });
        for (let k = 0; k < 9; k++) s.print(box(x + 4 + k * 12, 590 + ((k * 5) % 14), 9, 56 - ((k * 5) % 14)), { ink: [NIGHT, red, "#6f8452", blue][(k * 3) % 4] });
        s.line([[x, 648], [x + 110, 648]], 7, NIGHT);
    }
    letters(s, "LIBRARY", 1098, 568, 30, PAPER, { weight: 0.2, spacing: 3 });
    for (const x of [760, 1300]) {
        s.print(oval(x, 800, 64), { ink: NIGHT });
        s.print(oval(x, 800, 26), { ink: "#8b9698" });
    }
    s.print([[950, 782], [1090, 782], [1102, 810], [938, 810]], { ink: NIGHT });
    // Five people, two dogs, three umbrellas.
    const people = [[560, 200, true], [470, 180, false], [380, 206, true], [290, 170, false], [190, 196, true]];
    people.forEach(([x, h, umbrella], i) => {
        figure(s, x, 858 + (i % 2) * 6, h, i % 2 ? "#28384a" : NIGHT, { skirt: i === 1 || i === 3 });
        if (umbrella) {
            s.line([[x + 16, 858 - h * 0.5], [x + 18, 858 - h * 1.2]], 6, NIGHT);
            s.print(oval(x + 18, 858 - h * 1.12, 74, 62, 0, 180, 360), { ink: [red, "#d39a3e", "#28384a"][i / 2] });
            for (const d of [-36, 0, 36]) s.gouge([[x + 18 + d * 0.3, 858 - h * 1.4], [x + 18 + d, 858 - h * 1.13]], 4, PAPER);
        }
    });
    const dog = (x, y, k) => {
        const at = (points) => move(scale(points, k), x, y);
        s.print(at(curve([[-46, -40], [30, -46], [54, -70], [84, -66], [88, -50], [62, -40], [44, -10], [-40, -8], [-52, -20]])), { ink: NIGHT });
        for (const lx of [-38, -22, 24, 38]) s.line(at([[lx, -14], [lx, 16]]), 8 * k, NIGHT);
        s.gouge(at([[-48, -36], [-66, -66]]), 9 * k, NIGHT);
        s.print(at([[56, -70], [66, -92], [72, -66]]), { ink: NIGHT });
    };
    dog(428, 862, 0.9);
    dog(246, 866, 0.66);
    s.line([[40, 880], [46, 640]], 10, NIGHT);
    s.print(box(6, 636, 84, 76), { ink: "#d39a3e" });
    letters(s, "31", 48, 652, 42, NIGHT, { weight: 0.2, align: "middle" });
    grass(s, 0, 1500, () => 790, NIGHT, { many: 150, high: 30, seed: 6 });
    return s.specks();
};

export const causewayClock = () => {
    const s = new Sheet(1050, 1400, { seed: 22, paper: PAPER });
    const teal = "#2f6a70";
    sky(s, 760, PAPER, teal, (x, y) => 0.55 * ramp(760, 0, y) * (0.7 + 0.5 * noise(x / 260, y / 80, 4)), { angle: -6, pitch: 24, bend: 16, dash: 0.4 });
    s.print(curve([[520, 742], [640, 700], [820, 690], [960, 720], [1080, 744]]).concat([]), { ink: teal, tone: 0.3, cut: PAPER, hatch: { pitch: 12 } });
    flat(s, 738, 1430, teal, PAPER, (x, y) => 0.26 + 0.3 * noise(x / 150, y / 42, 3), { pitch: 17, bend: 7, dash: 0.6 });
    s.print([[560, 780], [600, 780], [1120, 1400], [380, 1430]], { ink: NIGHT, tone: (x, y) => 0.3 + 0.62 * ramp(1240, 860, y), cut: teal, hatch: { pitch: 18, bend: 6, dash: 0.3 } });
    for (let i = 0; i < 6; i++) s.line([[615 + i * 34, 800 + i * 70], [616 + i * 34, 740 + i * 54]], 7 + i * 2, NIGHT);
    s.print(below(1050, 1400, (x) => 1290 + 20 * rough(x / 70, 0, 2) - 60 * ramp(420, 0, x), 12, -30, 560), { ink: NIGHT, tone: 0.24, cut: teal, hatch: { pitch: 16, angle: 14 } });
    // The post and its clock: one hand, turned by hand.
    s.print(box(318, 560, 64, 800), { ink: NIGHT, tone: 0.2, cut: teal, hatch: { angle: 90, pitch: 14, dash: 0.5 } });
    s.print(oval(350, 400, 290), { ink: NIGHT });
    s.print(oval(350, 400, 262), { ink: PAPER });
    const sector = (from, to, ink) => s.print([[350, 400], ...oval(350, 400, 226, 226, 0, from, to)], { ink });
    sector(-70, 40, teal);
    s.print(oval(350, 400, 96), { ink: PAPER });
    for (let i = 0; i < 12; i++) {
        const a = (i * Math.PI) / 6;
        s.line([[350 + 236 * Math.cos(a), 400 + 236 * Math.sin(a)], [350 + 256 * Math.cos(a), 400 + 256 * Math.sin(a)]], i % 3 ? 7 : 13, NIGHT);
    }
    letters(s, "SAFE", 504, 342, 42, PAPER, { weight: 0.2, align: "middle", spacing: 3 });
    letters(s, "NOT", 226, 442, 64, NIGHT, { weight: 0.2, align: "middle" });
    s.print([[338, 410], [368, 404], [262, 218], [250, 222]], { ink: "#b3452f" });
    s.print([[238, 236], [272, 218], [244, 180]], { ink: "#b3452f" });
    s.print(oval(350, 400, 26), { ink: NIGHT });
    gull(s, 860, 260, 42, teal);
    gull(s, 770, 330, 26, teal);
    grass(s, -10, 520, (x) => 1300 - 50 * ramp(420, 0, x), NIGHT, { many: 70, high: 70, seed: 3 });
    return s.specks();
};

export const causeway = () => {
    const s = new Sheet(2100, 900, { seed: 23, paper: PAPER });
    const plum = "#4a4766";
    const glow = "#e7a46a";
    sky(s, 420, plum, glow, (x, y) => 0.95 * ramp(60, 420, y) * (0.75 + 0.25 * ramp(300, 1500, x)), { pitch: 20, bend: 10, dash: 0.24 });
    s.print(below(2100, 430, (x) => 424 - 130 * Math.exp(-(((x - 1560) / 210) ** 2)) - 60 * Math.exp(-(((x - 1800) / 120) ** 2)) + 6 * rough(x / 40, 0, 3), 10, 1180, 2130), { ink: "#1d2335", tone: 0.18, cut: plum, hatch: { pitch: 13, angle: 8 } });
    for (const [x, y] of [[1500, 366], [1536, 380], [1610, 352], [1720, 398], [1440, 396]]) s.print(box(x, y, 12, 12), { ink: "#f6dc94" });
    s.print(box(1596, 318, 40, 30), { ink: "#1d2335" });
    flat(s, 418, 930, "#2f3c5c", glow, (x, y) => clamp(0.5 * ramp(620, 420, y) + 0.14 + 0.2 * noise(x / 190, y / 34, 5)), { pitch: 16, bend: 5, dash: 0.5 });
    const wet = curve([[-30, 850], [300, 800], [640, 730], [900, 650], [960, 580], [900, 530], [1000, 486], [1240, 458], [1420, 432]], false, 14);
    s.print(stroke(wet, (t) => mix(150, 8, t ** 0.7)), { ink: "#151a28", tone: (x, y) => 0.22, cut: plum, hatch: { pitch: 15, angle: -8, dash: 0.6 } });
    for (let i = 0; i < wet.length; i += 7) {
        const t = i / wet.length;
        const [x, y] = wet[i];
        s.line([[x - 10, y - mix(72, 4, t ** 0.7)], [x - 8, y - mix(150, 14, t ** 0.7)]], mix(9, 3, t), "#151a28");
    }
    // The refuge, on stilts, with its ladder.
    for (const x of [1030, 1112]) s.line([[x, 660], [x + 3, 430]], 12, "#151a28");
    s.line([[1030, 600], [1114, 500]], 6, "#151a28");
    s.print(box(1006, 330, 132, 104), { ink: "#efe9e2" });
    s.print([[996, 334], [1072, 276], [1148, 334]], { ink: "#b3452f" });
    s.print(box(1030, 360, 40, 74), { ink: "#151a28" });
    s.line([[1046, 434], [1010, 656]], 6, "#151a28");
    s.line([[1070, 434], [1034, 656]], 6, "#151a28");
    for (let i = 0; i < 9; i++) s.line([[1044 - i * 4, 452 + i * 24], [1068 - i * 4, 452 + i * 24]], 5, "#151a28");
    // A small car, half-way.
    const at = (points) => move(points, 700, 700);
    s.print(at(curve([[-120, 0], [-118, -46], [-70, -56], [-36, -104], [50, -106], [86, -58], [120, -44], [122, 0]], true, 4)), { ink: "#b3452f" });
    s.print(at([[-52, -60], [-28, -94], [2, -95], [2, -58]]), { ink: "#f6dc94" });
    s.print(at([[14, -58], [14, -95], [44, -94], [66, -58]]), { ink: "#f6dc94" });
    for (const x of [-70, 70]) {
        s.print(at(oval(x, 2, 29)), { ink: "#151a28" });
        s.print(at(oval(x, 2, 11)), { ink: "#efe9e2" });
    }
    s.print(at([[118, -34], [330, -76], [340, 6], [120, -16]]), { ink: "#f6dc94", over: true });
    return s.specks(300);
};

export const reedBed = () => {
    const s = new Sheet(1200, 1200, { seed: 24, paper: PAPER });
    const straw = "#d2a75c";
    sky(s, 330, "#a9bcc0", PAPER, (x, y) => 0.7 * ramp(330, 0, y), { pitch: 24, bend: 12 });
    s.print(box(-20, 320, 1240, 900), { ink: "#8d8a58", tone: 0.3, cut: NIGHT, hatch: { pitch: 18, dash: 0.5 } });
    s.print(box(-20, 300, 660, 520), { ink: straw });
    const roll = dice(9);
    for (let i = 0; i < 520; i++) {
        const y = 400 + roll() * 560;
        const x = roll() * (640 + (y - 400) * 0.12) - 20;
        const h = 160 + (y - 380) * 0.42;
        const lean = 20 + roll() * 30;
        s.gouge([[x, y], [x + lean * 0.3, y - h * 0.5], [x + lean, y - h]], 6 + (y - 400) * 0.008, roll() > 0.55 ? NIGHT : roll() > 0.5 ? "#8a6a34" : "#ecd49a");
        if (roll() > 0.5) s.gouge([[x + lean, y - h], [x + lean + 24, y - h - 16], [x + lean + 34, y - h + 14]], 13, "#6b4a3a");
    }
    for (let i = 0; i < 420; i++) {
        const [x, y] = [690 + roll() * 520, 420 + roll() * 780];
        s.gouge([[x, y], [x + 3, y - 16 - (y - 400) * 0.03]], 6, roll() > 0.5 ? straw : NIGHT);
    }
    const stook = (x, y, k) => {
        for (const d of [-46, 0, 46]) {
            const at = (points) => move(scale(points, k), x + d * k, y);
            s.print(at([[-40 + d * 0.3, 0], [-20, -150], [-34 - d * 0.2, -250], [34 - d * 0.2, -256], [20, -150], [40 + d * 0.3, 4]]), { ink: straw, tone: 0.45, cut: "#6b4a3a", hatch: { angle: 88, pitch: 13 * k + 4, dash: 0.2, bend: 3 } });
            s.print(at(box(-25, -156, 50, 14)), { ink: NIGHT });
            for (let i = 0; i < 6; i++) s.gouge(at([[-26 + i * 10 - d * 0.2, -250], [-36 + i * 14 - d * 0.4, -300]]), 9 * k, "#6b4a3a");
        }
    };
    stook(830, 560, 0.55);
    stook(1060, 640, 0.7);
    stook(800, 800, 0.95);
    stook(1080, 1040, 1.25);
    return s.specks();
};
