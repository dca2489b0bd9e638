package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.people.AccessKey;
import org.standfirst.picture.TakeInPicture;
import org.standfirst.store.FileStore;

/**
 * Takes pictures from programs of other machines, and from the desk: one as the body of a request, or many in a form.
 * Programs say the secret of a key; the doorman sees to it that no other site sends any in an editor's name.
 */
@Controller
class PictureUploads {
    private static final Logger LOG = LoggerFactory.getLogger(PictureUploads.class);

    /** Where they are sent to. */
    static final String PATH = "/newsroom/pictures";

    private static final int MOST_AT_ONCE = 8;
    private static final long LONGEST_FORM = 10 * TakeInPicture.MOST_BYTES;
    private static final String SECONDS_TO_WAIT = "1";
    private static final String SECONDS_TO_RECOVER = "30";

    private final Doorkeeper doorkeeper;
    private final ReceivePicture receivePicture;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    PictureUploads(Doorkeeper doorkeeper, ReceivePicture receivePicture) {
        this.doorkeeper = doorkeeper;
        this.receivePicture = receivePicture;
    }

    /** What is told where nothing could be done; a sentence. */
    record Problem(String reason) {}

    /** What came of each file of a form, in its order. */
    record Results(List<UploadResult> files) {}

    /** Programs show a key; people at the desk are signed in, and may add pictures whatever their role. */
    @Admits(everybody = true)
    @PostMapping(PATH)
    ResponseEntity<Object> upload(HttpServletRequest request) throws IOException {
        Optional<String> sender = doorkeeper
                .admit(request)
                .map(AccessKey::actor)
                .or(() -> Doorman.seat(request).map(seat -> seat.actor().name()));
        if (sender.isEmpty()) {
            return answer(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, Doorkeeper.CHALLENGE)
                    .body(new Problem("Send the secret of a key: “Authorization: Bearer sf_…”."));
        }
        if (!places.tryAcquire()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .body(new Problem("Too many pictures are sent at once. Try again in a second."));
        }
        try {
            return receive(request, sender.get());
        } finally {
            places.release();
        }
    }

    private ResponseEntity<Object> receive(HttpServletRequest request, String actor) throws IOException {
        MediaType type = contentType(request);
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return unsupported();
        }
        if (MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
            String boundary = type.getParameter("boundary");
            return boundary == null ? unsupported() : receiveForm(request, unquoted(boundary), actor);
        }
        return type.getType().equals("image") || type.equalsTypeAndSubtype(MediaType.APPLICATION_OCTET_STREAM)
                ? receiveFile(request, actor)
                : unsupported();
    }

    /** What is said of one file is not believed: its content tells what it is. Nothing said is as good. */
    private static MediaType contentType(HttpServletRequest request) {
        String said = request.getContentType();
        try {
            return said == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(said);
        } catch (InvalidMediaTypeException nonsense) {
            return MediaType.ALL;
        }
    }

    private static String unquoted(String boundary) {
        return boundary.replaceAll("^\"|\"$", "");
    }

    private static ResponseEntity<Object> unsupported() {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .body(new Problem("Send a picture's file as it is, as “Content-Type: image/jpeg” or whatever it is, or"
                        + " several as “multipart/form-data”."));
    }

    private ResponseEntity<Object> receiveFile(HttpServletRequest request, String actor) throws IOException {
        if (request.getContentLengthLong() > TakeInPicture.MOST_BYTES) {
            return tooLarge(TakeInPicture.MOST_BYTES);
        }
        // The store itself takes no more than allowed.
        UploadBody body = new UploadBody(request.getInputStream(), Long.MAX_VALUE);
        return switch (receivePicture.apply("", body, actor)) {
            case UploadResult.Taken taken
            when taken.isNew() ->
                answer(HttpStatus.CREATED).location(URI.create(taken.path())).body(taken);
            case UploadResult.Taken taken -> answer(HttpStatus.OK).body(taken);
            case UploadResult.Refused refused ->
                answer(
                                body.isLongerThan(TakeInPicture.MOST_BYTES)
                                        ? HttpStatus.CONTENT_TOO_LARGE
                                        : HttpStatus.UNPROCESSABLE_CONTENT)
                        .body(refused);
        };
    }

    private ResponseEntity<Object> receiveForm(HttpServletRequest request, String boundary, String actor)
            throws IOException {
        if (request.getContentLengthLong() > LONGEST_FORM) {
            return tooLarge(LONGEST_FORM);
        }
        MultipartFiles form = new MultipartFiles(new UploadBody(request.getInputStream(), LONGEST_FORM), boundary);
        List<UploadResult> results = new ArrayList<>();
        for (Optional<MultipartFiles.Part> file = form.next(); file.isPresent(); file = form.next()) {
            results.add(receivePicture.apply(file.get().name(), file.get().content(), actor));
        }
        return results.isEmpty()
                ? answer(HttpStatus.UNPROCESSABLE_CONTENT).body(new Problem("There is no file in the form."))
                : answer(status(results)).body(new Results(results));
    }

    /** Where some were taken and some refused, neither is the whole truth (RFC 4918, section 11.1). */
    private static HttpStatus status(List<UploadResult> results) {
        long refused =
                results.stream().filter(UploadResult.Refused.class::isInstance).count();
        if (refused > 0) {
            return refused == results.size() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.MULTI_STATUS;
        }
        boolean anyNew =
                results.stream().anyMatch(result -> result instanceof UploadResult.Taken taken && taken.isNew());
        return anyNew ? HttpStatus.CREATED : HttpStatus.OK;
    }

    private static ResponseEntity<Object> tooLarge(long mostBytes) {
        return answer(HttpStatus.CONTENT_TOO_LARGE)
                .body(new Problem("That is more than " + mostBytes / 1_000_000 + " MB. Send less at once."));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(UploadBody.TooLong more) {
        return tooLarge(LONGEST_FORM);
    }

    /** What came before it broke off may have been taken in; whoever sends it again is told that it is known. */
    @ExceptionHandler
    ResponseEntity<Object> brokenOff(UploadBody.BrokenOff failure) {
        return answer(HttpStatus.BAD_REQUEST)
                .body(new Problem("The upload is not whole: " + failure.getMessage() + ". Send it again."));
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(FileStore.Unavailable failure) {
        LOG.warn("A picture that was sent could not be stored: {}.", failure.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER)
                .body(new Problem("The magazine's store of files can't be used now. Try again later."));
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(Darkroom.Busy failure) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_RECOVER)
                .body(new Problem("Too many pictures are being worked on. Try again in a minute."));
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure) {
        LOG.error("A picture that was sent could not be stored.", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR)
                .body(new Problem("The picture could not be stored; the magazine's log says why. Try again later."));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
    }
}
