package org.standfirst.consent;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;

/** Reads what others do on readers' pages. */
@Component
public class Services {
    private final Database database;
    private final Shelf<String, List<Service>> shelf;

    Services(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** All of them, those that are off too, the oldest first. */
    public List<Service> all() {
        return shelf.get(
                "all",
                _ -> database.sql("select " + ServiceRows.COLUMNS + " from service order by added_at, id")
                        .query(ServiceRows::read)
                        .list());
    }

    /** One of them. */
    public Optional<Service> find(Id<Service> id) {
        return all().stream().filter(service -> service.id().equals(id)).findFirst();
    }
}
