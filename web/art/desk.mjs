// Still lifes: flat shapes with few shadows, seen from the side or from straight above.
import { Sheet, box, clamp, curve, dice, mix, move, noise, oval, ramp, rough, scale, stroke, turn } from "./press.mjs";
import { letters } from "./letters.mjs";

const INK = "#1d2730";
const PAPER = "#f1f0e8";
const put = (points, x, y, k = 1, degrees = 0) => move(turn(scale(points, k), degrees, 0, 0), x, y);
const wood = (sheet, top, ink, cut) => sheet.print(box(-30, top, sheet.width + 60, sheet.height - top + 30), { ink, tone: (x, y) => 0.16 + 0.1 * noise(x / 160, y / 40, 3), cut, hatch: { pitch: 26, bend: 10, dash: 0.5 } });
const shadow = (sheet, points, dx, dy, ink) => sheet.print(move(points, dx, dy), { ink, over: true });

export const greenLedger = () => {
    const s = new Sheet(1500, 1000, { seed: 41, paper: PAPER });
    wood(s, -30, "#b98d57", "#96693a");
    const page = (x0, x1, y0, y1, lift) => curve([[x0, y0], [mix(x0, x1, 0.3), y0 - lift], [mix(x0, x1, 0.7), y0 - lift * 0.5], [x1, y0]], false).concat(curve([[x1, y1], [mix(x0, x1, 0.7), y1 - lift * 0.5], [mix(x0, x1, 0.3), y1 - lift], [x0, y1]], false));
    const cover = turn(box(150, 120, 1200, 790), -2, 750, 500);
    shadow(s, cover, 26, 30, "#8a6238");
    s.print(cover, { ink: "#2e6650", tone: 0.26, cut: "#1f4a3a", hatch: { angle: 44, pitch: 12, dash: 0.3, bend: 1 } });
    const leaf = (points, x, y) => turn(points, -2, 750, 500);
    for (const d of [14, 8, 0]) {
        s.print(leaf(box(190 - d, 150 - d / 2, 556, 726 + d)), { ink: d ? "#d8d3c1" : PAPER });
        s.print(leaf(box(750, 150 - d / 2, 556 + d, 726 + d)), { ink: d ? "#d8d3c1" : PAPER });
    }
    s.print(leaf([[690, 150], [746, 154], [746, 876], [690, 876]]), { tone: (x) => 0.5 * ramp(680, 750, x), cut: "#c4bda8", hatch: { angle: 88, pitch: 12, dash: 0, bend: 1 } });
    s.print(leaf([[750, 154], [806, 150], [806, 876], [750, 876]]), { tone: (x) => 0.5 * ramp(816, 746, x), cut: "#c4bda8", hatch: { angle: 88, pitch: 12, dash: 0, bend: 1 } });
    const roll = dice(8);
    for (let row = 0; row < 22; row++) {
        const y = 206 + row * 30;
        s.line(leaf([[214, y], [724, y]]), 2, "#93b3ae");
        s.line(leaf([[776, y], [1284, y]]), 2, "#93b3ae");
        const scribble = (x, long) => {
            const points = [];
            for (let i = 0; i <= long / 7; i++) points.push([x + i * 7, y - 6 - roll() * 11]);
            s.line(leaf(points), 3.4, INK);
        };
        for (const [x, long] of [[224, 60], [310, 140], [500, 54], [600, 84]]) scribble(x, long * (0.7 + roll() * 0.3));
        if (row < 11) for (const [x, long] of [[786, 60], [872, 130], [1064, 54], [1170, 84]]) scribble(x, long * (0.7 + roll() * 0.3));
    }
    for (const x of [296, 486, 586, 858, 1050, 1150]) s.line(leaf([[x, 170], [x, 860]]), 2.4, "#c06a4e");
    // Tea on the left, mud on the right.
    s.print(leaf(stroke(oval(420, 620, 106, 104, 0, 20, 345), (t) => 13 + 6 * noise(t * 9, 2))), { ink: "#b98a4d", over: true });
    s.print(leaf(stroke(oval(424, 622, 98, 98, 0, 120, 240), 9)), { ink: "#b98a4d", over: true });
    s.print(leaf(oval(1212, 760, 54, 74, 24)), { ink: "#8d8266", tone: 0.46, cut: PAPER, hatch: { angle: 20, pitch: 11, bend: 12, dash: 0.1, wave: 60 } });
    const pencil = (points) => put(points, 930, 730, 1, -28);
    s.print(pencil(box(-200, -13, 360, 26)), { ink: "#d39a3e" });
    s.print(pencil(box(-200, -13, 360, 9)), { ink: "#a9742a" });
    s.print(pencil([[160, -13], [210, 0], [160, 13]]), { ink: PAPER });
    s.print(pencil([[194, -4], [210, 0], [194, 4]]), { ink: INK });
    s.print(pencil(box(-226, -13, 28, 26)), { ink: "#b5523c" });
    return s.specks(160);
};

