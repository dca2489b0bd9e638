// Elements without a framework.

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

/** An element; attributes that are functions are listeners, `true` is an attribute without a value, `false` and `null` are none. */
export function h<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes = {},
    ...children: Child[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === "function") {
            element.addEventListener(name, value as unknown as EventListener);
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, value === true ? "" : String(value));
        }
    }
    element.append(...children.filter((child): child is Node | string => !!child || child === ""));
    return element;
}

/** A button that says what it does. */
export function button(words: string, pressed: () => void, attributes: Attributes = {}): HTMLButtonElement {
    return h("button", { type: "button", click: pressed, ...attributes }, words);
}

const MOST_LOOKS = 6;
const FIRST_WAIT = 500;

/** A picture that was sent just now is seen once its sizes are made: looks again a few times, ever less often. */
export function lookedForAgain(image: HTMLImageElement): HTMLImageElement {
    let looks = 0;
    image.addEventListener("error", () => {
        const path = image.getAttribute("src")?.split("?")[0];
        if (path && looks < MOST_LOOKS) {
            setTimeout(() => image.setAttribute("src", `${path}?${++looks}`), FIRST_WAIT * 2 ** looks);
        }
    });
    return image;
}

let labels = 0;

/** A control with its words above it. */
export function field<E extends HTMLElement>(words: string, control: E, hint = ""): HTMLElement {
    control.id ||= `field-${++labels}`;
    if (hint) {
        control.setAttribute("aria-describedby", `${control.id}-hint`);
    }
    return h(
        "div",
        { class: "field" },
        h("label", { for: control.id }, words),
        control,
        hint && h("p", { class: "hint", id: `${control.id}-hint` }, hint),
    );
}

/** An element of the page that must be there. */
export function must<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
    const element = within.querySelector<E>(selector);
    if (!element) {
        throw new Error(`The page has no ${selector}.`);
    }
    return element;
}

/** Calls once, when nothing has been asked for a while; or, where somebody shall see it live, a while after it was asked first. */
export function later(wait: number, work: () => void, live = false): { ask(): void; now(): void } {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
        clearTimeout(timer);
        timer = undefined;
        work();
    };
    return {
        ask() {
            if (!live || timer === undefined) {
                clearTimeout(timer);
                timer = setTimeout(now, wait);
            }
        },
        now,
    };
}

/** Works when the browser has nothing else to do, so that no key waits for it; Safari has no such moment to offer. */
export function whenIdle(work: () => void): void {
    typeof requestIdleCallback === "function" ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 50);
}
