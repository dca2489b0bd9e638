package org.standfirst.edge;

/** The number of the last change that touched a tag; it only grows. Safe for use by several threads at once. */
final class TagVersion {
    private volatile long seq;

    long seq() {
        return seq;
    }

    synchronized void raise(long to) {
        if (to > seq) {
            seq = to;
        }
    }
}
