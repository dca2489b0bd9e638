package org.standfirst.menu;

import java.util.Locale;

/** A menu of readers' pages. */
public enum Menu {
    /** The magazine's main one, above every page. */
    HEAD,
    /** The one at the foot of every page. */
    FOOT;

    /** As addresses and the database say it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
