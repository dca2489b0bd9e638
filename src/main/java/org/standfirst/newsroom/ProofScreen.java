package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.consent.Choice;
import org.standfirst.consent.Choices;
import org.standfirst.consent.ExportProof;
import org.standfirst.consent.Finding;
import org.standfirst.consent.FindingWords;
import org.standfirst.consent.ForgetChoices;
import org.standfirst.consent.How;
import org.standfirst.consent.Subject;
import org.standfirst.consent.VerifyChain;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;

/** What readers chose when they were asked, and the proof of it. */
@Controller
class ProofScreen {
    static final String PATH = "/newsroom/consent/proof";

    private static final int RECENT_DAYS = 30;

    private final Choices choices;
    private final VerifyChain verifyChain;
    private final ExportProof exportProof;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    /** To go through the whole chain is work; those who ask at the same time wait for each other. */
    private final ReentrantLock working = new ReentrantLock();

    ProofScreen(
            Choices choices,
            VerifyChain verifyChain,
            ExportProof exportProof,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.choices = choices;
        this.verifyChain = verifyChain;
        this.exportProof = exportProof;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    /** What came of what somebody asked just now. */
    private record Answer(String checked, boolean isBroken, String subject, List<Choice> found, String problem) {
        private static final Answer NOTHING = new Answer("", false, "", List.of(), "");
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(screen(request, Answer.NOTHING));
    }

    private Proving.Proof screen(HttpServletRequest request, Answer answer) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        Choices.Figures recent = choices.since(today.minusDays(RECENT_DAYS - 1L));
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        return new Proving.Proof(
                desks.around(request),
                Arrays.stream(How.values()).map(ProofWords::head).toList(),
                Arrays.stream(How.values())
                        .map(how -> new Proving.Way(ProofWords.said(how), ProofWords.number(recent.by(how))))
                        .toList(),
                choices.months(today.minusMonths(ForgetChoices.keptMonths())).stream()
                        .map(ProofWords::month)
                        .toList(),
                ForgetChoices.keptMonths(),
                answer.checked(),
                answer.isBroken(),
                answer.subject(),
                answer.found().stream()
                        .map(choice -> ProofWords.chosen(choice, zone))
                        .toList(),
                answer.problem());
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/check")
    ResponseEntity<byte[]> check(HttpServletRequest request) {
        working.lock();
        try {
            Finding finding = verifyChain.apply();
            Answer answer = new Answer(FindingWords.of(finding), finding instanceof Finding.Broken, "", List.of(), "");
            return screens.show(screen(request, answer));
        } finally {
            working.unlock();
        }
    }

    /** Sent as a form, so that no log of addresses tells who was looked for. */
    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/choices")
    ResponseEntity<byte[]> find(@RequestParam(defaultValue = "") String subject, HttpServletRequest request) {
        Optional<Subject> whose = Subject.parse(ProofWords.subject(subject));
        if (whose.isEmpty()) {
            Answer answer = new Answer(
                    "",
                    false,
                    subject,
                    List.of(),
                    "That is no such number. It is the last 22 characters of the cookie “consent”.");
            return screens.show(screen(request, answer), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Choice> found = choices.of(whose.get());
        String problem = found.isEmpty() ? "Nothing is recorded under that number." : "";
        return screens.show(screen(request, new Answer("", false, whose.get().value(), found, problem)));
    }

    /** Sent as it is packed, since it may be long. */
    @Admits(Role.PUBLISHER)
    @GetMapping(PATH + "/export.zip")
    void export(Seat seat, HttpServletResponse response) throws IOException {
        String name = "consent-proof-" + LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        working.lock();
        try {
            exportProof.apply(
                    new ExportProof.Export(Optional.empty(), Optional.empty(), seat.actor()),
                    response.getOutputStream());
        } finally {
            working.unlock();
        }
    }
}
