package org.standfirst.darkroom;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A picture's file in the darkroom, looked at and not yet decoded. To be used by one thread at a time, and closed. */
public final class Film implements AutoCloseable {
    private static final int EXAMINING_BYTES = 4_000_000;
    private static final int BYTES_PER_PIXEL = 4;

    /** Longer notes are not read: a description has a few hundred letters, and XMP may have a history of each stroke. */
    private static final int MOST_NOTES_BYTES = 4_000_000;

    private final Darkroom darkroom;
    private final Path file;
    private final Kind kind;
    private final Optional<Path> copy;
    private final long baggage;
    private final Examination.Findings findings;
    private Duration left;

    private Film(Darkroom darkroom, Path file, Kind kind, Optional<Path> copy, Duration left)
            throws UnusablePicture, IOException {
        this.darkroom = darkroom;
        this.file = copy.orElse(file);
        this.kind = copy.isPresent() ? Kind.PNG : kind;
        this.copy = copy;
        this.left = left;
        this.baggage = Baggage.of(this.file, this.kind);
        this.findings = work(new Evaluation(), borrow(EXAMINING_BYTES), this::examine);
    }

    static Film load(Darkroom darkroom, Path file, Kind kind, Duration most) throws UnusablePicture, IOException {
        if (!kind.isHandledApart()) {
            return new Film(darkroom, file, kind, Optional.empty(), most);
        }
        Path copy = Files.createTempFile("standfirst", ".png");
        try {
            Duration taken = darkroom.fumeCupboard().handle(file, kind, most, copy);
            return new Film(darkroom, file, kind, Optional.of(copy), most.minus(taken));
        } catch (UnusablePicture | IOException | RuntimeException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    private Examination.Findings examine() throws UnusablePicture, IOException {
        try (Arena arena = Arena.ofShared()) {
            Examination examination = new Examination(darkroom.vips(), darkroom.limits());
            Examination.Findings found = examination.of(file, source(arena), kind);
            if (!darkroom.forWork.has(Lender.megabytes(found.bytes() + baggage))) {
                throw tooMuchMemory(found.header());
            }
            return found;
        }
    }

    private UnusablePicture tooMuchMemory(Header header) {
        return new UnusablePicture("reading its " + header.width() + " by " + header.height()
                + " pixels takes more memory than a picture may use here; make it smaller"
                + (kind == Kind.JPEG ? ", or save it as a JPEG that is not progressive" : ""));
    }

    /** What the picture says of itself. */
    public Header header() {
        return findings.header();
    }

    /**
     * What somebody wrote into the file.
     *
     * @throws UnusablePicture if reading takes too long
     * @throws IOException if the file can't be read
     */
    public EmbeddedWords words() throws UnusablePicture, IOException {
        return work(new Evaluation(), borrow(EXAMINING_BYTES), () -> {
            try (Arena arena = Arena.ofShared();
                    VipsImage image = darkroom.vips().open(source(arena), "")) {
                return EmbeddedWords.of(
                        Xmp.of(image.blob("xmp-data", MOST_NOTES_BYTES)),
                        Iim.of(image.blob("iptc-data", MOST_NOTES_BYTES)),
                        kind == Kind.TIFF ? TiffTags.of(file) : TiffTags.of(image.blob("exif-data", MOST_NOTES_BYTES)));
            }
        });
    }

    /**
     * Decodes it, of an animation the first frame. The negative must be closed; it outlives the film.
     *
     * @throws UnusablePicture if it is damaged, or takes too long
     * @throws Darkroom.Busy if there is no memory free for it in a reasonable time
     * @throws IOException if the file can't be read
     */
    public Negative develop() throws UnusablePicture, IOException {
        Size size = new Size(header().width(), header().height()).forPrinting();
        Lender.Loan kept = darkroom.forNegatives.borrow(Lender.megabytes(size.pixels() * BYTES_PER_PIXEL));
        try {
            Evaluation evaluation = new Evaluation();
            return work(evaluation, borrow(findings.bytes()), () -> {
                try (Arena arena = Arena.ofShared();
                        VipsImage scaled = scaled(source(arena), size);
                        VipsImage plain = scaled.inSrgb();
                        Evaluation.Part _ = evaluation.of(plain)) {
                    return evaluation.handOver(new Negative(darkroom, plain.inMemory(), header().exact(), kept));
                }
            });
        } catch (UnusablePicture | IOException | RuntimeException failed) {
            kept.close();
            throw failed;
        }
    }

    /**
     * A JPEG can be decoded at a half, a quarter or an eighth of its size, for that much less work; libvips's own
     * thumbnails do so only where twice the pixels are left, which helps none of the pictures that are taken today.
     */
    private VipsImage scaled(MemorySegment source, Size size) throws UnusablePicture {
        int shrink = kind == Kind.JPEG
                ? Math.min(8, Integer.highestOneBit(Math.max(1, header().width() / size.width())))
                : 1;
        if (shrink == 1) {
            return darkroom.vips().thumbnail(source, size.width(), size.height(), "");
        }
        try (VipsImage image = darkroom.vips().open(source, ",shrink=" + shrink)) {
            return image.resize(size.width(), size.height());
        }
    }

    /**
     * Writes every frame of an animation, in a width.
     *
     * @throws UnusablePicture if it is damaged, or takes too long
     * @throws Darkroom.Busy if there is no memory free for it in a reasonable time
     * @throws IOException if the file can't be read
     */
    public byte[] animate(int width, Encoding.Webp encoding) throws UnusablePicture, IOException {
        Size size = new Size(header().width(), header().height()).inWidth(width);
        // Of WebP, libvips has every frame in memory at once.
        long made = kind == Kind.WEBP ? size.pixels() * header().frames() * BYTES_PER_PIXEL : 0;
        long bytes = findings.bytesWhenMoving() + made;
        if (!darkroom.forWork.has(Lender.megabytes(bytes + baggage))) {
            throw tooMuchMemory(header());
        }
        Evaluation evaluation = new Evaluation();
        return work(evaluation, borrow(bytes), () -> {
            try (Arena arena = Arena.ofShared();
                    VipsImage scaled = darkroom.vips().thumbnail(source(arena), size.width(), size.height(), ",n=-1");
                    VipsImage plain = scaled.inSrgb();
                    Evaluation.Part _ = evaluation.of(plain)) {
                return plain.encode(Encoding.suffixOf(encoding));
            }
        });
    }

    private MemorySegment source(Arena arena) throws UnusablePicture {
        return darkroom.vips().source(arena, file, kind);
    }

    private Lender.Loan borrow(long bytes) throws IOException {
        return darkroom.forWork.borrow(Lender.megabytes(bytes + baggage));
    }

    private <T> T work(Evaluation evaluation, Lender.Loan loan, Callable<T> work) throws UnusablePicture, IOException {
        long begun = System.nanoTime();
        try {
            return darkroom.inTime(evaluation, left, loan, () -> {
                // What it said of other pictures is not to be taken for said of this one.
                darkroom.vips().forget();
                return work.call();
            });
        } catch (UnusablePicture.ByLibrary unusable) {
            throw new UnusablePicture(Plainly.said(String.valueOf(unusable.getMessage()), kind));
        } finally {
            left = left.minusNanos(System.nanoTime() - begun);
        }
    }

    @Override
    public void close() throws IOException {
        if (copy.isPresent()) {
            Files.deleteIfExists(copy.get());
        }
    }
}
