// The look that a form says, tried on as its fields change; nobody else sees it. Without a script there is a button.
const PATIENCE = 400;

export function trial(root: ParentNode): void {
    const form = root.querySelector<HTMLFormElement>("form[data-trial]");
    const place = root.querySelector<HTMLElement>("#trial");
    if (form && place) {
        new Trial(form, place);
    }
}

class Trial {
    private timer = 0;
    private asked = 0;
    private readonly status: HTMLElement;
    private readonly usual: string;

    constructor(
        private readonly form: HTMLFormElement,
        private readonly place: HTMLElement,
    ) {
        this.status = place.querySelector("[role=status]")!;
        this.usual = this.status.textContent ?? "";
        form.addEventListener("input", () => {
            clearTimeout(this.timer);
            this.timer = window.setTimeout(() => void this.show(), PATIENCE);
        });
        if (place.hidden) {
            void this.show();
        }
    }

    private async show(): Promise<void> {
        const asked = ++this.asked;
        const fields = new URLSearchParams();
        new FormData(this.form).forEach((value, name) => fields.append(name, String(value)));
        const answer = await fetch(this.form.dataset.trial!, {
            method: "POST",
            headers: { Accept: "application/json" },
            body: fields,
        }).catch(() => undefined);
        if (asked !== this.asked) {
            return;
        }
        if (!answer) {
            this.say("The desk can’t be reached; the preview is as it was.");
        } else if (answer.ok) {
            const { path, remarks } = (await answer.json()) as { path: string; remarks: string[] };
            this.say([this.usual, ...remarks].join(" "));
            this.place.querySelectorAll("iframe").forEach((frame) => {
                frame.src = path + (frame.dataset.page ?? "");
            });
        } else {
            const told = (await answer.json().catch(() => ({}))) as { reason?: string };
            this.say(told.reason ?? "The preview could not be made; it is as it was.");
        }
        this.place.hidden = false;
    }

    private say(words: string): void {
        this.status.textContent = words;
    }
}
