package org.standfirst.article;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Slug;

/** Slugs that a page can't have, since the program itself answers at that address. */
@Component
class ReservedSlugs {
    private static final Set<String> FOR_PAGES = Set.of(
            "articles",
            "sections",
            "tags",
            "authors",
            "editions",
            "pictures",
            "files",
            "assets",
            "search",
            "newsroom",
            "preview",
            "feed",
            "feeds",
            "archive",
            "api",
            "error",
            "healthz",
            "readyz",
            "replies",
            "corrections",
            "house-rules",
            "cookies",
            "privacy",
            "sitemaps",
            "oembed",
            "consent");

    boolean isReserved(Article.Kind kind, Slug slug) {
        return kind == Article.Kind.PAGE && FOR_PAGES.contains(slug.value());
    }
}
