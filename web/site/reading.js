// Tells how far an article was read, in quarters: which article, which quarters, and nothing of who reads it. Nothing is kept
// in the browser, nothing is read from it but where the text stands on the screen, and whoever objects is not asked.
{
    const PARTS = 4;
    const A_LOOK = 1000;
    // Of a part: a line that is half a pixel below the edge is read.
    const NEARLY = 0.02;

    const article = document.querySelector("[data-reading]");
    const text = article?.querySelector(".e-content");
    let next = 0;
    let timer = null;

    // Whoever flicks through to the end has not read it: what counts is where the screen rests for a second.
    const wait = () => {
        timer ??= setTimeout(look, A_LOOK, scrollY);
    };

    const look = (from) => {
        timer = null;
        if (document.hidden) {
            document.addEventListener("visibilitychange", wait, { once: true });
            return;
        }
        if (scrollY !== from) {
            wait();
            return;
        }
        const place = text.getBoundingClientRect();
        const part = place.height > 0 ? (PARTS * (innerHeight - place.top)) / place.height : PARTS;
        const last = Math.max(0, Math.min(PARTS, Math.floor(part + NEARLY)));
        if (last >= next) {
            navigator.sendBeacon(`${article.dataset.reading}${next}-${last}`);
            next = last + 1;
        }
        if (next > PARTS) {
            removeEventListener("scroll", wait);
        }
    };

    if (text && navigator.sendBeacon && !navigator.globalPrivacyControl && navigator.doNotTrack !== "1") {
        addEventListener("scroll", wait, { passive: true });
        wait();
    }
}
