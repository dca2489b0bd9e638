// Portraits and photographs: one dark ink by a screen of dots, over one or two flat tints.
import { Sheet, below, box, clamp, curve, dice, flip, mix, move, noise, oval, ramp, rough, scale, stroke, turn } from "./press.mjs";

/** Roundness lit from the left and above: how dark a point of an ellipse is. */
const round = (cx, cy, rx, ry, { low = 0.06, high = 0.8, from = [-0.55, -0.5] } = {}) => (x, y) => {
    const nx = (x - cx) / rx;
    const ny = (y - cy) / ry;
    const nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
    const light = Math.max(0, nx * from[0] + ny * from[1] + nz * Math.sqrt(1 - from[0] ** 2 - from[1] ** 2));
    return mix(high, low, light ** 0.8);
};

/** Cloth: darker away from the light, with folds. */
const cloth = (cx, wide, low, high, seed = 1) => (x, y) =>
    clamp(mix(low, high, ramp(cx - wide, cx + wide, x)) + 0.14 * rough(x / 70 + y / 300, y / 210, seed));

const strands = (low, high, seed, angle = 0.2) => (x, y) => clamp(mix(low, high, 0.5 + 0.5 * noise(x / 9 + y * angle / 9, y / 80, seed)));

/**
 * A head with what belongs to it, about 520 high, its chin at (cx, cy + 250).
 *
 * @param face { wide, skin, old, turn, mouth: smile | laugh | stern | half, eyes: left | ahead | right | closed | down, brows, beard, moustache }
 */
function head(s, cx, cy, face, ink) {
    const k = face.k ?? 1;
    const t = (face.turn ?? 0) * 26;
    const at = (points) => move(scale(points, k), cx, cy);
    const skin = (face.skin ?? 0.1) * 0.6;
    const bare = face.bare ?? "#efdfce";
    const w = 178 * (face.wide ?? 1);
    const shade = round(cx - 10 * k, cy, w * 1.16 * k, 268 * k, { low: skin, high: skin + 0.56 });
    // Neck, ears, face.
    s.print(at([[-84, 120], [92, 120], [112, 330], [-104, 330]]), { ink: bare, shade: (x, y) => clamp(skin + 0.3 + 0.4 * ramp(cx - 60 * k, cx + 100 * k, x) + 0.2 * ramp(cy + 300 * k, cy + 190 * k, y)), stray: 0 });
    if (!face.earsHidden) for (const sign of [-1, 1]) s.print(at(oval(sign * (w - 4) - t * 0.2, 20, 26, 52)), { ink: bare, shade: (x, y) => skin + (sign > 0 ? 0.55 : 0.2), stray: 0 });
    s.print(at(curve([[-w + 8, -90], [-w * 0.7, -206], [0, -248], [w * 0.7, -206], [w - 8, -90], [w - 12, 60], [w * 0.72, 172], [w * 0.3, 246], [0, 258], [-w * 0.3, 246], [-w * 0.72, 172], [-w + 12, 60]])), { ink: bare, shade, stray: 0 });
    const darker = (points, more) => s.print(at(points), { shade: (x, y) => clamp(shade(x, y) + more), stray: 0 });
    // Sockets, the side of the nose, cheeks.
    for (const sign of [-1, 1]) darker(oval(sign * 78 + t, -24, 52, 34), 0.12);
    darker([[6 + t, -30], [34 + t * 1.5, 74], [40 + t * 1.5, 96], [6 + t * 1.4, 104], [-4 + t, 20]], 0.2);
    darker(curve([[-20 + t * 1.2, 100], [8 + t * 1.4, 116], [38 + t * 1.2, 100], [12 + t * 1.3, 108]]), 0.4);
    darker(curve([[-46 + t, 206], [0 + t, 192], [46 + t, 206], [0 + t, 222]]), 0.14);
    if (face.old) {
        for (const sign of [-1, 1]) {
            darker(curve([[sign * 44 + t, 84], [sign * 84 + t, 120], [sign * 92 + t, 168], [sign * 76 + t, 124]]), 0.2);
            darker(curve([[sign * 54 + t, 14], [sign * 84 + t, 24], [sign * 110 + t, 12], [sign * 84 + t, 32]]), 0.16);
            for (const d of [-12, 4, 20]) darker(stroke([[sign * 122 + t, -20 + d * 0.6], [sign * 148 + t * 0.6, -28 + d * 1.4]], 6), 0.16);
        }
        for (const y of [-150, -122]) darker(stroke(curve([[-80 + t, y + 8], [0 + t, y], [80 + t, y + 8]], false), 6), 0.14);
    }
    // Drawn lines are laid on after the screen: eyes, brows, mouth.
    return () => {
        const line = (points, width) => s.gouge(at(points), width * k, ink);
        for (const sign of face.oneEye ? [-1] : [-1, 1]) {
            const ex = sign * 78 + t;
            const brow = face.brows ?? 0;
            s.gouge(at(curve([[ex - sign * 46, -66 + brow * 10], [ex, -84 - Math.abs(brow) * 4], [ex + sign * 50, -60 - brow * 6]], false)), (face.bushy ? 24 : 14) * k, face.browInk ?? ink);
            if (face.eyes === "closed" || face.mouth === "laugh") {
                line(curve([[ex - 38, -18], [ex, -34], [ex + 38, -18]], false), 10);
                line(curve([[ex - 30, -6], [ex, -16], [ex + 32, -4]], false), 5);
            } else if (face.eyes === "down") {
                line(curve([[ex - 38, -26], [ex, -12], [ex + 38, -26]], false), 12);
            } else {
                const look = { left: -12, right: 12, ahead: 0 }[face.eyes ?? "ahead"];
                s.print(at(curve([[ex - 38, -20], [ex, -42], [ex + 38, -20], [ex, -6]])), { ink: s.paper, stray: 0 });
                s.print(at(oval(ex + look, -24, 15.5)), { ink, stray: 0 });
                s.print(at(oval(ex + look - 5, -29, 4.5)), { ink: s.paper, stray: 0 });
                line(curve([[ex - 42, -18], [ex, -46], [ex + 44, -16]], false), 12);
            }
        }
        line(curve([[-26 + t * 1.2, 92], [-10 + t * 1.4, 106], [14 + t * 1.4, 108], [40 + t * 1.3, 94]], false), 8);
        const m = t * 1.15;
        switch (face.mouth) {
            case "laugh":
                s.print(at(curve([[-72 + m, 142], [0 + m, 158], [76 + m, 138], [54 + m, 196], [0 + m, 214], [-50 + m, 198]])), { ink, stray: 0 });
                s.print(at(curve([[-58 + m, 150], [0 + m, 164], [62 + m, 146], [52 + m, 166], [0 + m, 178], [-48 + m, 168]])), { ink: s.paper, stray: 0 });
                break;
            case "smile":
                line(curve([[-72 + m, 148], [-30 + m, 166], [30 + m, 166], [74 + m, 144]], false), 12);
                line([[-80 + m, 140], [-72 + m, 154]], 7);
                line([[82 + m, 136], [74 + m, 150]], 7);
                break;
            case "half":
                line(curve([[-60 + m, 158], [0 + m, 164], [40 + m, 158], [72 + m, 140]], false), 12);
                line([[78 + m, 128], [72 + m, 148]], 7);
                break;
            default:
                line(curve([[-58 + m, 162], [0 + m, 156], [58 + m, 162]], false), 11);
        }
        if (face.glasses) {
            const r = face.glasses === "half" ? [54, 30] : [62, 58];
            const gy = face.glasses === "half" ? 8 : -22;
            for (const sign of [-1, 1]) {
                const rim = oval(sign * 80 + t, gy, r[0], r[1]);
                s.print(at(stroke(rim.concat([rim[0]]), 9)), { ink, stray: 0 });
            }
            line([[-20 + t, gy - 6], [0 + t, gy - 14], [20 + t, gy - 6]], 10);
            for (const sign of [-1, 1]) line([[sign * (80 + r[0]) + t, gy - 8], [sign * (w + 4), gy - 22]], 9);
        }
    };
}

