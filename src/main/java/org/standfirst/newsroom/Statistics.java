package org.standfirst.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the staff is shown of how often the magazine is looked at. */
public sealed interface Statistics extends Screen.Apart {
    /**
     * The magazine as a whole; for authors, their own articles.
     *
     * @param isCounting whether anything is counted any more
     * @param showsDepth whether it is known how far articles are read
     * @param isOwn whether it is of somebody's own articles alone
     * @param kinds how often each sort of page was looked at; none where it is of articles alone
     * @param csv where the figures are as a file
     */
    record All(
            Desk desk,
            boolean isCounting,
            boolean showsDepth,
            boolean isOwn,
            List<Span> spans,
            Total total,
            Plot plot,
            List<LiveRow> live,
            List<ArticleRow> articles,
            List<CountRow> referrers,
            List<KindRow> kinds,
            String csv)
            implements Statistics {
        @Override
        public String template() {
            return "newsroom/statistics.jte";
        }
    }

    /**
     * An article.
     *
     * @param path where readers find it; empty where they don't
     * @param ever how often it was looked at since it was out
     * @param depth how far it is read; none where nobody told
     */
    record One(
            Desk desk,
            String headline,
            String screen,
            String path,
            boolean showsDepth,
            List<Span> spans,
            Total total,
            String ever,
            Plot plot,
            List<Part> depth,
            List<CountRow> referrers,
            String csv)
            implements Statistics {
        @Override
        public String template() {
            return "newsroom/articleStatistics.jte";
        }
    }

    /** What is looked at now, and nothing else: to be left open. */
    record Now(Desk desk, List<LiveRow> live) implements Statistics {
        @Override
        public String template() {
            return "newsroom/liveStatistics.jte";
        }
    }

    /** A time to look at. */
    record Span(String words, String path, boolean current) {}

    /**
     * What it comes to.
     *
     * @param when in words
     * @param programs how often by crawlers and the like
     * @param before the same for the time before, in a sentence
     */
    record Total(String when, String readers, String programs, String before) {}

    /**
     * Figures as bars, drawn on a field of a hundred by as many as there are bars.
     *
     * @param title what is drawn
     * @param described the same in a sentence, for who can't see it
     * @param unit what a bar stands for, as the head of a column
     * @param most the figure at the top
     */
    record Plot(String title, String described, String unit, String most, List<Bar> bars) {
        /** How wide the field is. */
        public int width() {
            return bars.size() * Bar.STEP;
        }

        /** Whether there is anything to see. */
        public boolean isEmpty() {
            return bars.stream().allMatch(bar -> bar.height() == 0);
        }
    }

    /**
     * A bar.
     *
     * @param height of a hundred
     */
    record Bar(int number, int height, String words, String readers, String programs) {
        static final int STEP = 10;

        /** Where it begins. */
        public int from() {
            return number * STEP + 1;
        }

        /** Where its upper end is. */
        public int top() {
            return 100 - height;
        }
    }

    /**
     * An article in a list.
     *
     * @param half how many of a hundred readers came to its middle; empty where nobody told
     * @param whole and to its end
     */
    record ArticleRow(String screen, String headline, String readers, String half, String whole) {}

    /** Something and how often. */
    record CountRow(String words, String readers) {}

    /** A sort of page. */
    record KindRow(String words, String readers, String programs) {}

    /**
     * What is looked at now.
     *
     * @param screen where more is told of it; nothing for pages that are no articles
     */
    record LiveRow(@Nullable String screen, String words, String readers) {}

    /** How many of a hundred readers came so far. */
    record Part(String words, int percent) {}
}
