package org.standfirst.site;

import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.standfirst.body.StandIns;
import org.standfirst.consent.Use;
import org.standfirst.magazine.Look;

/** Turns views into answers. A page is rendered whole before its first byte is sent, so none ever breaks off. */
@Component
class Pages {
    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");

    private final Templates templates;
    private final Consenting consenting;

    /** The magazine's, as they were last seen: a fault may be that nobody can be asked for them. */
    private volatile Language language = Language.of("");

    private volatile Look look = Look.USUAL;

    Pages(Templates templates, Consenting consenting) {
        this.templates = templates;
        this.consenting = consenting;
    }

    ResponseEntity<byte[]> show(View view) {
        return show(view, HttpStatus.OK);
    }

    ResponseEntity<byte[]> show(View view, HttpStatus status) {
        Look worn = view.frame().masthead().look();
        look = worn;
        language = view.frame().language();
        Consenting.Reader reader = consenting.reader();
        byte[] html = consenting.dress(rendered(view), view.frame(), reader);
        DressedPage page = DressedPage.of(html, Stylesheet.of(worn));
        return answer(
                page,
                status,
                ResponseHeaders.policy(
                        page.source(),
                        view.frame(),
                        reader.register().sources(reader.state().decision())));
    }

    /** One on which something of others is shown, once, as its reader asked for it. */
    ResponseEntity<byte[]> showOnce(View view, Map<Use, List<String>> allowed) {
        DressedPage page = DressedPage.of(
                consenting.dressOwn(rendered(view), view.frame(), consenting.reader()),
                Stylesheet.of(view.frame().masthead().look()));
        return unkept(
                page,
                HttpStatus.OK,
                ResponseHeaders.policy(page.source(), view.frame(), allowed),
                "strict-origin-when-cross-origin");
    }

    /** What is not out yet: kept nowhere, found by nobody, and shown within our own pages alone. */
    ResponseEntity<byte[]> preview(View view) {
        DressedPage page = dressed(view);
        return unkept(
                page,
                HttpStatus.OK,
                ResponseHeaders.policy(page.source(), view.frame().standIns(), "'self'"),
                "no-referrer");
    }

    /** For one reader alone: kept nowhere, found by nobody, and its address is told to no other site. */
    ResponseEntity<byte[]> own(View view, HttpStatus status) {
        DressedPage page = dressed(view);
        return unkept(page, status, ResponseHeaders.policy(page.source(), view.frame(), Map.of()), "same-origin");
    }

    private DressedPage dressed(View view) {
        return DressedPage.of(
                consenting.dressOwn(rendered(view), view.frame(), consenting.reader()),
                Stylesheet.of(view.frame().masthead().look()));
    }

    private byte[] rendered(View view) {
        byte[] html = templates.render(template(view), view).toByteArray();
        return templates.hasOwn() ? Insertion.withoutHints(html) : html;
    }

    private static ResponseEntity<byte[]> unkept(
            DressedPage page, HttpStatus status, String policy, String referrerPolicy) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", policy)
                .header("X-Robots-Tag", "noindex, noarchive")
                .header("Referrer-Policy", referrerPolicy)
                .cacheControl(CacheControl.noStore())
                .body(page.html());
    }

    /** For when nothing can be relied on, the database least of all. */
    ResponseEntity<byte[]> showFault(HttpStatus status) {
        Look lastSeen = look;
        Utf8ByteOutput output = templates.render(
                "site/fault.jte",
                new View.Fault(language, Stylesheet.of(lastSeen).path()));
        DressedPage page = DressedPage.of(output.toByteArray(), Stylesheet.of(lastSeen));
        return answer(page, status, ResponseHeaders.policy(page.source(), StandIns.NONE));
    }

    private static String template(View view) {
        return switch (view) {
            case View.Front _ -> "site/front.jte";
            case View.Reading _ -> "site/article.jte";
            case View.Listing _ -> "site/listing.jte";
            case View.Archive _ -> "site/archive.jte";
            case View.Month _ -> "site/month.jte";
            case View.EditionList _ -> "site/editions.jte";
            case View.Contents _ -> "site/edition.jte";
            case View.Corrected _ -> "site/corrections.jte";
            case PrivacyView.Choosing _ -> "site/choices.jte";
            case PrivacyView.Playing _ -> "site/playing.jte";
            case ReplyView.Ruled _ -> "site/houseRules.jte";
            case PrivacyView.Registered _ -> "site/register.jte";
            case PrivacyView.Private _ -> "site/privacy.jte";
            case ReplyView.Counted _ -> "site/figures.jte";
            case View.Standing _ -> "site/page.jte";
            case ReplyView.Conversation _ -> "site/conversation.jte";
            case ReplyView.OwnReply _ -> "site/ownReply.jte";
            case ReplyView.Reacted _ -> "site/reacted.jte";
            case View.Searched _ -> "site/search.jte";
            case ReplyView.Asking _ -> "site/asking.jte";
            case ReplyView.Reporting _ -> "site/reporting.jte";
            case ReplyView.Decision _ -> "site/decision.jte";
            case ReplyView.AskingMine _ -> "site/askingMine.jte";
            case ReplyView.Mine _ -> "site/mine.jte";
            case View.Problem _ -> "site/problem.jte";
        };
    }

    private static ResponseEntity<byte[]> answer(DressedPage page, HttpStatus status, String policy) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", policy)
                // Kept by browsers, but asked after each time: what was published or withdrawn shows at once.
                .cacheControl(CacheControl.noCache())
                .body(page.html());
    }
}
