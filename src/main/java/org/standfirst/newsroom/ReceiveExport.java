package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.transfer.Import;
import org.standfirst.transfer.ImportFailure;
import org.standfirst.transfer.ImportFolder;

/**
 * Takes the files of an export straight from the wire into the data folder; no more of one is in memory than was read at
 * once.
 */
@Component
class ReceiveExport {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveExport.class);
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_FILES = 200;
    private static final long MEGABYTE = 1_000_000;

    private final ImportFolder folder;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ReceiveExport(ImportFolder folder) {
        this.folder = folder;
    }

    /** What came of it. */
    sealed interface Result {
        /** All of it is on disk, under an identifier that nothing else has. */
        record Kept(Id<Import> id, List<String> names, long bytes) implements Result {}

        /** Nothing of it was kept: why, in a sentence. */
        record Refused(HttpStatus status, String reason) implements Result {}
    }

    Result apply(HttpServletRequest request) {
        Optional<String> boundary = boundary(request);
        if (boundary.isEmpty()) {
            return new Result.Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Choose the file that WordPress saved.");
        }
        if (!places.tryAcquire()) {
            return new Result.Refused(
                    HttpStatus.TOO_MANY_REQUESTS, "Others are sending exports at this moment. Try again in a minute.");
        }
        Id<Import> id = Id.fresh();
        try {
            Result result = keep(id, request, boundary.get());
            if (result instanceof Result.Refused) {
                folder.throwAway(id);
            }
            return result;
        } catch (IOException failed) {
            return lost(id, failed);
        } finally {
            places.release();
        }
    }

    private static Optional<String> boundary(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getContentType())
                    .map(MediaType::parseMediaType)
                    .filter(MediaType.MULTIPART_FORM_DATA::equalsTypeAndSubtype)
                    .map(type -> type.getParameter("boundary"))
                    .map(written -> written.replaceAll("^\"|\"$", ""))
                    .filter(written -> !written.isEmpty());
        } catch (InvalidMediaTypeException nonsense) {
            return Optional.empty();
        }
    }

    private Result keep(Id<Import> id, HttpServletRequest request, String boundary) throws IOException {
        // What frames the files in a form is little, but it counts as well.
        long most = folder.mostBytes() + MEGABYTE;
        if (request.getContentLengthLong() > most) {
            return tooLarge();
        }
        if (!folder.hasRoomFor(Math.max(0, request.getContentLengthLong()))) {
            return noRoom();
        }
        MultipartFiles form = new MultipartFiles(new UploadBody(request.getInputStream(), most), boundary);
        List<String> names = new ArrayList<>();
        long bytes = 0;
        for (Optional<MultipartFiles.Part> file = form.next(); file.isPresent(); file = form.next()) {
            // A form in which nobody chose a file has one without a name.
            if (!file.get().name().isBlank()) {
                if (names.size() == MOST_FILES) {
                    return new Result.Refused(
                            HttpStatus.UNPROCESSABLE_CONTENT, "Send up to " + MOST_FILES + " files at once.");
                }
                bytes += folder.keep(
                        id, names.size(), file.get().name(), file.get().content());
                names.add(file.get().name());
            }
        }
        return names.isEmpty()
                ? new Result.Refused(HttpStatus.UNPROCESSABLE_CONTENT, "Choose the file that WordPress saved.")
                : new Result.Kept(id, List.copyOf(names), bytes);
    }

    private Result lost(Id<Import> id, IOException failed) {
        try {
            folder.throwAway(id);
        } catch (IOException left) {
            LOG.warn("What came of an export could not be thrown away; the next start does it.", left);
        }
        return switch (failed) {
            case UploadBody.TooLong _ -> tooLarge();
            case UploadBody.BrokenOff _ ->
                new Result.Refused(HttpStatus.BAD_REQUEST, "The export did not arrive whole. Send it again.");
            case IOException full when ImportFailure.isFullDisk(full) -> noRoom();
            default -> {
                LOG.error("An export could not be kept.", failed);
                yield new Result.Refused(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "The export could not be kept; the program’s log says why. Try again later.");
            }
        };
    }

    private Result tooLarge() {
        return new Result.Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "An export may have up to " + ImportScreen.size(folder.mostBytes())
                        + ". Have WordPress export it in parts, or import it at the server: standfirst import wordpress.");
    }

    private static Result noRoom() {
        return new Result.Refused(
                HttpStatus.INSUFFICIENT_STORAGE,
                "There is no room for it on the server’s disk. Whoever runs the server can make some.");
    }
}
