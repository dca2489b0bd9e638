package org.standfirst.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.edge.Views;
import org.standfirst.kernel.Id;

/** Adds figures of days gone by that were not counted here. */
@Component
public class AddFigures {
    private final AddCounts addCounts;

    AddFigures(AddCounts addCounts) {
        this.addCounts = addCounts;
    }

    /**
     * How often something was looked at on a day.
     *
     * @param article nothing for a kind of pages as a whole
     * @param hosts of other sites that led there, and how often
     */
    public record Figure(
            LocalDate day, String kind, Optional<Id<Article>> article, Sums sums, Map<String, Long> hosts) {
        /** Of an article. */
        public static Figure of(LocalDate day, Id<Article> article, Sums sums, Map<String, Long> hosts) {
            return new Figure(day, Views.ARTICLE, Optional.of(article), sums, hosts);
        }
    }

    /** All of them in one transaction, or in the one that is running. */
    public void apply(List<Figure> figures) {
        Counts counts = new Counts();
        for (Figure figure : figures) {
            Counts.Page page = new Counts.Page(
                    figure.day(), figure.kind(), figure.article().map(Id::value).orElse(""));
            counts.add(page, figure.sums());
            figure.hosts().forEach((host, readers) -> counts.add(new Counts.Referral(page, host), readers));
        }
        addCounts.apply(counts, false);
    }
}
