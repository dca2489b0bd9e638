package org.standfirst.menu;

import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;

/**
 * An entry of a menu.
 *
 * @param words what readers see; empty where the name of what it leads to serves
 */
public record Entry(Target target, String words) {
    /** The most characters of its words. */
    public static final int LONGEST = 60;

    /** Where it leads. */
    public sealed interface Target {
        /** To a section. */
        record OfSection(Id<Section> section) implements Target {}

        /** To what has a tag. */
        record OfTag(Id<Tag> tag) implements Target {}

        /** To a page such as "About". */
        record OfPage(Id<Article> page) implements Target {}

        /** To the list of editions. */
        record Editions() implements Target {}

        /** To an address of the magazine's own choice: a path of this site, or one elsewhere. */
        record Address(WebAddress address) implements Target {}

        /** As forms and the database say it: {@code section} and the like. */
        default String kind() {
            return switch (this) {
                case OfSection _ -> "section";
                case OfTag _ -> "tag";
                case OfPage _ -> "page";
                case Editions _ -> "editions";
                case Address _ -> "address";
            };
        }

        /** The identifier or address; empty for the editions. */
        default String written() {
            return switch (this) {
                case OfSection(var section) -> section.value();
                case OfTag(var tag) -> tag.value();
                case OfPage(var page) -> page.value();
                case Editions _ -> "";
                case Address(var address) -> address.value();
            };
        }

        /** What was written so; empty if it says nothing. */
        static Optional<Target> read(String kind, String written) {
            return switch (kind) {
                case "section" -> Id.<Section>parse(written).map(OfSection::new);
                case "tag" -> Id.<Tag>parse(written).map(OfTag::new);
                case "page" -> Id.<Article>parse(written).map(OfPage::new);
                case "editions" -> Optional.of(new Editions());
                case "address" ->
                    WebAddress.parse(written).filter(Target::mayLead).map(Address::new);
                default -> Optional.empty();
            };
        }

        /** A path of this site from its root, or https elsewhere: nothing else looks like a menu to readers. */
        private static boolean mayLead(WebAddress address) {
            String value = address.value();
            return value.startsWith("https://") || (value.startsWith("/") && !value.startsWith("//"));
        }
    }
}
