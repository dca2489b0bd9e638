package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.account.AcceptInvitation;
import org.standfirst.account.InviteStaff;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.History;
import org.standfirst.article.OpenDrafts;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Role;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;
import org.standfirst.support.TestParts;

/** Two people write in one article with real browsers; whatever happens, no word that was said to be saved is lost. */
@OnBothDatabases
class NothingIsLostTest {
    private static final boolean THOROUGH = Boolean.getBoolean("standfirst.thorough");
    private static final int BATCHES = 10;
    private static final int BATCH = 10;
    private static final int RUNS_WITH_A_KILL = 3;

    private final DatabaseKind kind;
    private final TestParts parts;
    private final RestartedProgram program;

    NothingIsLostTest(DatabaseKind kind) {
        this.kind = kind;
        DatabaseKind.Place place = kind.fresh();
        this.parts = new TestParts(place);
        this.program = new RestartedProgram(place);
    }

    @AfterEach
    void stop() {
        program.close();
        parts.close();
    }

    /** Each batch has a magazine of its own, as no magazine lets anybody sign in as often as all of them do. */
    static IntStream batches() {
        return IntStream.range(0, THOROUGH ? BATCHES : 1);
    }

    @ParameterizedTest
    @MethodSource("batches")
    void noWordIsLostWhateverHappensToBrowsersLinesAndTheProgram(int batch) {
        WriterInBrowser.StaffPass ines = pass("Ines Calder");
        WriterInBrowser.StaffPass teo = pass("Teo Marsh");
        int usual = kind == DatabaseKind.SQLITE ? 3 : 1;
        try (Browser browser = Browser.start()) {
            for (int run = 1; run <= (THOROUGH ? BATCH : usual); run++) {
                run(batch * BATCH + run, browser, ines, teo);
            }
        }
    }

    @Test
    void whatIsWrittenRightBeforeThePageGoesAwayIsThereWhenItComesBack() {
        Ledger ledger = new Ledger();
        Id<Article> article = article();
        try (Browser browser = Browser.start();
                WriterInBrowser writer =
                        new WriterInBrowser("a", pass("Ines Calder"), browser, program.address(), article, ledger)) {
            ArticleTab tab = writer.tabs().getFirst();
            assertThat(tab.type("#headline", ledger.word("a"))).isTrue();
            tab.reload();

            assertThat(missing(article, ledger, List.of(writer))).isEmpty();
        }
    }

    private void run(int seed, Browser browser, WriterInBrowser.StaffPass ines, WriterInBrowser.StaffPass teo) {
        Ledger ledger = new Ledger();
        Id<Article> article = article();
        String address = program.address();
        try (WriterInBrowser a = new WriterInBrowser("a", ines, browser, address, article, ledger);
                WriterInBrowser b = new WriterInBrowser("b", teo, browser, address, article, ledger)) {
            List<WriterInBrowser> writers = List.of(a, b);
            boolean kills = seed % RUNS_WITH_A_KILL == RUNS_WITH_A_KILL - 1;
            new WritingRun(new Random(seed), kills, program, ledger, writers).go();
            String story = "seed " + seed + ": " + ledger.steps();
            assertThat(ledger.faults(article, parts.get(History.class), TestMagazine.ACTOR))
                    .as(story)
                    .isEmpty();
            assertThat(missing(article, ledger, writers)).as(story).isEmpty();
            writers.forEach(writer -> isOffered(article, writer, story));
        }
    }

    /** What was never saved must be in the browser, or on a screen. */
    private Set<String> missing(Id<Article> article, Ledger ledger, List<WriterInBrowser> writers) {
        List<String> texts = new ArrayList<>(ledger.texts(article, parts.get(History.class), TestMagazine.ACTOR));
        for (WriterInBrowser writer : writers) {
            texts.addAll(writer.tabs().getFirst().kept(article.value()));
            writer.tabs().forEach(tab -> texts.add(tab.standing().text()));
        }
        return ledger.missing(texts);
    }

    private void isOffered(Id<Article> article, WriterInBrowser writer, String story) {
        List<String> kept = writer.tabs().getFirst().kept(article.value());
        String newest = parts.get(OpenDrafts.class)
                .find(article, TestMagazine.ACTOR)
                .map(draft -> Ledger.text(draft.revision().manuscript()))
                .orElseThrow();
        boolean isMore = kept.stream().anyMatch(text -> !Ledger.words(newest).containsAll(Ledger.words(text)));
        if (isMore) {
            ArticleTab tab = writer.open();
            tab.awaitOffers();
            assertThat(tab.offers()).as(story).isPositive();
        }
    }

    private Id<Article> article() {
        return ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE, Slug.from("", "untitled"), Ledger.NOTHING, TestMagazine.ACTOR)))
                .article()
                .id();
    }

    private WriterInBrowser.StaffPass pass(String name) {
        InviteStaff.Outcome.Invited invited = (InviteStaff.Outcome.Invited) parts.get(InviteStaff.class)
                .apply(new InviteStaff.Invite(name, "", Role.EDITOR, Optional.empty(), TestMagazine.ACTOR));
        String email = UUID.randomUUID() + "@desk.example";
        assertThat(parts.get(AcceptInvitation.class)
                        .apply(new AcceptInvitation.Accept(
                                invited.secret(), name, email, StaffVisit.PASSWORD, "A test")))
                .isInstanceOf(AcceptInvitation.Outcome.Accepted.class);
        return new WriterInBrowser.StaffPass(email);
    }
}
