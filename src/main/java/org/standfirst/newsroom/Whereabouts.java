package org.standfirst.newsroom;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.PictureUses;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.people.Actor;
import org.standfirst.people.People;
import org.standfirst.picture.Picture;

/** Says where a picture is used, as far as whoever looks may know. */
@Component
class Whereabouts {
    private static final int MOST = 200;

    private final PictureUses pictureUses;
    private final Editions editions;
    private final People people;

    Whereabouts(PictureUses pictureUses, Editions editions, People people) {
        this.pictureUses = pictureUses;
        this.editions = editions;
        this.people = people;
    }

    Album.Uses of(Id<Picture> picture, Actor reader) {
        PictureUses.Uses uses = pictureUses.of(picture, reader);
        List<Album.Place> places = Stream.of(
                        uses.articles().stream().map(Whereabouts::article),
                        uses.covers().stream()
                                .flatMap(id -> editions.find(id).map(edition -> cover(edition, reader)).stream()),
                        people.find(uses.portraits()).stream()
                                .map(person -> new Album.Place(person.name(), person.path(), "Portrait", "")),
                        Stream.of(new Album.Place(
                                        "The magazine’s name",
                                        reader.mayManage() ? SettingsScreen.PATH : "",
                                        "Logo",
                                        ""))
                                .filter(_ -> uses.isLogo()))
                .flatMap(some -> some)
                .limit(MOST)
                .toList();
        return new Album.Uses(places, uses.places(), uses.isComplete());
    }

    private static Album.Place article(PictureUses.InArticle use) {
        String headline = use.headline().isBlank() ? "Untitled" : use.headline();
        return new Album.Place(
                use.isTheirs() ? headline : "An article of somebody else’s",
                use.isTheirs() ? ArticleScreen.path(use.article()) : "",
                standing(use),
                ArticlesScreen.value(use.state()));
    }

    private static String standing(PictureUses.InArticle use) {
        String state = StateWords.of(use.state());
        if (use.inLive()) {
            return use.inDraft() ? state : state + ", and no longer in the draft";
        }
        boolean isAhead = use.state() == Article.State.LIVE;
        if (use.inDraft()) {
            return isAhead ? state + ", in changes that readers don’t see yet" : state;
        }
        return state + ", in what waits for its time";
    }

    private static Album.Place cover(Edition edition, Actor reader) {
        boolean mayGo = reader.publications() == Actor.Reach.ALL;
        return new Album.Place(
                edition.title(), mayGo ? EditionsScreen.PATH + "/" + edition.id() : edition.path(), "Cover", "");
    }
}
