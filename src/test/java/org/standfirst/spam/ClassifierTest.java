package org.standfirst.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.database.Database;
import org.standfirst.spam.Verdict.Band;
import org.standfirst.spam.Verdict.Clue;
import org.standfirst.support.DatabaseKind;

/** As it is brought along, before anybody taught it anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifierTest {
    private Database database;
    private Classifier classifier;

    @BeforeAll
    void open() {
        database = DatabaseKind.SQLITE.fresh().open();
        classifier = new Classifier(new Learnt(database));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No.",
                "?!",
                "👍",
                "Thanks, great read!",
                "Liars. All of you. I HOPE YOU CHOKE ON YOUR EXPENSES!!!",
                "What a load of shit, fire this clown.",
                "The minutes say otherwise: https://www.theguardian.com/world/2024/mar/04/harbour",
                "https://www.nytimes.com/2024/03/04/world/ferries.html",
                "My doctor put me on Viagra and the pharmacy wanted £60 for it, which says it all about prices.",
                "The casino next to the school should never have got its licence.",
                "Bitcoin wastes more power than Denmark; who needs it?",
                "Kala on meres, aga mees on ikka veel kodus ja ootab oma paati.",
                "მშვენიერი სტატიაა, გმადლობთ ავტორს",
                "Habari nzuri sana, asante kwa kuandika kuhusu kijiji chetu.",
                "Wszystko prawda, ale most zamknięto dopiero w maju.",
                "ਬਹੁਤ ਵਧੀਆ ਲੇਖ ਹੈ",
                "C'est faux, le pont a été fermé en 1986 et rouvert sans l'avis des riverains.",
                "@annabel_w the second one, surely? My aunt had it framed.",
            })
    void letsThroughWhatReadersSay(String text) {
        assertThat(classifier.judge(new Sample("Ann", text, List.of())).band()).isEqualTo(Band.HAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buy cheap viagra online without prescription http://pills-4u-93.top",
                "buy ch3ap v1agrа 0nline, n0 prescripti0n, best price: p i l l s here http://best-rx-24.xyz",
                "Best online casino 2026, free spins and welcome bonus, play now at www.spin-win-88.bet",
                "I earn $9,500 weekly trading with Mrs Doule, write her on WhatsApp +1 415 555 0137",
                "Need an urgent loan? Bad credit accepted, email us: quickloan88@gmail.com",
                "Boost your Google ranking with our SEO packages and dofollow backlinks, visit rank-hub-14.com",
                "Please subscribe to my channel and I will sub back",
                "[url=http://a1.ru]cheap pills[/url] [url=http://b2.ru]payday loan[/url]",
                "казино онлайн бонус за регистрацию играть http://kazino-24.ru",
                "카지노사이트 추천 바카라 가입코드 http://toto-365.com",
            })
    void holdsWhatSpammersSend(String text) {
        assertThat(classifier.judge(new Sample("Ann", text, List.of())).band()).isEqualTo(Band.SPAM);
    }

    @Test
    void looksAtNamesAndHiddenLinksToo() {
        String flattery = "Nice blog, thank you for sharing this information.";
        double plain = classifier.judge(new Sample("Ann", flattery, List.of())).spamminess();

        assertThat(classifier
                        .judge(new Sample("Cheap SEO Services", flattery, List.of()))
                        .spamminess())
                .isGreaterThan(plain);
        assertThat(classifier
                        .judge(new Sample("Ann", flattery, List.of("http://best-seo-24.xyz/", "http://pills-7.ru/")))
                        .spamminess())
                .isGreaterThan(plain);
    }

    @Test
    void saysWhatWeighedMostInTheAuthorsOwnWords() {
        Verdict verdict = classifier.judge(new Sample(
                "Ann", "Order V1agra now, cheap pills without prescription, http://pills-4u-93.top !", List.of()));

        assertThat(verdict.clues()).hasSize(8).extracting(Clue::words).contains("V1agra", "digits in a link’s address");
        assertThat(verdict.clues())
                .isSortedAccordingTo(Comparator.comparingDouble((Clue clue) -> -Math.abs(clue.weight())));
    }

    @Test
    void saysNothingOfWordsThatItDoesNotKnow() {
        assertThat(classifier
                        .judge(new Sample("", "Qualmtopf zwirbelt Fludern", List.of()))
                        .clues())
                .isEmpty();
    }

    @Test
    void travelsLight() throws Exception {
        try (var model = Model.class.getResourceAsStream("/spam/model.txt")) {
            assertThat(java.util.Objects.requireNonNull(model).readAllBytes()).hasSizeLessThan(200_000);
        }
    }
}
