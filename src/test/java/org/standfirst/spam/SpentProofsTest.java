package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.standfirst.database.Database;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OldTables;
import org.standfirst.support.OnBothDatabases;

@OnBothDatabases
class SpentProofsTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final DatabaseKind kind;
    private final Database database;
    private final SpentProofs proofs;

    SpentProofsTest(DatabaseKind kind) {
        this.kind = kind;
        database = kind.fresh().open();
        proofs = new SpentProofs(database);
    }

    @Test
    void thoseOfAnOlderProgramStayPaid() {
        DatabaseKind.Place place = kind.bare();
        JdbcClient old = OldTables.make(place, "110");
        old.sql("insert into spent_proof (mark, expires_at) values ('one', :noon)")
                .param("noon", NOON.toEpochMilli())
                .update();

        try (Database upgraded = place.open()) {
            SpentProofs kept = new SpentProofs(upgraded);
            assertThat(kept.spend("one", NOON)).isFalse();
            assertThat(kept.spend("two", NOON)).isTrue();
            assertThat(kept.forgetExpired(NOON.plusMillis(1))).isEqualTo(2);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void paysOnce() {
        assertThat(proofs.spend("one", NOON)).isTrue();
        assertThat(proofs.spend("one", NOON)).isFalse();
        assertThat(proofs.spend("two", NOON)).isTrue();
    }

    @Test
    void paysOnceThoughManyPayWithItAtOnce() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int sender = 0; sender < 16; sender++) {
                answers.add(senders.submit(() -> proofs.spend("same", NOON)));
            }
            int fresh = 0;
            for (Future<Boolean> answer : answers) {
                fresh += answer.get() ? 1 : 0;
            }
            assertThat(fresh).isEqualTo(1);
        }
    }

    @Test
    void isStillGoodWhenWhatItPaidForFailed() {
        assertThatThrownBy(() -> database.write(() -> {
                    assertThat(proofs.spend("one", NOON)).isTrue();
                    throw new IllegalStateException("the reply was refused");
                }))
                .hasMessage("the reply was refused");

        assertThat(proofs.spend("one", NOON)).isTrue();
    }

    @Test
    void forgetsThoseThatHaveExpired() {
        proofs.spend("old", NOON);
        proofs.spend("new", NOON.plusSeconds(20));

        assertThat(proofs.forgetExpired(NOON.plusSeconds(10))).isEqualTo(1);
        assertThat(proofs.spend("old", NOON)).isTrue();
        assertThat(proofs.spend("new", NOON.plusSeconds(20))).isFalse();
    }
}
