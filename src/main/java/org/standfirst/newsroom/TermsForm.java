package org.standfirst.newsroom;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Crawler;
import org.standfirst.magazine.Openness;

/**
 * On what terms programs may read the magazine, as a form says it.
 *
 * @param feeds full or standfirst
 * @param refused names of known crawlers that are asked to stay away
 * @param others names of further ones, parted by blanks
 * @param llms nothing where the box is not ticked, as browsers then send nothing
 * @param hub an address; empty for none
 */
public record TermsForm(
        String feeds,
        List<String> refused,
        String others,
        @Nullable Boolean llms,
        String llmsWords,
        String hub) {
    /** What a form leaves out is empty. */
    public TermsForm(
            @Nullable String feeds,
            @Nullable List<String> refused,
            @Nullable String others,
            @Nullable Boolean llms,
            @Nullable String llmsWords,
            @Nullable String hub) {
        this.feeds = said(feeds);
        this.refused = refused == null ? List.of() : List.copyOf(refused);
        this.others = said(others);
        this.llms = llms;
        this.llmsWords = said(llmsWords).replace("\r\n", "\n");
        this.hub = said(hub);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    /** Whether there is an llms.txt. */
    public boolean hasLlms() {
        return Boolean.TRUE.equals(llms);
    }

    static TermsForm of(Openness openness) {
        Set<String> known = Crawler.KNOWN.stream().map(Crawler::name).collect(Collectors.toSet());
        return new TermsForm(
                openness.feeds() == Openness.FeedText.FULL ? "full" : "standfirst",
                openness.refused().stream().filter(known::contains).toList(),
                openness.refused().stream()
                        .filter(name -> !known.contains(name))
                        .collect(Collectors.joining(" ")),
                openness.llms(),
                openness.llmsWords(),
                openness.hub().map(WebAddress::value).orElse(""));
    }

    /** The known crawlers: those that are refused are chosen. */
    public List<Screen.Option> crawlers() {
        return Crawler.KNOWN.stream()
                .map(crawler -> new Screen.Option(
                        crawler.name(),
                        crawler.name() + ", of " + crawler.operator() + ", " + purpose(crawler.purpose()),
                        refused.contains(crawler.name())))
                .toList();
    }

    private static String purpose(Crawler.Purpose purpose) {
        return switch (purpose) {
            case TRAINING -> "for training";
            case SEARCH -> "for search";
            case ASSISTANT -> "for what somebody just asked";
            case DATASET -> "for data that others get";
        };
    }

    /** Nothing if the hub's address is none. */
    Optional<Openness> openness() {
        Optional<WebAddress> address = WebAddress.parse(hub);
        if (address.isEmpty() && !hub.isEmpty()) {
            return Optional.empty();
        }
        NavigableSet<String> names = new TreeSet<>(refused);
        Arrays.stream(others.split("[\\s,]+")).filter(name -> !name.isEmpty()).forEach(names::add);
        return Optional.of(new Openness(
                feeds.equals("standfirst") ? Openness.FeedText.STANDFIRST : Openness.FeedText.FULL,
                names,
                hasLlms(),
                llmsWords,
                hub.isEmpty() ? Optional.empty() : address));
    }
}
