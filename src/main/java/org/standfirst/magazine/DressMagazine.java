package org.standfirst.magazine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;

/** Gives the magazine its look. */
@Component
public class DressMagazine {
    private static final int LONGEST_FOOTER = 1_000;
    private static final int MOST_ACCOUNTS = 12;
    private static final int LONGEST_NAME = 60;

    private final Database database;
    private final ChangeLog changes;
    private final Pictures pictures;

    /** Writes to this database and log; a logo is one of these pictures. */
    public DressMagazine(Database database, ChangeLog changes, Pictures pictures) {
        this.database = database;
        this.changes = changes;
        this.pictures = pictures;
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
        Optional<String> mistake = mistake(request.look());
        if (mistake.isPresent()) {
            return new Outcome.Refused(mistake.get());
        }
        List<String> remarks = new ArrayList<>();
        Look look = readable(request.look(), remarks);
        database.write(() -> {
            keep(look);
            changes.append(request.actor().name(), "dressed", "magazine", "{}");
        });
        return new Outcome.Dressed(look, List.copyOf(remarks));
    }

    private Optional<String> mistake(Look look) {
        if (look.footer().length() > LONGEST_FOOTER) {
            return Optional.of("The words at the foot may have " + LONGEST_FOOTER + " characters; these have "
                    + look.footer().length() + ".");
        }
        if (look.accounts().size() > MOST_ACCOUNTS) {
            return Optional.of("There is room for " + MOST_ACCOUNTS + " accounts; these are "
                    + look.accounts().size() + ".");
        }
        for (Look.Account account : look.accounts()) {
            if (account.name().isBlank() || account.name().length() > LONGEST_NAME) {
                return Optional.of("An account needs a name of up to " + LONGEST_NAME + " characters.");
            }
            if (!account.address().isExternal()) {
                return Optional.of("The account “" + account.name()
                        + "” needs an address that begins with https:// and is not “"
                        + account.address().value() + "”.");
            }
        }
        return look.logo().flatMap(this::mistakeOfLogo);
    }

    private Optional<String> mistakeOfLogo(Id<Picture> logo) {
        Optional<Picture> picture = pictures.find(logo);
        if (picture.isEmpty()) {
            return Optional.of("There is no picture “" + logo + "” to be the logo.");
        }
        return picture.get().original().isEmpty()
                ? Optional.of("The picture “" + logo + "” has no file yet, so it can't be the logo.")
                : Optional.empty();
    }

    private static Look readable(Look look, List<String> remarks) {
        Colour fit = Palette.fit(look.accent());
        if (!fit.equals(look.accent())) {
            remarks.add("Words in " + look.accent() + " could not be read on white paper; the accent is " + fit
                    + ", the nearest of its hue in which they can.");
        }
        return new Look(
                fit,
                look.pairing(),
                look.density(),
                look.front(),
                look.dropCap(),
                look.footer().strip(),
                look.accounts(),
                look.logo());
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
