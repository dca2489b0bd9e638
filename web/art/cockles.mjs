// "Between two waters": photographs of one spring tide, as a newspaper would print them.
import { Sheet, below, box, clamp, curve, dice, mix, move, noise, oval, ramp, rough, scale, stroke, turn } from "./press.mjs";
import { figure } from "./coast.mjs";

const INK = "#16243a";
const PAPER = "#f3f1ea";

const flats = (low, high, seed) => (x, y) => clamp(mix(low, high, 0.5 + 0.5 * rough(x / 170, y / 26, seed)));

function plate(seed, tint, w, h, draw, screen = {}) {
    const s = new Sheet(w, h, { seed, paper: PAPER, slip: 1.4 });
    s.print(box(-20, -20, w + 40, h + 40), { ink: tint, shade: 0, stray: 0 });
    const after = [];
    draw(s, after);
    s.screen(INK, { pitch: 8.5, angle: 32, ...screen });
    after.forEach((each) => each());
    return s.specks(90);
}

/** Somebody as a dark shape of the screen and not of ink, so that light can fall on them. */
function body(s, x, y, h, shade, { lean = 0, arm = 0, coat } = {}) {
    const top = x + lean * h;
    const tone = typeof shade === "function" ? shade : () => shade;
    s.print(oval(top, y - h * 0.91, h * 0.075, h * 0.09), { shade: tone, stray: 0.6 });
    s.print(curve([[top - h * 0.1, y - h * 0.82], [top + h * 0.1, y - h * 0.82], [x + h * 0.15, y - h * 0.46], [x + h * 0.13, y - h * 0.26], [x - h * 0.13, y - h * 0.26], [x - h * 0.15, y - h * 0.46]], true, 4), { ink: coat, shade: tone, stray: 0.6 });
    for (const sign of [-1, 1]) s.print(stroke([[x + sign * h * 0.06, y - h * 0.34], [x + sign * h * 0.08, y]], h * 0.1), { shade: tone, stray: 0.4 });
    if (arm !== 0) s.print(stroke([[top + Math.sign(arm) * h * 0.08, y - h * 0.74], [top + arm * h * 0.3, y - h * 0.6], [top + arm * h * 0.5, y - h * 0.66]], h * 0.075), { shade: tone, stray: 0.4 });
}

export const cockles1 = () => plate(101, "#8fa6bd", 1500, 1000, (s, after) => {
    s.print(box(-20, -20, 1540, 430), { shade: (x, y) => clamp(0.94 - 0.3 * ramp(160, 410, y)), stray: 0 });
    s.print(box(-20, 402, 1540, 630), { shade: (x, y) => clamp(0.92 - 0.16 * (0.5 + rough(x / 200, y / 22, 3)) - 0.4 * Math.exp(-(((x - 1030) / 260) ** 2) - (((y - 560) / 130) ** 2))), stray: 0 });
    s.print(box(1010, 380, 120, 90), { shade: 0.98 });
    s.print(box(1040, 320, 66, 66), { shade: 0.98 });
    s.print(box(1140, 400, 130, 60), { shade: 0.97 });
    for (const [x, r] of [[1034, 30], [1116, 44], [1170, 26], [1240, 26]]) s.print(oval(x, 470, r), { shade: 1 });
    const walkers = [[900, 510, 120], [800, 550, 150], [690, 600, 190], [560, 670, 240], [400, 760, 310], [190, 890, 430]];
    for (const [x, y, h] of walkers) {
        s.print(oval(x + h * 0.5, y + 6, h * 0.62, h * 0.1), { shade: (px, py) => 0.34 });
        body(s, x, y, h, 0.99, { lean: 0.06, arm: 0.5 });
    }
    after.push(() => {
        for (const [x, y, h] of walkers) {
            const [lx, ly] = [x + h * 0.13, y - h * 0.94];
            s.print([[lx, ly - h * 0.02], [lx + h * 0.85, ly + h * 0.55], [lx + h * 0.3, ly + h * 0.86], [lx, ly + h * 0.03]], { ink: "#4a6076", over: false, stray: 0 });
            s.print(oval(lx, ly, h * 0.036), { ink: PAPER, stray: 0 });
            figure(s, x, y, h, INK, { lean: 0.06 });
            s.print(oval(lx, ly, h * 0.03), { ink: PAPER, stray: 0 });
        }
        s.print(oval(1118, 424, 15), { ink: PAPER, stray: 0 });
        s.print([[1124, 420], [1420, 470], [1420, 560], [1124, 432]], { ink: "#4a6076", stray: 0 });
        for (const [x, y] of [[1034, 352], [1080, 352]]) s.print(oval(x, y, 7), { ink: PAPER, stray: 0 });
    });
});