function shoulders(s, cx, cy, k, { ink, shade, collar = 0 }) {
    const points = curve([[-120, 262], [-70, 300], [0, 330], [70, 300], [120, 262], [250, 316], [400, 390], [470, 560], [520, 900], [-520, 900], [-470, 560], [-400, 390], [-250, 316]]);
    s.print(move(scale(points, k), cx, cy), { ink, shade, stray: 2 });
}

function portrait(seed, { back, paper = "#f2f0e8", ink, tint }, draw, [w, h] = [1200, 1200], screen = {}) {
    const s = new Sheet(w, h, { seed, paper });
    s.print(box(-20, -20, w + 40, h + 40), { ink: back, shade: 0, stray: 0 });
    const after = [];
    draw(s, after, ink, tint);
    s.screen(ink, { pitch: 9.5, angle: 28, ...screen });
    after.forEach((each) => each());
    return s.specks(130);
}

export const portraitMarenOldroyd = () => portrait(81, { back: "#b9d0cb", ink: "#173a44", tint: "#e0b23e" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => 0.1 + 0.16 * ramp(1200, 300, y), stray: 0 });
    const hair = strands(0.2, 0.62, 3);
    s.print(curve([[330, 470], [340, 300], [430, 190], [600, 150], [770, 190], [862, 310], [880, 520], [880, 700], [820, 740], [760, 640], [440, 640], [384, 748], [322, 700]]), { ink: "#e9ebe6", shade: hair });
    shoulders(s, 600, 500, 1.08, { ink: tint, shade: cloth(600, 420, 0.06, 0.6, 4) });
    after.push(head(s, 600, 500, { wide: 1, old: true, turn: 0.7, mouth: "half", eyes: "right", skin: 0.08 }, ink));
    s.print(curve([[414, 470], [404, 330], [500, 252], [640, 240], [770, 300], [796, 450], [760, 390], [700, 330], [590, 360], [480, 350], [436, 420]]), { ink: "#e9ebe6", shade: hair });
    s.print([[452, 770], [600, 900], [560, 1010], [380, 850]], { ink: tint, shade: 0.3 });
    s.print([[750, 770], [620, 900], [680, 1020], [850, 850]], { ink: tint, shade: 0.66 });
    after.push(() => { s.line([[600, 900], [606, 1210]], 8, ink); for (const y of [980, 1110]) s.print(oval(640, y, 13), { ink }); });
});

