package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.History;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.DeskCaller;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

/** Lets several tabs of two people write in one article, in an order drawn by lot, and looks at what stands afterwards. */
@OnBothDatabases
class NothingIsLostOverHttpTest {
    private static final int RUNS = Boolean.getBoolean("standfirst.thorough") ? 2_000 : 100;
    private static final int RUNS_UNTIL_A_RESTART = RUNS;
    private static final int STEPS = 12;

    /** Later than this, somebody who asked for the pen may have it without an answer. */
    private static final Duration PATIENT = Duration.ofSeconds(15);

    private final DatabaseKind.Place place;
    private TestMagazine magazine;
    private String ines = "";
    private String teo = "";

    NothingIsLostOverHttpTest(DatabaseKind kind) {
        place = kind.fresh();
        magazine = TestMagazine.start(place, "");
    }

    @BeforeEach
    void comeIn() {
        ines = StaffVisit.as(Role.EDITOR, "Ines Calder", magazine).session();
        teo = StaffVisit.as(Role.EDITOR, "Teo Marsh", magazine).session();
    }

    @AfterEach
    void stop() {
        magazine.close();
    }

    @Test
    void whatIsAcknowledgedStandsInWhateverOrderTheyWrite() {
        for (int seed = 1; seed <= RUNS; seed++) {
            run(seed, seed % RUNS_UNTIL_A_RESTART == 0);
        }
    }

    private void run(int seed, boolean restarts) {
        Random lot = new Random(seed);
        Ledger ledger = new Ledger();
        Article article = magazine.draft(Ledger.NOTHING);
        Supplier<URI> address = () -> magazine.address("/");
        String path = ArticleScreen.path(article.id());
        List<WritingTab> tabs = new ArrayList<>();
        tabs.add(new WritingTab("a", path, new DeskCaller(address, ines), ledger));
        tabs.add(new WritingTab("b", path, new DeskCaller(address, teo), ledger));
        tabs.add(new WritingTab("a", path, new DeskCaller(address, ines), ledger));
        Desk desk = new Desk(tabs.getFirst().base());
        for (int step = 0; step < STEPS; step++) {
            WritingTab tab = tabs.get(lot.nextInt(tabs.size()));
            if (restarts && step == STEPS / 2) {
                ledger.step("the program starts anew");
                magazine.close();
                magazine = TestMagazine.start(place, "");
            }
            ledger.step(desk.act(tab, lot) + " in tab " + tabs.indexOf(tab));
        }
        for (WritingTab tab : tabs) {
            desk.save(tab, true, true);
        }
        assertThat(ledger.faults(article.id(), magazine.part(History.class), TestMagazine.ACTOR))
                .as("seed %s: %s", seed, ledger.steps())
                .isEmpty();
        assertThat(desk.faults).as("seed %s: %s", seed, ledger.steps()).isEmpty();
    }

    /** Who has the pen, as the tabs were told. */
    private static final class Desk {
        private final Instant began = Instant.now();
        private final List<String> faults = new ArrayList<>();
        private Optional<WritingTab> holder = Optional.empty();
        private String newest;

        Desk(String newest) {
            this.newest = newest;
        }

        String act(WritingTab tab, Random lot) {
            return switch (lot.nextInt(12)) {
                case 0, 1 -> {
                    tab.beat();
                    yield told(tab, "is there");
                }
                case 2 -> {
                    tab.ask();
                    yield told(tab, "asks");
                }
                case 3 -> {
                    boolean give = lot.nextInt(3) > 0;
                    tab.answer(give);
                    // Who gets it hears of it by and by; until then nobody else may write.
                    holder = holder.filter(last -> last != tab || tab.mayWrite());
                    yield told(tab, give ? "hands over" : "says not now");
                }
                case 4 -> {
                    tab.close();
                    holder = holder.filter(last -> last != tab);
                    yield "closes";
                }
                case 5, 6, 7 -> {
                    // Also without a pen: somebody who was asleep does not know that it is gone.
                    tab.type();
                    yield "types";
                }
                case 8 -> {
                    save(tab, false, false);
                    yield "saves without hearing of it";
                }
                default -> {
                    boolean pressed = lot.nextInt(4) == 0;
                    save(tab, true, pressed);
                    yield pressed ? "presses save" : "saves by itself";
                }
            };
        }

        private String told(WritingTab tab, String what) {
            if (tab.mayWrite()) {
                holder = Optional.of(tab);
            }
            return what;
        }

        void save(WritingTab tab, boolean arrives, boolean pressed) {
            tab.save(arrives, pressed).flatMap(WritingTab.Came::revision).ifPresent(revision -> {
                boolean another = holder.filter(last -> last != tab).isPresent();
                if (!revision.equals(newest) && another && Instant.now().isBefore(began.plus(PATIENT))) {
                    faults.add(tab.writer() + " wrote while another tab had the pen");
                }
                newest = revision;
            });
        }
    }
}
