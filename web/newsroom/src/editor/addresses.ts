// Which addresses a link may lead to; the server holds every one against the same rule again.

/** The address as it may be kept, or null: http, https, mailto, tel, a path of the magazine's own, or a place on the page. */
export function safeAddress(written: string): string | null {
    // Browsers drop controls anywhere in an address; what is judged must be what they would follow.
    const address = written.replace(/[\u0000-\u001f\u007f]/g, "").trim();
    if (address === "" || address.length > 2000) {
        return null;
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
    if (scheme === undefined) {
        return /^[/#?](?![\\])/.test(address) ? address : null;
    }
    if (scheme === "mailto" || scheme === "tel") {
        return address.length > scheme.length + 1 ? address : null;
    }
    return /^https?:\/\/[^/?#\s@]+/i.test(address) ? address : null;
}

/** What somebody typed as an address, with "https://" before a bare "example.org/…" and "mailto:" before a mailbox. */
export function typedAddress(written: string): string | null {
    const words = written.trim();
    if (/^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(words)) {
        return `mailto:${words}`;
    }
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(words)) {
        return `https://${words}`;
    }
    return /\s/.test(words) ? null : safeAddress(words);
}

/** Whether a text is one address and nothing else. */
export function isLoneAddress(text: string): boolean {
    return /^https?:\/\/\S+$/i.test(text.trim()) && safeAddress(text) !== null;
}

/** Whether a value has the shape of the identifiers that the server gives. */
export function isIdentifier(value: unknown): value is string {
    return typeof value === "string" && /^[0-9a-f-]{20,40}$/i.test(value);
}
