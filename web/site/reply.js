// What threads and their forms do where scripts run: no page is left, and no word is lost. All of it works without, by links
// and forms, and whatever fails here is left to those. Nothing is asked of the server before a reader does something.
import { solve } from "./proof.js";

const DRAFT = "reply-draft ";
const DRAFT_LASTS = 7 * 24 * 60 * 60 * 1000;
// An hour, as the server has it, and time to send it.
const PROOF_LASTS = 50 * 60 * 1000;
const FEW_LETTERS = 500;
const LINES = ".talk:not(.above) > li";

// The form that a reader sees, and the page's own with the place that is kept for it while another is seen.
let form = document.querySelector("#answer");
let own = form;
let kept = null;

async function get(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
        throw new Error(answer.status);
    }
    return read(answer);
}

// Without its rules, which this page's policy would refuse with a complaint.
async function read(answer) {
    const text = await answer.text();
    return new DOMParser().parseFromString(text.replace(/<style>.*?<\/style>/s, ""), "text/html");
}

function post(address, body) {
    return fetch(address, { method: "POST", body });
}

// A page has the rules for what is on it alone, and other pages' parts may need more.
let dressed = null;

function dress() {
    dressed ??= new Promise((done) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = document.querySelector("script[data-styles]").dataset.styles;
        link.onload = link.onerror = done;
        document.head.append(link);
    });
    return dressed;
}

// The work that a reply is paid with is done while it is written.

let work = null;

function begin() {
    if (!work || work.until < Date.now()) {
        work = { until: Date.now() + PROOF_LASTS, proof: paid() };
    }
}

async function paid() {
    try {
        const answer = await fetch("/replies/proof");
        return await solve(await answer.json());
    } catch {
        // A moderator reads it first, as without scripts.
        return "";
    }
}

async function proof() {
    begin();
    const { proof } = work;
    // It counts once.
    work = null;
    return proof;
}

// Drafts stay in this browser.

function stored(act) {
    try {
        return act(localStorage);
    } catch {
        // There may be none, or no room in it.
        return null;
    }
}

function draftOf(someForm) {
    return DRAFT + new URL(someForm.action).pathname + " " + someForm.elements.parent.value;
}

function keep(someForm) {
    const text = someForm.elements.text.value;
    stored((store) =>
        text.trim() ? store.setItem(draftOf(someForm), JSON.stringify({ text, at: Date.now() })) : store.removeItem(draftOf(someForm)),
    );
}

function forget(someForm) {
    stored((store) => store.removeItem(draftOf(someForm)));
}

function restore(someForm) {
    const draft = stored((store) => JSON.parse(store.getItem(draftOf(someForm))));
    if (draft && !someForm.elements.text.value) {
        someForm.elements.text.value = draft.text;
    }
}

function forgetOld() {
    stored((store) => {
        for (const key of Object.keys(store).filter((name) => name.startsWith(DRAFT))) {
            const at = stored(() => JSON.parse(store.getItem(key)).at);
            if (!(at > Date.now() - DRAFT_LASTS)) {
                store.removeItem(key);
            }
        }
    });
}

// Told when a reader pauses, or it would talk into every word.
let pause = 0;

function tellLeft(someForm) {
    clearTimeout(pause);
    pause = setTimeout(() => {
        const text = someForm.elements.text;
        const left = text.maxLength - text.value.length;
        someForm.querySelector(".letters-left").textContent =
            left < FEW_LETTERS ? someForm.dataset.left.replace("{}", left.toLocaleString(document.documentElement.lang)) : "";
    }, 400);
}

// Sending

async function send(sent, button) {
    if (sent.ariaBusy === "true") {
        return;
    }
    sent.ariaBusy = "true";
    const isPreview = button?.value === "preview";
    const main = sent.querySelector("button.main");
    const words = main.textContent;
    const body = new URLSearchParams(new FormData(sent, button));
    try {
        if (!isPreview) {
            main.textContent = sent.dataset.sending;
            body.set("altcha", await proof());
        }
        const page = await read(await post(sent.action, body));
        await dress();
        const said = page.querySelector(".own-reply");
        if (said) {
            posted(sent, said, page.querySelector("h1").textContent);
        } else {
            again(sent, page.querySelector("#answer"));
        }
    } catch {
        complain(sent);
    } finally {
        sent.ariaBusy = null;
        main.textContent = words;
    }
}

