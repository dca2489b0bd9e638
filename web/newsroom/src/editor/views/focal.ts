// The point of a picture that must be seen in every crop: set by a click, or moved by arrow keys.
import { h } from "../../dom";
import type { Focus } from "../../service";

/** Lays the point over a picture. @returns what takes it away again */
export function focalPoint(over: HTMLElement, start: Focus | null | undefined, changed: (focus: Focus) => void): () => void {
    let focus = start ?? { x: 0.5, y: 0.5 };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const dot = h("span", { class: "dot" });
    const layer = h("div", { class: "focal", role: "application", tabindex: "0", contenteditable: "false" }, dot);
    const show = () => {
        dot.style.left = `${focus.x * 100}%`;
        dot.style.top = `${focus.y * 100}%`;
        layer.setAttribute(
            "aria-label",
            `Focal point: ${Math.round(focus.x * 100)} % from the left, ${Math.round(focus.y * 100)} % from the top. Arrow keys move it.`,
        );
    };
    const set = (x: number, y: number) => {
        const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
        focus = { x: within(x), y: within(y) };
        show();
        clearTimeout(timer);
        timer = setTimeout(() => changed(focus), 300);
    };
    layer.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        event.stopPropagation();
        const box = layer.getBoundingClientRect();
        set((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
        layer.focus();
    });
    layer.addEventListener("keydown", (event) => {
        const step = event.shiftKey ? 0.1 : 0.02;
        const moves: Record<string, Focus> = { ArrowLeft: { x: -step, y: 0 }, ArrowRight: { x: step, y: 0 }, ArrowUp: { x: 0, y: -step }, ArrowDown: { x: 0, y: step } };
        const move = moves[event.key];
        if (move) {
            event.preventDefault();
            event.stopPropagation();
            set(focus.x + move.x, focus.y + move.y);
        }
    });
    show();
    over.append(layer);
    layer.focus();
    return () => layer.remove();
}
