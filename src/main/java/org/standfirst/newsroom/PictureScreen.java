package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.ReplacePicture;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;

/** A picture: what it shows, what may be done with it, and where it is used. */
@Controller
class PictureScreen {
    static final String PATH = Library.PATH + "/{id}";

    private static final int LONGEST = 4_000;

    private final Pictures pictures;
    private final Whereabouts whereabouts;
    private final DescribePicture describePicture;
    private final ReplacePicture replacePicture;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    PictureScreen(
            Pictures pictures,
            Whereabouts whereabouts,
            DescribePicture describePicture,
            ReplacePicture replacePicture,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.pictures = pictures;
        this.whereabouts = whereabouts;
        this.describePicture = describePicture;
        this.replacePicture = replacePicture;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    static String path(Id<Picture> picture) {
        return Library.PATH + "/" + picture;
    }

    /**
     * A page for people, a few words for scripts.
     *
     * @param replaced in how many places it was put just now
     */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String replaced,
            @RequestHeader(defaultValue = "") String accept,
            Seat seat,
            HttpServletRequest request) {
        Picture picture = find(id);
        String told = replaced.matches("[0-9]{1,7}")
                ? "It stands in " + Album.count(Integer.parseInt(replaced)) + " now, and readers see it."
                : "";
        return accept.contains("text/html")
                ? screens.show(screen(picture, seat, request, told, ""))
                : Json.answer(Library.Pictured.of(picture));
    }

    private Picture find(String id) {
        return pictures.find(FromAddress.<Picture>id(id)).orElseThrow(Turned.NothingHere::new);
    }

    private Album.OnePicture screen(
            Picture picture, Seat seat, HttpServletRequest request, String told, String problem) {
        return new Album.OnePicture(
                desks.around(request),
                Library.thumbnail(picture, ""),
                agreed(picture.rights(), seat),
                whereabouts.of(picture.id(), seat.actor()),
                replacePicture.isFor(seat.actor()),
                told,
                problem);
    }

    private Album.Agreed agreed(Picture.Rights rights, Seat seat) {
        return new Album.Agreed(
                rights.note(),
                rights.licence(),
                rights.expires()
                        .map(end -> RightsWords.lastDay(end, zone()).toString())
                        .orElse(""),
                RightsWords.of(rights.expires(), Instant.now(), zone()),
                mayAgree(seat));
    }

    private static boolean mayAgree(Seat seat) {
        return seat.actor().drafts() == Actor.Reach.ALL;
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    /**
     * What the form says; nothing that is left out is changed.
     *
     * @param lastDay in ISO 8601; empty for no end
     */
    record Described(
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String alt,
            @Nullable String note,
            @Nullable String licence,
            @Nullable String lastDay) {
        boolean isTooLong() {
            return Stream.of(caption, credit, alt, note, licence, lastDay)
                    .anyMatch(words -> words != null && words.length() > LONGEST);
        }

        Picture.Words words(Picture.Words before) {
            return new Picture.Words(
                    either(caption, before.caption()), either(credit, before.credit()), either(alt, before.alt()));
        }

        private static String either(@Nullable String said, String before) {
            return said == null ? before : said.replace("\r\n", "\n").strip();
        }

        /** @throws DateTimeException if the last day is none */
        Picture.Rights rights(Picture.Rights before, ZoneId zone) {
            return new Picture.Rights(
                    either(note, before.note()),
                    either(licence, before.licence()),
                    lastDay == null ? before.expires() : end(lastDay.strip(), zone));
        }

        private static Optional<Instant> end(String day, ZoneId zone) {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day))
                            .filter(last -> last.getYear() > 0 && last.getYear() < 10_000)
                            .map(last -> RightsWords.end(last, zone));
        }
    }

    /** Words are for whoever writes; what was agreed is for editors. */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH)
    ResponseEntity<byte[]> describe(
            @PathVariable String id, @ModelAttribute Described said, Seat seat, HttpServletRequest request) {
        Picture picture = find(id);
        if (said.isTooLong()) {
            return refuse(picture, seat, request, "Say each of these in up to " + LONGEST + " characters.");
        }
        try {
            Picture.Rights rights = mayAgree(seat) ? said.rights(picture.rights(), zone()) : picture.rights();
            DescribePicture.Describe describe = new DescribePicture.Describe(
                    picture.id(),
                    said.words(picture.words()),
                    rights,
                    seat.actor().name());
            return switch (describePicture.apply(describe)) {
                case DescribePicture.Outcome.Described() ->
                    screens.show(screen(find(id), seat, request, "Saved. Readers see it now.", ""));
                case DescribePicture.Outcome.Unknown() -> throw new Turned.NothingHere();
            };
        } catch (DateTimeException noDay) {
            return refuse(picture, seat, request, "Write the last day like 2027-03-31, or leave it empty.");
        }
    }

    private ResponseEntity<byte[]> refuse(Picture picture, Seat seat, HttpServletRequest request, String problem) {
        return screens.show(screen(picture, seat, request, "", problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