export const planChest = () => {
    const s = new Sheet(1500, 1000, { seed: 42, paper: PAPER });
    s.print(box(-20, -20, 1540, 1040), { ink: "#d7dcd3" });
    s.print(box(-20, 900, 1540, 130), { ink: "#8d9a92", tone: 0.3, cut: INK, hatch: { pitch: 18, dash: 0.4 } });
    const oak = "#b07a3f";
    s.print(box(140, 90, 1220, 830), { ink: "#7f5426" });
    for (let i = 0; i < 7; i++) {
        if (i === 3) continue;
        const y = 110 + i * 116;
        s.print(box(164, y, 1172, 100), { ink: oak, tone: 0.2, cut: "#8d5c2b", hatch: { pitch: 20, bend: 6, dash: 0.5 } });
        for (const x of [420, 1080]) {
            s.print(curve([[x - 44, y + 46], [x - 30, y + 70], [x, y + 76], [x + 30, y + 70], [x + 44, y + 46], [x + 20, y + 58], [x - 20, y + 58]]), { ink: INK });
        }
        s.print(box(690, y + 34, 120, 34), { ink: PAPER });
        s.line([[704, y + 52], [704 + 50 + ((i * 31) % 40), y + 52]], 5, INK);
    }
    s.print(box(164, 458, 1172, 100), { ink: "#2a1c10" });
    // One drawer stands out, and the same coast lies in it again and again.
    const sheet = (x, y, degrees, ink, seed) => {
        const at = (points) => put(points, x, y, 1, degrees);
        shadow(s, at(box(-300, -150, 600, 300)), 10, 12, "#8d5c2b");
        s.print(at(box(-300, -150, 600, 300)), { ink });
        const coast = [];
        for (let i = 0; i <= 40; i++) coast.push([-270 + i * 13.5, -10 + 84 * rough(i / 9, seed, 4) + 30 * Math.sin(i / 6)]);
        s.print(at(coast.concat([[270, 130], [-270, 130]])), { ink: "#c9d6c0", stray: 0.6 });
        s.line(at(coast), 6, INK);
        for (const d of [22, 42, 66]) s.line(at(move(coast, 0, -d).filter((p) => p[1] > -136)), 2.4, "#2f6079");
        s.line(at(stroke([[-280, -130], [280, -130], [280, 130], [-280, 130], [-280, -130]], 1)), 2, INK);
    };
    sheet(450, 470, -13, "#f6f2e2", 2);
    sheet(1060, 460, 11, "#ece8d8", 5);
    sheet(620, 500, -4, PAPER, 9);
    sheet(900, 520, 5, "#f6f2e2", 13);
    sheet(760, 560, -1, PAPER, 17);
    s.print([[110, 610], [1390, 610], [1420, 780], [80, 780]], { ink: oak, tone: 0.22, cut: "#8d5c2b", hatch: { pitch: 20, bend: 6, dash: 0.4 } });
    s.print([[110, 596], [1390, 596], [1390, 616], [110, 616]], { ink: "#d09a5a" });
    for (const x of [400, 1100]) s.print(curve([[x - 52, 680], [x - 36, 712], [x, 720], [x + 36, 712], [x + 52, 680], [x + 24, 698], [x - 24, 698]]), { ink: INK });
    s.print(box(676, 664, 148, 46), { ink: PAPER });
    letters(s, "MAY", 750, 674, 26, INK, { align: "middle", weight: 0.18 });
    return s.specks(160);
};

