package org.standfirst.correspondent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Seal;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import tools.jackson.databind.json.JsonMapper;

/** Letters that are still to be sent, kept so that they survive the program. Several programs may work on it. */
@Component
class Outbox {
    private final Database database;
    private final Seal seal;

    Outbox(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** What of a letter is sealed. */
    record Sealed(String to, String subject, String text, String stop) {}

    /**
     * A letter that the caller may send.
     *
     * @param tries how often it was tried before
     * @param until when another may try, if nothing is heard of this one
     */
    record Claim(String id, String kind, int tries, Instant until, Optional<Sealed> letter) {}

    /** Part of a transaction. */
    void add(String mark, Letter letter, Network askedFrom, Instant now) {
        add(mark, letter, askedFrom, now, now, "");
    }

    /**
     * To be sent later, and perhaps not at all. Part of a transaction.
     *
     * @param about by what it can be withdrawn until then
     */
    void addLater(String mark, Letter letter, Instant now, Instant due, String about) {
        add(mark, letter, Network.UNKNOWN, now, due, about);
    }

    private void add(String mark, Letter letter, Network askedFrom, Instant now, Instant due, String about) {
        String id = Id.fresh().value();
        Sealed words = new Sealed(
                letter.to().value(),
                letter.subject(),
                String.join("\n\n", letter.paragraphs()) + "\n",
                letter.stop().orElse(""));
        byte[] bytes = JsonMapper.shared().writeValueAsString(words).getBytes(StandardCharsets.UTF_8);
        insert(new Row(id, mark, letter.kind(), askedFrom, now, due, about, seal.seal(bytes, owner(id)), null));
    }

    /** Counts a letter that nobody gets, as if one had been sent. Part of a transaction. */
    void addNone(String mark, Letter.Kind kind, Network askedFrom, Instant now) {
        insert(new Row(Id.fresh().value(), mark, kind, askedFrom, now, now, "", "", now.toEpochMilli()));
    }

    private record Row(
            String id,
            String mark,
            Letter.Kind kind,
            Network askedFrom,
            Instant now,
            Instant due,
            String about,
            String sealed,
            @Nullable Long sentAt) {}

    private void insert(Row row) {
        database.sql("""
                        insert into letter (id, mark, kind, asked_from, made_at, sealed, tries, due_at, about, sent_at)
                        values (:id, :mark, :kind, :from, :now, :sealed, 0, :due, :about, :sent)
                        """)
                .param("id", row.id())
                .param("mark", row.mark())
                .param("kind", row.kind().inDatabase())
                .param("from", row.askedFrom().key())
                .param("now", row.now().toEpochMilli())
                .param("sealed", row.sealed())
                .param("due", row.due().toEpochMilli())
                .param("about", row.about())
                .param("sent", row.sentAt())
                .update();
    }

    /** Those about it that were not sent yet never are. Part of a transaction. */
    void withdraw(String about) {
        database.sql("delete from letter where about = :about and about <> '' and sent_at is null")
                .param("about", about)
                .update();
    }

    /** How many letters of some kinds were written to somebody lately. */
    int countTo(String mark, Collection<Letter.Kind> kinds, Instant since) {
        return database.sql("select count(*) from letter where mark = :mark and kind in (:kinds) and made_at > :since")
                .param("mark", mark)
                .param("kinds", kinds.stream().map(Letter.Kind::inDatabase).toList())
                .param("since", since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** How many letters of some kinds were asked for from a network lately. */
    int countFrom(Network network, Collection<Letter.Kind> kinds, Instant since) {
        return database.sql("""
                        select count(*) from letter
                        where asked_from = :network and asked_from <> '' and kind in (:kinds) and made_at > :since
                        """)
                .param("network", network.key())
                .param("kinds", kinds.stream().map(Letter.Kind::inDatabase).toList())
                .param("since", since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** Takes the letter that has been due longest, if one is due. */
    Optional<Claim> claim(Instant now, Duration claimed) {
        Instant until = Instant.ofEpochMilli(now.plus(claimed).toEpochMilli());
        record Due(String id, String kind, int tries, long dueAt, String sealed) {}
        return database.write(() -> database.sql("""
                        select id, kind, tries, due_at, sealed from letter
                        where sent_at is null and due_at <= :now
                        order by due_at, id
                        limit 1
                        """)
                .param("now", now.toEpochMilli())
                .query((row, _) ->
                        new Due(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getString(5)))
                .optional()
                .filter(due -> move(due.id(), due.dueAt(), until, due.tries()))
                .map(due -> new Claim(due.id(), due.kind(), due.tries(), until, open(due.id(), due.sealed()))));
    }

    private Optional<Sealed> open(String id, String sealed) {
        return seal.open(sealed, owner(id))
                .map(bytes -> JsonMapper.shared().readValue(new String(bytes, StandardCharsets.UTF_8), Sealed.class));
    }

    private static String owner(String id) {
        return "letter:" + id;
    }

    /** It is sent, or never will be; its words are forgotten. */
    void done(Claim claim, Instant now) {
        database.write(() -> {
            database.sql("update letter set sent_at = :now, sealed = '' where id = :id")
                    .param("now", now.toEpochMilli())
                    .param("id", claim.id())
                    .update();
        });
    }

    /** To be tried again. */
    void later(Claim claim, Instant due) {
        database.write(() -> {
            move(claim.id(), claim.until().toEpochMilli(), due, claim.tries() + 1);
        });
    }

    private boolean move(String id, long from, Instant to, int tries) {
        return database.sql("""
                        update letter set due_at = :to, tries = :tries
                        where id = :id and due_at = :from and sent_at is null
                        """)
                        .param("to", to.toEpochMilli())
                        .param("tries", tries)
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** How many are still to be sent. */
    long waiting() {
        return database.sql("select count(*) from letter where sent_at is null")
                .query(Long.class)
                .single();
    }
}
