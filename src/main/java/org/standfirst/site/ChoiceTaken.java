package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.standfirst.consent.Asking;
import org.standfirst.consent.Askings;
import org.standfirst.consent.ChoiceCookie;
import org.standfirst.consent.Decision;
import org.standfirst.consent.Device;
import org.standfirst.consent.How;
import org.standfirst.consent.Item;
import org.standfirst.consent.RecordChoice;
import org.standfirst.consent.Register;
import org.standfirst.consent.Signal;
import org.standfirst.consent.Subject;

/** Takes a reader's choice: writes it down, has their browser remember it, and ends there what they said no to. */
@Component
class ChoiceTaken {
    private static final String NO = "1";
    private static final int DAYS_A_MONTH = 30;

    /** What an answer's headers have room for, whatever a browser says that it has. */
    private static final int MOST_ENDED = 40;

    private final RecordChoice recordChoice;
    private final Askings askings;
    private final ChoicesShown shown;
    private final Clock clock = Clock.systemUTC();

    ChoiceTaken(RecordChoice recordChoice, Askings askings, ChoicesShown shown) {
        this.recordChoice = recordChoice;
        this.askings = askings;
        this.shown = shown;
    }

    /** What readers chose by. */
    enum By {
        NOTICE,
        FORM,
        MEDIA,
        FOOT;

        /** What a form says of itself; the notice where it says nothing that is known. */
        static By read(String written) {
            return Stream.of(values())
                    .filter(by -> by.name().equalsIgnoreCase(written))
                    .findFirst()
                    .orElse(NOTICE);
        }
    }

    /**
     * What the answer has to tell the browser.
     *
     * @param cookies each a {@code Set-Cookie}
     * @param clearsStorage whether anything was refused that scripts may have kept
     */
    record Taken(List<String> cookies, boolean clearsStorage) {}

    /** On the disk when it returns. */
    Taken take(Register.Entries entries, Decision decision, How how, By by, HttpServletRequest request) {
        Optional<ChoiceCookie> before = ChoiceCookie.in(ChoicesPage.cookies(request));
        Subject subject =
                before.flatMap(cookie -> Subject.parse(cookie.subject())).orElseGet(Subject::fresh);
        Signal signal = signal(request);
        recordChoice.apply(new RecordChoice.Choose(
                subject, decision, entries.asked(), how, signal, entries.text(), shown.by(by, device(request))));
        boolean isSignalled = signal == Signal.GPC
                || (signal == Signal.DNT && askings.current().heedsDnt());
        ChoiceCookie cookie =
                new ChoiceCookie(subject.value(), decision, isSignalled, clock.instant(), entries.version());
        List<String> cookies = new ArrayList<>();
        cookies.add(remembered(cookie, request));
        refused(entries, decision, request).forEach(name -> end(name, request, cookies));
        return new Taken(cookies, keepsMore(entries, decision));
    }

    private static Signal signal(HttpServletRequest request) {
        if (NO.equals(request.getHeader("Sec-GPC"))) {
            return Signal.GPC;
        }
        return NO.equals(request.getHeader("DNT")) ? Signal.DNT : Signal.NONE;
    }

    private static Device device(HttpServletRequest request) {
        return Device.of(
                Optional.ofNullable(request.getHeader("Sec-CH-UA-Mobile")).orElse(""),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    private String remembered(ChoiceCookie cookie, HttpServletRequest request) {
        Asking asking = askings.current();
        return ResponseCookie.from(request.isSecure() ? ChoiceCookie.SECURE_NAME : ChoiceCookie.NAME, cookie.value())
                .path("/")
                .maxAge(Duration.ofDays((long) asking.months() * DAYS_A_MONTH))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** The cookies of the magazine's own name that the browser has, and its reader said no to. */
    private static Set<String> refused(Register.Entries entries, Decision decision, HttpServletRequest request) {
        Set<String> names = new LinkedHashSet<>();
        for (String header : ChoicesPage.cookies(request)) {
            for (String pair : header.split(";", -1)) {
                String name = pair.split("=", 2)[0].strip();
                if (names.size() < MOST_ENDED && entries.isRefused(name, decision)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Wherever within the domain it was set: a browser does not tell. */
    private static void end(String name, HttpServletRequest request, List<String> cookies) {
        String ended = name + "=; Path=/; Max-Age=0";
        cookies.add(ended);
        String domain = request.getServerName();
        while (domain.indexOf('.') > 0) {
            cookies.add(ended + "; Domain=" + domain);
            domain = domain.substring(domain.indexOf('.') + 1);
        }
    }

    private static boolean keepsMore(Register.Entries entries, Decision decision) {
        return entries.services().stream()
                .filter(service -> !decision.allows(service.category()))
                .flatMap(service -> service.items().stream())
                .anyMatch(item -> item.host().isEmpty() && item.kind() != Item.Kind.COOKIE);
    }
}