export const shelfOfFloods = () => {
    const s = new Sheet(1500, 1000, { seed: 43, paper: PAPER });
    s.print(box(-20, -20, 1540, 700), { ink: "#8ca4ac", tone: (x, y) => 0.3 + 0.3 * noise(x / 200, y / 120), cut: "#5d7a86", hatch: { angle: 80, pitch: 22, bend: 8, dash: 0.6 } });
    s.print(curve([[-30, 560], [300, 520], [700, 560], [1100, 500], [1540, 550], [1540, 700], [-30, 700]]), { ink: "#55715f" });
    const roll = dice(3);
    for (let i = 0; i < 90; i++) {
        const [x, y] = [roll() * 1500, roll() * 640];
        const r = 5 + roll() * 10;
        s.print(curve([[x, y - r * 2.6], [x + r, y], [x, y + r], [x - r, y]]), { ink: PAPER });
        if (roll() > 0.6) s.gouge([[x, y - r * 3], [x + 3, y - r * 3 - 60 - roll() * 90]], 4, PAPER);
    }
    for (const x of [-20, 728, 1476]) s.print(box(x, -20, 44, 720), { ink: PAPER });
    s.print(box(-20, 300, 1540, 34), { ink: PAPER });
    s.print(box(-20, 660, 1540, 70), { ink: PAPER, tone: 0.2, cut: "#c4bda8", hatch: { pitch: 16, dash: 0.4 } });
    s.print(box(-20, 724, 1540, 300), { ink: "#d7cfb9" });
    // The radiator below, and what dries on it.
    for (let i = 0; i < 15; i++) s.print(curve([[120 + i * 88, 800], [160 + i * 88, 790], [196 + i * 88, 800], [196 + i * 88, 1030], [120 + i * 88, 1030]], true, 3), { ink: i % 2 ? "#ece8dc" : "#f6f4ec", tone: 0.24, cut: "#a9a08a", hatch: { angle: 90, pitch: 13, dash: 0.1 } });
    s.print(box(110, 792, 1330, 26), { ink: "#ece8dc" });
    const upright = (x, w, h, ink, band) => {
        s.print(box(x + 12, 666 - h + 10, w, h - 10), { ink: "#a9a08a", over: true });
        s.print(box(x, 664 - h, w, h), { ink, tone: (px) => 0.4 * ramp(x + w * 0.5, x + w, px), cut: INK, hatch: { angle: 90, pitch: 11, dash: 0.1 } });
        s.print(box(x, 664 - h + 46, w, 14), { ink: band });
        s.print(box(x, 664 - 70, w, 8), { ink: band });
        s.print(box(x + w * 0.3, 664 - h + 90, w * 0.4, h * 0.34), { ink: band });
    };
    upright(250, 92, 330, "#b5523c", "#f0d79a");
    upright(352, 70, 380, "#27465a", PAPER);
    // The thickest stands open like a fan, its pages gone to waves, and drips.
    const [cx, cy] = [960, 690];
    const leaf = (degrees, long, bent, wide, ink) => {
        const a = (degrees * Math.PI) / 180;
        const points = [];
        for (let k = 0; k <= 14; k++) {
            const t = k / 14;
            const off = bent * Math.sin(t * Math.PI) + 9 * t * Math.sin(t * 17 + degrees);
            points.push([cx + Math.cos(a) * long * t - Math.sin(a) * off, cy + Math.sin(a) * long * t * 1.05 + Math.cos(a) * off]);
        }
        s.print(stroke(points, wide), { ink, stray: 0.6 });
    };
    leaf(186, 330, 6, 24, "#1f4a3a");
    leaf(-6, 330, -6, 24, "#2e6650");
    for (let i = 0; i < 34; i++) leaf(194 + i * 4.5, 316 - 26 * Math.sin(i / 33 * 3.1), 34 * Math.cos((i / 33) * Math.PI), 11, i % 3 === 0 ? "#c9bf9f" : i % 3 === 1 ? PAPER : "#e2dcc8");
    s.print(curve([[cx - 70, cy + 4], [cx, cy - 34], [cx + 70, cy + 4], [cx + 60, cy + 26], [cx - 60, cy + 26]]), { ink: "#1f4a3a" });
    for (let i = 0; i < 5; i++) s.print(curve([[cx - 200 + i * 100, cy + 60 + (i % 2) * 90], [cx - 190 + i * 100, cy + 90 + (i % 2) * 90], [cx - 200 + i * 100, cy + 104 + (i % 2) * 90], [cx - 210 + i * 100, cy + 90 + (i % 2) * 90]]), { ink: "#8ca4ac" });
    return s.specks(140);
};

