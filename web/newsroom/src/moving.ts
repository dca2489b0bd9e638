// Another site moves in: its export is sent with its progress shown, and followed while it is read.
const LOOK_AGAIN = 2_000;
const FAILED = "It did not arrive: the connection broke. Send it again.";

export function moving(root: ParentNode): void {
    const form = root.querySelector<HTMLFormElement>("form[data-sends]");
    if (form) {
        sending(form);
    }
    if (root.querySelector("[data-follows=true]")) {
        follow();
    }
}

function sending(form: HTMLFormElement): void {
    const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
    const button = form.querySelector("button")!;
    const shown = form.querySelector<HTMLElement>("[data-sending]")!;
    const bar = shown.querySelector("progress")!;
    const words = shown.querySelector("p")!;
    const failed = form.querySelector<HTMLElement>("[data-failed]")!;

    const fail = (reason: string): void => {
        failed.textContent = reason;
        failed.hidden = false;
        shown.hidden = true;
        button.removeAttribute("aria-disabled");
        removeEventListener("beforeunload", warn);
    };

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (button.getAttribute("aria-disabled")) {
            return;
        }
        const bytes = [...(input.files ?? [])].reduce((sum, file) => sum + file.size, 0);
        if (bytes > Number(form.dataset.sends)) {
            fail("That is more than an export may have. Have WordPress export the site in parts.");
            return;
        }
        const request = new XMLHttpRequest();
        request.open("POST", form.action);
        request.setRequestHeader("Accept", "application/json");
        request.upload.addEventListener("progress", (sent) => {
            const percent = Math.floor((100 * sent.loaded) / Math.max(1, sent.total));
            bar.value = percent;
            words.textContent = sent.loaded === sent.total ? "It is here, and being kept …" : `${percent} % of it sent`;
        });
        request.addEventListener("error", () => fail(FAILED));
        request.addEventListener("load", () => {
            const answer = read(request.responseText);
            if (request.status === 201 && answer.path) {
                removeEventListener("beforeunload", warn);
                location.assign(answer.path);
            } else {
                fail(answer.reason ?? FAILED);
            }
        });
        failed.hidden = true;
        shown.hidden = false;
        bar.value = 0;
        words.textContent = "Being sent";
        button.setAttribute("aria-disabled", "true");
        addEventListener("beforeunload", warn);
        request.send(new FormData(form));
    });
}

/** Whoever leaves the page now has to send all of it again. */
function warn(event: BeforeUnloadEvent): void {
    event.preventDefault();
}

function read(text: string): { path?: string; reason?: string } {
    try {
        return JSON.parse(text) as { path?: string; reason?: string };
    } catch {
        return {};
    }
}

/** Looks again and again while it is read; what changed is changed in place, so that whoever is on a button stays there. */
function follow(): void {
    setTimeout(async () => {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => undefined);
        const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
        const there = page?.querySelector<HTMLElement>("main[data-follows]");
        const here = document.querySelector<HTMLElement>("main[data-follows]")!;
        if (there && there.querySelector("h2")?.textContent !== here.querySelector("h2")?.textContent) {
            here.replaceWith(there);
            there.focus();
        } else if (there) {
            for (const live of here.querySelectorAll<HTMLElement>("[data-live]")) {
                live.textContent = there.querySelector(`[data-live="${live.dataset.live}"]`)?.textContent ?? "";
            }
            const bar = here.querySelector("progress");
            bar?.setAttribute("value", there.querySelector("progress")?.getAttribute("value") ?? "0");
        }
        // A desk that does not answer is being restarted, and tells of it when it is back.
        if (!there || there.dataset.follows === "true") {
            follow();
        }
    }, LOOK_AGAIN);
}
