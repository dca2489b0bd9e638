// Chooses among many: a field that finds as one types, and the chosen ones as boxes that can be unticked.
interface Found {
    id: string;
    name: string;
}

const PATIENCE = 150;

export function pickers(root: ParentNode): void {
    root.querySelectorAll<HTMLFieldSetElement>("fieldset[data-picker]").forEach((field) => new Picker(field));
}

class Picker {
    private readonly input = document.createElement("input");
    private readonly list = document.createElement("ul");
    private readonly chosen: HTMLElement;
    private readonly source: string;
    private readonly name: string;
    private at = -1;
    private asked = 0;
    private timer = 0;

    constructor(private readonly field: HTMLFieldSetElement) {
        this.source = field.dataset.picker ?? "";
        this.name = field.id;
        this.chosen = field.querySelector(".chosen") ?? field;
        const legend = field.querySelector("legend")?.textContent?.trim() ?? "";
        this.list.id = `${this.name}-found`;
        this.list.role = "listbox";
        this.list.className = "found";
        this.list.hidden = true;
        this.list.setAttribute("aria-label", legend);
        Object.assign(this.input, { type: "text", autocomplete: "off", placeholder: "Add …", role: "combobox" });
        this.input.setAttribute("aria-label", `Add to: ${legend}`);
        this.input.setAttribute("aria-controls", this.list.id);
        this.input.setAttribute("aria-expanded", "false");
        this.input.setAttribute("aria-autocomplete", "list");
        field.append(this.input, this.list);
        this.input.addEventListener("input", () => {
            clearTimeout(this.timer);
            this.timer = window.setTimeout(() => void this.find(), PATIENCE);
        });
        this.input.addEventListener("keydown", (event) => this.press(event));
        this.input.addEventListener("blur", () => window.setTimeout(() => this.close(), PATIENCE));
        this.input.addEventListener("focus", () => void this.find());
    }

    private async find(): Promise<void> {
        const words = this.input.value.trim();
        const asked = ++this.asked;
        const answer = await fetch(`${this.source}?words=${encodeURIComponent(words)}`, {
            headers: { Accept: "application/json" },
        }).catch(() => undefined);
        if (!answer?.ok || asked !== this.asked || document.activeElement !== this.input) {
            return;
        }
        const { found } = (await answer.json()) as { found: Found[] };
        const fresh = found.filter((one) => !this.box(one.id));
        const options = fresh.map((one) => this.option(one.name, () => this.choose(one)));
        const known = found.some((one) => one.name.toLowerCase() === words.toLowerCase());
        if (this.name === "tags" && words && !known) {
            options.push(this.option(`New tag “${words}”`, () => void this.add(words)));
        }
        this.list.replaceChildren(...options);
        this.at = -1;
        this.list.hidden = options.length === 0;
        this.input.setAttribute("aria-expanded", String(options.length > 0));
    }

    private option(words: string, act: () => void): HTMLLIElement {
        const option = document.createElement("li");
        option.role = "option";
        option.id = `${this.name}-${crypto.randomUUID()}`;
        option.textContent = words;
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", act);
        return option;
    }

    private press(event: KeyboardEvent): void {
        const options = [...this.list.children] as HTMLElement[];
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const step = event.key === "ArrowDown" ? 1 : -1;
            this.at = options.length === 0 ? -1 : (this.at + step + options.length) % options.length;
            options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.at)));
            this.input.setAttribute("aria-activedescendant", options[this.at]?.id ?? "");
            options[this.at]?.scrollIntoView({ block: "nearest" });
        } else if (event.key === "Enter") {
            event.preventDefault();
            options[Math.max(0, this.at)]?.click();
        } else if (event.key === "Escape") {
            this.close();
        }
    }

    private async add(name: string): Promise<void> {
        const answer = await fetch(this.source, {
            method: "POST",
            headers: { Accept: "application/json" },
            body: new URLSearchParams({ name }),
        }).catch(() => undefined);
        if (answer?.ok) {
            this.choose((await answer.json()) as Found);
        }
    }

    private choose(one: Found): void {
        if (!this.box(one.id)) {
            const label = document.createElement("label");
            const box = document.createElement("input");
            const words = document.createElement("span");
            label.className = "option";
            Object.assign(box, { type: "checkbox", name: this.name, value: one.id, checked: true });
            words.textContent = one.name;
            label.append(box, words);
            this.chosen.append(label);
            box.dispatchEvent(new Event("change", { bubbles: true }));
        }
        this.input.value = "";
        this.close();
    }

    private box(id: string): HTMLInputElement | undefined {
        return [...this.field.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find((box) => box.value === id);
    }

    private close(): void {
        this.list.hidden = true;
        this.at = -1;
        this.input.setAttribute("aria-expanded", "false");
        this.input.removeAttribute("aria-activedescendant");
    }
}
