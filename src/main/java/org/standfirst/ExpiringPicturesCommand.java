package org.standfirst;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.standfirst.magazine.Magazines;
import org.standfirst.picture.ContactSheet;
import org.standfirst.picture.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists pictures whose rights run out. */
@Command(
        name = "expiring",
        description = {
            "Lists the pictures whose rights run out soon, and those whose rights have run out, of which readers see"
                    + " the caption alone. “pictures describe PICTURE --expires DATE” says a new day."
        },
        sortOptions = false)
final class ExpiringPicturesCommand implements Runnable {
    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days to look ahead. Without it: 30.")
    private int days;

    @Override
    public void run() {
        try (Parts parts = Parts.silent(options.settings())) {
            Instant now = Instant.now();
            ZoneId zone = parts.get(Magazines.class).current().timeZone();
            List<Picture> expiring = parts.get(ContactSheet.class).expiring(now.plus(Duration.ofDays(days)));
            expiring.forEach(picture -> print(picture, now, zone));
            if (expiring.isEmpty()) {
                System.out.println("No picture's rights run out within " + days + " days.");
            }
        }
    }

    /** The end is the moment after the last day. */
    private static void print(Picture picture, Instant now, ZoneId zone) {
        Instant end = picture.rights().expires().orElseThrow();
        LocalDate lastDay = end.minusMillis(1).atZone(zone).toLocalDate();
        String state = end.isAfter(now) ? "last day " : "withheld since the end of ";
        System.out.println(PictureLine.of(picture) + "  " + state + lastDay);
    }
}
