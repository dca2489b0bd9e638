package org.standfirst;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may call whom, and how the code is to look, as far as a machine can tell. */
final class HouseRules {
    private static final Set<String> INJECTING = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    private final String root;
    private final DescribedPredicate<JavaClass> judged;
    private final Rooms rooms;

    /** @param judged the classes that must keep the rules; others count only as users of these */
    HouseRules(String root, Predicate<JavaClass> judged) {
        this.root = root;
        this.judged = DescribedPredicate.describe("of the program", judged);
        this.rooms = new Rooms(root);
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rooms", roomsCallOnlyWhomTheyMay());
        rules.put("circles", roomsFormNoCircle());
        rules.put("flat", packagesAreFlat());
        rules.put("http", featuresKnowNothingOfHttp());
        rules.put("sql", sqlStaysInTheFeatures());
        rules.put("cache", onlyFreshPagesAndTheEdgeTouchTheCache());
        rules.put("public", publicIsWhatAnotherRoomNeeds());
        rules.put("names", namesAreTheFieldsOwn());
        rules.put("injection", partsComeThroughTheConstructor());
        return rules;
    }

    private ArchRule roomsCallOnlyWhomTheyMay() {
        return classes().that(judged).should(rooms.callOnlyWhomTheyMay());
    }

    private ArchRule roomsFormNoCircle() {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private ArchRule packagesAreFlat() {
        return classes().that(judged).should(rooms.beFlat());
    }

    private ArchRule featuresKnowNothingOfHttp() {
        return noClasses()
                .that(judged)
                .and(rooms.in(Rooms.BEHIND_THE_SHELLS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.boot..",
                        "org.eclipse.jetty.server..",
                        "org.eclipse.jetty.ee11..",
                        "gg.jte..",
                        "com.fasterxml.jackson.annotation..",
                        root + ".templates..")
                .allowEmptyShould(true);
    }

    private ArchRule sqlStaysInTheFeatures() {
        return noClasses()
                .that(judged)
                .and(DescribedPredicate.not(rooms.in(Rooms.WITH_SQL)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.sqlite..")
                .allowEmptyShould(true);
    }

    private ArchRule onlyFreshPagesAndTheEdgeTouchTheCache() {
        return noClasses()
                .that(judged)
                .and(DescribedPredicate.not(rooms.in(Set.of("edge", Rooms.PROGRAM))))
                .and()
                .doNotHaveFullyQualifiedName(root + ".site.FreshPages")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(root + ".edge.PageCache")
                .allowEmptyShould(true);
    }

    private ArchRule publicIsWhatAnotherRoomNeeds() {
        return classes()
                .that(judged)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveFullyQualifiedName(root + ".Standfirst")
                .and()
                .resideOutsideOfPackage(root + ".templates..")
                .should(new PublicForSomebody())
                .allowEmptyShould(true);
    }

    private ArchRule namesAreTheFieldsOwn() {
        return noClasses()
                .that(judged)
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper)(\\$.*)?")
                .because("such a name says nothing about what the class does");
    }

    private ArchRule partsComeThroughTheConstructor() {
        return fields().that().areDeclaredInClassesThat(judged).should(Rooms.notBe(injected()));
    }

    private static DescribedPredicate<JavaField> injected() {
        return DescribedPredicate.describe(
                "injected", field -> INJECTING.stream().anyMatch(field::isAnnotatedWith));
    }
}