export const portraitTobiasFinch = () => portrait(82, { back: "#e7c9a5", ink: "#4a2218", tint: "#3f6b6a" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => 0.06 + 0.2 * ramp(200, 1200, x), stray: 0 });
    shoulders(s, 600, 540, 1.1, { ink: tint, shade: cloth(600, 460, 0.1, 0.66, 8) });
    after.push(head(s, 600, 540, { wide: 1.08, turn: -0.3, mouth: "laugh", skin: 0.08, glasses: "round" }, ink));
    const beard = strands(0.42, 0.9, 6, 0.1);
    s.print(curve([[412, 560], [430, 660], [500, 650], [560, 636], [600, 646], [640, 636], [704, 650], [770, 660], [788, 556], [800, 700], [740, 830], [600, 890], [460, 830], [400, 700]]), { shade: beard });
    s.print(curve([[520, 672], [600, 690], [690, 668], [664, 740], [600, 766], [540, 742]]), { shade: 0.2 });
    s.print(curve([[390, 420], [380, 290], [470, 160], [620, 116], [760, 170], [826, 300], [812, 410], [700, 330], [600, 312], [490, 330]]), { ink: "#a9472f", shade: (x, y) => clamp(0.16 + 0.5 * ramp(480, 840, x) + 0.16 * Math.sin((x + y * 0.1) / 11)) });
    s.print(curve([[372, 430], [386, 356], [600, 296], [816, 350], [834, 424], [700, 364], [600, 350], [490, 368]]), { ink: "#a9472f", shade: (x) => 0.3 + 0.4 * ramp(400, 840, x) + 0.12 * Math.sin(x / 9) });
});

export const portraitAdaLindqvist = () => portrait(83, { back: "#d8cfe0", ink: "#23203e", tint: "#2d2b4d" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => 0.05 + 0.12 * ramp(0, 1200, y), stray: 0 });
    s.print(oval(600, 330, 250, 240), { shade: (x, y) => 0.86 + 0.1 * noise(x / 8, y / 60) });
    s.print(oval(740, 210, 90, 84), { shade: 0.92 });
    shoulders(s, 600, 510, 1, { shade: cloth(600, 420, 0.74, 0.98, 5) });
    after.push(head(s, 600, 510, { wide: 0.92, turn: 0, mouth: "stern", eyes: "ahead", skin: 0.06, brows: 0.4 }, ink));
    s.print([[506, 730], [700, 730], [716, 850], [490, 850]], { shade: (x, y) => 0.8 + 0.14 * Math.sin(y / 9) });
    s.print(curve([[432, 470], [420, 330], [500, 250], [604, 240], [700, 250], [786, 330], [772, 480], [740, 380], [640, 300], [560, 306], [470, 380]]), { shade: strands(0.74, 0.98, 4, 0.6) });
    for (const x of [430, 770]) after.push(() => s.print(oval(x, 606, 11), { ink: "#c9a24c", stray: 0 }));
});

export const portraitIshbelTarrant = () => portrait(84, { back: "#cfd8b8", ink: "#2c3a20", tint: "#b9593a" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => 0.08 + 0.14 * ramp(900, 100, x), stray: 0 });
    const roll = dice(4);
    for (let i = 0; i < 70; i++) {
        const a = Math.PI * (0.92 + roll() * 1.16);
        const r = 170 + roll() * 84;
        const [x, y] = [600 + Math.cos(a) * r * 1.05, 430 + Math.sin(a) * r * 1.16];
        const low = 0.3 + roll() * 0.4;
        s.print(oval(x, y, 40 + roll() * 20), { shade: round(x, y, 60, 60, { low, high: low + 0.4 }) });
    }
    shoulders(s, 600, 520, 1.05, { ink: tint, shade: cloth(600, 430, 0.1, 0.6, 9) });
    after.push(head(s, 600, 520, { wide: 1.02, old: true, turn: -0.5, mouth: "smile", eyes: "left", skin: 0.1, glasses: "half" }, ink));
    for (let i = 0; i < 22; i++) {
        const [x, y] = [430 + roll() * 340, 288 + roll() * 70 + Math.abs(roll() - 0.5) * 60];
        s.print(oval(x, y, 34 + roll() * 14), { shade: round(x, y, 54, 54, { low: 0.3, high: 0.75 }) });
    }
    after.push(() => {
        s.line(turn(stroke([[760, 470], [930, 396]], 1), 0, 0, 0).slice(0, 2), 20, "#d39a3e");
        s.print([[922, 388], [964, 376], [934, 412]], { ink });
        s.line(curve([[436, 520], [410, 640], [470, 800], [560, 860]], false), 5, ink);
        s.line(curve([[770, 520], [800, 660], [740, 810], [650, 870]], false), 5, ink);
    });
});

