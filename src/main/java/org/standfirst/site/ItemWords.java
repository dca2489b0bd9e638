package org.standfirst.site;

import org.standfirst.consent.Item;

/** Says what is kept in a browser. */
final class ItemWords {
    private ItemWords() {}

    /** In what form, in whose name, and how long. */
    static String of(Item item, Words words) {
        String where = item.host().isEmpty() ? "" : " " + words.itemOf(item.host());
        return kind(item, words) + " “" + item.name() + "”" + where + ", " + time(item, words);
    }

    /** In what form. */
    static String kind(Item item, Words words) {
        return switch (item.kind()) {
            case COOKIE -> words.itemCookie();
            case LOCAL -> words.itemLocal();
            case SESSION -> words.itemSession();
            case DATABASE -> words.itemDatabase();
        };
    }

    /** How long. */
    static String time(Item item, Words words) {
        return switch (item.days()) {
            case Item.UNTIL_CLOSED -> words.untilClosed();
            case Item.UNTIL_REMOVED -> words.untilRemoved();
            default -> words.keptDays(item.days());
        };
    }
}