export const schoolDinner = () => {
    const s = new Sheet(1500, 1000, { seed: 44, paper: PAPER });
    s.print(box(-20, -20, 1540, 1040), { ink: "#c5d3c4", tone: 0.12, cut: "#9fb3a2", hatch: { angle: 90, pitch: 60, dash: 0, bend: 2 } });
    const roll = dice(12);
    const tints = ["#d58f3a", "#3e7d8e", "#b5523c", "#3e7d8e", "#d58f3a", "#b5523c"];
    for (let i = 0; i < 6; i++) {
        const x = 110 + (i % 3) * 440;
        const y = 70 + Math.floor(i / 3) * 450;
        const clean = i === 4;
        const tray = curve([[x, y + 30], [x + 30, y], [x + 370, y], [x + 400, y + 30], [x + 400, y + 380], [x + 370, y + 410], [x + 30, y + 410], [x, y + 380]], true, 4);
        shadow(s, tray, 14, 16, "#8fa592");
        s.print(tray, { ink: tints[i] });
        const well = (wx, wy, w, h) => s.print(curve([[x + wx, y + wy + 20], [x + wx + 20, y + wy], [x + wx + w - 20, y + wy], [x + wx + w, y + wy + 20], [x + wx + w, y + wy + h - 20], [x + wx + w - 20, y + wy + h], [x + wx + 20, y + wy + h], [x + wx, y + wy + h - 20]], true, 3), { ink: PAPER });
        well(26, 26, 220, 220);
        well(266, 26, 110, 220);
        well(26, 266, 160, 118);
        well(206, 266, 170, 118);
        if (clean) {
            for (const [a, b] of [[60, 90], [90, 150], [150, 80]]) s.gouge(curve([[x + a, y + b], [x + a + 50, y + b + 20], [x + a + 90, y + b - 6]], false), 7, "#e2dcc8");
        } else {
            s.print(curve([[x + 46, y + 60], [x + 130, y + 44], [x + 226, y + 64], [x + 226, y + 190], [x + 150, y + 226], [x + 52, y + 206]]), { ink: "#eccb7a" });
            for (let k = 0; k < 7; k++) s.gouge(curve([[x + 60 + k * 22, y + 74], [x + 70 + k * 22, y + 130], [x + 60 + k * 22, y + 200]], false), 9, k % 2 ? "#c98f3c" : "#f7e6b4");
            for (let k = 0; k < 34; k++) s.print(oval(x + 282 + roll() * 80, y + 50 + roll() * 170, 10), { ink: roll() > 0.3 ? "#5f8f4e" : "#7fae62", stray: 0.4 });
            s.print(oval(x + 106, y + 360, 66, 62, 0, 180, 360), { ink: "#e08a2e" });
            s.print(oval(x + 106, y + 358, 52, 48, 0, 180, 360), { ink: "#f3b45c" });
            for (const a of [210, 245, 270, 300, 330]) s.line([[x + 106, y + 356], [x + 106 + 48 * Math.cos((a * Math.PI) / 180), y + 356 + 44 * Math.sin((a * Math.PI) / 180)]], 4, "#fbe3b8");
            s.print(turn(box(x + 240, y + 284, 100, 84), -8 + i * 3, x + 290, y + 326), { ink: "#d9a75c" });
            s.print(turn(box(x + 240, y + 284, 100, 20), -8 + i * 3, x + 290, y + 326), { ink: "#f7e6d2" });
            s.print(oval(x + 290, y + 294, 10), { ink: "#b5523c" });
        }
        const fork = (points) => put(points, x + (clean ? 300 : 410), y + (clean ? 170 : 210), 1, clean ? 30 : i * 2 - 4);
        s.print(fork(box(-7, -20, 14, 170)), { ink: "#7d8a8e" });
        for (const d of [-18, -6, 6, 18]) s.print(fork(box(d - 3, -110, 6, 74)), { ink: "#7d8a8e" });
        s.print(fork(curve([[-21, -50], [21, -50], [18, -16], [0, -4], [-18, -16]])), { ink: "#7d8a8e" });
    }
    return s.specks(120);
};

