package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.ReplacePicture;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.people.Role;
import org.standfirst.picture.ContactSheet;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.TakeInPicture;
import org.standfirst.store.FileStore;

/** Puts another picture in the place of one, wherever that is used: chosen or sent, and confirmed before it is done. */
@Controller
class ReplacementScreen {
    private static final Logger LOG = LoggerFactory.getLogger(ReplacementScreen.class);
    private static final String PATH = PictureScreen.PATH + "/replacement";
    private static final int MOST = 24;

    private final Pictures pictures;
    private final ContactSheet contactSheet;
    private final Whereabouts whereabouts;
    private final ReceivePicture receivePicture;
    private final ReplacePicture replacePicture;
    private final Desks desks;
    private final Screens screens;

    ReplacementScreen(
            Pictures pictures,
            ContactSheet contactSheet,
            Whereabouts whereabouts,
            ReceivePicture receivePicture,
            ReplacePicture replacePicture,
            Desks desks,
            Screens screens) {
        this.pictures = pictures;
        this.contactSheet = contactSheet;
        this.whereabouts = whereabouts;
        this.receivePicture = receivePicture;
        this.replacePicture = replacePicture;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            Seat seat,
            HttpServletRequest request) {
        return screens.show(choosing(find(id, seat), words, seat, request, ""));
    }

    /** Nobody sees the way to what they may not do. */
    private Picture find(String id, Seat seat) {
        if (!replacePicture.isFor(seat.actor())) {
            throw new Turned.NotForThem();
        }
        return pictures.find(FromAddress.<Picture>id(id)).orElseThrow(Turned.NothingHere::new);
    }

    private Album.Choosing choosing(
            Picture picture, String words, Seat seat, HttpServletRequest request, String problem) {
        List<Screen.Thumbnail> others = contactSheet.newest(words, MOST + 1).stream()
                .filter(other -> !other.id().equals(picture.id()) && other.isShown())
                .limit(MOST)
                .map(other -> Library.thumbnail(other, ""))
                .toList();
        return new Album.Choosing(
                desks.around(request),
                Library.thumbnail(picture, ""),
                whereabouts.of(picture.id(), seat.actor()).places(),
                words,
                others,
                problem);
    }