export const portraitRafiQuennell = () => portrait(85, { back: "#f0d9c6", ink: "#1d3350", tint: "#f4f2ea" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => 0.04 + 0.1 * ramp(1200, 0, y), stray: 0 });
    s.print(curve([[404, 480], [392, 330], [470, 210], [610, 170], [750, 214], [820, 340], [800, 480]]), { shade: strands(0.7, 0.98, 12, 0.9) });
    shoulders(s, 600, 530, 1.12, { ink: "#8fb0bb", shade: cloth(600, 480, 0.14, 0.6, 3) });
    after.push(head(s, 600, 530, { wide: 1, turn: 0.4, mouth: "smile", eyes: "ahead", skin: 0.24, bushy: true, bare: "#d9b08c" }, ink));
    s.print([[400, 900], [480, 800], [520, 980], [700, 980], [730, 800], [810, 900], [850, 1240], [350, 1240]], { ink: tint, shade: (x, y) => 0.08 + 0.3 * ramp(500, 860, x) + 0.08 * rough(x / 40, y / 200, 3) });
    s.print(curve([[780, 760], [900, 740], [980, 800], [1010, 1000], [990, 1240], [880, 1240], [868, 980], [820, 850]]), { ink: "#c9472f", shade: (x, y) => 0.14 + (Math.floor((x + y * 0.2) / 34) % 2 ? 0.4 : 0) });
    s.print(curve([[420, 430], [440, 320], [560, 300], [700, 250], [800, 360], [790, 470], [750, 390], [640, 350], [520, 380], [450, 400]]), { shade: strands(0.72, 0.98, 2, 0.9) });
    after.push(() => {
        s.print(curve([[516, 664], [560, 640], [612, 652], [664, 640], [712, 660], [740, 694], [690, 690], [612, 676], [540, 692], [490, 698]]), { ink, stray: 1 });
        s.line([[480, 800], [430, 700]], 9, ink);
    });
});

export const portraitNoorHadley = () => portrait(86, { back: "#bcd0de", ink: "#1c2b4a", tint: "#c8742f" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1240, 1240), { shade: (x, y) => 0.06 + 0.14 * noise(x / 400, y / 300, 3) + 0.1, stray: 0 });
    const scarf = (x, y) => clamp(0.16 + 0.5 * ramp(420, 880, x) + 0.22 * Math.sin((x * 0.6 + y) / 46) * ramp(300, 900, y));
    s.print(curve([[330, 620], [330, 360], [440, 190], [610, 140], [790, 200], [882, 380], [876, 640], [960, 840], [1060, 1240], [140, 1240], [250, 860]]), { ink: tint, shade: scarf });
    after.push(head(s, 600, 510, { wide: 0.94, turn: 0.1, mouth: "half", eyes: "ahead", skin: 0.18, earsHidden: true, oneEye: true, bare: "#d9b491" }, ink));
    s.print(curve([[420, 560], [414, 380], [490, 274], [604, 250], [716, 274], [790, 380], [784, 560], [836, 620], [850, 380], [740, 200], [600, 160], [460, 200], [352, 380], [366, 640]]), { ink: tint, shade: scarf });
    s.print(curve([[400, 690], [480, 780], [600, 814], [720, 780], [806, 690], [860, 860], [740, 1000], [460, 1000], [340, 860]]), { ink: tint, shade: (x, y) => clamp(scarf(x, y) + 0.14) });
    // The camera hides half of her face.
    s.print(box(560, 380, 330, 460), { shade: (x, y) => 0.74 + 0.2 * ramp(560, 890, x), stray: 2 });
    for (const y of [500, 690]) {
        s.print(oval(724, y, 96), { shade: 0.3 });
        s.print(oval(724, y, 82), { shade: 0.95 });
        s.print(oval(724, y, 56), { shade: round(724, y, 56, 56, { low: 0.1, high: 0.95 }) });
        after.push(() => s.print(oval(704, y - 22, 13, 9, -30), { ink: s.paper, stray: 0 }));
    }
    s.print(box(580, 344, 290, 44), { shade: 0.88 });
    for (const [x, seed] of [[548, 1], [900, 2]]) for (let i = 0; i < 4; i++) s.print(oval(x, 560 + i * 62, 52, 29, seed === 1 ? 12 : -12), { shade: round(x, 560 + i * 62, 58, 34, { low: 0.16, high: 0.66 }) });
    after.push(() => s.line([[640, 402], [810, 402]], 9, s.paper));
});