export const cockles2 = () => plate(102, "#b9c2c4", 1500, 1000, (s, after) => {
    s.print(box(-20, -20, 1540, 560), { shade: (x, y) => 0.06 + 0.24 * ramp(540, 0, y) + 0.08 * noise(x / 260, y / 70, 2), stray: 0 });
    s.print(box(-20, 540, 1540, 500), { shade: flats(0.2, 0.5, 4), stray: 0 });
    s.print(box(90, 690, 1330, 56), { ink: "#7f5a3a", shade: (x, y) => 0.3 + 0.4 * ramp(690, 746, y) });
    for (let i = 0; i < 12; i++) s.print(box(104 + i * 112, 560, 26, 140), { shade: 0.7 });
    s.print(box(90, 560, 1330, 26), { shade: 0.6 });
    for (const x of [430, 1080]) {
        s.print(oval(x, 800, 130), { shade: 0.94 });
        s.print(oval(x, 800, 56), { shade: 0.4 });
    }
    const roll = dice(7);
    for (let i = 0; i < 17; i++) s.print(oval(150 + i * 78, 680 - roll() * 30, 70, 46, roll() * 40 - 20), { shade: (x, y) => 0.24 + 0.3 * Math.abs(Math.sin((x + y) / 7)) });
    const rider = (x, k, { hood, asleep, coat, facing = 1 }) => {
        const at = (points) => move(scale(points.map(([a, b]) => [a * facing, b]), k), x, 700);
        const tone = (low) => (px) => clamp(low + 0.5 * ramp(x - 60, x + 110, px));
        s.print(at(curve([[-90, 10], [-100, -140], [-70, -230], [0, -262], [70, -230], [96, -120], [90, 10]])), { ink: coat, shade: tone(0.26) });
        s.print(at(stroke(curve([[30, -20], [130, -130], [190, -110], [196, 20]], false), 74)), { shade: tone(0.5) });
        s.print(at(stroke(curve([[-20, -10], [90, -150], [150, -120], [140, 30]], false), 70)), { shade: tone(0.42) });
        s.print(at(stroke(curve([[60, -200], [120, -120], [150, -140]], false), 50)), { ink: coat, shade: tone(0.34) });
        const [hx, hy] = asleep ? [52, -296] : [6, -326];
        s.print(at(oval(hx, hy, 62, 72, asleep ? 34 : 0)), { ink: "#e6d3bf", shade: (px, py) => 0.1 + 0.5 * ramp(x - 20, x + 60, px) });
        if (hood) s.print(at(curve([[hx - 72, hy + 60], [hx - 80, hy - 30], [hx - 20, hy - 88], [hx + 50, hy - 70], [hx + 72, hy - 10], [hx + 30, hy - 44], [hx - 20, hy - 40], [hx - 40, hy + 20], [hx - 30, hy + 80]])), { ink: coat, shade: tone(0.4) });
        else s.print(at(curve([[hx - 66, hy - 6], [hx - 50, hy - 74], [hx + 20, hy - 84], [hx + 62, hy - 40], [hx + 66, hy - 10], [hx, hy - 26]])), { shade: 0.82 });
        after.push(() => {
            s.gouge(at(curve([[hx + 8, hy - 2], [hx + 26, hy + (asleep ? 8 : -6)], [hx + 46, hy]], false)), 8 * k, INK);
            s.gouge(at(curve([[hx + 16, hy + 34], [hx + 34, hy + 38], [hx + 52, hy + 30]], false)), 7 * k, INK);
        });
    };
    rider(300, 1, { coat: "#c98a3a", hood: true });
    rider(590, 0.96, { coat: "#4a6b7d" });
    rider(900, 1.02, { coat: "#7d8b5e", hood: true, asleep: true });
    rider(1220, 0.98, { coat: "#a9503a", facing: -1 });
});