// What came back has the words in it, and says what is wrong with them, or how they will look.
function again(sent, answered) {
    if (sent !== own) {
        addCancel(answered);
    } else {
        own = answered;
    }
    sent.replaceWith(answered);
    form = answered;
    focus(form.querySelector(".reply-problems, .reply-preview"));
}

// Once more, and the browser sends it by itself.
function complain(sent) {
    sent.dataset.failed = "";
    sent.querySelector(".reply-problems")?.remove();
    const problems = document.createElement("div");
    problems.className = "reply-problems";
    problems.append(Object.assign(document.createElement("p"), { textContent: sent.dataset.notSent }));
    sent.querySelector("h2").after(problems);
    focus(problems);
}

function posted(sent, said, title) {
    forget(sent);
    const parent = sent.elements.parent.value;
    const heading = Object.assign(document.createElement("h2"), { id: "own-reply", textContent: title });
    const standing = said.querySelector(".standing");
    standing.id = "own-standing";
    said.classList.remove("replies");
    said.setAttribute("role", "group");
    said.setAttribute("aria-labelledby", heading.id);
    said.setAttribute("aria-describedby", standing.id);
    said.prepend(heading);
    // It is changed and removed on its own page, to which this has the link.
    said.querySelectorAll("form").forEach((act) => act.remove());
    document.querySelector("#own-reply")?.parentElement.remove();
    sent.replaceWith(said);
    if (sent === own) {
        own = form = null;
    } else {
        comeHome();
    }
    focus(said);
    const link = standing.querySelector("a");
    if (link) {
        bring(link, parent).catch(() => {});
    }
}

// The reply that was just posted, as everybody sees it.
async function bring(link, parent) {
    const page = await get(link.href);
    const id = new URL(link.href).hash.slice(1);
    const line = page.getElementById(id);
    if (!document.getElementById(id) && put(line, document.getElementById("reply-" + parent))) {
        link.href = "#" + id;
    }
    const count = document.querySelector("#replies");
    if (count) {
        count.textContent = (await get(location.pathname)).querySelector("#replies").textContent;
    }
}

function put(line, above) {
    if (above) {
        let last = above;
        while (last.nextElementSibling && depth(last.nextElementSibling) > depth(above)) {
            last = last.nextElementSibling;
        }
        last.after(line);
        return true;
    }
    const isNewestFirst = document.querySelector(".reply-orders [aria-current]")?.search === "?order=newest";
    const isPartial = new URLSearchParams(location.search).has("after");
    if (isNewestFirst ? isPartial : document.querySelector(".talk-more [rel=next]")) {
        return false;
    }
    const list = document.querySelector(".talk:not(.above)") ?? newList();
    list[isNewestFirst ? "prepend" : "append"](line);
    return true;
}

function depth(line) {
    return Number(line.className.slice(-1));
}

function newList() {
    const list = Object.assign(document.createElement("ol"), { className: "talk" });
    const heading = document.querySelector("#replies");
    if (heading) {
        heading.after(list);
    } else {
        document.querySelector(".replies").prepend(list);
    }
    return list;
}

// Answering in place

async function answer(link) {
    const line = link.closest("li");
    if (form && line.contains(form)) {
        form.elements.text.focus();
        return;
    }
    const page = await get(link.pathname);
    const next = page.querySelector("#answer");
    if (!next) {
        throw new Error();
    }
    await dress();
    for (const name of ["name", "email"]) {
        const filled = form?.elements[name]?.value;
        if (filled && next.elements[name]) {
            next.elements[name].value = filled;
        }
    }
    if (form && form === own) {
        kept = document.createComment("");
        own.replaceWith(kept);
    } else {
        form?.remove();
    }
    form = next;
    addCancel(form);
    link.closest("article").after(form);
    restore(form);
    form.elements.text.focus();
}

