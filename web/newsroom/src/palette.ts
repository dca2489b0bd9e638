// Ctrl-K: everywhere one can go and everything one can do here, by typing a part of its name.
interface Command {
    name: string;
    hint: string;
    run(): void;
}

const PATIENCE = 150;
const MOST = 12;

export function palette(): void {
    if (!document.querySelector(".places")) {
        return;
    }
    document.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.shiftKey && !event.altKey) {
            event.preventDefault();
            open();
        }
    });
    document.querySelectorAll<HTMLElement>("[data-palette]").forEach((button) => {
        button.hidden = false;
        button.addEventListener("click", open);
    });
}

function open(): void {
    document.querySelector<HTMLDialogElement>("dialog.palette")?.remove();
    new Palette();
}

class Palette {
    private readonly dialog = document.createElement("dialog");
    private readonly input = document.createElement("input");
    private readonly list = document.createElement("ul");
    private shown: Command[] = [];
    private at = 0;
    private timer = 0;
    private asked = 0;

    constructor() {
        this.dialog.className = "palette";
        this.dialog.setAttribute("aria-label", "Go somewhere or do something");
        Object.assign(this.input, { type: "text", placeholder: "Go somewhere, do something, find an article", autocomplete: "off" });
        this.input.setAttribute("role", "combobox");
        this.input.setAttribute("aria-label", "Go somewhere, do something, find an article");
        this.input.setAttribute("aria-expanded", "true");
        this.input.setAttribute("aria-controls", "palette-found");
        this.list.id = "palette-found";
        this.list.setAttribute("role", "listbox");
        this.list.setAttribute("aria-label", "Found");
        this.dialog.append(this.input, this.list);
        document.body.append(this.dialog);
        this.dialog.addEventListener("close", () => this.dialog.remove());
        this.dialog.addEventListener("click", (event) => {
            if (event.target === this.dialog) {
                this.dialog.close();
            }
        });
        this.input.addEventListener("input", () => this.find());
        this.input.addEventListener("keydown", (event) => this.press(event));
        this.dialog.showModal();
        this.find();
    }

    private find(): void {
        const words = this.input.value.trim().toLowerCase();
        const own = commands().filter((command) => command.name.toLowerCase().includes(words));
        this.show(own);
        clearTimeout(this.timer);
        const number = ++this.asked;
        if (words.length > 1) {
            this.timer = window.setTimeout(() => void this.articles(words, own, number), PATIENCE);
        }
    }

    private async articles(words: string, own: Command[], number: number): Promise<void> {
        const answer = await fetch(`/newsroom/articles?words=${encodeURIComponent(words)}`, { headers: { Accept: "text/html" } }).catch(() => undefined);
        if (!answer?.ok || number !== this.asked) {
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = [...page.querySelectorAll<HTMLAnchorElement>(".articles a")].map((link) => ({
            name: link.querySelector(".headline")?.textContent ?? "",
            hint: link.querySelector(".standing")?.textContent ?? "",
            run: () => location.assign(link.getAttribute("href") ?? ""),
        }));
        this.show([...own, ...found]);
    }

    private show(commands: Command[]): void {
        this.shown = commands.slice(0, MOST);
        this.at = 0;
        this.list.replaceChildren(
            ...this.shown.map((command, index) => {
                const option = document.createElement("li");
                const hint = document.createElement("span");
                option.id = `palette-${index}`;
                option.setAttribute("role", "option");
                hint.className = "quiet";
                hint.textContent = command.hint;
                option.append(command.name, hint);
                option.addEventListener("click", () => this.run(command));
                return option;
            }),
        );
        this.mark();
    }

    private press(event: KeyboardEvent): void {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step !== 0 && this.shown.length > 0) {
            event.preventDefault();
            this.at = (this.at + step + this.shown.length) % this.shown.length;
            this.mark();
        } else if (event.key === "Enter") {
            event.preventDefault();
            const command = this.shown[this.at];
            if (command) {
                this.run(command);
            }
        }
    }

    private mark(): void {
        [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
        this.input.setAttribute("aria-activedescendant", this.shown.length > 0 ? `palette-${this.at}` : "");
        this.list.children[this.at]?.scrollIntoView({ block: "nearest" });
    }

    private run(command: Command): void {
        this.dialog.close();
        command.run();
    }
}

function commands(): Command[] {
    const places = [...document.querySelectorAll<HTMLAnchorElement>(".places nav a, .places .self a")].map((link) => ({
        name: link.textContent.trim(),
        hint: "Go",
        run: () => location.assign(link.href),
    }));
    const acts = [...document.querySelectorAll<HTMLElement>("[data-command]")].map((element) => ({
        name: element.dataset["command"] ?? "",
        hint: "Do",
        run: () => perform(element),
    }));
    return [...acts, ...places];
}

/** What needs words first is opened and not done. */
function perform(element: HTMLElement): void {
    const drop = element.closest("details");
    const field = element.closest("form")?.querySelector<HTMLElement>("textarea, input:not([type=hidden])");
    if (drop && field) {
        drop.open = true;
        field.focus();
    } else {
        element.click();
    }
}
