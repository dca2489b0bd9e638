package org.standfirst.newsroom;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.EndingRights;
import org.standfirst.kernel.Id;

/** Warns of articles whose pictures readers will lose sight of, or have. */
@Component
class RightsWarnings {
    private static final int LONGEST = 80;

    private final EndingRights endingRights;

    RightsWarnings(EndingRights endingRights) {
        this.endingRights = endingRights;
    }

    /** About the pictures of one article. */
    List<Screen.Warned> of(Id<Article> article, ZoneId zone) {
        Instant now = Instant.now();
        return endingRights.of(List.of(article), now.plus(RightsWords.AHEAD)).stream()
                .map(ending -> new Screen.Warned(
                        name(ending.caption()),
                        PictureScreen.path(ending.picture()),
                        RightsWords.of(Optional.of(ending.at()), now, zone)))
                .toList();
    }

    private static String name(String caption) {
        if (caption.isBlank()) {
            return "A picture without a caption";
        }
        return caption.codePointCount(0, caption.length()) > LONGEST
                ? caption.substring(0, caption.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : caption;
    }

    /** A few words for each of these articles of which there is something to say: what ends first. */
    Map<Id<Article>, String> of(Collection<Id<Article>> articles, ZoneId zone) {
        Instant now = Instant.now();
        Map<Id<Article>, String> words = new HashMap<>();
        endingRights
                .of(articles, now.plus(RightsWords.AHEAD))
                .forEach(ending -> words.putIfAbsent(ending.article(), RightsWords.briefly(ending.at(), now, zone)));
        return words;
    }

    /** A sentence about all that readers see; empty while there is nothing to say. */
    String amongLive() {
        EndingRights.Count count = endingRights.live(Instant.now().plus(RightsWords.AHEAD));
        if (count.articles() == 0) {
            return "";
        }
        String many = count.isMore() ? "More than " + count.articles() : Integer.toString(count.articles());
        return count.articles() == 1
                ? "One live article shows a picture whose rights have ended or end within 30 days."
                : many + " live articles show pictures whose rights have ended or end within 30 days.";
    }
}
