package org.standfirst.newsroom;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.consent.Declares;
import org.standfirst.consent.Item;
import org.standfirst.consent.OwnItem;

/** Declares what the newsroom keeps in the browsers of the staff. */
@Component
class DeskStorage implements Declares {
    @Override
    public List<OwnItem> declared() {
        return Stream.of(
                        SessionCookie.COOKIE.declared("ownSession"),
                        FlowCookie.COOKIE.declared("ownFlow"),
                        Undo.COOKIE.declared("ownUndo"),
                        // web/newsroom/src/article/kept.ts
                        Stream.of(
                                staff(Item.own(Item.Kind.LOCAL, "standfirst-kept:*", Item.UNTIL_REMOVED)),
                                staff(Item.own(Item.Kind.DATABASE, "standfirst", Item.UNTIL_REMOVED))))
                .flatMap(items -> items)
                .toList();
    }

    private static OwnItem staff(Item item) {
        return new OwnItem(item, "ownManuscript", OwnItem.Audience.STAFF);
    }
}
