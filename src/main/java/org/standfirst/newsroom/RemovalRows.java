package org.standfirst.newsroom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.article.RemovalRequest;
import org.standfirst.article.RemovalRequests;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** Tells of requests to be taken out of articles, to those who may change the article. */
@Component
class RemovalRows {
    private static final int MOST_DECIDED = 100;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** The last part of an address, whether it is one of the site's or of the desk's. */
    private static final Pattern LAST = Pattern.compile("(?:[^?#]*/)?([\\p{L}\\p{M}\\p{N}-]{1,200})/?(?:[?#].*)?");

    private final RemovalRequests requests;
    private final Articles articles;
    private final DeskHeadlines headlines;
    private final People people;

    RemovalRows(RemovalRequests requests, Articles articles, DeskHeadlines headlines, People people) {
        this.requests = requests;
        this.articles = articles;
        this.headlines = headlines;
        this.people = people;
    }

    List<Keeping.RemovalRow> open(Actor reader, ZoneId zone) {
        return rows(requests.open(reader), reader, zone);
    }

    List<Keeping.RemovalRow> decided(Actor reader, ZoneId zone) {
        return rows(requests.decided(reader, MOST_DECIDED), reader, zone);
    }

    private List<Keeping.RemovalRow> rows(List<RemovalRequest> all, Actor reader, ZoneId zone) {
        List<RemovalRequest> theirs = all.stream()
                .filter(request ->
                        articles.findEditable(request.article(), reader).isPresent())
                .toList();
        Map<Id<Article>, String> names = headlines.find(
                theirs.stream().map(RemovalRequest::article).distinct().toList());
        return theirs.stream()
                .map(request -> row(request, titled(names.getOrDefault(request.article(), "")), zone))
                .toList();
    }

    private static Keeping.RemovalRow row(RemovalRequest request, String headline, ZoneId zone) {
        LocalDate day = request.decided()
                .map(decided -> LocalDate.ofInstant(decided.at(), zone))
                .orElse(request.askedOn());
        return new Keeping.RemovalRow(
                RemovalsScreen.PATH + "/" + request.id(),
                request.askedBy(),
                headline,
                DATE.format(day),
                day.toString(),
                request.decided().map(decided -> words(decided.decision())).orElse(""));
    }

    private static String titled(String headline) {
        return headline.isBlank() ? "Untitled" : headline;
    }

    Optional<RemovalRequest> find(Id<RemovalRequest> id, Actor reader) {
        return requests.find(id, reader)
                .filter(request ->
                        articles.findEditable(request.article(), reader).isPresent());
    }

    /** The one that somebody named by its address or identifier, if they may change it. */
    Optional<Id<Article>> article(String written, Actor reader) {
        Matcher last = LAST.matcher(decoded(written.strip()));
        if (!last.matches()) {
            return Optional.empty();
        }
        return Id.<Article>parse(last.group(1))
                .or(() -> at(last.group(1)))
                .flatMap(id -> articles.findEditable(id, reader))
                .map(Article::id);
    }

    /** Browsers give addresses away with other letters than a to z in numbers. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            return address;
        }
    }

    private Optional<Id<Article>> at(String address) {
        try {
            Slug slug = new Slug(address);
            return articles.find(Article.Kind.ARTICLE, slug)
                    .or(() -> articles.find(Article.Kind.PAGE, slug))
                    .map(Article::id);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String headline(Id<Article> article) {
        return titled(headlines.find(List.of(article)).getOrDefault(article, ""));
    }

    Keeping.OneRemoval one(Desk desk, RemovalRequest request, ZoneId zone, String reasons, String problem) {
        return new Keeping.OneRemoval(
                desk,
                row(request, headline(request.article()), zone),
                ArticleScreen.path(request.article()),
                request.words(),
                "Asked on " + DATE.format(request.askedOn()) + ". " + name(request.loggedBy()) + " wrote it down on "
                        + DATE.format(LocalDate.ofInstant(request.loggedAt(), zone)) + ".",
                Arrays.stream(RemovalRequest.Decision.values())
                        .map(decision -> new Screen.Choice(
                                decision.name().toLowerCase(Locale.ROOT), words(decision), meaning(decision)))
                        .toList(),
                request.decided()
                        .map(decided -> words(decided.decision()) + ". " + name(decided.by()) + " decided it on "
                                + DATE.format(LocalDate.ofInstant(decided.at(), zone)) + ".")
                        .orElse(null),
                request.decided().map(RemovalRequest.Decided::reasons).orElse(reasons),
                problem);
    }

    private String name(Id<Person> person) {
        return people.find(List.of(person)).stream()
                .map(Person::name)
                .findFirst()
                .orElse("Somebody");
    }

    private static String words(RemovalRequest.Decision decision) {
        return switch (decision) {
            case KEPT -> "Declined";
            case CHANGED -> "Amended";
            case ANONYMISED -> "Anonymised";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    private static String meaning(RemovalRequest.Decision decision) {
        return switch (decision) {
            case KEPT -> "the article stays as it is";
            case CHANGED -> "the article says something else of them";
            case ANONYMISED -> "the article does not name them any more";
            case WITHDRAWN -> "the article is withdrawn";
        };
    }
}
