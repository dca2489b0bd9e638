package org.standfirst.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.standfirst.consent.Asking;
import org.standfirst.consent.Askings;
import org.standfirst.consent.Category;
import org.standfirst.consent.ReaderState;
import org.standfirst.consent.Register;
import org.standfirst.consent.Service;
import org.standfirst.edge.Rendering;

/**
 * Puts into pages what readers are asked, what they chose and what they allowed. It is put in after a page is made, so that no
 * template can leave it out.
 */
@Component
class Consenting {
    private final Register register;
    private final Askings askings;
    private final Templates templates;

    Consenting(Register register, Askings askings, Templates templates) {
        this.register = register;
        this.askings = askings;
        this.templates = templates;
    }

    /** Whoever asked for the page that is being made, and what there is to ask. */
    record Reader(Register.Entries register, ReaderState state) {
        /** What runs on the page. */
        List<Service> running() {
            return register.allowed(state.decision()).stream()
                    .filter(service -> service.runs().isPresent())
                    .toList();
        }
    }

    /** Nobody asked, or there is nothing to ask: the same for all. */
    static final Reader ANYBODY =
            new Reader(new Register.Entries(List.of(), List.of(), List.of(), "", ""), new ReaderState.Undecided());

    /** Whoever asked. From now on, the page that is being made is for readers in the same state. */
    Reader reader() {
        Register.Entries entries = register.current();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!entries.asks() || request == null) {
            return ANYBODY;
        }
        request.setAttribute(Rendering.BY_READER, true, RequestAttributes.SCOPE_REQUEST);
        return new Reader(entries, state(request));
    }

    private static ReaderState state(RequestAttributes request) {
        Object written = request.getAttribute(Rendering.STATE, RequestAttributes.SCOPE_REQUEST);
        return ReaderState.read(written instanceof String state ? state : "");
    }

    /** A page for many: with the question, the way back, and what was allowed. */
    byte[] dress(byte[] html, Frame frame, Reader reader) {
        if (!reader.register().asks()) {
            return html;
        }
        Insertion page = new Insertion(html);
        if (reader.state() instanceof ReaderState.Undecided) {
            page.atTheBeginning(notice(frame, reader));
        }
        page.atTheFoot(foot(frame, reader));
        page.atTheEnd(ServiceScript.tags(reader.running()));
        return page.html();
    }

    /** A page for one reader: nobody else learns of it, whatever was allowed, and what was allowed can be taken back. */
    byte[] dressOwn(byte[] html, Frame frame, Reader reader) {
        if (!reader.register().asks()) {
            return html;
        }
        Insertion page = new Insertion(html);
        page.atTheFoot(foot(frame, reader));
        return page.html();
    }

    private String notice(Frame frame, Reader reader) {
        return templates.renderOurs("site/notice.jte", notice(frame.masthead(), reader.register(), frame.canonical()));
    }

    /** What the notice says. */
    Notice notice(Masthead masthead, Register.Entries entries, @Nullable String from) {
        Words words = masthead.words();
        Asking asking = askings.current();
        List<String> purposes = entries.asked().stream()
                .map(category -> purpose(category, words))
                .toList();
        return new Notice(
                words,
                asking.heading().isEmpty() ? words.noticeHeading() : asking.heading(),
                Optional.of(asking.words())
                        .filter(own -> !own.isEmpty())
                        .orElseGet(() -> words.noticeWords(masthead.magazine().name(), purposes)),
                entries.services().size(),
                LocalPath.of(from));
    }

    private static String purpose(Category category, Words words) {
        return switch (category) {
            case NECESSARY -> words.necessary();
            case PREFERENCES -> words.preferencesShort();
            case STATISTICS -> words.statisticsShort();
            case MARKETING -> words.marketingShort();
            case MEDIA -> words.mediaShort();
        };
    }

    private String foot(Frame frame, Reader reader) {
        return templates.renderOurs(
                "site/consentFoot.jte",
                new ConsentFoot(
                        frame.words(),
                        reader.state() instanceof ReaderState.Signalled,
                        !reader.state().decision().allowed().isEmpty(),
                        LocalPath.of(frame.canonical())));
    }
}
