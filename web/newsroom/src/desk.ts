// Every screen of the newsroom.
import "../styles/desk.css";
import "../styles/places.css";
import "../styles/replies.css";
import "../styles/statistics.css";
import { finding } from "./finding";
import { live } from "./live";
import { moving } from "./moving";
import { notes } from "./notes";
import { palette } from "./palette";
import { pickers } from "./picker";
import { replies } from "./replies";
import { trial } from "./trial";
import { uploads } from "./uploads";

pickers(document);
uploads(document);
finding(document);
notes(document);
moving(document);
trial(document);
live();
replies();
palette();

// A choice that is an act of its own: without a script there is a button beside it.
document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement && "submits" in event.target.dataset) {
        event.target.form?.requestSubmit();
    }
});

// A link that is shown once is there to be copied.
document.addEventListener("focusin", (event) => {
    if (event.target instanceof HTMLInputElement && "copy" in event.target.dataset) {
        event.target.select();
    }
});

// What was done can be taken back for a minute.
const UNDO_FOR = 60_000;
setTimeout(() => document.querySelector(".undo")?.remove(), UNDO_FOR);

// What is done with an article is done with the words that stand on the screen, so they are saved first.
const LONGEST_WAIT = 10_000;

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !("afterSaving" in form.dataset) || !window.standfirst) {
        return;
    }
    const revision = form.elements.namedItem("revision") as HTMLInputElement;
    if (window.standfirst.saved()) {
        revision.value = window.standfirst.revision();
        return;
    }
    event.preventDefault();
    const begun = Date.now();
    const submitter = event.submitter as HTMLButtonElement | null;
    submitter?.setAttribute("aria-disabled", "true");
    const timer = setInterval(() => {
        const saved = window.standfirst!.saved();
        if (saved || Date.now() - begun > LONGEST_WAIT) {
            clearInterval(timer);
            submitter?.removeAttribute("aria-disabled");
            if (saved) {
                form.requestSubmit(submitter ?? undefined);
            }
        }
    }, 100);
});
// Fetched where there is something to do with passkeys alone.
if (document.querySelector("[data-passkey]")) {
    void import("./passkey").then((passkey) => passkey.offerPasskeys());
}
