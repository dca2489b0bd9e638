package org.standfirst.transfer;

import org.standfirst.kernel.Sha256;
import org.standfirst.wordpress.WxrPart;

/** What tells one item of WordPress from another, and one state of it from the next. */
final class ForeignItem {
    private ForeignItem() {}

    /**
     * An item's number; where it has none, or another site under the same address used it, its GUID, which WordPress never
     * changes, or its title.
     */
    static String id(WxrPart.Item item, ForeignIds ids, String kind) {
        if (item.id().isEmpty()) {
            return item.guid().isEmpty()
                    ? "title:" + digest(item.title() + "\n" + item.date())
                    : "guid:" + digest(item.guid());
        }
        boolean isAnothers = ids.find(kind, item.id())
                .filter(known -> !known.guid().equals(item.guid()))
                .isPresent();
        return isAnothers ? item.id() + "#" + digest(item.guid() + "\n" + item.link()) : item.id();
    }

    /** Of everything that an article is made from; comments are told apart by themselves. */
    static String digest(WxrPart.Item item) {
        return digest(item.withoutText() + item.content());
    }

    /** A short name for a long text. */
    static String digest(String text) {
        return Sha256.hex(text).substring(0, 32);
    }
}