export const perrinVale = () => portrait(87, { back: "#d3d9d2", ink: "#1f3340", tint: "#6b7d4c" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1090, 760), { shade: (x, y) => 0.08 + 0.14 * ramp(700, 0, y) + 0.08 * noise(x / 260, y / 60, 2), stray: 0 });
    s.print(box(-20, 640, 1090, 800), { ink: "#b7b59c", shade: (x, y) => 0.18 + 0.16 * noise(x / 90, y / 18, 5), stray: 0 });
    for (let i = 0; i < 12; i++) s.print(oval(120 + (i * 223) % 900, 720 + (i * 97) % 620, 120, 16), { shade: 0.05 });
    // Waders and jersey.
    s.print(curve([[330, 620], [430, 560], [640, 560], [740, 640], [770, 900], [300, 900]]), { ink: "#3f5a78", shade: cloth(540, 230, 0.16, 0.7, 4) });
    s.print(curve([[320, 760], [450, 720], [640, 720], [760, 780], [790, 1100], [780, 1430], [580, 1430], [552, 1080], [510, 1430], [300, 1430], [290, 1100]]), { ink: tint, shade: cloth(540, 260, 0.1, 0.76, 7) });
    after.push(() => { s.line([[450, 560], [470, 740]], 22, ink); s.line([[640, 560], [620, 740]], 22, ink); });
    after.push(head(s, 520, 350, { wide: 1, k: 0.82, old: true, turn: 1, mouth: "stern", eyes: "right", skin: 0.14, bushy: true }, ink));
    s.print(curve([[360, 290], [372, 170], [480, 110], [610, 126], [680, 200], [690, 270], [560, 232], [440, 236]]), { ink: "#3a3f44", shade: (x) => 0.55 + 0.3 * ramp(400, 700, x) });
    s.print(curve([[560, 244], [690, 250], [772, 292], [690, 300], [560, 280]]), { ink: "#3a3f44", shade: 0.85 });
    s.print(curve([[400, 420], [420, 520], [520, 570], [620, 540], [668, 460], [640, 520], [560, 500], [470, 500]]), { shade: strands(0.1, 0.4, 3) });
    // The pole, at arm's length.
    s.print(stroke(curve([[690, 640], [800, 700], [880, 640]], false), 92), { ink: "#3f5a78", shade: (x, y) => 0.3 + 0.3 * ramp(600, 720, y) });
    s.print(oval(886, 624, 46, 40), { shade: round(886, 624, 50, 44, { low: 0.14, high: 0.6 }) });
    after.push(() => {
        s.print(box(866, 60, 34, 1370), { ink: s.paper, stray: 1.5 });
        for (let i = 0; i < 30; i++) s.print(box(866, 76 + i * 46, i % 5 ? 18 : 34, 23), { ink: i % 5 ? ink : "#b3452f", stray: 0.8 });
        for (let i = 0; i < 4; i++) s.print(oval(872, 596 + i * 19, 30, 9), { ink, stray: 1 });
    });
}, [1050, 1400]);

export const jorunAsk = () => portrait(88, { back: "#d9d2c0", ink: "#23302c", tint: "#5f7f86" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1540, 640), { shade: (x, y) => 0.1 + 0.2 * ramp(500, 1500, x), stray: 0 });
    s.print(box(90, 60, 360, 420), { ink: "#e9eef0", shade: 0.02 });
    after.push(() => { for (const x of [90, 266, 440]) s.line([[x, 60], [x, 480]], 14, ink); for (const y of [60, 270, 480]) s.line([[90, y], [450, y]], 14, ink); });
    shoulders(s, 800, 370, 0.92, { ink: tint, shade: cloth(800, 360, 0.14, 0.66, 6) });
    const plait = [[940, 420], [976, 500], [950, 590], [980, 680], [956, 760]];
    after.push(head(s, 800, 330, { wide: 0.98, k: 0.86, old: true, turn: -0.7, mouth: "smile", eyes: "left", skin: 0.08, browInk: "#5d6663" }, ink));
    const white = strands(0.02, 0.34, 9, 0.7);
    s.print(curve([[652, 300], [640, 200], [720, 110], [830, 96], [930, 150], [970, 280], [950, 420], [930, 330], [880, 230], [800, 200], [700, 230]]), { ink: "#f2f0e8", shade: white });
    plait.forEach(([x, y], i) => s.print(oval(x, y, 40, 56, i % 2 ? 24 : -24), { ink: "#f2f0e8", shade: (px, py) => 0.06 + 0.34 * Math.abs(noise(px / 9, py / 30, i)) }));
    // The table, the chart, the mugs.
    s.print([[-20, 760], [1520, 730], [1520, 1020], [-20, 1020]], { ink: "#b98d57", shade: (x, y) => 0.22 + 0.14 * noise(x / 130, y / 12, 5) });
    s.print([[230, 800], [1330, 760], [1460, 1010], [110, 1010]], { ink: "#f2f0e8", shade: 0.03 });
    for (const sign of [-1, 1]) s.print(stroke(curve([[800 + sign * 250, 620], [800 + sign * 330, 740], [800 + sign * 190, 850]], false), (t) => mix(120, 66, t)), { ink: tint, shade: (x, y) => (sign > 0 ? 0.5 : 0.2) + 0.2 * ramp(640, 820, y) });
    for (const sign of [-1, 1]) s.print(stroke(curve([[800 + sign * 290, 770], [800 + sign * 230, 850], [800 + sign * 130, 872]], false), (t) => mix(70, 56, t)), { shade: (x, y) => 0.14 + (sign > 0 ? 0.3 : 0.08) });
    for (const [x, y] of [[360, 820], [1240, 800]]) {
        s.print(box(x - 52, y - 80, 104, 110), { ink: "#b3452f", shade: (px) => 0.1 + 0.55 * ramp(x - 40, x + 60, px) });
        s.print(oval(x, y - 80, 52, 17), { ink: "#b3452f", shade: 0.8 });
    }
    after.push(() => {
        const coast = [];
        for (let k = 0; k <= 50; k++) coast.push([260 + k * 21, 930 + 40 * rough(k / 8, 3, 5) - k * 0.7]);
        s.line(coast, 6, ink);
        for (const d of [-20, -38]) s.line(move(coast, 0, d), 2.6, "#2f6079");
        s.line([[700, 900], [760, 876], [800, 892]], 9, "#b3452f");
        for (const x of [360, 1240]) s.print(stroke(oval(x + 62, (x === 360 ? 790 : 770), 30, 34, 0, -90, 90), 13), { ink: "#8f3423" });
    });
}, [1500, 1000]);

