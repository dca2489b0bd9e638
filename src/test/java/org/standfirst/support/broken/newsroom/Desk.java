package org.standfirst.support.broken.newsroom;

import org.standfirst.support.broken.site.Intruder;

/** Breaks the wall between the shells from the other side. */
public interface Desk {
    /** Whom it should not know. */
    Intruder guest();
}
