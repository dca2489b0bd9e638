// Words that the desk has not acknowledged yet, kept in this browser: in its database, or where that is locked away, in its
// smaller store.
import type { Manuscript } from "./manuscript";

export interface Kept {
    /** Of the article and the tab, so that two tabs do not write over one another. */
    key: string;
    article: string;
    base: string;
    at: number;
    manuscript: Manuscript;
}

export interface Store {
    put(kept: Kept): Promise<void>;
    remove(key: string): Promise<void>;
    of(article: string): Promise<Kept[]>;
}

const PREFIX = "standfirst-kept:";

/** Words of two months ago are nobody's any more. */
const LONGEST = 60 * 24 * 3600 * 1000;

export async function openStore(): Promise<Store> {
    try {
        return new InDatabase(await openDatabase());
    } catch {
        return new InLocalStorage();
    }
}

function openDatabase(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
        const request = indexedDB.open("standfirst", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" }).createIndex("article", "article");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error("blocked"));
    });
}

class InDatabase implements Store {
    constructor(private readonly database: IDBDatabase) {}

    async put(kept: Kept): Promise<void> {
        await this.run("readwrite", (store) => store.put(kept));
    }

    async remove(key: string): Promise<void> {
        await this.run("readwrite", (store) => store.delete(key));
    }

    async of(article: string): Promise<Kept[]> {
        const all = await this.run<Kept[]>("readonly", (store) => store.index("article").getAll(article));
        return all.filter(isFresh);
    }

    private run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
        return new Promise((resolve, reject) => {
            const transaction = this.database.transaction("kept", mode, { durability: "strict" });
            const request = work(transaction.objectStore("kept"));
            // Without it a page that goes away takes along what it has just put down.
            transaction.commit();
            transaction.oncomplete = () => resolve(request.result as T);
            transaction.onerror = transaction.onabort = () => reject(transaction.error);
        });
    }
}

class InLocalStorage implements Store {
    async put(kept: Kept): Promise<void> {
        localStorage.setItem(PREFIX + kept.key, JSON.stringify(kept));
    }

    async remove(key: string): Promise<void> {
        localStorage.removeItem(PREFIX + key);
    }

    async of(article: string): Promise<Kept[]> {
        return Object.keys(localStorage)
            .filter((key) => key.startsWith(PREFIX))
            .map((key) => JSON.parse(localStorage.getItem(key) ?? "{}") as Kept)
            .filter((kept) => kept.article === article && isFresh(kept));
    }
}

function isFresh(kept: Kept): boolean {
    return Date.now() - kept.at < LONGEST;
}
