package org.standfirst;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Colour;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.DressMagazine;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Looks;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Actor;
import org.standfirst.picture.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how the magazine looks, and changes it. */
@Command(
        name = "look",
        description = {
            "Makes the pages the magazine's own. What is not given stays as it is; without any option it shows how"
                    + " things are. A program that is serving shows the change at once."
        },
        sortOptions = false)
final class LookCommand implements Runnable {
    private static final Actor ACTOR = new Actor.Program("command line");

    @Mixin
    private SettingsOptions options;

    @Option(names = "--name", paramLabel = "WORDS", description = "What the magazine is called.")
    private @Nullable String name;

    @Option(names = "--tagline", paramLabel = "WORDS", description = "A few words under its name; “” for none.")
    private @Nullable String tagline;

    @Option(names = "--language", paramLabel = "TAG", description = "The language it is written in: en, de, ar, pt-BR.")
    private @Nullable String language;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Where its days begin: Europe/Warsaw.")
    private @Nullable String timeZone;

    @Option(
            names = "--accent",
            paramLabel = "COLOUR",
            description =
                    "Its colour, like #2a3ca0. One too light for words is darkened until they can be read; sections"
                            + " get hues of their own beside it, or none where it is a grey.")
    private @Nullable String accent;

    @Option(
            names = "--pairing",
            paramLabel = "WORD",
            description = "Its faces: newsreader (with Schibsted Grotesk) or fraunces (with Source Serif 4 and Hanken"
                    + " Grotesk).")
    private @Nullable String pairing;

    @Option(names = "--density", paramLabel = "WORD", description = "How much white there is: open or close.")
    private @Nullable String density;

    @Option(
            names = "--front",
            paramLabel = "WORD",
            description = "What follows the first stories of the front page: sections (a row for each), river (all,"
                    + " newest first) or edition (the newest edition's contents, then all).")
    private @Nullable String front;

    @Option(names = "--drop-cap", paramLabel = "yes|no", description = "Whether articles begin with a large letter.")
    private @Nullable String dropCap;

    @Option(names = "--footer", paramLabel = "WORDS", description = "Words at the foot of every page; “” for none.")
    private @Nullable String footer;

    @Option(
            names = "--account",
            paramLabel = "NAME=ADDRESS",
            description =
                    "Where else the magazine is, like Mastodon=https://example.social/@us. Several may be given, and"
                            + " take the place of those before; “” takes all away.")
    private @Nullable List<String> accounts;

    @Option(
            names = "--logo",
            paramLabel = "PICTURE",
            description =
                    "The identifier of a picture of its name, as “pictures add” says it; “” for its name in type.")
    private @Nullable String logo;

    @Override
    public void run() {
        try (Parts parts = Parts.silent(options.settings())) {
            Magazine magazine = parts.get(Magazines.class).current();
            Look look = parts.get(Looks.class).current();
            Magazine described = described(magazine);
            Look dressed = dressed(look);
            if (!dressed.equals(look)) {
                dressed = dress(parts, dressed);
            }
            if (!described.equals(magazine)) {
                parts.get(DescribeMagazine.class).apply(new DescribeMagazine.Describe(described, ACTOR));
            }
            show(described, dressed);
        }
    }

    private static Look dress(Parts parts, Look wished) {
        return switch (parts.get(DressMagazine.class).apply(new DressMagazine.Dress(wished, ACTOR))) {
            case DressMagazine.Outcome.Dressed done -> {
                done.remarks().forEach(System.out::println);
                yield done.look();
            }
            case DressMagazine.Outcome.Refused refused -> throw new Unworkable(refused.reason());
            case DressMagazine.Outcome.NotAllowed _ -> throw new Unworkable("The command line may not do this.");
        };
    }

    private Magazine described(Magazine magazine) {
        if (name != null && name.isBlank()) {
            throw new Unworkable("--name: a magazine needs a name.");
        }
        return new Magazine(
                either(name, magazine.name()),
                either(tagline, magazine.tagline()),
                language == null ? magazine.language() : languageTag(language),
                timeZone == null ? magazine.timeZone() : zone(timeZone));
    }

