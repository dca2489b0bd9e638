// A small print shop: what the demo's pictures are drawn with. A picture is a stack of shapes, printed from the back to
// the front: each has an ink that fills it, and cuts or hatching in another. Numbers come from a seed, so that the same
// program prints the same sheet every time.

/** Random numbers from 0 to 1, always the same for a seed (mulberry32). */
export function dice(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), state | 1);
        t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const lattice = (x, y, seed) => {
    let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 2147483647);
    h = Math.imul(h ^ (h >>> 13), 1274126177);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};
const ease = (t) => t * t * (3 - 2 * t);

/** Noise from -1 to 1 that changes over about one unit. */
export function noise(x, y = 0, seed = 1) {
    const xi = Math.floor(x);
    const yi = Math.floor(y);
    const u = ease(x - xi);
    const v = ease(y - yi);
    const top = lattice(xi, yi, seed) * (1 - u) + lattice(xi + 1, yi, seed) * u;
    const bottom = lattice(xi, yi + 1, seed) * (1 - u) + lattice(xi + 1, yi + 1, seed) * u;
    return (top * (1 - v) + bottom * v) * 2 - 1;
}

/** Noise with finer noise on it. */
export function rough(x, y = 0, seed = 1, octaves = 4) {
    let sum = 0;
    let scale = 1;
    let weight = 0.5;
    for (let octave = 0; octave < octaves; octave++) {
        sum += weight * noise(x * scale, y * scale, seed + octave * 17);
        scale *= 2;
        weight /= 2;
    }
    return sum;
}

export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));
/** From 0 to 1 as x goes from a to b. */
export const ramp = (a, b, x) => ease(clamp((x - a) / (b - a)));
export const mix = (a, b, t) => a + (b - a) * t;

// ---- outlines: lists of points ----

/** An ellipse, turned by degrees. */
export function oval(cx, cy, rx, ry = rx, turn = 0, from = 0, to = 360) {
    const points = [];
    const steps = Math.max(16, Math.round(Math.max(rx, ry) / 4));
    const t = (turn * Math.PI) / 180;
    for (let step = 0; step < steps; step++) {
        const a = ((from + ((to - from) * step) / (to - from === 360 ? steps : steps - 1)) * Math.PI) / 180;
        const x = rx * Math.cos(a);
        const y = ry * Math.sin(a);
        points.push([cx + x * Math.cos(t) - y * Math.sin(t), cy + x * Math.sin(t) + y * Math.cos(t)]);
    }
    return points;
}

export const box = (x, y, w, h) => [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];

/** A smooth outline through points (Catmull-Rom); open ones keep their ends. */
export function curve(points, closed = true, steps = 10) {
    const out = [];
    const n = points.length;
    const at = (i) => (closed ? points[(i + n) % n] : points[clamp(i, 0, n - 1)]);
    for (let i = 0; i < (closed ? n : n - 1); i++) {
        const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        for (let step = 0; step < steps; step++) {
            const t = step / steps;
            out.push([0, 1].map((k) =>
                0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                    + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t)));
        }
    }
    if (!closed) {
        out.push(points[n - 1]);
    }
    return out;
}

/** A stroke as an outline: from points, with a width that may change along it (t from 0 to 1). */
export function stroke(points, width) {
    const w = typeof width === "function" ? width : () => width;
    const left = [];
    const right = [];
    const n = points.length;
    points.forEach(([x, y], i) => {
        const [ax, ay] = points[Math.max(0, i - 1)];
        const [bx, by] = points[Math.min(n - 1, i + 1)];
        const length = Math.hypot(bx - ax, by - ay) || 1;
        const half = w(n === 1 ? 0 : i / (n - 1)) / 2;
        const nx = (-(by - ay) / length) * half;
        const ny = ((bx - ax) / length) * half;
        left.push([x + nx, y + ny]);
        right.unshift([x - nx, y - ny]);
    });
    return left.concat(right);
}

/** Everything below a line that goes across the sheet. */
export function below(w, h, line, step = 12, from = -30, to = w + 30) {
    const points = [];
    for (let x = from; x <= to; x += step) {
        points.push([x, line(x)]);
    }
    return points.concat([[to, h + 30], [from, h + 30]]);
}

export const move = (points, dx, dy) => points.map(([x, y]) => [x + dx, y + dy]);
export const scale = (points, k, cx = 0, cy = 0, ky = k) => points.map(([x, y]) => [cx + (x - cx) * k, cy + (y - cy) * ky]);
export const turn = (points, degrees, cx, cy) => {
    const a = (degrees * Math.PI) / 180;
    return points.map(([x, y]) => [
        cx + (x - cx) * Math.cos(a) - (y - cy) * Math.sin(a),
        cy + (x - cx) * Math.sin(a) + (y - cy) * Math.cos(a),
    ]);
};
export const flip = (points, cx) => points.map(([x, y]) => [2 * cx - x, y]);

