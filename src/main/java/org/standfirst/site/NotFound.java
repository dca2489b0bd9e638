package org.standfirst.site;

/** There is nothing at this address, or nothing that readers may know of. */
final class NotFound extends RuntimeException {
    NotFound() {
        super(null, null, false, false);
    }
}
