// The desk, asked over HTTP.
import { Refused, type Focus, type Picture, type PictureWords, type Service, type Source } from "../service";
import type { Manuscript, Revision } from "./manuscript";

/** What came of saving. */
export type Saved =
    | ({ is: "saved" } & Revision)
    | { is: "conflict"; newest: Revision & { by: string }; manuscript: Manuscript }
    | { is: "penless"; writer: string }
    | { is: "refused"; reason: string }
    | { is: "signedOut" }
    | { is: "gone" }
    | { is: "unreachable" };

export interface Writing {
    state: "writing" | "watching";
    writer: { name: string; self: boolean; since: string } | null;
    asked: { name: string } | null;
    askedByMe: boolean;
    draft: Revision;
}

/** How long an answer is waited for; after it, the same is asked again. */
const PATIENCE = 20_000;

const TOO_LARGE = "The article is larger than the desk takes.";

export class Server implements Service {
    private readonly article: string;
    private readonly known = new Map<string, Promise<Picture | null>>();
    private readonly people = new Map<string, Promise<Source | null>>();

    constructor(
        article: string,
        readonly tab: string,
    ) {
        this.article = `/newsroom/articles/${encodeURIComponent(article)}`;
    }

    /** What is sent is the very text that is given, so that it can be sent again unchanged. */
    async save(payload: string): Promise<Saved> {
        let response: Response;
        try {
            response = await ask(`${this.article}/manuscript`, { method: "PUT", body: payload });
        } catch {
            return { is: "unreachable" };
        }
        const answer = await json(response);
        switch (response.status) {
            case 200:
                return answer ? { is: "saved", ...(answer as Revision) } : { is: "unreachable" };
            case 409:
                return answer ? { is: "conflict", ...(answer as { newest: Revision & { by: string }; manuscript: Manuscript }) } : { is: "unreachable" };
            case 423:
                return { is: "penless", writer: (answer as { writer?: { name?: string } } | null)?.writer?.name ?? "Somebody else" };
            case 401:
                return { is: "signedOut" };
            case 404:
                return { is: "gone" };
            case 413:
                return { is: "refused", reason: reasonIn(answer, TOO_LARGE) };
            case 400:
            case 403:
            case 422:
                return { is: "refused", reason: reasonIn(answer, "The desk did not take it.") };
            default:
                return { is: "unreachable" };
        }
    }

    async newest(): Promise<Revision & { manuscript: Manuscript }> {
        return get(`${this.article}/manuscript`);
    }

    async beat(): Promise<Writing> {
        return post(`${this.article}/writing`, { tab: this.tab });
    }

    async askForPen(): Promise<void> {
        await post(`${this.article}/writing/ask`, { tab: this.tab });
    }

    async answerForPen(give: boolean): Promise<void> {
        await post(`${this.article}/writing/answer`, { tab: this.tab, give });
    }

    /** Said when the page goes away, without waiting for an answer. */
    leave(): void {
        navigator.sendBeacon(`${this.article}/writing/end`, new Blob([JSON.stringify({ tab: this.tab })], { type: "application/json" }));
    }

    async pictures(words: string): Promise<Picture[]> {
        const { pictures } = await get<{ pictures: Picture[] }>(`/newsroom/library?words=${encodeURIComponent(words)}`);
        pictures.forEach((picture) => this.known.set(picture.picture, Promise.resolve(picture)));
        return pictures;
    }

    picture(id: string): Promise<Picture | null> {
        return remembered(this.known, id, () => get<Picture>(`/newsroom/library/${encodeURIComponent(id)}`));
    }

    upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Picture> {
        return new Promise((resolve, reject) => {
            // fetch says nothing of what has been sent.
            const request = new XMLHttpRequest();
            request.open("POST", "/newsroom/pictures");
            request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
            request.setRequestHeader("Accept", "application/json");
            request.responseType = "json";
            request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
            request.addEventListener("error", () => reject(new Error("unreachable")));
            request.addEventListener("abort", () => reject(new Error("aborted")));
            request.addEventListener("load", () => {
                if (request.status === 200 || request.status === 201) {
                    const picture = request.response as Picture;
                    resolve(picture);
                } else {
                    reject(refusal(request.status, request.response));
                }
            });
            signal.addEventListener("abort", () => request.abort());
            request.send(file);
        });
    }

    async saveWords(id: string, words: PictureWords): Promise<void> {
        await send("PUT", `/newsroom/library/${encodeURIComponent(id)}/words`, words);
        this.known.delete(id);
    }

    async saveFocus(id: string, focus: Focus): Promise<void> {
        await send("PUT", `/newsroom/library/${encodeURIComponent(id)}/focus`, focus);
        this.known.delete(id);
    }

    async articles(words: string): Promise<{ headline: string; path: string; published: string | null }[]> {
        return (await get<{ articles: { headline: string; path: string; published: string | null }[] }>(`/newsroom/links?words=${encodeURIComponent(words)}`)).articles;
    }

    async sources(words: string): Promise<Source[]> {
        const { sources } = await get<{ sources: Source[] }>(`/newsroom/sources?words=${encodeURIComponent(words)}`);
        sources.forEach((source) => this.people.set(source.id, Promise.resolve(source)));
        return sources;
    }

    source(id: string): Promise<Source | null> {
        return remembered(this.people, id, () => get<Source>(`/newsroom/sources/${encodeURIComponent(id)}`));
    }

    async addSource(source: Omit<Source, "id">): Promise<Source> {
        const added = { ...source, ...(await post<{ id: string }>("/newsroom/sources", source)) };
        this.people.set(added.id, Promise.resolve(added));
        return added;
    }

    async embed(address: string): Promise<{ provider: string; address: string }> {
        return get(`/newsroom/embeds?address=${encodeURIComponent(address)}`);
    }
}

/** What could not be had is asked for again the next time; that there is none is remembered. */
function remembered<T>(known: Map<string, Promise<T | null>>, id: string, load: () => Promise<T>): Promise<T | null> {
    let one = known.get(id);
    if (!one) {
        one = load().catch((error) => {
            if (error instanceof Refused) {
                return null;
            }
            known.delete(id);
            throw error;
        });
        known.set(id, one);
    }
    return one;
}

function ask(address: string, options: RequestInit): Promise<Response> {
    return fetch(address, {
        ...options,
        credentials: "same-origin",
        headers: { Accept: "application/json", ...(options.body ? { "Content-Type": "application/json" } : {}) },
        signal: AbortSignal.timeout(PATIENCE),
    });
}

async function send<T>(method: string, address: string, body?: unknown): Promise<T> {
    const response = await ask(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const answer = await json(response);
    if (!response.ok) {
        throw refusal(response.status, answer);
    }
    return answer as T;
}

const get = <T>(address: string) => send<T>("GET", address);
const post = <T>(address: string, body: unknown) => send<T>("POST", address, body);

async function json(response: Response): Promise<unknown> {
    return response.json().catch(() => null);
}

function refusal(status: number, answer: unknown): Error {
    const known: Record<number, string> = {
        401: "You are signed out. Sign in in another tab, then try again.",
        403: "You may not do this.",
        404: "It is not there any more.",
        413: "It is larger than the desk takes.",
        429: "The desk is busy with other pictures. Try again in a moment.",
        503: "The desk is busy. Try again in a moment.",
    };
    const reason = reasonIn(answer, known[status] ?? "");
    return reason ? new Refused(reason) : new Error(`status ${status}`);
}

function reasonIn(answer: unknown, fallback: string): string {
    const reason = (answer as { reason?: unknown } | null)?.reason;
    return typeof reason === "string" && reason !== "" ? reason : fallback;
}