export const samphire = () => {
    const s = new Sheet(1200, 1200, { seed: 45, paper: PAPER });
    s.print(box(-20, -20, 1240, 640), { ink: "#d9e0d8" });
    wood(s, 600, "#7d98a0", "#55717a");
    // Newspaper.
    const news = (points) => put(points, 720, 910, 1, -6);
    s.print(news(box(-430, -190, 860, 380)), { ink: "#e6e1d0" });
    for (let column = 0; column < 5; column++) for (let row = 0; row < 15; row++) s.line(news([[-404 + column * 168, -160 + row * 22], [-404 + column * 168 + 120 + ((row * 17 + column * 7) % 28), -160 + row * 22]]), row === 0 ? 9 : 4, "#8d8f88");
    // A jar, and what is in it.
    const roll = dice(6);
    s.print(curve([[180, 330], [180, 300], [460, 300], [460, 330], [490, 390], [490, 800], [460, 830], [180, 830], [150, 800], [150, 390]], true, 4), { ink: "#cfe0d2" });
    for (let i = 0; i < 46; i++) {
        const [x, y] = [186 + roll() * 262, 440 + roll() * 340];
        s.gouge([[x, y + 40], [x + 10 * (roll() - 0.5), y], [x + 30 * (roll() - 0.5), y - 50]], 15, roll() > 0.4 ? "#4f7b42" : "#7aa25a");
    }
    for (let i = 0; i < 12; i++) s.print(oval(190 + roll() * 250, 450 + roll() * 330, 9), { ink: i % 2 ? INK : "#b5523c" });
    s.print(curve([[170, 260], [470, 260], [474, 330], [166, 330]], true, 3), { ink: "#b5523c", tone: 0.4, cut: "#7d2f20", hatch: { angle: 90, pitch: 16, dash: 0 } });
    s.print(box(220, 560, 200, 130), { ink: PAPER });
    s.line([[244, 600], [396, 600]], 7, INK);
    s.line([[244, 630], [350, 630]], 5, INK);
    s.gouge([[176, 410], [172, 600], [178, 780]], 18, PAPER);
    // The heap.
    const stem = (x, y, high, lean) => {
        const green = roll() > 0.35 ? "#4f7b42" : "#7aa25a";
        let at = [x, y];
        for (let k = 0; k < 5; k++) {
            const next = [at[0] + lean * 0.2 * high + (roll() - 0.5) * 6, at[1] - high / 5];
            s.print(oval((at[0] + next[0]) / 2, (at[1] + next[1]) / 2, 9, high / 9, lean * 30), { ink: green, stray: 0.8 });
            if (k > 0) for (const side of [-1, 1]) if (roll() > 0.35) s.gouge([at, [at[0] + side * 26, at[1] - 26], [at[0] + side * 36, at[1] - 60]], 14, green);
            at = next;
        }
    };
    for (let i = 0; i < 90; i++) {
        const t = roll();
        stem(520 + roll() * 480, 960 - 160 * Math.sin(t * 3) + roll() * 40, 90 + roll() * 80, (roll() - 0.5) * 3);
    }
    // Half a lemon, and the knife.
    s.print(oval(300, 1010, 118, 108), { ink: "#d9b53a" });
    s.print(oval(304, 1004, 98, 90), { ink: "#f5ecc4" });
    for (let i = 0; i < 9; i++) {
        const a = (i / 9) * 2 * Math.PI;
        s.print(curve([[304 + 14 * Math.cos(a), 1004 + 13 * Math.sin(a)], [304 + 80 * Math.cos(a - 0.26), 1004 + 74 * Math.sin(a - 0.26)], [304 + 84 * Math.cos(a + 0.26), 1004 + 78 * Math.sin(a + 0.26)]], true, 5), { ink: "#e6c84e" });
    }
    const knife = (points) => put(points, 760, 1090, 1, 8);
    s.print(knife(curve([[-40, -12], [200, -34], [310, -4], [200, 14], [-40, 16]], true, 6)), { ink: "#eef0ea", tone: (x, y) => 0.3, cut: "#8b9698", hatch: { angle: 6, pitch: 9, dash: 0.2 } });
    s.print(knife(curve([[-310, -22], [-60, -28], [-24, -8], [-30, 22], [-290, 34], [-326, 8]])), { ink: "#7f5426" });
    for (const x of [-250, -90]) s.print(knife(oval(x, 4, 8)), { ink: "#d6c08a" });
    return s.specks(120);
};

export const deedBox = () => {
    const s = new Sheet(1500, 1000, { seed: 46, paper: PAPER });
    s.print(box(-20, -20, 1540, 640), { ink: "#a9b7a7", tone: 0.14, cut: "#8b9c8a", hatch: { angle: 90, pitch: 40, dash: 0.1 } });
    wood(s, 600, "#8a5a30", "#663f1e");
    const tin = "#1b2126";
    s.print([[280, 330], [330, 70], [1170, 70], [1220, 330]], { ink: "#2a3238", tone: 0.2, cut: "#49545c", hatch: { pitch: 18, dash: 0.4 } });
    s.print(stroke([[330, 290], [368, 106], [1132, 106], [1170, 290]], 7), { ink: "#c9a24c" });
    s.print([[250, 350], [1250, 350], [1290, 480], [210, 480]], { ink: "#0d1114" });
    // Within: a bundle, a key, a stub.
    s.print(turn(box(380, 366, 420, 96), -2, 590, 410), { ink: "#e6dfc6" });
    for (let i = 0; i < 5; i++) s.line(turn([[386, 382 + i * 16], [794, 382 + i * 16]], -2, 590, 410), 3, "#b9ad8c");
    s.print(turn(box(560, 362, 26, 104), -2, 590, 410), { ink: "#b5523c" });
    s.print(curve([[574, 366], [530, 330], [514, 352], [572, 372], [620, 336], [634, 360]]), { ink: "#b5523c" });
    s.print(turn(box(900, 400, 240, 70), 4, 1000, 430), { ink: "#9fb9c2" });
    for (let i = 0; i < 3; i++) s.line(turn([[916, 418 + i * 17], [1040, 418 + i * 17]], 4, 1000, 430), 4, "#44646f");
    s.print([[190, 470], [1310, 470], [1270, 860], [230, 860]], { ink: tin, tone: (x, y) => 0.2 + 0.1 * noise(x / 90, y / 40), cut: "#414c53", hatch: { pitch: 20, bend: 4, dash: 0.6 } });
    s.print(stroke([[226, 506], [1274, 506], [1240, 826], [260, 826], [226, 506]], 6), { ink: "#c9a24c" });
    letters(s, "HARROW LEVEL", 750, 560, 74, "#d9b662", { align: "middle", weight: 0.16 });
    letters(s, "TRUST", 750, 676, 74, "#d9b662", { align: "middle", weight: 0.16, spacing: 6 });
    const roll = dice(2);
    for (let i = 0; i < 210; i++) {
        const [x, y] = [300 + roll() * 900, 550 + roll() * 220];
        s.gouge([[x, y], [x + 8 + roll() * 26, y + (roll() - 0.5) * 12]], 5 + roll() * 5, tin);
    }
    s.print(box(716, 462, 68, 60), { ink: "#c9a24c" });
    s.print(oval(750, 488, 9, 12), { ink: tin });
    // The key lies before it.
    const key = (points) => put(points, 1090, 920, 1, -8);
    s.print(key(stroke(oval(-120, 0, 44, 40).concat([[-76, 0]]), 18)), { ink: "#c9a24c" });
    s.print(key(box(-80, -9, 220, 18)), { ink: "#c9a24c" });
    for (const [x, h] of [[84, 44], [116, 56]]) s.print(key(box(x, 0, 20, h)), { ink: "#c9a24c" });
    return s.specks(140);
};

