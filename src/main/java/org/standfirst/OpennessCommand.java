package org.standfirst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Crawler;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.OpenMagazine;
import org.standfirst.magazine.Openness;
import org.standfirst.people.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows on what terms other programs may read the magazine, and changes them. */
@Command(
        name = "openness",
        description = {
            "Says what feeds hold, which crawlers are asked to stay away, and who is told of what is new. What is not"
                    + " given stays as it is; without any option it shows how things are. A program that is serving"
                    + " follows at once."
        },
        sortOptions = false)
final class OpennessCommand implements Runnable {
    private static final Actor ACTOR = new Actor.Program("command line");

    @Mixin
    private SettingsOptions options;

    @Option(names = "--feeds", paramLabel = "WORD", description = "What feeds hold of an article: full or standfirst.")
    private @Nullable String feeds;

    @Option(
            names = "--refuse",
            paramLabel = "NAME",
            split = ",",
            description = "Crawlers that robots.txt asks to stay away, by name, or all known ones that read for one"
                    + " purpose: training, search, assistant, dataset.")
    private List<String> refuse = new ArrayList<>();

    @Option(
            names = "--allow",
            paramLabel = "NAME",
            split = ",",
            description = "Crawlers that may come again, by name or purpose.")
    private List<String> allow = new ArrayList<>();

    @Option(names = "--llms-txt", paramLabel = "WORD", description = "Whether there is an llms.txt: on or off.")
    private @Nullable String llms;

    @Option(
            names = "--llms-words",
            paramLabel = "WORDS",
            description = "What llms.txt says besides what the magazine is; “” for nothing.")
    private @Nullable String llmsWords;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "A WebSub hub, told of every change and named in the feeds; “” for none. It finds the"
                    + " magazine by the setting --site.")
    private @Nullable String hub;

    @Override
    public void run() {
        Settings settings = options.settings();
        try (Parts parts = Parts.silent(settings)) {
            Openness present = parts.get(Magazines.class).openness();
            Openness wanted = wanted(present, settings);
            if (!wanted.equals(present)) {
                apply(parts.get(OpenMagazine.class), wanted);
            }
            show(wanted);
        }
    }

    private Openness wanted(Openness present, Settings settings) {
        Openness wanted = present;
        if (feeds != null) {
            wanted = wanted.withFeeds(
                    choose("--feeds", feeds, "full", "standfirst").equals("full")
                            ? Openness.FeedText.FULL
                            : Openness.FeedText.STANDFIRST);
        }
        if (llms != null || llmsWords != null) {
            boolean on = llms == null
                    ? present.llms()
                    : choose("--llms-txt", llms, "on", "off").equals("on");
            wanted = wanted.withLlms(on, llmsWords == null ? present.llmsWords() : llmsWords.strip());
        }
        if (hub != null) {
            wanted = wanted.withHub(hubAddress(hub.strip(), settings));
        }
        NavigableSet<String> refused = new TreeSet<>(present.refused());
        allow.stream().flatMap(OpennessCommand::named).forEach(refused::remove);
        refuse.stream().flatMap(OpennessCommand::named).forEach(refused::add);
        return wanted.withRefused(refused);
    }

    private static String choose(String option, String given, String one, String other) {
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (!word.equals(one) && !word.equals(other)) {
            throw new Unworkable(option + ": “" + given + "” is neither " + one + " nor " + other + ".");
        }
        return word;
    }

    private static Optional<WebAddress> hubAddress(String given, Settings settings) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (settings.site().isEmpty()) {
            throw new Unworkable("A hub must be able to find the magazine: say where it is with --site, here and when"
                    + " it is served.");
        }
        return Optional.of(WebAddress.parse(given)
                .filter(WebAddress::isExternal)
                .orElseThrow(() ->
                        new Unworkable("--hub: “" + given + "” is no address; write it like https://hub.example/.")));
    }

    /** A known crawler's name as it writes it, all of a purpose, or a name that nobody here knows. */
    private static Stream<String> named(String given) {
        String word = given.strip();
        List<String> ofPurpose = Crawler.KNOWN.stream()
                .filter(crawler -> crawler.purpose().name().equalsIgnoreCase(word))
                .map(Crawler::name)
                .toList();
        return ofPurpose.isEmpty()
                ? Stream.of(Crawler.KNOWN.stream()
                        .map(Crawler::name)
                        .filter(name -> name.equalsIgnoreCase(word))
                        .findFirst()
                        .orElse(word))
                : ofPurpose.stream();
    }

    private static void apply(OpenMagazine openMagazine, Openness wanted) {
        switch (openMagazine.apply(new OpenMagazine.Open(wanted, ACTOR))) {
            case OpenMagazine.Outcome.Opened() -> {}
            case OpenMagazine.Outcome.Refused(String reason) -> throw new Unworkable(reason);
            case OpenMagazine.Outcome.NotAllowed() -> throw new IllegalStateException("the command line may manage");
        }
    }

    private static void show(Openness openness) {
        System.out.println("Feeds:    " + openness.feeds().name().toLowerCase(Locale.ROOT));
        System.out.println("llms.txt: " + (openness.llms() ? "on" : "off")
                + (openness.llmsWords().isBlank() ? "" : ", saying: " + PlainLine.oneLine(openness.llmsWords())));
        System.out.println("Hub:      " + openness.hub().map(WebAddress::value).orElse("none"));
        System.out.println("Crawlers that are known, and what they read for:");
        for (Crawler crawler : Crawler.KNOWN) {
            System.out.printf(
                    "  %-8s %-29s %-13s %s%n",
                    openness.refused().contains(crawler.name()) ? "refused" : "allowed",
                    crawler.name(),
                    crawler.operator(),
                    crawler.purpose().name().toLowerCase(Locale.ROOT));
        }
        List<String> known = Crawler.KNOWN.stream().map(Crawler::name).toList();
        openness.refused().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> System.out.printf("  %-8s %s%n", "refused", name));
    }
}