export const dilysOrme = () => portrait(89, { back: "#c9cfc4", ink: "#20302b", tint: "#7b6a8c" }, (s, after, ink, tint) => {
    s.print(box(-20, -20, 1090, 800), { shade: (x, y) => 0.06 + 0.2 * ramp(760, 100, y) * (0.5 + noise(x / 200, y / 60)), stray: 0 });
    s.print(box(-20, 700, 1090, 740), { ink: "#8fa3a6", shade: (x, y) => 0.3 + 0.2 * noise(x / 120, y / 14, 4), stray: 0 });
    s.print(curve([[250, 640], [400, 560], [640, 560], [800, 640], [880, 900], [900, 1430], [180, 1430], [200, 900]]), { ink: "#5a5a52", shade: cloth(540, 340, 0.26, 0.86, 3) });
    const scarf = (x, y) => clamp(0.1 + 0.45 * ramp(400, 740, x) + (Math.hypot((x % 62) - 31, (y % 62) - 31) < 13 ? 0.5 : 0));
    s.print(curve([[330, 400], [330, 230], [430, 110], [550, 90], [680, 130], [756, 260], [740, 440], [650, 560], [560, 640], [440, 590], [360, 500]]), { ink: tint, shade: scarf });
    after.push(head(s, 536, 360, { wide: 0.92, k: 0.76, old: true, turn: 0.3, mouth: "half", eyes: "ahead", skin: 0.12, earsHidden: true }, ink));
    s.print(curve([[400, 300], [430, 190], [540, 150], [650, 190], [680, 310], [736, 300], [690, 150], [540, 70], [390, 140], [340, 300]]), { ink: tint, shade: scarf });
    s.print(curve([[410, 560], [540, 600], [660, 560], [700, 640], [560, 720], [390, 640]]), { ink: tint, shade: scarf });
    // The wheel of the sluice, and the hand on it.
    after.unshift(() => {
        const rim = oval(330, 1040, 260, 250);
        s.print(stroke(rim.concat([rim[0]]), 40), { ink });
        for (let i = 0; i < 6; i++) s.line([[330, 1040], [330 + 250 * Math.cos(i * 1.047 + 0.3), 1040 + 240 * Math.sin(i * 1.047 + 0.3)]], 24, ink);
        s.print(oval(330, 1040, 52), { ink });
        s.print(oval(330, 1040, 22), { ink: "#b3452f" });
        s.gouge(oval(330, 1040, 264, 254, 0, 190, 280), 9, s.paper);
    });
    after.push(() => {
        const hand = new Sheet(1050, 1400, { seed: 3, paper: s.paper });
        for (let i = 0; i < 4; i++) s.print(stroke(curve([[560 + i * 22, 880 + i * 44], [520 + i * 22, 862 + i * 46], [500 + i * 24, 892 + i * 46], [524 + i * 24, 926 + i * 44]], false), 38), { ink: "#d9c7b4", tone: 0.2, cut: ink, hatch: { pitch: 10, angle: 40 } });
        s.print(stroke(curve([[760, 900], [690, 900], [600, 950]], false), (t) => mix(120, 84, t)), { ink: "#5a5a52", tone: 0.5, cut: ink, hatch: { pitch: 11, angle: 70 } });
        hand.marks.forEach((mark) => s.marks.push(mark));
    });
}, [1050, 1400]);