export const crab = () => {
    const s = new Sheet(1500, 1000, { seed: 47, paper: PAPER });
    s.print(box(-20, -20, 1540, 1040), { ink: "#dfe3de" });
    for (let i = 0; i < 11; i++) {
        const vein = [];
        for (let k = 0; k <= 20; k++) vein.push([-40 + k * 80, -120 + i * 120 + k * 22 + 60 * rough(k / 4, i, 3)]);
        s.gouge(vein, 8 + (i % 3) * 6, i % 2 ? "#b9c3c2" : "#f4f5f0");
    }
    const shell = "#b4532f";
    const at = (points, k = 1) => move(scale(points, k), 480, 500);
    const leg = (sign, row) => {
        const y = -40 + row * 76;
        const bones = curve([[sign * 230, y], [sign * (330 - row * 6), y - 70 + row * 40], [sign * (400 - row * 12), y + 16 + row * 50], [sign * (440 - row * 20), y + 110 + row * 46]], false, 6);
        s.print(at(stroke(bones, (t) => mix(46, 8, t))), { ink: shell, tone: 0.3, cut: "#6f2a18", hatch: { angle: sign * 40, pitch: 12 } });
        s.print(at(stroke(bones.slice(-4), (t) => mix(14, 3, t))), { ink: INK });
    };
    for (let row = 0; row < 4; row++) { leg(-1, row); leg(1, row); }
    const claw = (sign) => {
        s.print(at(stroke(curve([[sign * 190, -110], [sign * 300, -190], [sign * 270, -290]], false, 6), (t) => mix(70, 84, t))), { ink: shell });
        s.print(at(curve([[sign * 320, -250], [sign * 340, -350], [sign * 270, -430], [sign * 130, -446], [sign * 110, -420], [sign * 190, -380], [sign * 120, -372], [sign * 110, -350], [sign * 190, -300], [sign * 220, -250]])), { ink: shell, tone: 0.34, cut: "#6f2a18", hatch: { angle: sign * 30, pitch: 13 } });
        s.print(at(curve([[sign * 190, -448], [sign * 120, -450], [sign * 104, -424], [sign * 160, -412]])), { ink: INK });
        s.print(at(curve([[sign * 180, -372], [sign * 116, -374], [sign * 106, -352], [sign * 150, -340]])), { ink: INK });
    };
    claw(-1);
    claw(1);
    const carapace = curve([[-300, -10], [-286, -100], [-200, -176], [-80, -206], [0, -196], [80, -206], [200, -176], [286, -100], [300, -10], [230, 110], [90, 176], [-90, 176], [-230, 110]]);
    shadow(s, at(carapace), 14, 22, "#a7a99f");
    s.print(at(carapace), { ink: "#c9683c", tone: (x, y) => clamp(0.1 + 0.6 * ramp(480, 690, y) + 0.2 * noise(x / 60, y / 60)), cut: "#6f2a18", hatch: { pitch: 14, bend: 26, dash: 0.4, wave: 240 } });
    for (let i = 0; i < 9; i++) for (const sign of [-1, 1]) s.print(at(oval(sign * (110 + i * 22), -196 + i * i * 2.2, 17, 12, sign * 20)), { ink: "#c9683c" });
    s.gouge(at(curve([[-120, -60], [-90, 0], [-130, 70]], false)), 12, "#6f2a18");
    s.gouge(at(curve([[120, -60], [90, 0], [130, 70]], false)), 12, "#6f2a18");
    for (const sign of [-1, 1]) { s.line(at([[sign * 40, -196], [sign * 48, -232]]), 8, INK); s.print(at(oval(sign * 48, -238, 12)), { ink: INK }); }
    // Five unequal piles.
    const roll = dice(7);
    [[980, 300, 2], [1180, 330, 11], [1000, 560, 5], [1230, 610, 17], [1060, 830, 8]].forEach(([x, y, many], pile) => {
        for (let i = 0; i < many; i++) {
            const high = Math.min(i, 7);
            const [px, py] = i < 8 ? [x + (roll() - 0.5) * 12, y - high * 17] : [x + 110 + (roll() - 0.5) * 16, y + 20 - (i - 8) * 17];
            const coin = (i + pile) % 4 === 0 ? "#b87a42" : "#d9b04e";
            s.print(oval(px, py + 13, 56, 25), { ink: "#7d5c1f" });
            s.print(oval(px, py, 56, 25), { ink: coin });
            s.print(oval(px, py, 40, 16), { ink: "#f0d48a" });
            s.print(oval(px, py + 1, 34, 13), { ink: coin });
        }
    });
    return s.specks(160);
};