export const cockles3 = () => plate(103, "#cbbfa6", 1200, 1200, (s, after) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => {
        const d = Math.hypot((x - 600) / 1.5, y - 640);
        return clamp(0.24 + 0.26 * Math.sin(d / 15) * Math.exp(-(((d - 260) / 190) ** 2)) + 0.16 * rough(x / 60, y / 40, 5));
    }, stray: 0 });
    s.print(turn(box(150, 560, 900, 150), -7, 600, 640), { ink: "#8d6a45", shade: (x, y) => 0.22 + 0.3 * ramp(560, 760, y) + 0.14 * Math.sin(y / 5 + rough(x / 90, y / 20) * 6) });
    s.print(turn(box(150, 696, 900, 40), -7, 600, 640), { shade: 0.86 });
    for (const x of [330, 870]) {
        const y = 640 - (x - 600) * 0.12;
        s.print(box(x - 26, y - 320, 52, 330), { ink: "#8d6a45", shade: (px) => 0.2 + 0.5 * ramp(x - 26, x + 30, px) });
        s.print(box(x - 90, y - 350, 180, 54), { ink: "#8d6a45", shade: (px, py) => 0.2 + 0.5 * ramp(y - 350, y - 290, py) });
    }
    const arm = (x, y, sign) => {
        s.print(stroke(curve([[x + sign * 280, -30], [x + sign * 150, 120], [x + sign * 20, y - 20]], false), (t) => mix(170, 110, t)), { ink: "#c98a3a", shade: (px, py) => clamp(0.16 + 0.5 * ramp(x - 60, x + 240 * Math.max(sign, 0.3), px)) });
        for (let i = 0; i < 4; i++) s.print(oval(x - 52 + i * 36, y + 6, 23, 54), { ink: "#e6d3bf", shade: (px, py) => clamp(0.12 + 0.5 * ramp(y - 30, y + 60, py) + 0.1 * i * 0.4) });
        s.print(curve([[x - 78, y - 44], [x, y - 76], [x + 80, y - 44], [x + 86, y - 4], [x - 80, y - 2]]), { ink: "#e6d3bf", shade: (px) => 0.12 + 0.4 * ramp(x - 60, x + 90, px) });
    };
    arm(330, 350, -1);
    arm(870, 284, 1);
    const roll = dice(9);
    for (let i = 0; i < 40; i++) {
        const [x, y] = [180 + roll() * 860, 770 + roll() * 240];
        s.print(oval(x, y, 22, 17, roll() * 60), { ink: PAPER, shade: (px, py) => clamp(0.1 + 0.4 * Math.abs(Math.sin((px - x) / 3.6)) + 0.3 * ramp(y - 14, y + 18, py)) });
    }
});

