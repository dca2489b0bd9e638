package org.standfirst;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazines;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.FocusPicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a picture shows and what may be done with it. */
@Command(
        name = "describe",
        description = {
            "Says what a picture shows, whose it is and how long it may be shown. What is not given stays as it is;"
                    + " “” takes it away. Every article that has no words of its own for the picture shows these."
        },
        sortOptions = false)
final class DescribePictureCommand implements Runnable {
    private static final String ACTOR = "command line";

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "PICTURE", description = "Its identifier, as “pictures list” says it.")
    private String identifier;

    @Option(names = "--caption", paramLabel = "WORDS", description = "What is said under it.")
    private @Nullable String caption;

    @Option(names = "--credit", paramLabel = "WORDS", description = "Whose it is; always shown.")
    private @Nullable String credit;

    @Option(names = "--alt", paramLabel = "WORDS", description = "What it shows, for those who can't see it.")
    private @Nullable String alt;

    @Option(names = "--rights", paramLabel = "WORDS", description = "What was agreed about it, for the desk alone.")
    private @Nullable String note;

    @Option(names = "--licence", paramLabel = "WORDS", description = "Its licence, such as CC BY 4.0, or its address.")
    private @Nullable String licence;

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "The last day on which readers may see it (2027-03-31); “” for no such day.")
    private @Nullable String expires;

    @Option(
            names = "--focus",
            paramLabel = "X,Y",
            description = "What must stay in sight in crops: from the left and the top, in thousandths (500,250).")
    private @Nullable String focus;

    @Override
    public void run() {
        try (Parts parts = Parts.silent(options.settings())) {
            Picture picture = parts.get(Pictures.class)
                    .find(new Id<Picture>(identifier))
                    .orElseThrow(() -> new Unworkable("There is no picture “" + identifier + "”."));
            Optional<Picture.Focus> newFocus = Optional.ofNullable(focus).map(DescribePictureCommand::point);
            parts.get(DescribePicture.class)
                    .apply(new DescribePicture.Describe(picture.id(), words(picture), rights(picture, parts), ACTOR));
            newFocus.ifPresent(point -> parts.get(FocusPicture.class).apply(picture.id(), point, ACTOR));
        }
        System.out.println("Described. Pages show it from now on.");
    }

    private Picture.Words words(Picture picture) {
        return new Picture.Words(
                either(caption, picture.words().caption()),
                either(credit, picture.words().credit()),
                either(alt, picture.words().alt()));
    }

    private Picture.Rights rights(Picture picture, Parts parts) {
        return new Picture.Rights(
                either(note, picture.rights().note()),
                either(licence, picture.rights().licence()),
                expires == null ? picture.rights().expires() : end(expires, parts));
    }

    private static String either(@Nullable String given, String present) {
        return given == null ? present : given.strip();
    }

    /** A right that lasts to a day ends with that day, where the magazine is made. */
    private static Optional<Instant> end(String day, Parts parts) {
        if (day.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day.strip())
                    .plusDays(1)
                    .atStartOfDay(parts.get(Magazines.class).current().timeZone())
                    .toInstant());
        } catch (DateTimeException mistake) {
            throw new Unworkable("--expires: “" + day + "” is no date; write it like 2027-03-31.", mistake);
        }
    }

    private static Picture.Focus point(String words) {
        try {
            String[] numbers = words.split(",", 2);
            return new Picture.Focus(
                    Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[numbers.length - 1].strip()));
        } catch (IllegalArgumentException mistake) {
            throw new Unworkable(
                    "--focus: “" + words + "” is no point; write two numbers from 0 to 1000, like 500,250.", mistake);
        }
    }
}
