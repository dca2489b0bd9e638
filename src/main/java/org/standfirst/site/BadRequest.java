package org.standfirst.site;

/** The address makes no sense. */
final class BadRequest extends RuntimeException {
    BadRequest() {
        super(null, null, false, false);
    }
}