export const cockles4 = () => plate(104, "#e7c08c", 1050, 1400, (s, after) => {
    s.print(box(-20, -20, 1090, 700), { shade: (x, y) => clamp(0.42 * ramp(330, -60, y) + 0.3 * ramp(0.2, 1, Math.hypot(x - 640, y - 560) / 900)), stray: 0 });
    s.print(oval(640, 560, 130), { ink: PAPER, shade: 0 });
    s.print(box(-20, 650, 1090, 800), { shade: (x, y) => clamp(0.5 + 0.24 * rough(x / 120, y / 20, 6) - 0.55 * Math.exp(-(((x - 640) / (90 + (y - 650) * 0.16)) ** 2))), stray: 0 });
    // Bent double: hips high, head low.
    const dark = (x, y) => clamp(0.92 - 0.3 * Math.exp(-(((x - 640) / 70) ** 2) - (((y - 640) / 90) ** 2)));
    s.print(stroke(curve([[600, 1150], [586, 990], [596, 820]], false), 120), { shade: dark });
    s.print(stroke(curve([[720, 1160], [736, 990], [690, 820]], false), 116), { shade: dark });
    s.print(curve([[540, 830], [560, 720], [650, 680], [760, 710], [780, 820], [730, 890], [590, 890]]), { shade: dark });
    s.print(curve([[600, 700], [470, 740], [350, 830], [320, 900], [390, 930], [520, 880], [640, 860]]), { ink: "#a9503a", shade: dark });
    s.print(oval(302, 926, 62, 70, 30), { shade: dark });
    s.print(curve([[246, 930], [260, 860], [330, 846], [370, 900], [300, 890]]), { ink: "#7d8b5e", shade: 0.7 });
    s.print(stroke(curve([[400, 870], [380, 1000], [330, 1070]], false), 56), { shade: dark });
    s.print(stroke([[470, 820], [170, 1230]], 20), { shade: 0.96 });
    for (let i = 0; i < 8; i++) s.print(stroke([[110 + i * 18, 1216 + i * 9], [96 + i * 18, 1268 + i * 9]], 8), { shade: 0.96 });
    s.print(stroke([[100, 1210], [246, 1284]], 18), { shade: 0.96 });
    s.print(oval(470, 1190, 150, 52), { shade: 0.9 });
    s.print(oval(470, 1178, 130, 42), { shade: (x, y) => 0.4 + 0.5 * (Math.floor(x / 16) % 2 ^ Math.floor(y / 10) % 2) });
    for (const x of [600, 724]) s.print(oval(x, 1166, 92, 20), { shade: 0.8 });
});

export const cockles5 = () => plate(105, "#cfd6d3", 1200, 1200, (s, after) => {
    s.print(box(-20, -20, 1240, 1240), { shade: flats(0.34, 0.66, 5), stray: 0 });
    s.print(oval(600, 590, 500, 490), { ink: "#8d6a45", shade: (x, y) => 0.34 + 0.5 * ramp(900, 300, x + y - 300) });
    s.print(oval(600, 590, 446, 436), { shade: 0.7 });
    const roll = dice(14);
    for (let i = 0; i < 36; i++) {
        s.print(stroke([[154 + i * 26, 120], [154 + i * 26, 1060]].map(([x, y]) => [x, clamp(y, 590 - Math.sqrt(Math.max(0, 1 - ((x - 600) / 446) ** 2)) * 436, 590 + Math.sqrt(Math.max(0, 1 - ((x - 600) / 446) ** 2)) * 436)]), 7), { shade: 0.24, stray: 0.3 });
        s.print(stroke([[120, 150 + i * 26], [1080, 150 + i * 26]].map(([x, y]) => [clamp(x, 600 - Math.sqrt(Math.max(0, 1 - ((y - 590) / 436) ** 2)) * 446, 600 + Math.sqrt(Math.max(0, 1 - ((y - 590) / 436) ** 2)) * 446), y]), 7), { shade: 0.24, stray: 0.3 });
    }
    const cockle = (x, y, r, angle) => {
        const shell = (px, py) => {
            const a = Math.atan2(py - (y - r * 0.7 * Math.cos(angle)), px - (x - r * 0.7 * Math.sin(angle)));
            return clamp(0.08 + 0.4 * Math.abs(Math.sin(a * 11)) + 0.4 * ramp(-r, r, (px - x) * 0.6 + (py - y) * 0.8));
        };
        s.print(oval(x + 5, y + 8, r, r * 0.9), { shade: 0.95 });
        s.print(turn(curve([[x - r, y + r * 0.1], [x - r * 0.5, y - r * 0.8], [x, y - r], [x + r * 0.5, y - r * 0.8], [x + r, y + r * 0.1], [x + r * 0.6, y + r * 0.8], [x, y + r * 0.92], [x - r * 0.6, y + r * 0.8]]), (angle * 180) / Math.PI, x, y), { ink: roll() > 0.6 ? "#e6d9c2" : PAPER, shade: shell });
    };
    for (let i = 0; i < 120; i++) {
        const a = roll() * 6.28;
        const d = Math.sqrt(roll()) * 390;
        cockle(600 + Math.cos(a) * d, 570 + Math.sin(a) * d * 0.94, 44 + roll() * 16, roll() * 6.28);
    }
    for (let i = 0; i < 26; i++) cockle(160 + roll() * 900, 1110 + roll() * 80, 16 + roll() * 9, roll() * 6.28);
});

