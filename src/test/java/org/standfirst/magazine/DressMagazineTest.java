package org.standfirst.magazine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.DressMagazine.Outcome;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.picture.Picture;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class DressMagazineTest {
    private static final Actor DESK = new Actor.Program("test");
    private static final Look WISHED = new Look(
            new Colour(0x8a1c2c),
            Look.Pairing.FRAUNCES,
            Look.Density.CLOSE,
            Look.FrontRecipe.EDITION,
            true,
            "Printed nowhere.\nRead by the river.",
            List.of(
                    account("Mastodon", "https://social.example/@sallow"),
                    account("The weekly letter", "https://letters.example/")),
            Optional.empty());

    private final TestParts parts;

    DressMagazineTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void isAsUsualUntilSomebodyDressesIt() {
        assertThat(parts.get(Looks.class).current()).isEqualTo(Look.USUAL);
    }

    @Test
    void triesOnWhatNobodyElseWears() {
        Actor.Staff publisher = publisher();
        assertThat(parts.get(TryLook.class).apply(new TryLook.Try(WISHED, publisher)))
                .isInstanceOfSatisfying(TryLook.Outcome.Tried.class, tried -> {
                    assertThat(parts.get(LookTrials.class).find(tried.secret())).contains(WISHED);
                    TryLook.Outcome again = parts.get(TryLook.class).apply(new TryLook.Try(Look.USUAL, publisher));
                    assertThat(parts.get(LookTrials.class).find(tried.secret()))
                            .as("the last alone")
                            .isEmpty();
                    assertThat(parts.get(LookTrials.class).find(((TryLook.Outcome.Tried) again).secret()))
                            .contains(Look.USUAL);
                });

        assertThat(parts.get(Looks.class).current()).isEqualTo(Look.USUAL);
        assertThat(parts.get(TryLook.class)
                        .apply(new TryLook.Try(WISHED, new Actor.Staff(publisher.person(), Role.EDITOR))))
                .isEqualTo(new TryLook.Outcome.NotAllowed());
    }

    private Actor.Staff publisher() {
        Person person = ((AddPerson.Outcome.Added) parts.get(AddPerson.class)
                        .apply(new AddPerson.Add(
                                new Slug("noor"),
                                "Noor Adeyemi",
                                "",
                                Optional.empty(),
                                "",
                                Optional.of(Role.PUBLISHER),
                                DESK)))
                .person();
        return new Actor.Staff(person.id(), Role.PUBLISHER);
    }

    @Test
    void wearsWhatItWasGiven() {
        assertThat(dress(WISHED, DESK)).isEqualTo(new Outcome.Dressed(WISHED, List.of()));
        assertThat(parts.get(Looks.class).current()).isEqualTo(WISHED);

        assertThat(dress(Look.USUAL, DESK)).isEqualTo(new Outcome.Dressed(Look.USUAL, List.of()));
        assertThat(parts.get(Looks.class).current()).isEqualTo(Look.USUAL);
    }

    @Test
    void darkensAnAccentInWhichWordsCouldNotBeRead() {
        Outcome.Dressed dressed = (Outcome.Dressed) dress(with(new Colour(0xffd400)), DESK);

        assertThat(dressed.look().accent().contrastWith(new Colour(0xffffff))).isBetween(4.5, 4.8);
        assertThat(dressed.look().accent().seen().hue())
                .isCloseTo(new Colour(0xffd400).seen().hue(), within(6.0));
        assertThat(dressed.remarks())
                .singleElement()
                .asString()
                .contains("#ffd400", dressed.look().accent().toString());
        assertThat(parts.get(Looks.class).current()).isEqualTo(dressed.look());
    }

    @Test
    void saysWhatItCanNotWear() {
        assertThat(refusal(new Look(
                        WISHED.accent(),
                        WISHED.pairing(),
                        WISHED.density(),
                        WISHED.front(),
                        false,
                        "x".repeat(1_001),
                        List.of(),
                        Optional.empty())))
                .contains("1000 characters");
        assertThat(refusal(withAccounts(List.of(account("Here", "/about"))))).contains("“Here”", "https://");
        assertThat(refusal(withAccounts(List.of(account(" ", "https://a.example/")))))
                .contains("needs a name");
        Id<Picture> nowhere = Id.fresh();
        assertThat(refusal(new Look(
                        WISHED.accent(),
                        WISHED.pairing(),
                        WISHED.density(),
                        WISHED.front(),
                        false,
                        "",
                        List.of(),
                        Optional.of(nowhere))))
                .contains("no picture “" + nowhere + "”");
        assertThat(parts.get(Looks.class).current()).isEqualTo(Look.USUAL);
    }

    @Test
    void listensToPublishersAlone() {
        assertThat(dress(WISHED, new Actor.Staff(Id.fresh(), Role.EDITOR))).isEqualTo(new Outcome.NotAllowed());
        assertThat(parts.get(Looks.class).current()).isEqualTo(Look.USUAL);
    }

    private Outcome dress(Look look, Actor actor) {
        return parts.get(DressMagazine.class).apply(new DressMagazine.Dress(look, actor));
    }

    private String refusal(Look look) {
        return ((Outcome.Refused) dress(look, DESK)).reason();
    }

    private static Look with(Colour accent) {
        return new Look(
                accent,
                WISHED.pairing(),
                WISHED.density(),
                WISHED.front(),
                WISHED.dropCap(),
                WISHED.footer(),
                WISHED.accounts(),
                WISHED.logo());
    }

    private static Look withAccounts(List<Look.Account> accounts) {
        return new Look(
                WISHED.accent(),
                WISHED.pairing(),
                WISHED.density(),
                WISHED.front(),
                false,
                "",
                accounts,
                Optional.empty());
    }

    private static Look.Account account(String name, String address) {
        return new Look.Account(name, WebAddress.parse(address).orElseThrow());
    }
}
