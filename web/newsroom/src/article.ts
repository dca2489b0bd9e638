// The screen of an article.
import "../styles/article.css";
import type { State } from "./article/manuscript";
import { Screen } from "./article/screen";
import { must } from "./dom";

declare global {
    interface Window {
        /** Only where an article is written. */
        standfirst?: { saved(): boolean; revision(): string };
    }
}

const screen = new Screen(JSON.parse(must("#state").textContent) as State);

// For tests, which must know when to look.
window.standfirst = { saved: () => screen.isSaved(), revision: () => screen.revision() };
