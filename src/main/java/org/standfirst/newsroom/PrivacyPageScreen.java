package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.consent.PrivacyText;
import org.standfirst.consent.PrivacyTexts;
import org.standfirst.consent.ProcessingRecords;
import org.standfirst.consent.WritePrivacyPage;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;

/** The magazine's own words on the page on privacy, and the records of processing that follow from what is switched on. */
@Controller
class PrivacyPageScreen {
    static final String PATH = "/newsroom/privacy/page";
    static final String RECORDS = "/newsroom/privacy/records";

    private final PrivacyTexts texts;
    private final WritePrivacyPage writePrivacyPage;
    private final ProcessingRecords records;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    PrivacyPageScreen(
            PrivacyTexts texts,
            WritePrivacyPage writePrivacyPage,
            ProcessingRecords records,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.texts = texts;
        this.writePrivacyPage = writePrivacyPage;
        this.records = records;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(new PrivacyWriting(desks.around(request), texts.current(), ""));
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> write(
            @RequestParam(defaultValue = "") String opening,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String servers,
            @RequestParam(defaultValue = "") String closing,
            Seat seat,
            HttpServletRequest request) {
        PrivacyText text = new PrivacyText(opening, contact, servers, closing);
        return switch (writePrivacyPage.apply(new WritePrivacyPage.Write(text, seat.actor()))) {
            case WritePrivacyPage.Outcome.Written() -> Screens.on(PATH);
            case WritePrivacyPage.Outcome.TooLong(int most) ->
                screens.show(
                        new PrivacyWriting(
                                desks.around(request), text, "Each of the texts may have " + most + " characters."),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case WritePrivacyPage.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(RECORDS)
    ResponseEntity<byte[]> records() {
        Magazine magazine = magazines.current();
        LocalDate today = LocalDate.now(magazine.timeZone());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=absent")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"processing-" + today + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(records.csv(magazine.name(), magazine.language(), today).getBytes(StandardCharsets.UTF_8));
    }
}
