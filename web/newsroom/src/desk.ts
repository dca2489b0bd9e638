// Every screen of the newsroom.
import htmx from "htmx.org";
import "../styles/desk.css";

// The policy of the newsroom's pages allows neither style tags nor code made of strings.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

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
