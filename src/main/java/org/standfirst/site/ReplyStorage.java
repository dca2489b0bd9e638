package org.standfirst.site;

import java.util.List;
import org.springframework.stereotype.Component;
import org.standfirst.consent.Declares;
import org.standfirst.consent.Item;
import org.standfirst.consent.OwnItem;

/** Declares what the form of replies keeps in readers' browsers ({@code web/site/reply.js}). */
@Component
class ReplyStorage implements Declares {
    /** After a week, the script forgets a draft that was never sent. */
    private static final int DAYS = 7;

    @Override
    public List<OwnItem> declared() {
        return List.of(
                new OwnItem(Item.own(Item.Kind.LOCAL, "reply-draft*", DAYS), "ownDraft", OwnItem.Audience.READERS));
    }
}
