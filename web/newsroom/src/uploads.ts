// Many pictures at once into the library: chosen or dropped, each with its progress, its outcome, or why not.
const AT_ONCE = 3;

export function uploads(root: ParentNode): void {
    const intake = root.querySelector<HTMLElement>("[data-uploads]");
    if (intake) {
        new Uploads(intake);
    }
}

class Uploads {
    private readonly list: HTMLOListElement;
    private readonly waiting: (() => Promise<void>)[] = [];
    private running = 0;
    private added = 0;

    constructor(private readonly intake: HTMLElement) {
        this.list = intake.querySelector("ol")!;
        const input = intake.querySelector<HTMLInputElement>("input[type=file]")!;
        input.addEventListener("change", () => {
            this.take(input.files);
            input.value = "";
        });
        document.addEventListener("dragover", (event) => {
            if (event.dataTransfer?.types.includes("Files")) {
                event.preventDefault();
                document.body.classList.add("dropping");
            }
        });
        document.addEventListener("dragleave", (event) => {
            if (!event.relatedTarget) {
                document.body.classList.remove("dropping");
            }
        });
        document.addEventListener("drop", (event) => {
            if (event.dataTransfer?.files.length) {
                event.preventDefault();
                this.take(event.dataTransfer.files);
            }
            document.body.classList.remove("dropping");
        });
    }

    private take(files: FileList | null): void {
        for (const file of files ?? []) {
            const row = this.row(file.name);
            this.waiting.push(() => this.send(file, row));
        }
        this.next();
    }

    private next(): void {
        while (this.running < AT_ONCE && this.waiting.length > 0) {
            this.running++;
            void this.waiting
                .shift()!()
                .finally(() => {
                    this.running--;
                    this.next();
                    if (this.running === 0 && this.added > 0) {
                        this.offerReload();
                    }
                });
        }
    }

    private row(name: string): HTMLLIElement {
        const row = document.createElement("li");
        const who = document.createElement("span");
        who.className = "who";
        who.textContent = name;
        const state = document.createElement("span");
        state.className = "state";
        state.textContent = "Waiting";
        row.append(who, state);
        this.list.append(row);
        return row;
    }

    private send(file: File, row: HTMLLIElement): Promise<void> {
        const state = row.querySelector(".state")!;
        return new Promise((done) => {
            const request = new XMLHttpRequest();
            const fail = (reason: string): void => {
                const again = document.createElement("button");
                again.textContent = "Try again";
                again.addEventListener("click", () => {
                    again.remove();
                    state.textContent = "Waiting";
                    state.classList.remove("failed");
                    this.waiting.push(() => this.send(file, row));
                    this.next();
                });
                state.textContent = reason;
                state.classList.add("failed");
                row.append(again);
                done();
            };
            request.open("POST", this.intake.dataset.uploads!);
            request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
            request.setRequestHeader("Accept", "application/json");
            request.upload.addEventListener("progress", (event) => {
                state.textContent = event.loaded === event.total ? "Being looked at …" : `${Math.round((100 * event.loaded) / event.total)} %`;
            });
            request.addEventListener("error", () => fail("It did not arrive: the connection broke."));
            request.addEventListener("load", () => {
                if (request.status < 300) {
                    this.added++;
                    state.textContent = request.status === 201 ? "Added" : "Was there already";
                    done();
                } else {
                    fail(reasonIn(request.responseText) || "It could not be added.");
                }
            });
            state.textContent = "0 %";
            request.send(file);
        });
    }

    private offerReload(): void {
        this.intake.querySelector("[data-reload]")?.remove();
        const show = document.createElement("a");
        show.dataset.reload = "";
        show.className = "button";
        show.href = "/newsroom/library";
        show.textContent = this.added === 1 ? "Show it" : `Show all ${this.added}`;
        this.list.after(show);
    }
}

function reasonIn(text: string): string {
    try {
        return (JSON.parse(text) as { reason?: string }).reason ?? "";
    } catch {
        return "";
    }
}
