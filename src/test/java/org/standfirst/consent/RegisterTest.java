package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestMagazine;
import org.standfirst.support.TestParts;

/** What is in the register, and how readers stand to it. */
@OnBothDatabases
class RegisterTest {
    private final TestParts parts;

    RegisterTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private static KeepService.Keep film(String name, Actor actor) {
        return new KeepService.Keep(
                Optional.empty(),
                Template.YOUTUBE,
                name,
                "Example Ltd, Hull, United Kingdom",
                "Shows films within articles.",
                Category.MEDIA,
                "https://films.example/privacy",
                "",
                "",
                List.of(new Item(Item.Kind.COOKIE, "seen", "films.example", 30)),
                Map.of(),
                true,
                actor);
    }

    private Service keep(KeepService.Keep request) {
        return ((KeepService.Outcome.Kept) parts.get(KeepService.class).apply(request)).service();
    }

    private Service keep(Service service, boolean isOn, String purpose) {
        return keep(new KeepService.Keep(
                Optional.of(service.id()),
                service.template(),
                service.name(),
                service.owner(),
                purpose,
                service.category(),
                service.policy(),
                service.script(),
                service.setting(),
                service.items(),
                Map.of(),
                isOn,
                TestMagazine.ACTOR));
    }

    private Register.Entries register() {
        return parts.get(Register.class).current();
    }

    @Test
    void asksForNothingWhereThereIsNothingToAsk() {
        assertThat(register().asks()).isFalse();
        assertThat(register().maySet("consent", Decision.NOTHING)).isTrue();
        assertThat(register().maySet("other", Decision.of(Category.asked()))).isFalse();
    }

    @Test
    void knowsWhoseCookieMayBeSetOnceSomebodySaidYes() {
        KeepService.Keep count = film("Count", TestMagazine.ACTOR);
        keep(new KeepService.Keep(
                count.id(),
                Template.MATOMO,
                "Count",
                count.owner(),
                "Counts visits for the magazine.",
                Category.STATISTICS,
                "",
                "https://stats.example/",
                "7",
                Template.MATOMO.items(),
                Map.of(),
                true,
                TestMagazine.ACTOR));

        assertThat(register().maySet("_pk_id.7.1f", Decision.NOTHING)).isFalse();
        assertThat(register().isRefused("_pk_id.7.1f", Decision.NOTHING)).isTrue();
        assertThat(register().maySet("_pk_id.7.1f", Decision.of(List.of(Category.STATISTICS))))
                .isTrue();
        assertThat(register().maySet("_pk_id.7.1f", Decision.of(List.of(Category.MARKETING))))
                .isFalse();
        assertThat(register().sources(Decision.NOTHING)).isEmpty();
        assertThat(register().sources(Decision.of(Category.asked())).get(Use.SCRIPT))
                .containsExactly("https://stats.example");
    }

    @Test
    void asksAnewOnlyWhereAYesWouldBeAboutSomethingElse() {
        Service first = keep(film("Alpha", TestMagazine.ACTOR));
        keep(film("Beta", TestMagazine.ACTOR));
        String version = register().version();

        keep(first, false, first.purpose());
        assertThat(register().version()).isNotEqualTo(version);
        assertThat(register().services()).hasSize(1);
        keep(first, true, first.purpose());
        assertThat(register().version()).isEqualTo(version);
        keep(first, true, "Shows films, and who watched them.");
        assertThat(register().version()).isNotEqualTo(version);
    }

    @Test
    void takesNoServiceThatSaysTooLittleOrTooMuch() {
        assertThat(parts.get(KeepService.class).apply(film("", TestMagazine.ACTOR)))
                .isInstanceOf(KeepService.Outcome.Invalid.class);
        keep(film("Alpha", TestMagazine.ACTOR));
        assertThat(parts.get(KeepService.class).apply(film("alpha", TestMagazine.ACTOR)))
                .isInstanceOf(KeepService.Outcome.Invalid.class);
        for (Role role : Role.values()) {
            Actor actor = new Actor.Staff(Id.<Person>fresh(), role);
            boolean isKept =
                    parts.get(KeepService.class).apply(film("By " + role, actor)) instanceof KeepService.Outcome.Kept;
            assertThat(isKept).as(role.name()).isEqualTo(role == Role.PUBLISHER);
        }
    }

    @Test
    void letsGoOfAServiceForGood() {
        Service film = keep(film("Alpha", TestMagazine.ACTOR));
        RemoveService remove = parts.get(RemoveService.class);

        assertThat(remove.apply(new RemoveService.Remove(film.id(), new Actor.Staff(Id.fresh(), Role.EDITOR))))
                .isInstanceOf(RemoveService.Outcome.NotAllowed.class);
        assertThat(remove.apply(new RemoveService.Remove(film.id(), TestMagazine.ACTOR)))
                .isInstanceOf(RemoveService.Outcome.Removed.class);
        assertThat(remove.apply(new RemoveService.Remove(film.id(), TestMagazine.ACTOR)))
                .isInstanceOf(RemoveService.Outcome.Unknown.class);
        assertThat(register().asks()).isFalse();
    }

    @Test
    void standsToAReaderAsTheirBrowserSays() {
        Readers readers = parts.get(Readers.class);
        assertThat(readers.state(List.of(), true, true)).isInstanceOf(ReaderState.Undecided.class);
        keep(film("Alpha", TestMagazine.ACTOR));
        Decision yes = Decision.of(List.of(Category.MEDIA, Category.MARKETING));

        assertThat(readers.state(List.of(), false, false)).isInstanceOf(ReaderState.Undecided.class);
        assertThat(readers.state(List.of(), true, false)).isInstanceOf(ReaderState.Signalled.class);
        assertThat(readers.state(List.of(), false, true)).isInstanceOf(ReaderState.Undecided.class);
        assertThat(readers.state(cookie(yes, false, Instant.now()), false, false))
                .isEqualTo(new ReaderState.Chosen(Decision.of(List.of(Category.MEDIA))));
        assertThat(readers.state(cookie(yes, false, Instant.now()), true, false))
                .isInstanceOf(ReaderState.Signalled.class);
        assertThat(readers.state(cookie(yes, true, Instant.now()), true, false)).isInstanceOf(ReaderState.Chosen.class);
        assertThat(readers.state(cookie(yes, false, Instant.now().minus(Duration.ofDays(181))), false, false))
                .isInstanceOf(ReaderState.Undecided.class);
        assertThat(readers.state(List.of("consent=1.f-.1.0000000000000000." + "a".repeat(22)), false, false))
                .isInstanceOf(ReaderState.Undecided.class);
    }

    private List<String> cookie(Decision decision, boolean despiteSignal, Instant at) {
        return List.of("other=1; consent="
                + new ChoiceCookie(
                                Subject.fresh().value(),
                                decision,
                                despiteSignal,
                                at,
                                register().version())
                        .value());
    }

    @Test
    void heedsTheOlderSignalWhereThePublisherWantsIt() {
        keep(film("Alpha", TestMagazine.ACTOR));
        SetAsking set = parts.get(SetAsking.class);
        assertThat(set.apply(new SetAsking.Ask(new Asking(6, true, "", ""), TestMagazine.ACTOR)))
                .isInstanceOf(SetAsking.Outcome.Set.class);
        assertThat(parts.get(Readers.class).state(List.of(), false, true)).isInstanceOf(ReaderState.Signalled.class);
        assertThat(set.apply(new SetAsking.Ask(new Asking(13, true, "", ""), TestMagazine.ACTOR)))
                .isInstanceOf(SetAsking.Outcome.Invalid.class);
    }
}
