// Finds while one types: the list below the form becomes the one that the form would lead to.
const PATIENCE = 200;

export function finding(root: ParentNode): void {
    const form = root.querySelector<HTMLFormElement>("form[data-finds]");
    const input = form?.querySelector<HTMLInputElement>("input[type=search]");
    if (!form || !input) {
        return;
    }
    let timer = 0;
    let asked = 0;
    input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = window.setTimeout(async () => {
            const number = ++asked;
            const address = new URL(form.action);
            for (const [name, value] of new FormData(form)) {
                if (value) {
                    address.searchParams.set(name, String(value));
                }
            }
            const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => undefined);
            if (!answer?.ok || number !== asked) {
                return;
            }
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const found = page.querySelector("#found");
            if (found) {
                document.querySelector("#found")?.replaceWith(found);
                history.replaceState(null, "", address);
            }
        }, PATIENCE);
    });
}
