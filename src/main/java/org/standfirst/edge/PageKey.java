package org.standfirst.edge;

/**
 * What a page is kept under: never a header, so that none can poison it.
 *
 * @param path as it stands in the request, percent-encoded
 * @param query of the parameters that pages know, in one order; empty if there are none
 * @param state how its reader stands to what needs a yes, where the page differs by that; empty for whom nobody has asked
 */
record PageKey(String path, String query, String state) {
    PageKey(String path) {
        this(path, "", "");
    }

    PageKey(String path, String query) {
        this(path, query, "");
    }

    /** The same page for such a reader. */
    PageKey in(String otherState) {
        return otherState.equals(state) ? this : new PageKey(path, query, otherState);
    }

    /** As it is asked of the application. */
    String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