const inside = (points, x, y) => {
    let is = false;
    for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
        const [ax, ay] = points[i];
        const [bx, by] = points[j];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
            is = !is;
        }
    }
    return is;
};
const bounds = (points) => points.reduce(
    ([x0, y0, x1, y1], [x, y]) => [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)],
    [Infinity, Infinity, -Infinity, -Infinity]);

const path = (points) => "M" + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L") + "Z";

/** A hand's edge: longer sides are cut in pieces, and each piece goes a little astray. */
function cutByHand(points, seed, stray, piece = 14) {
    if (stray === 0) {
        return points;
    }
    const out = [];
    points.forEach(([ax, ay], i) => {
        const [bx, by] = points[(i + 1) % points.length];
        const pieces = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / piece));
        for (let k = 0; k < pieces; k++) {
            const x = mix(ax, bx, k / pieces);
            const y = mix(ay, by, k / pieces);
            out.push([x + stray * rough(x / 23, y / 23, seed, 2) * 1.6, y + stray * rough(x / 23, y / 23, seed + 5, 2) * 1.6]);
        }
    });
    return out;
}

/** A sheet of paper, and what is printed on it. */
export class Sheet {
    constructor(width, height, { paper = "#f1f1ea", seed = 1, stray = 1.6, slip = 2.2 } = {}) {
        Object.assign(this, { width, height, paper, seed, stray });
        this.marks = [];
        this.shapes = [];
        this.dice = dice(seed);
        this.slips = new Map();
        this.slip = slip;
    }

    /** Every ink is printed in a pass of its own, and none lies quite where the one before did. */
    slipOf(ink) {
        if (!this.slips.has(ink)) {
            const angle = this.dice() * 2 * Math.PI;
            const far = this.slips.size === 0 ? 0 : this.slip;
            this.slips.set(ink, [Math.cos(angle) * far, Math.sin(angle) * far]);
        }
        return this.slips.get(ink);
    }

    /**
     * Prints a shape.
     *
     * @param ink the colour that fills it; without one it covers nothing
     * @param tone how dark its hatching is, from 0 to 1: a number, or a function of x and y
     * @param cut the colour of its hatching
     * @param hatch { angle, pitch, bend, dash }: how its lines run
     * @param over whether it is printed over what lies below, as a glaze
     */
    print(points, { ink, tone, cut, hatch = {}, over = false, stray = this.stray, shade } = {}) {
        const seed = Math.floor(this.dice() * 1e6);
        const outline = cutByHand(points, seed, stray);
        if (ink) {
            const [dx, dy] = this.slipOf(ink);
            this.marks.push(`<path fill="${ink}"${over ? ' style="mix-blend-mode:multiply"' : ""} d="${path(move(outline, dx, dy))}"/>`);
        }
        if (tone !== undefined) {
            this.hatch(outline, tone, cut, hatch, seed);
        }
        this.shapes.push({ points: outline, box: bounds(outline), shade });
        return this;
    }

    hatch(outline, tone, cut, { angle = 0, pitch = 14, bend = 6, dash = 0.5, wave = 160 }, seed) {
        const darkness = typeof tone === "function" ? tone : () => tone;
        const [x0, y0, x1, y1] = bounds(outline);
        const cx = (x0 + x1) / 2;
        const cy = (y0 + y1) / 2;
        const far = Math.hypot(x1 - x0, y1 - y0) / 2 + pitch;
        const a = (angle * Math.PI) / 180;
        const [ux, uy] = [Math.cos(a), Math.sin(a)];
        const step = Math.max(5, pitch / 2);
        const strips = [];
        for (let k = -far, line = 0; k <= far; k += pitch, line++) {
            let run = [];
            const end = () => {
                if (run.length > 2) {
                    strips.push(tapered(run));
                }
                run = [];
            };
            for (let t = -far; t <= far; t += step) {
                const bent = k + bend * noise(t / wave + line * 0.13, line * 0.21, seed);
                const x = cx + ux * t - uy * bent;
                const y = cy + uy * t + ux * bent;
                const within = x > -10 && x < this.width + 10 && y > -10 && y < this.height + 10 && inside(outline, x, y);
                const half = within ? (pitch / 2) * clamp(darkness(x, y), 0, 0.96) * (1 + 0.18 * noise(t / 30, line, seed + 3)) : 0;
                const broken = dash > 0 && noise(t / 70 + line * 7.3, line * 1.7, seed + 9) > 1 - dash;
                if (half < 0.7 || broken) {
                    end();
                } else {
                    run.push([x, y, half]);
                }
            }
            end();
        }
        if (strips.length > 0) {
            this.marks.push(`<path fill="${cut}" d="${strips.map(path).join("")}"/>`);
        }
    }

    /** One cut of the gouge, thick in its middle. */
    gouge(points, width, ink) {
        this.marks.push(`<path fill="${ink}" d="${path(stroke(points, (t) => width * Math.sin(Math.PI * clamp(t, 0.03, 0.97)) ** 0.6))}"/>`);
        return this;
    }