    /** A file that was sent is in the library from then on, whether it is put anywhere or not. */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/file")
    ResponseEntity<byte[]> receive(@PathVariable String id, Seat seat, HttpServletRequest request) {
        Picture picture = find(id, seat);
        return switch (receive(request, seat)) {
            case UploadResult.Taken taken ->
                Screens.on(PictureScreen.path(picture.id()) + "/replacement/" + taken.picture());
            case UploadResult.Refused refused ->
                screens.show(choosing(picture, "", seat, request, refused.reason()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private UploadResult receive(HttpServletRequest request, Seat seat) {
        Optional<String> boundary = boundary(request);
        if (boundary.isEmpty()) {
            return refused("Choose a file, then send it.");
        }
        try {
            UploadBody body = new UploadBody(request.getInputStream(), TakeInPicture.MOST_BYTES);
            Optional<MultipartFiles.Part> file = new MultipartFiles(body, boundary.get()).next();
            return file.isEmpty()
                    ? refused("Choose a file, then send it.")
                    : receivePicture.apply(
                            "", file.get().content(), seat.actor().name());
        } catch (UploadBody.TooLong tooLong) {
            return refused("That is more than " + TakeInPicture.MOST_BYTES / 1_000_000 + " MB. Send a smaller file.");
        } catch (UploadBody.BrokenOff brokenOff) {
            return refused("The file did not come whole. Send it again.");
        } catch (Darkroom.Busy busy) {
            return refused("Too many pictures are being worked on. Try again in a minute.");
        } catch (FileStore.Unavailable unavailable) {
            LOG.warn("A picture that was sent could not be stored: {}.", unavailable.getMessage());
            return refused("The magazine’s store of files can’t be used now. Try again later.");
        } catch (IOException failure) {
            LOG.error("A picture that was sent could not be stored.", failure);
            return refused("The picture could not be stored; the magazine’s log says why. Try again later.");
        }
    }

    private static UploadResult refused(String reason) {
        return new UploadResult.Refused("", "refused", reason);
    }

    private static Optional<String> boundary(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType())
                    .map(MediaType::parseMediaType)
                    .filter(MediaType.MULTIPART_FORM_DATA::equalsTypeAndSubtype)
                    .map(type -> type.getParameter("boundary"))
                    .map(said -> said.replaceAll("^\"|\"$", ""));
        } catch (InvalidMediaTypeException nonsense) {
            return Optional.empty();
        }
    }

    @Admits({Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH + "/{other}")
    ResponseEntity<byte[]> ask(
            @PathVariable String id, @PathVariable String other, Seat seat, HttpServletRequest request) {
        return screens.show(confirming(find(id, seat), find(other, seat), seat, request, ""));
    }

    private Album.Confirming confirming(
            Picture picture, Picture other, Seat seat, HttpServletRequest request, String problem) {
        return new Album.Confirming(
                desks.around(request),
                Library.thumbnail(picture, ""),
                Library.thumbnail(other, ""),
                whereabouts.of(picture.id(), seat.actor()),
                lends(picture.words().caption(), other.words().caption())
                        || lends(picture.words().credit(), other.words().credit())
                        || lends(picture.words().alt(), other.words().alt()),
                problem);
    }

    private static boolean lends(String words, String others) {
        return !words.isBlank() && others.isBlank();
    }

    /**
     * Does it.
     *
     * @param places how many there were when it was asked
     * @param words whether the new one takes over words that it lacks
     */
    @Admits({Role.EDITOR, Role.PUBLISHER})
    @PostMapping(PATH + "/{other}")
    ResponseEntity<byte[]> replace(
            @PathVariable String id,
            @PathVariable String other,
            @RequestParam(defaultValue = "-1") String places,
            @RequestParam(defaultValue = "false") boolean words,
            Seat seat,
            HttpServletRequest request) {
        Picture picture = find(id, seat);
        Picture next = find(other, seat);
        int asked = places.matches("[0-9]{1,7}") ? Integer.parseInt(places) : -1;
        ReplacePicture.Replace replace =
                new ReplacePicture.Replace(picture.id(), next.id(), asked, words, seat.actor());
        return switch (replacePicture.apply(replace)) {
            case ReplacePicture.Outcome.Replaced(int count) ->
                Screens.on(PictureScreen.path(next.id()) + "?replaced=" + count);
            case ReplacePicture.Outcome.Otherwise(int now) ->
                refuse(
                        picture,
                        next,
                        seat,
                        request,
                        "By now it is used in " + Album.count(now) + ". Look again, then replace it.");
            case ReplacePicture.Outcome.Same() ->
                refuse(picture, next, seat, request, "That is the same picture. Choose another.");
            case ReplacePicture.Outcome.NotShown() ->
                refuse(
                        picture,
                        next,
                        seat,
                        request,
                        "Readers can’t be shown the new picture: its sizes are still being"
                                + " made, or its rights have ended. Try again in a moment, or choose another.");
            case ReplacePicture.Outcome.IsLogo() ->
                refuse(
                        picture,
                        next,
                        seat,
                        request,
                        "It stands for the magazine’s name. Ask a publisher to replace it.");
            case ReplacePicture.Outcome.NotReadYet() ->
                refuse(
                        picture,
                        next,
                        seat,
                        request,
                        "Older articles are still being looked through for pictures. Try" + " again in a few minutes.");
            case ReplacePicture.Outcome.TooMany(int most) ->
                refuse(
                        picture,
                        next,
                        seat,
                        request,
                        "It is used in more than " + most + " articles, and so many can’t be changed at once.");
            case ReplacePicture.Outcome.Unknown() -> throw new Turned.NothingHere();
            case ReplacePicture.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private ResponseEntity<byte[]> refuse(
            Picture picture, Picture other, Seat seat, HttpServletRequest request, String problem) {
        return screens.show(confirming(picture, other, seat, request, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