export const cockles6 = () => plate(106, "#c7cfca", 1500, 1000, (s, after) => {
    s.print(box(-20, -20, 1540, 400), { shade: (x, y) => 0.04 + 0.18 * ramp(380, 0, y) + 0.06 * noise(x / 300, y / 60, 3), stray: 0 });
    s.print(box(-20, 380, 1540, 80), { shade: (x, y) => 0.2 + 0.2 * noise(x / 90, y / 9, 4), stray: 0 });
    s.print(box(-20, 450, 1540, 580), { shade: flats(0.2, 0.44, 8), stray: 0 });
    // The box, its back to the wind.
    s.print(box(480, 440, 560, 300), { ink: "#6b8fa3", shade: (x, y) => 0.5 + 0.2 * ramp(500, 1040, x) });
    s.print(box(510, 470, 500, 270), { shade: 0.9 });
    s.print([[470, 730], [1050, 730], [1090, 820], [430, 820]], { ink: "#6b8fa3", shade: 0.34 });
    s.print(box(690, 690, 150, 50), { shade: 0.8 });
    s.print(curve([[650, 690], [640, 590], [670, 546], [860, 546], [890, 590], [880, 690]], true, 4), { ink: "#d8a03f", shade: (x) => 0.06 + 0.7 * ramp(690, 890, x) });
    s.print(stroke(curve([[880, 640], [960, 600], [970, 560]], false), 26), { ink: "#d8a03f", shade: 0.5 });
    s.print(stroke(curve([[660, 550], [700, 490], [820, 490], [866, 550]], false), 15), { shade: 0.92 });
    after.push(() => { for (let i = 0; i < 7; i++) s.print(curve([[694 + i * 22, 702], [702 + i * 22, 676], [710 + i * 22, 702]]), { ink: "#dfe9ee", stray: 0.4 }); for (let i = 0; i < 3; i++) s.gouge(curve([[960 + i * 16, 540], [990 + i * 20, 480], [960 + i * 30, 420], [1000 + i * 34, 350]], false), 12, PAPER); });
    const mug = (x, y, ink) => {
        s.print(oval(x + 14, y + 6, 78, 20), { shade: 0.7 });
        s.print(stroke(oval(x + 66, y - 54, 30, 36, 0, -95, 95), 16), { ink, shade: 0.4 });
        s.print(box(x - 60, y - 120, 120, 122), { ink, shade: (px) => 0.04 + 0.7 * ramp(x - 20, x + 66, px) });
        s.print(oval(x, y - 120, 60, 18), { ink, shade: 0.3 });
        s.print(oval(x, y - 118, 48, 12), { ink: "#8a5a30", shade: 0.5 });
    };
    [[190, 830, PAPER], [370, 890, "#a9503a"], [650, 920, "#4a6b7d"], [930, 900, PAPER], [1140, 850, "#d8a03f"]].forEach(([x, y, ink]) => mug(x, y, ink));
    // Gloves, drying on a rake.
    s.print(stroke([[1290, 930], [1250, 120]], 22), { ink: "#8d6a45", shade: 0.4 });
    s.print(stroke([[1160, 130], [1340, 106]], 20), { shade: 0.86 });
    for (let i = 0; i < 9; i++) s.print(stroke([[1168 + i * 21, 126 - i * 3], [1164 + i * 21, 70 - i * 3]], 8), { shade: 0.88 });
    const glove = (x, y, degrees) => {
        const at = (points) => move(turn(points, degrees, 0, 0), x, y);
        s.print(at(curve([[-40, 0], [40, 0], [52, 110], [30, 140], [-30, 140], [-52, 110]])), { ink: "#c98a3a", shade: (px) => 0.2 + 0.5 * ramp(x - 40, x + 60, px) });
        for (let i = 0; i < 4; i++) s.print(at(stroke([[-36 + i * 25, 124], [-44 + i * 30, 220 - Math.abs(i - 1.5) * 14]], 25)), { ink: "#c98a3a", shade: (px) => 0.24 + 0.5 * ramp(x - 40, x + 60, px) });
        s.print(at(stroke([[46, 60], [86, 130]], 26)), { ink: "#c98a3a", shade: 0.56 });
    };
    glove(1220, 250, 8);
    glove(1320, 300, -10);
});