export const soup = () => {
    const s = new Sheet(1050, 1400, { seed: 48, paper: PAPER });
    s.print(box(-20, -20, 1090, 1440), { ink: "#5f7f86" });
    for (let row = 0; row < 15; row++) for (let k = 0; k < 11; k++) s.print(box(8 + k * 100, 8 + row * 72, 92, 64), { ink: (row * 7 + k * 5) % 9 ? "#6d8e95" : "#7fa0a6" });
    // The rota.
    s.print(turn(box(120, 110, 330, 440), -2, 280, 330), { ink: PAPER });
    letters(s, "SOUP", 284, 142, 46, INK, { align: "middle", weight: 0.19 });
    for (let i = 0; i < 11; i++) {
        const y = 232 + i * 28;
        s.line(turn([[150, y], [150 + 80 + ((i * 47) % 90), y]], -2, 280, 330), 8, INK);
        s.line(turn([[340, y], [340 + 40 + ((i * 29) % 40), y]], -2, 280, 330), 6, "#5f7f86");
        if (i === 6) s.line(turn([[140, y + 3], [270, y - 4]], -2, 280, 330), 6, "#b5523c");
    }
    s.print(oval(282, 126, 12), { ink: "#b5523c" });
    // Oilskins.
    const coat = (x) => {
        s.print(box(x - 14, 80, 28, 36), { ink: INK });
        s.print(curve([[x - 40, 120], [x, 104], [x + 40, 120], [x + 110, 190], [x + 124, 420], [x + 92, 430], [x + 84, 640], [x - 84, 640], [x - 92, 430], [x - 124, 420], [x - 110, 190]], true, 4), { ink: "#e3b23c", tone: (px, y) => 0.45 * ramp(x - 10, x + 120, px), cut: "#a97416", hatch: { angle: 84, pitch: 14, dash: 0.4 } });
        s.line([[x, 140], [x, 636]], 7, "#a97416");
        for (const y of [220, 320, 420]) s.print(oval(x + 12, y, 8), { ink: INK });
        s.print(curve([[x - 44, 124], [x, 160], [x + 44, 124], [x + 22, 190], [x, 206], [x - 22, 190]]), { ink: "#a97416" });
    };
    coat(640);
    coat(900);
    // The stove and the pot.
    s.print(box(-20, 1130, 1090, 300), { ink: INK, tone: 0.2, cut: "#46545b", hatch: { pitch: 22, dash: 0.3 } });
    s.print(box(-20, 1110, 1090, 36), { ink: "#8b9698" });
    for (const x of [160, 380, 600, 820]) { s.print(oval(x, 1280, 42), { ink: "#8b9698" }); s.line([[x, 1280], [x + 20, 1248]], 9, INK); }
    for (const x of [200, 420, 640, 860]) for (let k = 0; k < 3; k++) s.print(curve([[x - 30 + k * 24, 1112], [x - 20 + k * 24, 1076], [x - 10 + k * 24, 1112]]), { ink: "#7fc0d6" });
    const pot = curve([[190, 760], [860, 760], [866, 1040], [826, 1098], [224, 1098], [184, 1040]], true, 4);
    s.print(pot, { ink: "#c3c8c4", tone: (x, y) => clamp(0.08 + 0.7 * ramp(560, 870, x) + 0.16 * noise(x / 70, y / 70)), cut: "#5d6a6e", hatch: { angle: 86, pitch: 16, dash: 0.4, bend: 8 } });
    s.gouge([[262, 800], [250, 900], [268, 1030]], 26, PAPER);
    for (const [x, y] of [[420, 930], [640, 1010], [520, 850]]) s.gouge(curve([[x - 50, y], [x, y + 26], [x + 46, y - 8]], false), 12, "#5d6a6e");
    s.print(oval(525, 760, 340, 62), { ink: "#8b9698" });
    s.print(oval(525, 762, 312, 50), { ink: "#c9772e" });
    for (const [x, y, ink] of [[360, 756, "#e8c05a"], [470, 780, "#7aa25a"], [600, 750, "#e8c05a"], [690, 776, "#e8e0c8"], [540, 766, "#b5523c"], [430, 742, "#e8e0c8"]]) s.print(oval(x, y, 27, 11), { ink });
    s.print(stroke(curve([[150, 830], [110, 850], [110, 920], [160, 940]], false), 24), { ink: "#5d6a6e" });
    s.print(stroke(curve([[900, 830], [940, 850], [940, 920], [890, 940]], false), 24), { ink: "#5d6a6e" });
    s.print(stroke([[610, 770], [760, 480]], 22), { ink: "#5d6a6e" });
    s.print(stroke(curve([[750, 500], [776, 452], [744, 430]], false), 16), { ink: "#5d6a6e" });
    for (let i = 0; i < 5; i++) s.gouge(curve([[330 + i * 84, 700], [300 + i * 84, 640], [346 + i * 84, 590], [316 + i * 84, 520 - (i % 2) * 40]], false), 15, PAPER);
    return s.specks(140);
};

