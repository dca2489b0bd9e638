// What is saved of an article.
import type { Body } from "../editor/json";

export interface Lead {
    picture: string;
    caption: string | null;
    alt: string | null;
}

export interface Manuscript {
    headline: string;
    standfirst: string;
    kicker: string;
    bylines: string[];
    section: string | null;
    tags: string[];
    edition: string | null;
    lead: Lead | null;
    language: string;
    canonical: string;
    titles: { social: string; search: string; description: string };
    body: Body;
}

export interface Revision {
    revision: string;
    number: number;
    savedAt: string;
}

/** What the server wrote into the page. */
export interface State extends Revision {
    article: string;
    state: string;
    mayWrite: boolean;
    manuscript: Manuscript;
}

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayAndTime = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

/** "10:32" */
export function clock(instant: string | number): string {
    return time.format(new Date(instant));
}

const timeAndSeconds = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** "10:32:05" */
export function clockWithSeconds(instant: string | number): string {
    return timeAndSeconds.format(new Date(instant));
}

/** "Thursday 5 March at 10:32" */
export function dayAndClock(instant: string | number): string {
    return dayAndTime.format(new Date(instant));
}
