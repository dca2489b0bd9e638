// What is looked at now: asked for again and again while somebody sees the screen.
const LOOK_AGAIN = 10_000;

export function live(): void {
    if (document.querySelector("[data-live-figures]")) {
        setTimeout(look, LOOK_AGAIN);
    }
}

async function look(): Promise<void> {
    const here = document.querySelector<HTMLElement>("[data-live-figures]")!;
    // Whoever is on a link there stays on it.
    if (!document.hidden && !here.contains(document.activeElement)) {
        const answer = await fetch(here.dataset.liveFigures!, { headers: { Accept: "text/html" } }).catch(() => undefined);
        const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
        const there = page?.querySelector("[data-live-figures]");
        if (there) {
            here.replaceChildren(...there.childNodes);
        }
    }
    setTimeout(look, LOOK_AGAIN);
}
