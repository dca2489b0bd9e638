package org.standfirst.body;

/** Whose words a document is, which decides what search engines are told of its links (HTML, link types). */
enum Voice {
    /** The magazine's: it stands by its links. */
    EDITORIAL("noopener"),
    /** A reader's: the magazine does not. */
    READER("nofollow ugc noopener");

    private final String rel;

    Voice(String rel) {
        this.rel = rel;
    }

    /** The {@code rel} of a link that leads off the site. */
    String rel() {
        return rel;
    }
}
