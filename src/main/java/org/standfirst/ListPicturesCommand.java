package org.standfirst;

import java.util.List;
import org.standfirst.picture.ContactSheet;
import org.standfirst.picture.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists pictures, to find their identifiers. */
@Command(
        name = "list",
        description = "Lists the pictures of the library, the newest first, with their identifiers.",
        sortOptions = false)
final class ListPicturesCommand implements Runnable {
    @Mixin
    private SettingsOptions options;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..1",
            defaultValue = "",
            description = "Only those whose caption, credit, alt text, rights or first address contain this.")
    private String words;

    @Option(names = "--most", paramLabel = "N", defaultValue = "50", description = "How many at most. Without it: 50.")
    private int most;

    @Override
    public void run() {
        try (Parts parts = Parts.silent(options.settings())) {
            List<Picture> pictures = parts.get(ContactSheet.class).newest(words, Math.max(1, most));
            pictures.forEach(picture -> System.out.println(PictureLine.of(picture)));
            if (pictures.isEmpty()) {
                System.out.println(words.isBlank() ? "There are no pictures." : "There is no such picture.");
            }
        }
    }
}
