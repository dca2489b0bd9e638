package org.standfirst.menu;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;

/** Reads what somebody chose for the menus. */
@Component
public class Menus {
    private final Database database;
    private final Shelf<Menu, List<Entry>> shelf;

    /** Reads from this database. */
    Menus(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, Menu.values().length);
    }

    /** The entries in their order; none where the menu runs by itself. Some may lead to what is no more. */
    public List<Entry> of(Menu menu) {
        return shelf.get(menu, this::read);
    }

    /** What a newer program wrote and this one doesn't know is left out. */
    private List<Entry> read(Menu menu) {
        return database
                .sql("select kind, target, words from menu_entry where menu = :menu order by position")
                .param("menu", menu.written())
                .query((row, _) -> entry(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .flatMap(entry -> entry)
                .toList();
    }

    private static Stream<Entry> entry(String kind, String target, String words) {
        return Entry.Target.read(kind, target).map(found -> new Entry(found, words)).stream();
    }
}