    /** A line of even width. */
    line(points, width, ink) {
        const seed = Math.floor(this.dice() * 1e6);
        this.marks.push(`<path fill="${ink}" d="${path(cutByHand(stroke(points, width), seed, this.stray * 0.5, 20))}"/>`);
        return this;
    }

    /**
     * Prints what the shapes' shades say, by a screen, as newspapers do.
     *
     * @param pitch between two dots or lines
     * @param lines whether it is of lines and not of dots
     */
    screen(ink, { pitch = 12, angle = 30, lines = false, gain = 1, area = box(0, 0, this.width, this.height) } = {}) {
        const a = (angle * Math.PI) / 180;
        const [ux, uy] = [Math.cos(a), Math.sin(a)];
        const far = Math.hypot(this.width, this.height) / 2 + pitch;
        const [ax, ay, bx, by] = bounds(area);
        const marks = [];
        const darkness = (x, y) => {
            for (let i = this.shapes.length - 1; i >= 0; i--) {
                const { points, box: [x0, y0, x1, y1], shade } = this.shapes[i];
                if (shade !== undefined && x >= x0 && x <= x1 && y >= y0 && y <= y1 && inside(points, x, y)) {
                    return typeof shade === "function" ? shade(x, y) : shade;
                }
            }
            return 0;
        };
        for (let k = -far, row = 0; k <= far; k += pitch, row++) {
            let run = [];
            const end = () => {
                if (run.length > 1) {
                    marks.push(path(tapered(run, 0)));
                }
                run = [];
            };
            const step = lines ? pitch / 2 : pitch;
            for (let t = -far + (lines || row % 2 ? 0 : pitch / 2); t <= far; t += step) {
                const x = this.width / 2 + ux * t - uy * k;
                const y = this.height / 2 + uy * t + ux * k;
                if (x < ax || x > bx || y < ay || y > by) {
                    end();
                    continue;
                }
                const tone = clamp(darkness(x, y) * gain + 0.03 * noise(x / 3, y / 3, 77));
                if (lines) {
                    if (tone < 0.06) {
                        end();
                    } else {
                        run.push([x, y, (pitch / 2) * Math.min(0.97, tone)]);
                    }
                } else {
                    const r = (pitch / 2) * 1.32 * Math.sqrt(tone);
                    if (r > 0.8) {
                        const d = (2 * r).toFixed(1);
                        marks.push(`M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${d} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0-${d} 0z`);
                    }
                }
            }
            end();
        }
        this.marks.push(`<path fill="${ink}" d="${marks.join("")}"/>`);
        return this;
    }

    /** Where ink did not take. */
    specks(count = 260) {
        const marks = [];
        for (let i = 0; i < count; i++) {
            const x = this.dice() * this.width;
            const y = this.dice() * this.height;
            const r = 0.8 + this.dice() * this.dice() * 3.2;
            const corners = [0, 1, 2, 3, 4].map((k) => {
                const a = k * 1.257 + this.dice();
                return [x + Math.cos(a) * r * (0.5 + this.dice()), y + Math.sin(a) * r * (0.5 + this.dice())];
            });
            marks.push(path(corners));
        }
        this.marks.push(`<path fill="${this.paper}" d="${marks.join("")}"/>`);
        return this;
    }

    /** A printed block does not reach the edge of its paper. */
    margin(width) {
        const [w, h] = [this.width, this.height];
        const hole = cutByHand(box(width, width, w - 2 * width, h - 2 * width), this.seed + 40, this.stray, 18).reverse();
        this.marks.push(`<path fill="${this.paper}" fill-rule="evenodd" d="${path(box(-9, -9, w + 18, h + 18))}${path(hole)}"/>`);
        return this;
    }

    svg() {
        return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}">`
            + `<rect width="${this.width}" height="${this.height}" fill="${this.paper}"/>${this.marks.join("")}</svg>`;
    }
}

/** A run of [x, y, half width] as an outline that grows thin at its ends. */
function tapered(run, ends = 18) {
    let total = 0;
    const along = run.map(([x, y], i) => (total += i === 0 ? 0 : Math.hypot(x - run[i - 1][0], y - run[i - 1][1])));
    const left = [];
    const right = [];
    run.forEach(([x, y, half], i) => {
        const [ax, ay] = run[Math.max(0, i - 1)];
        const [bx, by] = run[Math.min(run.length - 1, i + 1)];
        const length = Math.hypot(bx - ax, by - ay) || 1;
        const h = ends === 0 ? half : half * ease(clamp(Math.min(along[i], total - along[i]) / ends + 0.08));
        left.push([x - ((by - ay) / length) * h, y + ((bx - ax) / length) * h]);
        right.unshift([x + ((by - ay) / length) * h, y - ((bx - ax) / length) * h]);
    });
    return left.concat(right);
}
