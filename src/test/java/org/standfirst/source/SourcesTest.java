package org.standfirst.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

@OnBothDatabases
class SourcesTest {
    private static final String NAME = "Maud Tressilian";
    private static final String ROLE = "a former clerk of the harbour office";

    private final DatabaseKind.Place place;
    private final TestParts parts;
    private final Sources sources;
    private final Actor.Staff ada;
    private final Actor.Staff ines;
    private final Actor.Staff tom;

    SourcesTest(DatabaseKind kind) {
        place = kind.fresh();
        parts = new TestParts(place);
        sources = parts.get(Sources.class);
        ada = somebody("Ada Penhale", Role.CONTRIBUTOR);
        ines = somebody("Ines Calder", Role.EDITOR);
        tom = somebody("Tom Reed", Role.EDITOR);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private Actor.Staff somebody(String name, Role role) {
        AddPerson.Add add = new AddPerson.Add(
                Slug.from(name, "person"),
                name,
                "",
                Optional.empty(),
                "",
                Optional.of(role),
                new Actor.Program("test"));
        Person person = ((AddPerson.Outcome.Added) parts.get(AddPerson.class).apply(add)).person();
        return new Actor.Staff(person.id(), role);
    }

    @Test
    void nobodyButWhoAddedThemAndTheChosenEditorSeesTheName() {
        Id<Source> maud = confided(Optional.of(ines.person()));

        assertThat(naming(maud, ada)).isEqualTo(new Source.Naming.Confided(NAME));
        assertThat(naming(maud, ines)).isEqualTo(new Source.Naming.Confided(NAME));
        for (Actor other : List.of(
                tom,
                somebody("Bea Lowe", Role.CONTRIBUTOR),
                somebody("Pia Holm", Role.PUBLISHER),
                new Actor.Program("test"))) {
            assertThat(naming(maud, other)).as(other.name()).isEqualTo(new Source.Naming.Withheld());
            assertThat(sources.newest("tressil", 10, other)).as(other.name()).isEmpty();
            assertThat(sources.newest("CLERK", 10, other)).as(other.name()).hasSize(1);
        }
        assertThat(sources.newest("tressil", 10, ada)).hasSize(1);
        assertThat(sources.bynames(List.of(maud))).containsValue(new Byname(ROLE, false));
    }

    @Test
    void whoIsNoEditorAnyMoreSeesNoName() {
        Id<Source> maud = confided(Optional.of(ines.person()));

        assertThat(naming(maud, new Actor.Staff(ines.person(), Role.AUTHOR))).isEqualTo(new Source.Naming.Withheld());
        assertThat(naming(maud, new Actor.Staff(ada.person(), Role.MODERATOR))).isEqualTo(new Source.Naming.Withheld());
    }

    @Test
    void theNameIsNowhereButUnderSeal() throws IOException {
        Id<Source> maud = confided(Optional.of(ines.person()));
        describe(maud, NAME + "-Vane", ROLE, false, Optional.empty(), ada);

        Database database = parts.get(Database.class);
        assertThat(database.sql("select sealed_name from source")
                        .query(String.class)
                        .single())
                .isNotBlank();
        assertThat(database.sql("select * from source").query().listOfRows().toString()
                        + database.sql("select * from change").query().listOfRows())
                .doesNotContainIgnoringCase("tressilian");
        try (Stream<Path> files = Files.walk(place.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))
                        .as(file.toString())
                        .doesNotContain("tressilian");
            }
        }
        assertThat(sources.find(maud, ada).orElseThrow().toString()).doesNotContain("Tressilian");
    }

    @Test
    void theSealTellsNothingOfALength() {
        Id<Source> maud = confided(Optional.empty());
        String before = sealed(maud);
        describe(maud, "Al", ROLE, false, Optional.empty(), ada);

        assertThat(sealed(maud)).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(naming(maud, ada)).isEqualTo(new Source.Naming.Confided("Al"));
    }

    @Test
    void whoPutsThemselvesIntoTheTableGetsNothing() {
        Id<Source> maud = confided(Optional.of(ines.person()));
        Id<Source> other = ((AddSource.Outcome.Added) add("Jory Pender", "a pilot", false, Optional.empty(), tom))
                .source()
                .id();
        update("update source set editor_id = '" + tom.person() + "' where id = '" + maud + "'");
        update("update source set sealed_name = '" + sealed(maud) + "' where id = '" + other + "'");

        assertThat(naming(maud, tom)).isEqualTo(new Source.Naming.Unreadable());
        assertThat(naming(other, tom)).isEqualTo(new Source.Naming.Unreadable());
    }

    @Test
    void whoMayNotKnowTheNameChangesNothing() {
        Id<Source> maud = confided(Optional.of(ines.person()));

        assertThat(describe(maud, "Anybody", ROLE, true, Optional.of(tom.person()), tom))
                .isEqualTo(new DescribeSource.Outcome.NotAllowed());
        assertThat(naming(maud, ines)).isEqualTo(new Source.Naming.Confided(NAME));
        assertThat(describe(Id.fresh(), "Anybody", ROLE, true, Optional.empty(), tom))
                .isEqualTo(new DescribeSource.Outcome.NotAllowed());
    }

    @Test
    void anotherEditorTakesThePlaceOfTheFirst() {
        Id<Source> maud = confided(Optional.of(ines.person()));

        assertThat(describe(maud, NAME, ROLE, false, Optional.of(tom.person()), ines))
                .isEqualTo(new DescribeSource.Outcome.Described());
        assertThat(naming(maud, tom)).isEqualTo(new Source.Naming.Confided(NAME));
        assertThat(naming(maud, ada)).isEqualTo(new Source.Naming.Confided(NAME));
        assertThat(naming(maud, ines)).isEqualTo(new Source.Naming.Withheld());
        assertThat(verbs(maud)).containsExactly("added", "noted", "confided");
    }

    @Test
    void whoMayBeNamedIsSeenByEverybodyAndChangedByEditorsAndWhoAddedThem() {
        Id<Source> jory = ((AddSource.Outcome.Added) add(" Jory \n Pender ", "", true, Optional.empty(), ada))
                .source()
                .id();

        assertThat(naming(jory, tom)).isEqualTo(new Source.Naming.Open("Jory Pender"));
        assertThat(sources.newest("PENDER", 10, tom)).hasSize(1);
        assertThat(sources.newest("%", 10, tom)).isEmpty();
        assertThat(describe(jory, "X", "", true, Optional.empty(), somebody("Bea Lowe", Role.AUTHOR)))
                .isEqualTo(new DescribeSource.Outcome.NotAllowed());
        describe(jory, "Jory Pender", "a pilot", true, Optional.empty(), ada);
        describe(jory, "Jory Penders", "a pilot", true, Optional.empty(), tom);
        assertThat(sources.bynames(List.of(jory))).containsValue(new Byname("Jory Penders", true));
        describe(jory, "Jory Penders", "a pilot", false, Optional.empty(), ada);
        assertThat(naming(jory, tom)).isEqualTo(new Source.Naming.Withheld());
        assertThat(sources.newest("PENDER", 10, tom)).isEmpty();
        assertThat(verbs(jory)).containsExactly("added", "noted", "described", "described");
    }

    @Test
    void withoutTheKeyFileTheDescriptionIsStillThereAndTheNameComesBackWithIt() throws IOException {
        Id<Source> maud = confided(Optional.of(ines.person()));
        Path key = place.data().resolve("account.key");
        Path away = Files.move(key, key.resolveSibling("away"));

        assertThat(naming(maud, ada)).isEqualTo(new Source.Naming.Unreadable());
        assertThat(sources.find(maud, ada).orElseThrow().role()).isEqualTo(ROLE);
        assertThat(describe(maud, "", "a clerk", false, Optional.of(ines.person()), ada))
                .isEqualTo(new DescribeSource.Outcome.Described());
        assertThat(describe(maud, "", "a clerk", false, Optional.of(tom.person()), ada))
                .isInstanceOf(DescribeSource.Outcome.Invalid.class);
        assertThat(describe(maud, "", "a clerk", true, Optional.of(ines.person()), ada))
                .isInstanceOf(DescribeSource.Outcome.Invalid.class);

        Files.move(away, key);
        assertThat(naming(maud, ada)).isEqualTo(new Source.Naming.Confided(NAME));
        assertThat(verbs(maud)).containsExactly("added", "described");
    }

    @Test
    void whatWouldGiveTheNameAwayIsRefused() {
        for (AddSource.Outcome outcome : List.of(
                add(" ", ROLE, true, Optional.empty(), ada),
                add(NAME, "", false, Optional.empty(), ada),
                add(NAME, "the friend of maud tressilian", false, Optional.empty(), ada),
                add(NAME, "Mrs Tressilian’s neighbour", false, Optional.empty(), ada),
                add(NAME, ROLE, false, Optional.of(ada.person()), ada),
                add("x".repeat(201), ROLE, false, Optional.empty(), ada))) {
            assertThat(outcome).isInstanceOf(AddSource.Outcome.Invalid.class);
        }
        assertThat(add(NAME, ROLE, false, Optional.empty(), new Actor.Program("test")))
                .isEqualTo(new AddSource.Outcome.NotAllowed());
        assertThat(add(NAME, ROLE, true, Optional.empty(), somebody("Mo Dare", Role.MODERATOR)))
                .isEqualTo(new AddSource.Outcome.NotAllowed());
        assertThat(sources.newest("", 10, ines)).isEmpty();
    }

    private Id<Source> confided(Optional<Id<Person>> editor) {
        return ((AddSource.Outcome.Added) add(NAME, ROLE, false, editor, ada))
                .source()
                .id();
    }

    private AddSource.Outcome add(
            String name, String role, boolean mayBeNamed, Optional<Id<Person>> editor, Actor actor) {
        return parts.get(AddSource.class).apply(new AddSource.Add(name, role, mayBeNamed, editor, actor));
    }

    private DescribeSource.Outcome describe(
            Id<Source> source, String name, String role, boolean mayBeNamed, Optional<Id<Person>> editor, Actor actor) {
        return parts.get(DescribeSource.class)
                .apply(new DescribeSource.Describe(source, name, role, mayBeNamed, editor, actor));
    }

    private Source.Naming naming(Id<Source> source, Actor actor) {
        return sources.find(source, actor).orElseThrow().naming();
    }

    private String sealed(Id<Source> source) {
        return parts.get(Database.class)
                .sql("select sealed_name from source where id = :id")
                .param("id", source.value())
                .query(String.class)
                .single();
    }

    private List<String> verbs(Id<Source> source) {
        return parts.get(Database.class)
                .sql("select verb from change where subject = :subject order by seq")
                .param("subject", "source:" + source)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void update(String sql) {
        Database database = parts.get(Database.class);
        database.write(() -> {
            database.sql(sql).update();
        });
    }
}
