// Passkeys: asks the device, and sends what it says with the form that the page has for it.

/** Shows the forms that are for passkeys, where the browser knows them. */
export function offerPasskeys(): void {
    if (!canUsePasskeys()) {
        return;
    }
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
        form.hidden = false;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            void send(form);
        });
    }
}

function canUsePasskeys(): boolean {
    return "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;
}

async function send(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector("button");
    say(form, "");
    button?.setAttribute("aria-disabled", "true");
    try {
        const options = await ask(form);
        const credential = await (form.dataset.passkey === "create" ? create(options) : get(options));
        if (credential instanceof PublicKeyCredential) {
            field(form, "answer").value = JSON.stringify(credential.toJSON());
            const password = form.querySelector<HTMLInputElement>("input[type=password]");
            if (password) {
                password.disabled = true;
            }
            form.submit();
        }
    } catch (failure) {
        say(form, reason(failure));
        button?.removeAttribute("aria-disabled");
    }
}

async function ask(form: HTMLFormElement): Promise<unknown> {
    const answer = await fetch(form.dataset.challenge ?? "", {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams([["password", form.querySelector<HTMLInputElement>("input[type=password]")?.value ?? ""]]),
    });
    const words = await answer.json();
    if (!answer.ok) {
        throw new Refusal(words.reason);
    }
    return words;
}

function create(options: unknown): Promise<Credential | null> {
    const json = options as PublicKeyCredentialCreationOptionsJSON;
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) });
}

function get(options: unknown): Promise<Credential | null> {
    const json = options as PublicKeyCredentialRequestOptionsJSON;
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
}

class Refusal extends Error {}

function reason(failure: unknown): string {
    if (failure instanceof Refusal) {
        return failure.message;
    }
    if (failure instanceof DOMException && failure.name === "InvalidStateError") {
        return "This device has a passkey for you already.";
    }
    if (failure instanceof DOMException && failure.name === "NotAllowedError") {
        return "Nothing was done: it was called off, or took too long.";
    }
    return "The browser could not do it. Try again, or another way.";
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
    return form.elements.namedItem(name) as HTMLInputElement;
}

function say(form: HTMLFormElement, words: string): void {
    const place = form.querySelector<HTMLElement>(".problem");
    if (place) {
        place.textContent = words;
        place.hidden = words === "";
    }
}
