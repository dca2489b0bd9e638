package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;
import org.standfirst.picture.ContactSheet;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.FocusPicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;

/** The magazine's pictures: to look through, to describe, to say what must stay in sight. */
@Controller
class Library {
    static final String PATH = "/newsroom/library";

    private static final int MOST = 60;
    private static final int LONGEST = 4_000;
    private static final int THOUSAND = 1_000;

    private final ContactSheet contactSheet;
    private final Pictures pictures;
    private final DescribePicture describePicture;
    private final FocusPicture focusPicture;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    Library(
            ContactSheet contactSheet,
            Pictures pictures,
            DescribePicture describePicture,
            FocusPicture focusPicture,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.contactSheet = contactSheet;
        this.pictures = pictures;
        this.describePicture = describePicture;
        this.focusPicture = focusPicture;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    /**
     * A picture as scripts are told of it.
     *
     * @param path where it can be seen; empty while there is nothing to see
     * @param focus in parts of one
     */
    record Pictured(String picture, String path, int width, int height, Picture.Words words, Point focus) {
        static Pictured of(Picture picture) {
            return new Pictured(
                    picture.id().value(),
                    picture.isShown() ? picture.path() : "",
                    picture.original().map(Picture.Original::width).orElse(0),
                    picture.original().map(Picture.Original::height).orElse(0),
                    picture.words(),
                    new Point(
                            picture.focus().x() / (double) THOUSAND,
                            picture.focus().y() / (double) THOUSAND));
        }
    }

    /** A point of a picture, in parts of one. */
    record Point(double x, double y) {}

    /**
     * A page for people, a list for scripts.
     *
     * @param rights “ending” for those whose rights end soon, or have ended
     */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String rights,
            @RequestHeader(defaultValue = "") String accept,
            HttpServletRequest request) {
        boolean isEnding = rights.equals("ending");
        List<Picture> found = isEnding
                ? contactSheet.ending(Instant.now(), RightsWords.AHEAD, MOST)
                : contactSheet.newest(words, MOST);
        ZoneId zone = magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
        return accept.contains("text/html")
                ? screens.show(new Screen.Pictures(
                        desks.around(request),
                        isEnding ? "" : words,
                        isEnding,
                        found.stream()
                                .map(picture -> thumbnail(
                                        picture, RightsWords.of(picture.rights().expires(), Instant.now(), zone)))
                                .toList(),
                        found.size() == MOST))
                : Json.answer(
                        Map.of("pictures", found.stream().map(Pictured::of).toList()));
    }

    /** @param rights that its rights end or have ended, in a sentence; may be empty */
    static Screen.Thumbnail thumbnail(Picture picture, String rights) {
        return new Screen.Thumbnail(
                picture.id().value(),
                picture.isShown() ? picture.path() : "",
                picture.original().map(Picture.Original::width).orElse(0),
                picture.original().map(Picture.Original::height).orElse(0),
                picture.words(),
                rights);
    }

    private ResponseEntity<byte[]> one(String id) {
        return pictures.find(FromAddress.<Picture>id(id))
                .map(Pictured::of)
                .map(Json::answer)
                .orElseThrow(Turned.NothingHere::new);
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PutMapping(PATH + "/{id}/words")
    ResponseEntity<byte[]> describe(@PathVariable String id, @RequestBody Picture.Words words, Seat seat) {
        Picture picture = pictures.find(FromAddress.<Picture>id(id)).orElseThrow(Turned.NothingHere::new);
        Picture.Words said = new Picture.Words(checked(words.caption()), checked(words.credit()), checked(words.alt()));
        DescribePicture.Describe describe = new DescribePicture.Describe(
                picture.id(), said, picture.rights(), seat.actor().name());
        return switch (describePicture.apply(describe)) {
            case DescribePicture.Outcome.Described() -> one(id);
            case DescribePicture.Outcome.Unknown() -> throw new Turned.NothingHere();
        };
    }

    private static String checked(@org.jspecify.annotations.Nullable String words) {
        String said = Optional.ofNullable(words).orElse("").strip();
        if (said.length() > LONGEST) {
            throw new Turned.Senseless("Words about a picture have up to " + LONGEST + " characters.");
        }
        return said;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PutMapping(PATH + "/{id}/focus")
    ResponseEntity<byte[]> focus(@PathVariable String id, @RequestBody Point point, Seat seat) {
        Id<Picture> picture = FromAddress.id(id);
        if (!(point.x() >= 0 && point.x() <= 1 && point.y() >= 0 && point.y() <= 1)) {
            throw new Turned.Senseless("That point lies outside of the picture.");
        }
        Picture.Focus focus =
                new Picture.Focus((int) Math.round(point.x() * THOUSAND), (int) Math.round(point.y() * THOUSAND));
        return switch (focusPicture.apply(picture, focus, seat.actor().name())) {
            case FocusPicture.Outcome.Focused() -> one(id);
            case FocusPicture.Outcome.Unknown() -> throw new Turned.NothingHere();
        };
    }
}
