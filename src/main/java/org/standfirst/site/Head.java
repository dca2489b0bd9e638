package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.SafeHtml;

/**
 * What other programs are told of a page in its head, besides what every page says.
 *
 * @param links to what says the same in another form
 * @param properties of Open Graph and what follows it
 * @param card how other sites are asked to show it, in the words of X; nothing where the page is not to be shown
 * @param data the same in the words of schema.org
 */
public record Head(
        List<Link> links,
        List<Property> properties,
        @Nullable String card,
        SafeHtml data) {
    /** Nothing to be told. */
    public static final Head NONE = new Head(List.of(), List.of(), null, SafeHtml.EMPTY);

    /** Copies the lists. */
    public Head {
        links = List.copyOf(links);
        properties = List.copyOf(properties);
    }

    /**
     * An alternate form of the page.
     *
     * @param type its media type, where it isn't a page of HTML
     * @param language where that is what sets it apart
     */
    public record Link(
            String address,
            @Nullable String type,
            @Nullable String title,
            @Nullable String language) {}

    /** A property and what it is. */
    public record Property(String name, String content) {}
}