export const reedCutter = () => portrait(90, { back: "#cddde2", ink: "#2a2f22", tint: "#c99a45" }, (s, after, ink, tint) => {
    const roll = dice(2);
    s.print(box(-20, -20, 1540, 420), { shade: (x, y) => 0.04 + 0.14 * noise(x / 300, y / 70, 3) + 0.08, stray: 0 });
    s.print(below(1500, 1000, (x) => 330 + 40 * noise(x / 40, 2)), { ink: tint, shade: (x, y) => clamp(0.2 + 0.5 * noise(x / 7, y / 190, 5) + 0.3 * ramp(400, 900, y)) });
    for (let i = 0; i < 90; i++) { const x = roll() * 1500; s.print(oval(x, 300 + roll() * 60, 10, 30, roll() * 40), { shade: 0.7 }); }
    shoulders(s, 860, 420, 1, { ink: "#4d6a4f", shade: cloth(860, 380, 0.16, 0.72, 5) });
    after.push(head(s, 860, 380, { wide: 1.06, k: 0.9, old: true, turn: -0.4, mouth: "smile", eyes: "ahead", skin: 0.1 }, ink));
    s.print(curve([[690, 330], [684, 250], [720, 190], [742, 260], [720, 360]]), { shade: strands(0.24, 0.55, 3) });
    s.print(curve([[1036, 330], [1044, 250], [1000, 190], [984, 250], [1010, 360]]), { shade: strands(0.4, 0.7, 3) });
    s.print(curve([[730, 640], [860, 620], [990, 640], [1040, 1020], [680, 1020]]), { ink: "#6b6a4a", shade: cloth(860, 200, 0.3, 0.76, 2) });
    for (let i = 0; i < 70; i++) {
        const t = i / 69;
        const a = -0.62 + 0.2 * (roll() - 0.5);
        const [x, y] = [560 + t * 250, 980 - t * 30];
        s.print(stroke([[x, y + 60], [x + Math.sin(a) * 300, y - 340], [x + Math.sin(a) * 620, y - 700]], 8), { ink: roll() > 0.4 ? tint : "#e3c37c", shade: roll() * 0.6, stray: 0.6 });
    }
    s.print(stroke(curve([[1180, 760], [980, 900], [700, 850]], false), (t) => mix(130, 74, t)), { ink: "#4d6a4f", shade: (x, y) => 0.34 + 0.3 * ramp(800, 960, y) });
    for (let i = 0; i < 4; i++) s.print(oval(652 - i * 4, 800 + i * 34, 48, 19, -14), { shade: 0.16 + i * 0.06 });
}, [1500, 1000]);

export const reedHands = () => portrait(91, { back: "#d8d2bd", ink: "#2d2a22", tint: "#c99a45" }, (s, after, ink, tint) => {
    const roll = dice(8);
    for (let i = 0; i < 110; i++) {
        const x = 380 + i * 4;
        s.print(stroke([[x - 60 + roll() * 20, -30], [mix(x, 600, 0.5) + roll() * 10, 600], [x + 40 - roll() * 20, 1230]], 11), { ink: roll() > 0.4 ? tint : "#e3c37c", shade: clamp(0.1 + 0.6 * ramp(420, 800, x) * roll() + 0.1), stray: 0.6 });
    }
    const hand = (cx, cy, sign, low, old) => {
        const at = (points) => points.map(([x, y]) => [cx + x * sign, cy + y]);
        const skin = (more = 0) => (x, y) => clamp(low + more + 0.45 * ramp(cy - 90, cy + 190, y));
        s.print(at(stroke([[520, 150], [260, 60]], (t) => mix(330, 190, t))), { ink: old ? "#5f7f86" : "#4d6a4f", shade: (x, y) => 0.3 + 0.3 * ramp(cy - 60, cy + 260, y) + 0.1 * Math.sin((x + y) / 16) });
        s.print(at(curve([[270, -30], [130, -80], [0, -60], [-40, 20], [-10, 110], [120, 150], [280, 140]])), { shade: skin() });
        for (let i = 0; i < 4; i++) {
            s.print(at(stroke(curve([[60 - i * 4, -46 + i * 44], [-60 - (i === 1 ? 26 : 0), -60 + i * 46], [-150 - (i === 1 ? 20 : 0), -16 + i * 42], [-130, 18 + i * 36]], false), (t) => mix(58, 40, t))), { shade: skin(i * 0.05) });
            after.push(() => s.gouge(at(curve([[40, -20 + i * 44], [-60, -34 + i * 46], [-126, 6 + i * 42]], false)), 6, ink));
            if (old) after.push(() => { s.gouge(at([[-66, -76 + i * 46], [-60, -46 + i * 46]]), 5, ink); s.gouge(at([[-48, -74 + i * 46], [-44, -46 + i * 46]]), 4, ink); });
        }
        s.print(at(stroke(curve([[180, -70], [60, -150], [-50, -140]], false), (t) => mix(76, 46, t))), { shade: skin(-0.04) });
    };
    hand(800, 470, 1, 0.12, true);
    hand(400, 790, -1, 0.06, false);
    after.push(() => {
        s.line(curve([[380, 610], [520, 640], [640, 600], [760, 640], [830, 590]], false), 20, s.paper);
        s.line(curve([[380, 634], [520, 664], [640, 624], [760, 664]], false), 14, s.paper);
        s.print(stroke(curve([[560, 640], [590, 560], [650, 570], [640, 650], [590, 680]], false), 17), { ink: s.paper });
        s.line(curve([[590, 680], [560, 760], [600, 840]], false), 14, s.paper);
    });
});