export const reedTools = () => {
    const s = new Sheet(1200, 1200, { seed: 49, paper: PAPER });
    s.print(box(-20, -20, 1240, 1240), { ink: "#5d7263", tone: 0.16, cut: "#455a4c", hatch: { angle: 4, pitch: 30, dash: 0.6, bend: 12 } });
    const roll = dice(4);
    // A bound bundle.
    const bundle = (points) => put(points, 330, 600, 1, 8);
    s.print(move(bundle(box(-120, -500, 240, 1010)), 18, 16), { ink: "#3d5144" });
    for (let i = 0; i < 60; i++) {
        const x = -120 + i * 4.1;
        s.print(bundle([[x, 500 + roll() * 20], [x - x * 0.22, 0], [x * 1.1, -500 - roll() * 40], [x * 1.1 + 8, -500], [x - x * 0.22 + 7, 0], [x + 8, 500]]), { ink: ["#d2a75c", "#b98a3f", "#ecd08c", "#8a6a34"][i % 4], stray: 1 });
    }
    for (const y of [-170, 170]) for (let k = 0; k < 3; k++) s.print(bundle(box(-112, y + k * 15, 224, 10)), { ink: PAPER });
    // The hook.
    const hook = (points) => put(points, 700, 380, 1, 24);
    s.print(hook(stroke(curve([[0, 210], [-4, 60], [40, -90], [150, -170], [270, -120], [290, -10]], false), (t) => mix(20, 34, Math.sin(t * 3.1)))), { ink: "#c9d1cf", tone: 0.4, cut: "#6f7c80", hatch: { angle: 40, pitch: 10 } });
    s.print(hook(curve([[-26, 210], [26, 210], [32, 400], [0, 430], [-32, 400]])), { ink: "#8a5a30" });
    // The leggett.
    const bat = (points) => put(points, 820, 860, 1, -12);
    s.print(move(bat(box(-190, -190, 380, 330)), 16, 16), { ink: "#3d5144" });
    s.print(bat(box(-190, -190, 380, 330)), { ink: "#b07a3f", tone: 0.26, cut: "#7d5325", hatch: { angle: -12, pitch: 18, dash: 0.5 } });
    for (let row = 0; row < 7; row++) for (let k = 0; k < 8; k++) s.print(bat(oval(-160 + k * 45, -160 + row * 45, 12)), { ink: (row + k) % 2 ? "#2a3238" : "#8b9698", stray: 0.5 });
    s.print(bat(curve([[-30, 140], [30, 140], [36, 320], [0, 340], [-36, 320]])), { ink: "#8a5a30" });
    // Twine.
    s.print(oval(560, 1040, 84), { ink: "#d6c08a" });
    for (let i = 0; i < 7; i++) s.line(curve([[486, 1000 + i * 13], [560, 1020 + i * 12 - 30], [634, 1004 + i * 13]], false), 5, "#8a6a34");
    s.print(stroke(curve([[620, 1090], [700, 1130], [660, 1170], [560, 1150]], false), 7), { ink: "#d6c08a" });
    return s.specks(130);
};
