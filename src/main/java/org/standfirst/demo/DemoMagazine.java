package org.standfirst.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.ArrangeEdition;
import org.standfirst.article.Article;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Actor;

/**
 * Makes The Saltmarsh Review, by the verbs that a newsroom uses. All words come in one transaction, so that they are there
 * or are not; the files of pictures come after, one by one, and those that did not come the last time come the next.
 */
@Component
public class DemoMagazine {
    static final Actor ACTOR = new Actor.Program("demo");

    private final Database database;
    private final Magazines magazines;
    private final DemoGroundwork groundwork;
    private final DemoPictures pictures;
    private final DemoArticles articles;
    private final DemoReplies replies;
    private final DemoFigures figures;
    private final ArrangeEdition arrangeEdition;

    DemoMagazine(
            Database database,
            Magazines magazines,
            DemoGroundwork groundwork,
            DemoPictures pictures,
            DemoArticles articles,
            DemoReplies replies,
            DemoFigures figures,
            ArrangeEdition arrangeEdition) {
        this.database = database;
        this.magazines = magazines;
        this.groundwork = groundwork;
        this.pictures = pictures;
        this.articles = articles;
        this.replies = replies;
        this.figures = figures;
        this.arrangeEdition = arrangeEdition;
    }

    /** Writes everything but the files of pictures, unless it is there already. */
    public void write() {
        if (magazines.named().isEmpty()) {
            database.write(this::writeAll);
        }
    }

    /**
     * Brings in the files of pictures that are not there yet; it takes a while.
     *
     * @return whether all that could come did; false if the program was told to stop before
     */
    public boolean bringPictures() {
        return pictures.bring();
    }

    private void writeAll() {
        Sheet magazine = Sheet.read("magazine.txt");
        ZoneId zone = ZoneId.of(magazine.head("time zone"));
        Groundwork laid = groundwork.lay(magazine, pictures.addWords());
        for (String slug : magazine.list("pages")) {
            articles.add(Article.Kind.PAGE, slug, Sheet.read("pages/" + slug + ".html"), Optional.empty(), laid, zone);
        }
        for (String slug : magazine.list("desk")) {
            articles.add(
                    Article.Kind.ARTICLE, slug, Sheet.read("desk/" + slug + ".html"), Optional.empty(), laid, zone);
        }
        Sheet.readAll(DemoGroundwork.EDITIONS).forEach(edition -> fill(edition, laid, zone));
        figures.add(zone);
    }

    private void fill(Sheet sheet, Groundwork laid, ZoneId zone) {
        Id<Edition> edition = Groundwork.find(laid.editions(), sheet.head("slug"));
        List<Id<Article>> contents = new ArrayList<>();
        List<String> answered = sheet.list("answered");
        for (String slug : sheet.list("contents")) {
            Sheet article = Sheet.read("articles/" + slug + ".html");
            Id<Article> added = articles.add(Article.Kind.ARTICLE, slug, article, Optional.of(edition), laid, zone)
                    .id();
            contents.add(added);
            if (answered.contains(slug)) {
                replies.add("replies/" + slug + ".txt", added, laid, zone);
            }
        }
        switch (arrangeEdition.apply(new ArrangeEdition.Arrange(edition, contents, ACTOR))) {
            case ArrangeEdition.Outcome.Arranged _ -> {}
            case ArrangeEdition.Outcome.NotAllowed _ -> throw notAllowed();
        }
    }

    /** The program may do everything, so this is a fault of its own. */
    static IllegalStateException notAllowed() {
        return new IllegalStateException("the demo was not allowed to make its own magazine");
    }
}
