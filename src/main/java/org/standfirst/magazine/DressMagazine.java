package org.standfirst.magazine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/** Gives the magazine its look. */
@Component
public class DressMagazine {
    private final Database database;
    private final ChangeLog changes;
    private final LookRules rules;

    /** Writes to this database and log. */
    DressMagazine(Database database, ChangeLog changes, LookRules rules) {
        this.database = database;
        this.changes = changes;
        this.rules = rules;
    }

    /** How the magazine shall look, and who says so. */
    public record Dress(Look look, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /**
         * Done.
         *
         * @param look as it is now
         * @param remarks what is not as it was wished, and why, in sentences
         */
        record Dressed(Look look, List<String> remarks) implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Refused(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Dress request) {
        if (!request.actor().mayManage()) {
            return new Outcome.NotAllowed();
        }
        Optional<String> mistake = rules.mistake(request.look());
        if (mistake.isPresent()) {
            return new Outcome.Refused(mistake.get());
        }
        List<String> remarks = new ArrayList<>();
        Look look = LookRules.readable(request.look(), remarks);
        database.write(() -> {
            keep(look);
            changes.append(request.actor().name(), "dressed", "magazine", "{}");
        });
        return new Outcome.Dressed(look, List.copyOf(remarks));
    }

    private void keep(Look look) {
        database.sql("""
                        insert into look (
                            id, accent, pairing, density, front, drop_cap, footer, logo_picture_id, has_accounts)
                        values (1, :accent, :pairing, :density, :front, :drop_cap, :footer, :logo, :has_accounts)
                        on conflict (id) do update set
                            accent = excluded.accent, pairing = excluded.pairing, density = excluded.density,
                            front = excluded.front, drop_cap = excluded.drop_cap, footer = excluded.footer,
                            logo_picture_id = excluded.logo_picture_id, has_accounts = excluded.has_accounts
                        """)
                .param("accent", look.accent().toString())
                .param("pairing", Look.written(look.pairing()))
                .param("density", Look.written(look.density()))
                .param("front", Look.written(look.front()))
                .param("drop_cap", look.dropCap() ? 1 : 0)
                .param("footer", look.footer())
                .param("logo", look.logo().map(Id::value).orElse(null))
                .param("has_accounts", look.accounts().isEmpty() ? 0 : 1)
                .update();
        database.sql("delete from look_account").update();
        int position = 0;
        for (Look.Account account : look.accounts()) {
            database.sql("insert into look_account (position, name, address) values (:position, :name, :address)")
                    .param("position", position++)
                    .param("name", account.name().strip())
                    .param("address", account.address().value())
                    .update();
        }
    }
}
