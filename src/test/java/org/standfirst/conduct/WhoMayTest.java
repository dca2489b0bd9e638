package org.standfirst.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.GiveSections;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;

/** Each verb of this room, and each role: who may, and who may not. */
@OnBothDatabases
class WhoMayTest {
    private static final String MODERATING = "editor moderator publisher";

    /** Who may, by the verb and what it is done to. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("SetOpening of the magazine", MODERATING),
            Map.entry("SetOpening of a section", MODERATING),
            Map.entry("SetOpening of a section that is none", ""),
            Map.entry("SetOpening of a published article of their own", "author " + MODERATING),
            Map.entry("SetOpening of somebody else's published article", MODERATING),
            Map.entry("SetOpening of somebody else's draft", "editor publisher"),
            Map.entry("SetOpening of an article that is none", ""),
            Map.entry("AddWord", MODERATING),
            Map.entry("RemoveWord", MODERATING),
            Map.entry("SetLimits", MODERATING),
            Map.entry("BanReader", MODERATING),
            Map.entry("LiftBan", MODERATING),
            Map.entry("WriteHouseRules", "publisher"));

    /** What no person does. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("ForgetBans");

    private final ConductDesk desk;
    private final Map<Role, Actor.Staff> staff = new EnumMap<>(Role.class);
    private final Section section;

    WhoMayTest(DatabaseKind kind) {
        desk = new ConductDesk(kind);
        for (Role role : Role.values()) {
            staff.put(role, desk.staff("Somebody " + role, role));
        }
        section = desk.section("Sea", Optional.empty());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void isAsTheTableSays() {
        Map<String, Function<Actor, Object>> attempts = attempts();
        assertThat(attempts.keySet()).isEqualTo(TABLE.keySet());
        attempts.forEach((verb, attempt) -> assertThat(whoMay(attempt)).as(verb).isEqualTo(TABLE.get(verb)));
    }

    @Test
    void theTableHasEveryVerb() throws Exception {
        Set<String> verbs = TABLE.keySet().stream()
                .map(attempt -> attempt.split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        verbs.addAll(OF_THE_PROGRAM);

        assertThat(verbs).isEqualTo(verbsOfTheRoom());
    }

    @Test
    void anEditorOfSomeSectionsSaysNothingOfOthersOrOfAll() {
        Section travel = desk.section("Travel", Optional.empty());
        Section bays = desk.section("Bays", Optional.of(section.id()));
        Actor.Staff editor = desk.staff("Teo Marsh", Role.EDITOR);
        desk.get(GiveSections.class)
                .apply(new GiveSections.Give(editor.person(), Set.of(section.id()), ConductDesk.DESK));

        assertThat(close(new Scope.OfMagazine(), editor)).isEqualTo(new SetOpening.Outcome.NotAllowed());
        assertThat(close(new Scope.OfSection(travel.id()), editor)).isEqualTo(new SetOpening.Outcome.NotAllowed());
        assertThat(close(new Scope.OfSection(bays.id()), editor)).isEqualTo(new SetOpening.Outcome.Done());
        assertThat(close(
                        new Scope.OfArticle(desk.draft("Away", Optional.of(travel.id()), ConductDesk.DESK)
                                .id()),
                        editor))
                .isEqualTo(new SetOpening.Outcome.NotAllowed());
    }

    private Map<String, Function<Actor, Object>> attempts() {
        Article published = desk.published("High water", ConductDesk.DESK);
        Article draft = desk.draft("Low water", Optional.empty(), ConductDesk.DESK);
        int[] number = {0};
        return Map.ofEntries(
                Map.entry("SetOpening of the magazine", actor -> close(new Scope.OfMagazine(), actor)),
                Map.entry("SetOpening of a section", actor -> close(new Scope.OfSection(section.id()), actor)),
                Map.entry(
                        "SetOpening of a section that is none", actor -> close(new Scope.OfSection(Id.fresh()), actor)),
                Map.entry(
                        "SetOpening of a published article of their own",
                        actor -> close(
                                new Scope.OfArticle(desk.published("Own " + number[0]++, writer(actor))
                                        .id()),
                                actor)),
                Map.entry(
                        "SetOpening of somebody else's published article",
                        actor -> close(new Scope.OfArticle(published.id()), actor)),
                Map.entry(
                        "SetOpening of somebody else's draft", actor -> close(new Scope.OfArticle(draft.id()), actor)),
                Map.entry(
                        "SetOpening of an article that is none",
                        actor -> close(new Scope.OfArticle(Id.fresh()), actor)),
                Map.entry(
                        "AddWord",
                        actor -> desk.get(AddWord.class)
                                .apply(new AddWord.Add("word" + number[0]++, Word.Strength.WATCHED, actor))),
                Map.entry(
                        "RemoveWord",
                        actor -> desk.get(RemoveWord.class)
                                .apply(new RemoveWord.Remove(
                                        word("gone" + number[0]++).id(), actor))),
                Map.entry(
                        "SetLimits",
                        actor -> desk.get(SetLimits.class).apply(new SetLimits.Set(Allowance.USUAL, actor))),
                Map.entry("BanReader", actor -> ban(actor)),
                Map.entry(
                        "LiftBan",
                        actor -> desk.get(LiftBan.class)
                                .apply(new LiftBan.Lift(
                                        ((BanReader.Outcome.Banned) ban(ConductDesk.DESK))
                                                .ban()
                                                .id(),
                                        actor))),
                Map.entry(
                        "WriteHouseRules",
                        actor -> desk.get(WriteHouseRules.class).apply(new WriteHouseRules.Write("Be kind.", actor))));
    }

    /** A moderator writes nothing. */
    private static Actor writer(Actor actor) {
        return actor.drafts() == Actor.Reach.NONE ? ConductDesk.DESK : actor;
    }

    private Word word(String pattern) {
        return ((AddWord.Outcome.Added) desk.get(AddWord.class)
                        .apply(new AddWord.Add(pattern, Word.Strength.WATCHED, ConductDesk.DESK)))
                .word();
    }

    private BanReader.Outcome ban(Actor actor) {
        return desk.get(BanReader.class)
                .apply(new BanReader.Order(new Ban.Target.OfName("ada lund"), "", "Spam", Optional.empty(), actor));
    }

    private SetOpening.Outcome close(Scope scope, Actor actor) {
        return desk.get(SetOpening.class)
                .apply(new SetOpening.Set(scope, new Said(Optional.of(Mode.CLOSED), Optional.empty()), actor));
    }

    private String whoMay(Function<Actor, Object> attempt) {
        return staff.values().stream()
                .filter(actor ->
                        !attempt.apply(actor).getClass().getSimpleName().equals("NotAllowed"))
                .map(actor -> actor.role().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** Whatever has an outcome, or is done by {@code apply}. */
    private static Set<String> verbsOfTheRoom() throws Exception {
        Set<String> verbs = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/standfirst/conduct/*.class")) {
            String name = String.valueOf(file.getFilename()).replace(".class", "");
            if (!name.contains("$") && !name.equals("package-info")) {
                Class<?> type = Class.forName("org.standfirst.conduct." + name);
                if (Arrays.stream(type.getMethods())
                        .anyMatch(method ->
                                method.getName().equals("apply") && !Modifier.isStatic(method.getModifiers()))) {
                    verbs.add(name);
                }
            }
        }
        return verbs;
    }
}
