// What the editor asks of the desk. article/server.ts asks it over HTTP.

export interface PictureWords {
    caption: string;
    credit: string;
    alt: string;
}

export interface Focus {
    x: number;
    y: number;
}

export interface Picture {
    picture: string;
    path: string;
    width?: number;
    height?: number;
    words: PictureWords;
    focus?: Focus | null;
}

export interface Source {
    id: string;
    name: string;
    role: string;
    mayBeNamed: boolean;
}

export interface Service {
    pictures(words: string): Promise<Picture[]>;
    /** One picture of the library, remembered; null if there is none. */
    picture(id: string): Promise<Picture | null>;
    upload(file: File, progress: (part: number) => void, signal: AbortSignal): Promise<Picture>;
    saveWords(id: string, words: PictureWords): Promise<void>;
    saveFocus(id: string, focus: Focus): Promise<void>;
    articles(words: string): Promise<{ headline: string; path: string; published: string | null }[]>;
    sources(words: string): Promise<Source[]>;
    /** One source, remembered; null if there is none. */
    source(id: string): Promise<Source | null>;
    addSource(source: Omit<Source, "id">): Promise<Source>;
    embed(address: string): Promise<{ provider: string; address: string }>;
}

/** What the desk answered with a reason, in words for people. */
export class Refused extends Error {}

/** What was tried, said plainly, whatever came of it. */
export function reasonOf(error: unknown): string {
    return error instanceof Refused ? error.message : "The desk could not be reached.";
}