export const gladys = () => {
    const ink = "#3a2f27";
    const s = portrait(92, { back: "#d9cbb2", ink }, (s, after) => {
        s.print(box(-20, -20, 1240, 500), { shade: (x, y) => 0.1 + 0.08 * noise(x / 200, y / 90), stray: 0 });
        s.print(box(60, 150, 760, 380), { shade: (x, y) => 0.4 + 0.1 * Math.sin(y / 8), stray: 1 });
        s.print([[40, 160], [130, 70], [760, 70], [840, 160]], { shade: 0.66 });
        for (const x of [130, 330, 530]) s.print(box(x, 230, 110, 150), { shade: 0.86 });
        s.print(box(-20, 520, 1240, 700), { shade: (x, y) => 0.05 + 0.1 * noise(x / 70, y / 20, 4), stray: 0 });
        const grey = round(560, 560, 400, 330, { low: 0.3, high: 0.86 });
        for (const x of [370, 480, 650, 760]) s.print(box(x - 54, 700, 108, 250), { shade: (px) => 0.5 + 0.3 * ramp(x - 50, x + 60, px) });
        s.print(curve([[270, 560], [330, 380], [520, 310], [700, 330], [840, 430], [860, 600], [820, 780], [600, 830], [380, 800], [286, 700]]), { shade: grey });
        s.print(curve([[760, 420], [860, 340], [990, 350], [1050, 440], [1040, 560], [950, 620], [820, 580]]), { shade: round(910, 470, 160, 160, { low: 0.26, high: 0.8 }) });
        s.print(curve([[760, 400], [840, 400], [880, 500], [850, 640], [780, 680], [720, 580], [720, 470]]), { shade: (x, y) => 0.5 + 0.24 * ramp(740, 880, x) });
        s.print(stroke(curve([[1030, 480], [1080, 600], [1060, 720], [990, 760], [960, 700]], false), (t) => mix(120, 40, t)), { shade: (x, y) => 0.34 + 0.3 * ramp(1000, 1110, x) + 0.1 * Math.sin(y / 7) });
        after.push(() => { s.print(oval(946, 450, 12), { ink, stray: 0 }); s.gouge(curve([[920, 430], [946, 422], [970, 436]], false), 8, ink); s.print(curve([[1000, 560], [1060, 620], [1090, 604], [1020, 540]]), { ink: s.paper }); });
        s.print(curve([[200, 820], [930, 820], [900, 1030], [860, 1060], [270, 1060], [230, 1030]], true, 4), { shade: (x, y) => clamp(0.16 + 0.5 * ramp(300, 920, x) + 0.1 * Math.sin(y / 12)) });
        s.print(oval(565, 824, 368, 40), { shade: 0.2 });
        // The boy, and the ice.
        s.print(curve([[960, 1120], [970, 860], [1030, 800], [1110, 806], [1160, 880], [1170, 1120]]), { shade: (x) => 0.5 + 0.34 * ramp(980, 1160, x) });
        s.print(oval(1064, 748, 72, 84), { shade: 0.8 });
        s.print(oval(1050, 746, 44, 52), { shade: 0.12 });
        s.print(stroke([[1010, 880], [940, 840], [900, 830]], 52), { shade: 0.6 });
        s.print(turn(box(826, 770, 110, 96), -8, 880, 820), { shade: (x, y) => 0.02 + 0.1 * noise(x / 20, y / 20) });
        s.print(box(990, 1110, 66, 100), { shade: 0.8 });
        s.print(box(1080, 1110, 66, 100), { shade: 0.86 });
        after.push(() => { for (const x of [1036, 1064]) s.print(oval(x, 738, 6), { ink, stray: 0 }); s.gouge(curve([[1032, 772], [1050, 782], [1070, 770]], false), 7, ink); s.line(turn(stroke([[826, 770], [936, 770], [936, 866], [826, 866], [826, 770]], 1), -8, 880, 820).slice(0, 5), 5, ink); });
    }, [1200, 1200], { pitch: 9, lines: true, angle: 12 });
    // Its border was cut with a deckle.
    const edge = [];
    const teeth = (x0, y0, x1, y1) => { for (let i = 0; i < 64; i++) edge.push([mix(x0, x1, i / 64) + 5 * Math.sin(i * 2.2), mix(y0, y1, i / 64) + 5 * Math.cos(i * 2.2)]); };
    teeth(24, 24, 1176, 24); teeth(1176, 24, 1176, 1176); teeth(1176, 1176, 24, 1176); teeth(24, 1176, 24, 24);
    const d = (points) => "M" + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L") + "Z";
    s.marks.push(`<path fill="#f6f3ea" fill-rule="evenodd" d="${d(edge)}${d(box(92, 92, 1016, 1016))}"/>`);
    s.marks.push(`<path fill="#c9bfae" fill-rule="evenodd" d="${d(box(-9, -9, 1218, 1218))}${d(edge)}"/>`);
    return s;
};
