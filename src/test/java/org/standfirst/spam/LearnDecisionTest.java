package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.spam.LearnDecision.Learn;
import org.standfirst.spam.LearnDecision.Opinion;
import org.standfirst.spam.LearnDecision.Outcome;
import org.standfirst.spam.Verdict.Band;
import org.standfirst.spam.Verdict.Clue;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

@OnBothDatabases
class LearnDecisionTest {
    private static final Sample LAMPS = new Sample(
            "Ann", "Our gloomlamps glow through the dampest winter, ask any lampwright in Marlhaven", List.of());
    private static final Sample HONEST = new Sample(
            "Peter",
            "The winter of 1963 was colder, and nobody in our street had more than one fire to sit at.",
            List.of());

    private final Database database;
    private final Learnt learnt;
    private final Classifier classifier;
    private final LearnDecision learn;

    LearnDecisionTest(DatabaseKind kind) {
        database = kind.fresh().open();
        learnt = new Learnt(database);
        classifier = new Classifier(learnt);
        learn = new LearnDecision(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void judgesAsModeratorsDecided() {
        assertThat(judge(LAMPS).band()).isEqualTo(Band.HAM);

        decide(LAMPS, Opinion.NONE, Opinion.SPAM);
        decide(LAMPS, Opinion.NONE, Opinion.SPAM);
        decide(LAMPS, Opinion.NONE, Opinion.SPAM);

        assertThat(judge(LAMPS).band()).isEqualTo(Band.SPAM);
        assertThat(judge(LAMPS).clues()).extracting(Clue::words).anyMatch(words -> words.contains("gloomlamps"));
        assertThat(judge(HONEST).band()).isEqualTo(Band.HAM);
    }

    @Test
    void letsThroughWhatModeratorsLetThrough() {
        Sample club = new Sample(
                "Ann",
                "Visit our club’s website at www.marlhaven-rowing-1.com and register for free training",
                List.of());
        Verdict before = judge(club);

        decide(club, Opinion.NONE, Opinion.HAM);
        decide(club, Opinion.NONE, Opinion.HAM);

        assertThat(before.band()).isNotEqualTo(Band.HAM);
        assertThat(judge(club).band()).isEqualTo(Band.HAM);
    }

    @Test
    void forgetsADecisionThatIsTakenBack() {
        Verdict before = judge(LAMPS);

        decide(LAMPS, Opinion.NONE, Opinion.SPAM);
        assertThat(judge(LAMPS)).isNotEqualTo(before);
        decide(LAMPS, Opinion.SPAM, Opinion.NONE);

        assertThat(judge(LAMPS)).isEqualTo(before);
    }

    @Test
    void changesItsMindWithTheModerator() {
        decide(LAMPS, Opinion.NONE, Opinion.HAM);
        Verdict honest = judge(LAMPS);
        decide(LAMPS, Opinion.HAM, Opinion.SPAM);
        assertThat(judge(LAMPS).spamminess()).isGreaterThan(honest.spamminess());
        decide(LAMPS, Opinion.SPAM, Opinion.HAM);

        assertThat(judge(LAMPS)).isEqualTo(honest);
    }

    @Test
    void doesNotTakeEverydayWordsForSpamWhereOnlySpamIsEverMarked() {
        for (int number = 0; number < 60; number++) {
            decide(
                    new Sample(
                            "",
                            "The lamp number " + number
                                    + " that nobody in our street had, and more than one winter of it",
                            List.of()),
                    Opinion.NONE,
                    Opinion.SPAM);
        }

        assertThat(judge(new Sample(
                                "Ann",
                                "Nobody was there, and it was the best of it. That is more than I had.",
                                List.of()))
                        .band())
                .isEqualTo(Band.HAM);
    }

    @Test
    void learnsNothingFromATransactionThatFails() throws InterruptedException {
        Verdict before = judge(LAMPS);
        // What it read is stale by now, so it would read again if it might.
        Thread.sleep(1_100);

        assertThatThrownBy(() -> database.write(() -> {
                    decide(LAMPS, Opinion.NONE, Opinion.SPAM);
                    judge(LAMPS);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        learnt.refresh();
        assertThat(judge(LAMPS)).isEqualTo(before);
    }

    @Test
    void saysSoWhenNothingIsNew() {
        assertThat(learn.apply(new Learn(LAMPS, Opinion.SPAM, Opinion.SPAM))).isEqualTo(new Outcome.NothingNew());
        assertThat(learn.apply(new Learn(new Sample("", "…", List.of()), Opinion.NONE, Opinion.SPAM)))
                .isEqualTo(new Outcome.NothingNew());
    }

    @Test
    void neverCountsBelowNothing() {
        learn.apply(new Learn(LAMPS, Opinion.SPAM, Opinion.HAM));
        learn.apply(new Learn(LAMPS, Opinion.SPAM, Opinion.NONE));

        assertThat(number("select min(spam) from spam_learnt")).isZero();
        assertThat(number("select spam from spam_decisions")).isZero();
        assertThat(number("select ham from spam_decisions")).isOne();
    }

    @Test
    void makesRoomByWhatWasMetLeast() {
        database.write(() -> {
            database.sql("""
                            insert into spam_learnt (feature, spam, ham, version)
                            with recursive row (number) as (select 1 union all select number + 1 from row where number < 100000)
                            select number, 1, 0, 0 from row
                            """).update();
            database.sql("update spam_decisions set version = 99").update();
        });

        decide(LAMPS, Opinion.NONE, Opinion.SPAM);

        assertThat(number("select count(*) from spam_learnt")).isEqualTo(100_000);
        assertThat(number("select count(*) from spam_learnt where version = 100"))
                .isGreaterThan(10);
    }

    private Verdict judge(Sample sample) {
        if (!database.isWriting()) {
            learnt.refresh();
        }
        return classifier.judge(sample);
    }

    private void decide(Sample sample, Opinion before, Opinion now) {
        assertThat(learn.apply(new Learn(sample, before, now))).isEqualTo(new Outcome.Learnt());
    }

    private long number(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
