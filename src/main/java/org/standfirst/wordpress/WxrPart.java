package org.standfirst.wordpress;

import java.util.List;
import java.util.Optional;

/** One part of a WordPress export, in the order of the file. What a file leaves out is an empty text. */
public sealed interface WxrPart {
    /**
     * The site that was exported; comes once, before everything else.
     *
     * @param version of the format, as it says itself
     * @param baseUrl the address of the blog
     */
    record Site(String title, String tagline, String language, String link, String version, String baseUrl)
            implements WxrPart {}

    /** Somebody who writes. */
    record Author(String login, String email, String displayName, String firstName, String lastName)
            implements WxrPart {}

    /**
     * A category, a tag or a term of any other taxonomy.
     *
     * @param taxonomy "category", "post_tag" or another's name
     * @param parent the slug of the term above it
     */
    record Term(String taxonomy, String id, String slug, String parent, String name, String description)
            implements WxrPart {}

    /** A post, a page, an attachment, or whatever a plugin made of it. */
    record Item(
            String title,
            String link,
            String guid,
            String creator,
            String content,
            String excerpt,
            String id,
            String date,
            String dateGmt,
            String modified,
            String modifiedGmt,
            String slug,
            String status,
            String parent,
            String type,
            String password,
            boolean sticky,
            String attachmentUrl,
            List<TermUse> terms,
            List<Meta> metas,
            List<Comment> comments)
            implements WxrPart {
        /** The same without its text and what was said under it, for keeping many in memory. */
        public Item withoutText() {
            return new Item(
                    title,
                    link,
                    guid,
                    creator,
                    "",
                    excerpt,
                    id,
                    date,
                    dateGmt,
                    modified,
                    modifiedGmt,
                    slug,
                    status,
                    parent,
                    type,
                    password,
                    sticky,
                    attachmentUrl,
                    terms,
                    metas,
                    List.of());
        }

        /** The first value of a custom field that is not blank. */
        public Optional<String> meta(String key) {
            return metas.stream()
                    .filter(meta -> meta.key().equals(key) && !meta.value().isBlank())
                    .map(meta -> meta.value().strip())
                    .findFirst();
        }

        /** The terms of a taxonomy that it bears, in order. */
        public List<TermUse> terms(String taxonomy) {
            return terms.stream()
                    .filter(term -> term.taxonomy().equals(taxonomy))
                    .toList();
        }
    }

    /** A term that an item bears. */
    record TermUse(String taxonomy, String slug, String name) {}

    /** A custom field of an item. */
    record Meta(String key, String value) {}

    /** What was said under an item. */
    record Comment(
            String id,
            String author,
            String website,
            String date,
            String dateGmt,
            String content,
            String approved,
            String type,
            String parent,
            String userId) {}
}
