package org.standfirst.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** What may not stand in a reply, and what the rules say of it. */
@OnBothDatabases
class WordsAndRulesTest {
    private final ConductDesk desk;

    WordsAndRulesTest(DatabaseKind kind) {
        desk = new ConductDesk(kind);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsWordsAsTheyWereWrittenWithWhoAddedThem() {
        Word watched = added("  miracle   cure ", Word.Strength.WATCHED);
        Word blocked = added("casino*", Word.Strength.BLOCKED);

        assertThat(desk.get(WordList.class).all()).containsExactly(blocked, watched);
        assertThat(watched.pattern()).isEqualTo("miracle cure");
        assertThat(watched.by()).isEqualTo("test");
        assertThat(add("casino*", Word.Strength.BLOCKED)).isEqualTo(new AddWord.Outcome.Known(blocked));
    }

    @Test
    void givesAWordTheStrengthThatIsSaidLast() {
        Word word = added("casino", Word.Strength.WATCHED);
        added("casino", Word.Strength.BLOCKED);

        assertThat(desk.get(WordList.class).all())
                .extracting(Word::id, Word::strength)
                .containsExactly(tuple(word.id(), Word.Strength.BLOCKED));
    }

    @Test
    void removesAWordOnce() {
        Word word = added("casino", Word.Strength.BLOCKED);
        assertThat(desk.get(WordList.class).all()).hasSize(1);

        assertThat(remove(word)).isEqualTo(new RemoveWord.Outcome.Removed(word));
        assertThat(desk.get(WordList.class).all()).isEmpty();
        assertThat(remove(word)).isEqualTo(new RemoveWord.Outcome.Unknown());
    }

    @Test
    void refusesWhatIsNoWord() {
        for (String wrong : List.of("", "  ", "*", "?!", "x".repeat(101))) {
            assertThat(add(wrong, Word.Strength.BLOCKED)).as(wrong).isInstanceOf(AddWord.Outcome.Invalid.class);
        }
        assertThat(desk.get(WordList.class).all()).isEmpty();
    }

    @Test
    void givesTheSameListUntilItChanges() throws Exception {
        added("casino", Word.Strength.BLOCKED);
        desk.settle();
        List<Word> list = desk.get(WordList.class).all();

        assertThat(desk.get(WordList.class).all()).isSameAs(list);
    }

    @Test
    void limitsWhatAReplyMayHaveWithinReason() {
        assertThat(desk.get(Limits.class).current()).isEqualTo(Allowance.USUAL);
        assertThat(limit(new Allowance(0, 7, 3_650))).isEqualTo(new SetLimits.Outcome.Done());
        assertThat(limit(new Allowance(50, 365, 7))).isEqualTo(new SetLimits.Outcome.Done());
        for (Allowance wrong : List.of(
                new Allowance(-1, 30, 30),
                new Allowance(51, 30, 30),
                new Allowance(3, 6, 30),
                new Allowance(3, 366, 30),
                new Allowance(3, 30, 6),
                new Allowance(3, 30, 3_651))) {
            assertThat(limit(wrong)).as(wrong.toString()).isInstanceOf(SetLimits.Outcome.Invalid.class);
        }
        assertThat(desk.get(Limits.class).current()).isEqualTo(new Allowance(50, 365, 7));
    }

    @Test
    void hasRulesInTheMagazinesLanguageUntilSomebodyWritesTheirOwn() {
        assertThat(rules().words()).contains("Anyone may reply", "after at most 30 days", "after at most 365 days");
        limit(new Allowance(3, 14, 90));
        assertThat(rules().words()).contains("after at most 14 days", "after at most 90 days");

        speak("de-CH");
        assertThat(rules().words()).contains("nach höchstens 14 Tagen");
        assertThat(rules().language()).isEqualTo("de");
        speak("sv");
        assertThat(rules()).extracting("language", "isOwn").containsExactly("en", false);

        write(" Be kind.\r\n\r\nAlways. ");
        assertThat(rules()).isEqualTo(new HouseRules.Written("Be kind.\n\nAlways.", "sv", true));
        write(" ");
        assertThat(rules().isOwn()).isFalse();
        assertThat(write("x".repeat(WriteHouseRules.LONGEST + 1)))
                .isEqualTo(new WriteHouseRules.Outcome.TooLong(WriteHouseRules.LONGEST));
    }

    @Test
    void asksForNoFileByALanguageThatIsNone() {
        speak("../../../etc/passwd");

        assertThat(rules().language()).isEqualTo("en");
    }

    private HouseRules.Written rules() {
        return desk.get(HouseRules.class).current();
    }

    private WriteHouseRules.Outcome write(String words) {
        return desk.get(WriteHouseRules.class).apply(new WriteHouseRules.Write(words, ConductDesk.DESK));
    }

    private void speak(String language) {
        desk.get(DescribeMagazine.class)
                .apply(new DescribeMagazine.Describe(
                        new Magazine("Sallow", "", language, ZoneId.of("UTC")), ConductDesk.DESK));
    }

    private SetLimits.Outcome limit(Allowance allowance) {
        return desk.get(SetLimits.class).apply(new SetLimits.Set(allowance, ConductDesk.DESK));
    }

    private Word added(String pattern, Word.Strength strength) {
        return ((AddWord.Outcome.Added) add(pattern, strength)).word();
    }

    private AddWord.Outcome add(String pattern, Word.Strength strength) {
        return desk.get(AddWord.class).apply(new AddWord.Add(pattern, strength, ConductDesk.DESK));
    }

    private RemoveWord.Outcome remove(Word word) {
        return desk.get(RemoveWord.class).apply(new RemoveWord.Remove(word.id(), ConductDesk.DESK));
    }
}