    private static String either(@Nullable String given, String present) {
        return given == null ? present : given.strip();
    }

    private static String languageTag(String written) {
        String tag = Locale.forLanguageTag(written.strip()).toLanguageTag();
        if (tag.equals("und")) {
            throw new Unworkable("--language: “" + written + "” is no language; write it like en, de or pt-BR.");
        }
        return tag;
    }

    private static ZoneId zone(String written) {
        try {
            return ZoneId.of(written.strip());
        } catch (DateTimeException mistake) {
            throw new Unworkable("--time-zone: “" + written + "” is none; write it like Europe/Warsaw.", mistake);
        }
    }

    private Look dressed(Look look) {
        return new Look(
                accent == null ? look.accent() : colour(accent),
                chosen("--pairing", Look.Pairing.class, pairing, look.pairing()),
                chosen("--density", Look.Density.class, density, look.density()),
                chosen("--front", Look.FrontRecipe.class, front, look.front()),
                dropCap == null ? look.dropCap() : yes(dropCap),
                either(footer, look.footer()),
                accounts == null ? look.accounts() : accounts(accounts),
                logo == null ? look.logo() : logo(logo.strip()));
    }

    private static Optional<Id<Picture>> logo(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Id.<Picture>parse(written)
                .orElseThrow(() -> new Unworkable("--logo: “" + written + "” is no identifier of a picture.")));
    }

    private static Colour colour(String written) {
        return Colour.parse(written)
                .orElseThrow(() -> new Unworkable(
                        "--accent: “" + written + "” is no colour; write it in six digits, like #2a3ca0."));
    }

    private static <T extends Enum<T>> T chosen(String option, Class<T> type, @Nullable String written, T present) {
        return written == null
                ? present
                : Look.choice(type, written)
                        .orElseThrow(() ->
                                new Unworkable(option + ": “" + written + "” is none of " + Look.choices(type) + "."));
    }

    private static boolean yes(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "on", "true" -> true;
            case "no", "off", "false" -> false;
            default -> throw new Unworkable("--drop-cap: “" + written + "” is neither yes nor no.");
        };
    }

    private static List<Look.Account> accounts(List<String> written) {
        return written.stream()
                .filter(account -> !account.isBlank())
                .map(LookCommand::account)
                .toList();
    }

    private static Look.Account account(String written) {
        String[] parts = written.split("=", 2);
        return Optional.of(parts)
                .filter(both -> both.length == 2 && !both[0].isBlank())
                .flatMap(both -> WebAddress.parse(both[1]).map(address -> new Look.Account(both[0].strip(), address)))
                .orElseThrow(() -> new Unworkable("--account: “" + written
                        + "” is none; write its name and its address, like Mastodon=https://example.social/@us."));
    }

    private static void show(Magazine magazine, Look look) {
        System.out.printf("name:      %s%n", magazine.name());
        System.out.printf("tagline:   %s%n", magazine.tagline());
        System.out.printf("language:  %s%n", magazine.language());
        System.out.printf("time-zone: %s%n", magazine.timeZone());
        System.out.printf("accent:    %s%n", look.accent());
        System.out.printf("pairing:   %s%n", Look.written(look.pairing()));
        System.out.printf("density:   %s%n", Look.written(look.density()));
        System.out.printf("front:     %s%n", Look.written(look.front()));
        System.out.printf("drop-cap:  %s%n", look.dropCap() ? "yes" : "no");
        System.out.printf("footer:    %s%n", look.footer().replace("\n", "\n           "));
        System.out.printf(
                "accounts:  %s%n",
                look.accounts().stream()
                        .map(account -> account.name() + "=" + account.address().value())
                        .collect(Collectors.joining("\n           ")));
        System.out.printf("logo:      %s%n", look.logo().map(Id::value).orElse(""));
    }
}
