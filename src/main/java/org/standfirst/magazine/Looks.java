package org.standfirst.magazine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;

/** Reads how the magazine looks. */
@Component
public class Looks {
    private static final int THE_ONE = 1;

    private final Database database;
    private final Shelf<Integer, Look> shelf;

    /** Reads from this database. */
    public Looks(Database database) {
        this.database = database;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** The magazine's look, or {@link Look#USUAL}. */
    public Look current() {
        return shelf.get(THE_ONE, this::read);
    }

    private Look read(int id) {
        return database.sql("""
                        select accent, pairing, density, front, drop_cap, footer, logo_picture_id, has_accounts
                        from look
                        where id = :id
                        """)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElse(Look.USUAL);
    }

    /** What a newer program wrote and this one doesn't know is as it is usually. */
    private Look read(ResultSet row) throws SQLException {
        return new Look(
                Colour.parse(row.getString(1)).orElse(Look.USUAL.accent()),
                Look.choice(Look.Pairing.class, row.getString(2)).orElse(Look.USUAL.pairing()),
                Look.choice(Look.Density.class, row.getString(3)).orElse(Look.USUAL.density()),
                Look.choice(Look.FrontRecipe.class, row.getString(4)).orElse(Look.USUAL.front()),
                row.getInt(5) != 0,
                row.getString(6),
                row.getInt(8) == 0 ? List.of() : accounts(),
                Optional.ofNullable(row.getString(7)).map(Id::new));
    }

    private List<Look.Account> accounts() {
        return database.sql("select name, address from look_account order by position")
                .query((row, _) -> new Look.Account(row.getString(1), new WebAddress(row.getString(2))))
                .list();
    }
}