function addCancel(someForm) {
    const button = Object.assign(document.createElement("button"), {
        type: "button",
        className: "cancel",
        textContent: someForm.dataset.cancel,
    });
    someForm.querySelector(".reply-send").append(" ", button);
}

function comeHome() {
    kept?.replaceWith(own);
    kept = null;
    form = own;
}

function cancel() {
    const link = form.closest("li").querySelector(".reply-acts a[href$='#answer']");
    form.remove();
    comeHome();
    link.focus();
}

// More of what was said

async function more(link) {
    const page = await get(link.href);
    await dress();
    const lines = [...page.querySelectorAll(LINES)].filter((line) => !document.getElementById(line.id));
    const next = page.querySelector(".talk-more [rel=next]");
    const holder = link.parentElement;
    if (holder.className === "further") {
        const line = holder.parentElement;
        line.after(...lines);
        if (next) {
            link.href = next.href;
            link.textContent = next.textContent;
            (lines.at(-1) ?? line).append(holder);
        } else {
            holder.remove();
        }
    } else {
        document.querySelector(".talk:not(.above)").append(...lines);
        if (next) {
            link.href = next.href;
        } else {
            holder.remove();
        }
    }
    focus(lines[0]);
}

// Reactions

async function react(acts, button) {
    const answer = await post(acts.action, new URLSearchParams({ reaction: button.value }));
    const page = await read(answer);
    await dress();
    const told = acts.querySelector("[role=status]") ?? document.createElement("span");
    told.setAttribute("role", "status");
    told.className = "told";
    acts.append(told);
    if (answer.ok) {
        const before = [...acts.querySelectorAll("button")];
        const now = [...page.querySelectorAll(".reply-acts button")];
        before.forEach((old) => old.remove());
        acts.prepend(...now);
        (now[before.indexOf(button)] ?? now[0]).focus();
    }
    told.textContent = page.querySelector("h1").textContent;
}

function reactPlainly(acts, button) {
    acts.append(Object.assign(document.createElement("input"), { type: "hidden", name: "reaction", value: button.value }));
    acts.submit();
}

function focus(element) {
    element.tabIndex = -1;
    element.focus();
}

// One at a time of the same thing; what fails is done by the browser, as it would be without any of this.
const busy = new Set();

async function instead(event, something, act, plainly) {
    event.preventDefault();
    if (busy.has(something)) {
        return;
    }
    busy.add(something);
    try {
        await act();
    } catch {
        plainly();
    } finally {
        busy.delete(something);
    }
}

function isPlain(event) {
    return !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

addEventListener("focusin", ({ target }) => {
    if (form?.contains(target)) {
        begin();
    }
});

addEventListener("input", ({ target }) => {
    if (form && target === form.elements.text) {
        keep(form);
        tellLeft(form);
    }
});

addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && form !== own && form.contains(event.target)) {
        cancel();
    }
});

addEventListener("submit", (event) => {
    const { target, submitter } = event;
    if (target === form) {
        if (!("failed" in target.dataset)) {
            event.preventDefault();
            send(target, submitter);
        }
    } else if (target.matches(".talk .reply-acts")) {
        instead(event, target, () => react(target, submitter), () => reactPlainly(target, submitter));
    }
});

addEventListener("click", (event) => {
    const link = event.target.closest?.("a, button.cancel");
    if (!link || !isPlain(event)) {
        return;
    }
    const plainly = () => location.assign(link.href);
    if (link.matches("button")) {
        cancel();
    } else if (link.matches(".reply-acts a[href$='#answer']") && link.pathname !== location.pathname) {
        instead(event, link, () => answer(link), plainly);
    } else if (link.matches(".further a, .talk-more [rel=next]")) {
        instead(event, link, () => more(link), plainly);
    }
});

forgetOld();
if (form) {
    restore(form);
}