export const cockles7 = () => plate(107, "#d9cdb4", 2100, 900, (s, after) => {
    s.print(box(-20, -20, 2140, 300), { shade: (x, y) => 0.06 + 0.3 * ramp(280, 0, y) + 0.06 * noise(x / 300, y / 50, 4), stray: 0 });
    s.print(box(-20, 262, 2140, 30), { ink: PAPER, shade: 0, stray: 0 });
    s.print(box(-20, 290, 2140, 650), { shade: flats(0.16, 0.4, 7), stray: 0 });
    const roll = dice(52);
    // Four rows of thirteen.
    for (let row = 0; row < 4; row++) {
        for (let i = 0; i < 13; i++) {
            const k = 0.5 + row * 0.26;
            const x = 1050 + (i - 6) * (104 + row * 42) + (row % 2 ? 26 : 0);
            const y = 440 + row * 128 + roll() * 6;
            const at = (points) => move(scale(points, k), x, y);
            s.print(at(oval(46, 4, 80, 16)), { shade: 0.62 });
            s.print(at(curve([[-44, 0], [-58, -60], [-46, -130], [-20, -150], [20, -150], [46, -130], [58, -60], [44, 0]])), { ink: i === 4 && row === 2 ? "#a9503a" : "#b8a077", shade: (px, py) => clamp(0.14 + 0.6 * ramp(x - 20 * k, x + 60 * k, px) + 0.12 * Math.sin((px + py) / 4)) });
            s.print(at(curve([[-24, -148], [-34, -184], [0, -172], [34, -186], [24, -148]])), { ink: "#b8a077", shade: 0.5 });
            s.print(at(box(-24, -154, 48, 9)), { shade: 0.9 });
        }
    }
    body(s, 160, 690, 430, (x, y) => clamp(0.62 + 0.3 * ramp(110, 230, x)), { arm: 0.8, coat: "#4a6b7d" });
    s.print(turn(box(330, 366, 70, 90), 12, 360, 410), { ink: PAPER, shade: 0.1 });
    s.print(oval(240, 700, 150, 20), { shade: 0.6 });
});

