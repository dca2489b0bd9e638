// The queue of replies without a page in between: what is decided leaves the list where it stands, and keys decide.
const CHOICES = "input[name=reply]";

export function replies(): void {
    if (!document.querySelector("[data-queue]")) {
        return;
    }
    dress();
    document.addEventListener("submit", (event) => {
        const form = event.target;
        if (form instanceof HTMLFormElement && ("decides" in form.dataset || form.matches(".undo form"))) {
            event.preventDefault();
            void send(form, event.submitter as HTMLButtonElement | null);
        }
    });
    document.addEventListener("change", (event) => {
        if (event.target instanceof HTMLInputElement && event.target.closest("[data-all]")) {
            choices().forEach((choice) => (choice.checked = (event.target as HTMLInputElement).checked));
        }
        count();
    });
    document.addEventListener("click", (event) => {
        if ((event.target as HTMLElement).closest("[data-keys]")) {
            tellKeys();
        }
    });
    document.addEventListener("keydown", press);
    // What is found while somebody types is another list.
    new MutationObserver((changes) => {
        if (changes.some((change) => [...change.addedNodes].some((node) => node instanceof HTMLElement && node.id === "found"))) {
            dress();
        }
    }).observe(document.querySelector("main")!, { childList: true });
}

function choices(): HTMLInputElement[] {
    return [...document.querySelectorAll<HTMLInputElement>(CHOICES)];
}

function articles(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>("[data-reply]")];
}

/** What makes sense with a script alone: the keys beside their buttons, and to choose all. */
function dress(): void {
    document.querySelectorAll<HTMLElement>("[data-key]").forEach((act) => {
        const key = document.createElement("kbd");
        key.textContent = act.dataset.key!;
        key.setAttribute("aria-hidden", "true");
        act.querySelector("kbd") ?? act.append(key);
        act.setAttribute("aria-keyshortcuts", act.dataset.key!);
    });
    document.querySelectorAll<HTMLElement>("[data-all], [data-keys]").forEach((part) => part.removeAttribute("hidden"));
    count();
}

function count(): void {
    const chosen = choices().filter((choice) => choice.checked).length;
    const output = document.querySelector("[data-chosen]");
    if (output) {
        output.textContent = chosen ? `${chosen} chosen` : "";
    }
    document.querySelectorAll<HTMLButtonElement>("#bulk button").forEach((button) => (button.disabled = chosen === 0));
}

async function send(form: HTMLFormElement, submitter: HTMLButtonElement | null): Promise<void> {
    if (form.getAttribute("aria-busy") === "true") {
        return;
    }
    const at = Math.max(0, articles().indexOf(current() ?? form.closest<HTMLElement>("[data-reply]")!));
    const within = form.closest("[data-reply]") !== null || form.id === "bulk";
    form.setAttribute("aria-busy", "true");
    const body = new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(form.action, { method: "POST", headers: { Accept: "text/html" }, body }).catch(() => undefined);
    form.removeAttribute("aria-busy");
    if (!answer?.ok) {
        // The page says what is wrong better than any words here.
        if (answer) {
            show(await answer.text(), answer.url);
        } else {
            tell("It did not arrive. Try again.");
        }
        return;
    }
    let page = parse(await answer.text());
    if (!within && location.search) {
        const here = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined);
        page = here?.ok ? merged(parse(await here.text()), page) : page;
    }
    swap(page);
    const left = articles();
    (left[Math.min(at, left.length - 1)] ?? document.querySelector<HTMLElement>("main"))?.focus();
}

function parse(html: string): Document {
    return new DOMParser().parseFromString(html, "text/html");
}

function show(html: string, url: string): void {
    document.querySelector("main")?.replaceWith(parse(html).querySelector("main") ?? document.createElement("main"));
    history.pushState(null, "", url);
}

/** The list that one looks at, and the offer to take back that came with the answer. */
function merged(list: Document, answer: Document): Document {
    list.querySelector(".undo")?.remove();
    const undo = answer.querySelector(".undo");
    undo && list.body.prepend(undo);
    return list;
}

function swap(page: Document): void {
    const found = page.querySelector("#found");
    found && document.querySelector("#found")?.replaceWith(found);
    document.querySelector(".undo")?.remove();
    const undo = page.querySelector(".undo");
    undo && document.querySelector("main")?.before(undo);
    const places = page.querySelector(".places nav");
    places && document.querySelector(".places nav")?.replaceWith(places);
    dress();
}

function tell(words: string): void {
    const told = document.createElement("p");
    told.className = "problem";
    told.setAttribute("role", "alert");
    told.textContent = words;
    document.querySelector("main .problem")?.remove();
    document.querySelector("#found")?.prepend(told);
}

function current(): HTMLElement | null {
    return document.activeElement?.closest<HTMLElement>("[data-reply]") ?? null;
}

function press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isWriting = target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (isWriting || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
        return;
    }
    if (act(event.key)) {
        event.preventDefault();
    }
}

function act(key: string): boolean {
    const here = current();
    switch (key) {
        case "j":
        case "k":
            return move(key === "j" ? 1 : -1);
        case "z":
            return click(document.querySelector<HTMLElement>(".undo button"));
        case "?":
            return tellKeys();
        case "x":
            return click(here?.querySelector<HTMLElement>(".tick"));
        case "o":
            return click(here?.querySelector<HTMLElement>(".by a"));
        default:
            // Nothing is decided about a reply that nobody has chosen; but whoever presses a key wants to.
            if (!here && document.querySelector(`[data-key="${CSS.escape(key)}"]`)) {
                return move(1);
            }
            return /^[a-z]$/.test(key) && click(here?.querySelector<HTMLElement>(`[data-key="${key}"]`));
    }
}

function tellKeys(): boolean {
    document.querySelector<HTMLDialogElement>("dialog.keys")?.showModal();
    return true;
}

function move(by: number): boolean {
    const all = articles();
    const here = current();
    const to = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
    const next = all[Math.max(0, Math.min(all.length - 1, to))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return true;
}

function click(element: HTMLElement | null | undefined): boolean {
    element?.click();
    return !!element;
}
