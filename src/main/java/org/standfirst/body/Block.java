package org.standfirst.body;

import java.util.List;
import java.util.Optional;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import tools.jackson.databind.JsonNode;

/** One block of a document. */
public sealed interface Block {
    /** Words. */
    record Paragraph(List<Inline> content) implements Block {
        /** Copies the list. */
        public Paragraph {
            content = List.copyOf(content);
        }

        /** A paragraph of unmarked words. */
        public static Paragraph of(String words) {
            return new Paragraph(List.of(new Text(words)));
        }
    }

    /** A heading within the article: level 2 (right below the headline) to 6. */
    record Heading(int level, List<Inline> content) implements Block {
        /** @throws IllegalArgumentException if the level is not one of 2 to 6 */
        public Heading {
            if (level < 2 || level > 6) {
                throw new IllegalArgumentException("headings within an article have levels 2 to 6, not " + level);
            }
            content = List.copyOf(content);
        }
    }

    /**
     * A list.
     *
     * @param start the first number of an ordered one
     */
    record ListBlock(boolean ordered, int start, List<Item> items) implements Block {
        /** Copies the list. */
        public ListBlock {
            items = List.copyOf(items);
        }

        /** One item; mostly a single paragraph, sometimes with a list below it. */
        public record Item(List<Block> blocks) {
            /** Copies the list. */
            public Item {
                blocks = List.copyOf(blocks);
            }
        }
    }

    /** Words of somebody else, set as blocks, with who or what they come from. */
    record Quote(List<Block> blocks, List<Inline> attribution) implements Block {
        /** Copies the lists. */
        public Quote {
            blocks = List.copyOf(blocks);
            attribution = List.copyOf(attribution);
        }
    }

    /** A line pulled out large, with who said it. */
    record PullQuote(List<Inline> content, List<Inline> attribution) implements Block {
        /** Copies the lists. */
        public PullQuote {
            content = List.copyOf(content);
            attribution = List.copyOf(attribution);
        }
    }

    /**
     * A picture in the text.
     *
     * @param caption words for this use; empty where the library's caption serves
     * @param alt alternative text for this use; empty where the library's serves
     * @param link where a click on it leads, if anywhere
     */
    record Figure(
            Id<Picture> picture, Layout layout, List<Inline> caption, Optional<String> alt, Optional<WebAddress> link)
            implements Block {
        /** Copies the list. */
        public Figure {
            caption = List.copyOf(caption);
        }
    }

    /** How wide a figure stands. */
    enum Layout {
        /** As wide as the text. */
        TEXT,
        /** Wider than the text. */
        WIDE,
        /** From edge to edge of the screen. */
        FULL,
        /** Beside the text. */
        SIDE
    }

    /** Several pictures shown together, with a caption for all. */
    record Gallery(List<Figure> figures, List<Inline> caption) implements Block {
        /** Copies the lists. */
        public Gallery {
            figures = List.copyOf(figures);
            caption = List.copyOf(caption);
        }
    }

    /**
     * Something that lives elsewhere: a post, a film. Kept as its address; nothing of it is loaded.
     *
     * @param provider who shows it, as readers know the name: "YouTube"
     * @param still a picture of it, if there is one
     */
    record Embed(String provider, WebAddress address, Optional<Id<Picture>> still, List<Inline> caption)
            implements Block {
        /** Copies the list. */
        public Embed {
            caption = List.copyOf(caption);
        }
    }

    /**
     * A sound, a film or a document of the magazine's own.
     *
     * @param file empty where the file was never here
     */
    record Recording(Kind kind, Optional<Id<AttachedFile>> file, String title, List<Inline> caption) implements Block {
        /** Copies the list. */
        public Recording {
            caption = List.copyOf(caption);
        }

        /** How it is offered to the reader. */
        public enum Kind {
            /** To be heard. */
            AUDIO,
            /** To be watched. */
            VIDEO,
            /** To be downloaded. */
            DOCUMENT
        }
    }

    /** A pause between two parts. */
    record Divider() implements Block {}

    /** A table of plain rows, all of one width. */
    record Table(List<Row> rows, List<Inline> caption) implements Block {
        /** Copies the lists. */
        public Table {
            rows = List.copyOf(rows);
            caption = List.copyOf(caption);
        }

        /** A row of cells. */
        public record Row(List<Cell> cells) {
            /** Copies the list. */
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /** A cell; a heading cell says what its row or column is about. */
        public record Cell(boolean heading, List<Inline> content) {
            /** Copies the list. */
            public Cell {
                content = List.copyOf(content);
            }
        }
    }

    /** Words whose blanks and line ends matter: a poem, a listing. */
    record Preformatted(Kind kind, List<Inline> content) implements Block {
        /** Copies the list. */
        public Preformatted {
            content = List.copyOf(content);
        }

        /** What kind of words. */
        public enum Kind {
            /** A listing of a program. */
            CODE,
            /** Lines of a poem or a song. */
            VERSE
        }
    }

    /** A word of the desk to the reader, apart from the article: a helpline, a correction. */
    record Notice(Kind kind, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Notice {
            blocks = List.copyOf(blocks);
        }

        /** What it is about. */
        public enum Kind {
            /** Where to find help. */
            HELPLINE,
            /** What was wrong before. */
            CORRECTION,
            /** Anything else. */
            NOTE
        }
    }

    /** HTML from an import that none of the blocks above fits. */
    record LegacyHtml(SafeHtml html) implements Block {}

    /** A block of a newer version, kept as it came and not shown. */
    record Unknown(JsonNode json) implements Block {}
}
