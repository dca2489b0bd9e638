package org.standfirst.edge;

/**
 * What a page is kept under: never a header, so that none can poison it.
 *
 * @param path as it stands in the request, percent-encoded
 * @param query of the parameters that pages know, in one order; empty if there are none
 */
record PageKey(String path, String query) {
    PageKey(String path) {
        this(path, "");
    }

    /** As it is asked of the application. */
    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