export const cockles8 = () => plate(108, "#c3cfd6", 1050, 1400, (s, after) => {
    s.print(box(-20, -20, 1090, 760), { shade: (x, y) => 0.05 + 0.2 * ramp(740, 0, y) + 0.08 * noise(x / 260, y / 80, 5), stray: 0 });
    s.print(box(-20, 720, 1090, 720), { shade: (x, y) => clamp(0.34 + 0.22 * rough(x / 120, y / 15, 5) + 0.14 * ramp(900, 1400, y)), stray: 0 });
    s.print(curve([[250, 640], [360, 540], [660, 530], [790, 640], [850, 900], [830, 1240], [220, 1240], [190, 900]]), { ink: "#d8a03f", shade: (x, y) => clamp(0.1 + 0.66 * ramp(360, 840, x) + 0.12 * rough(x / 50, y / 200, 3)) });
    s.print(curve([[290, 1200], [490, 1200], [480, 1330], [300, 1330]]), { shade: 0.9 });
    s.print(curve([[570, 1200], [770, 1200], [760, 1330], [580, 1330]]), { shade: 0.92 });
    for (const x of [390, 670]) { s.print(oval(x, 1318, 150, 28), { ink: PAPER, shade: 0.08 }); s.print(oval(x, 1330, 110, 22), { shade: 0.5 }); }
    s.print(box(470, 430, 130, 140), { ink: "#e6d3bf", shade: 0.46 });
    s.print(curve([[390, 300], [400, 200], [530, 150], [660, 200], [676, 310], [640, 430], [540, 480], [430, 430]]), { ink: "#e6d3bf", shade: (x, y) => clamp(0.06 + 0.56 * ramp(480, 690, x)) });
    s.print(curve([[360, 330], [366, 180], [450, 90], [600, 84], [700, 170], [706, 320], [672, 240], [560, 206], [450, 220], [400, 270]]), { ink: "#a9503a", shade: (x, y) => clamp(0.3 + 0.4 * ramp(400, 700, x) + 0.14 * Math.sin(y / 9)) });
    s.print(curve([[356, 326], [404, 270], [540, 230], [680, 262], [712, 324], [560, 280], [450, 284]]), { ink: "#a9503a", shade: 0.7 });
    s.print(stroke(curve([[770, 680], [900, 590], [880, 400], [852, 330]], false), (t) => mix(150, 84, t)), { ink: "#d8a03f", shade: (x, y) => 0.34 + 0.4 * ramp(800, 930, x) });
    for (let i = 0; i < 4; i++) s.print(oval(820 + i * 20, 296 + i * 12, 22, 46, 20), { ink: "#e6d3bf", shade: 0.2 + i * 0.1 });
    after.push(() => {
        s.print(oval(812, 190, 92), { ink: "#d8b45a" });
        s.print(oval(812, 190, 74), { ink: PAPER });
        for (let i = 0; i < 12; i++) s.line([[812 + 60 * Math.cos(i * 0.5236), 190 + 60 * Math.sin(i * 0.5236)], [812 + 70 * Math.cos(i * 0.5236), 190 + 70 * Math.sin(i * 0.5236)]], 6, INK);
        s.line([[812, 190], [812, 134]], 8, INK);
        s.line([[812, 190], [856, 204]], 9, INK);
        s.print(box(798, 84, 28, 26), { ink: "#d8b45a" });
        s.line(curve([[800, 90], [690, 420], [600, 700]], false), 5, INK);
        for (const x of [470, 596]) { s.print(curve([[x - 32, 322], [x, 306], [x + 32, 322], [x, 336]]), { ink: PAPER, stray: 0 }); s.print(oval(x + 8, 320, 12), { ink: INK, stray: 0 }); s.gouge(curve([[x - 36, 320], [x, 298], [x + 38, 320]], false), 10, INK); s.gouge(curve([[x - 38, 288], [x, 272], [x + 40, 290]], false), 13, INK); }
        s.gouge(curve([[526, 350], [516, 384], [544, 392]], false), 9, INK);
        s.print(box(500, 414, 96, 22), { ink: "#8b9698" });
        s.print(oval(508, 425, 24, 21), { ink: "#8b9698" });
        s.line(curve([[500, 440], [470, 540], [520, 640]], false), 5, INK);
    });
});

export const cockles9 = () => plate(109, "#b9cdd4", 1500, 1000, (s, after) => {
    s.print(box(-20, -20, 1540, 420), { shade: (x, y) => clamp(0.02 + 0.16 * ramp(400, 0, y) + 0.06 * noise(x / 400, y / 70, 2)), stray: 0 });
    s.print(box(-20, 400, 1540, 640), { shade: (x, y) => clamp(0.12 + 0.34 * ramp(400, 1000, y) + 0.2 * rough(x / (80 + (y - 400) * 0.4), y / (6 + (y - 400) * 0.05), 9)), stray: 0 });
    s.print(stroke([[930, 700], [900, 250]], 20), { shade: 0.95 });
    s.print(stroke([[800, 262], [1006, 232]], 18), { shade: 0.95 });
    for (let i = 0; i < 10; i++) s.print(stroke([[806 + i * 21, 258 - i * 3], [800 + i * 21, 196 - i * 3]], 9), { shade: 0.95 });
    s.print(stroke([[930, 708], [946, 790], [928, 850], [942, 920]], (t) => mix(20, 8, t)), { shade: 0.7 });
    for (const [r, d] of [[60, 0.06], [110, 0.12], [170, 0.18]]) s.print(stroke(oval(930, 704, r, r * 0.17).concat([[930 + r, 704]]), 7), { ink: PAPER, shade: d });
});
