package org.standfirst;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the house: packages below the root, and the arrows that are allowed between them. */
final class Rooms {
    /** The root package: main, the commands, the wiring. It may call everyone. */
    static final String PROGRAM = "";

    /** Templates are compiled into a package of their own, and print what their shell hands them. */
    private static final String TEMPLATES = "templates";

    private static final Set<String> FEATURES = Set.of(
            "account",
            "identity",
            "people",
            "magazine",
            "article",
            "picture",
            "darkroom",
            "store",
            "source",
            "check",
            "conduct",
            "correspondent",
            "reply",
            "report",
            "rights",
            "figures",
            "spam",
            "statistics",
            "menu",
            "consent",
            "mail",
            "search",
            "body",
            "markup",
            "wire");

    /** Every arrow from feature to feature is a decision; a new one needs a page in docs/decisions. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("database", Set.of("kernel")),
            Map.entry("edge", Set.of("kernel")),
            Map.entry("cdn", Set.of("edge")),
            Map.entry("certificate", Set.of("kernel")),
            Map.entry("gate", Set.of("kernel", "certificate")),
            Map.entry("wordpress", Set.of("kernel", "body", "picture", "markup")),
            Map.entry("body", Set.of("kernel", "picture", "source", "store")),
            Map.entry("store", Set.of("kernel")),
            Map.entry("mail", Set.of("kernel")),
            Map.entry("identity", Set.of("kernel")),
            Map.entry("darkroom", Set.of("kernel")),
            Map.entry("picture", Set.of("kernel", "database", "store", "darkroom")),
            Map.entry("source", Set.of("kernel", "database", "people")),
            Map.entry("consent", Set.of("kernel", "database", "people")),
            Map.entry("account", Set.of("kernel", "database", "people", "identity")),
            Map.entry("people", Set.of("kernel", "database", "picture")),
            Map.entry("magazine", Set.of("kernel", "database", "picture", "people")),
            Map.entry("article", Set.of("kernel", "database", "body", "magazine", "people", "picture", "source")),
            Map.entry("markup", Set.of("kernel", "body", "picture")),
            Map.entry("conduct", Set.of("kernel", "database", "people", "magazine", "article")),
            Map.entry("spam", Set.of("kernel", "database")),
            Map.entry("correspondent", Set.of("kernel", "database", "magazine", "mail", "wire")),
            Map.entry(
                    "reply",
                    Set.of(
                            "kernel",
                            "database",
                            "body",
                            "article",
                            "magazine",
                            "people",
                            "picture",
                            "conduct",
                            "spam",
                            "correspondent")),
            Map.entry(
                    "report",
                    Set.of("kernel", "database", "account", "article", "people", "conduct", "correspondent", "reply")),
            Map.entry(
                    "rights",
                    Set.of(
                            "kernel",
                            "database",
                            "body",
                            "people",
                            "conduct",
                            "consent",
                            "correspondent",
                            "reply",
                            "report",
                            "spam")),
            Map.entry("statistics", Set.of("kernel", "database", "edge", "article", "magazine", "people")),
            Map.entry("figures", Set.of("kernel", "database", "magazine", "correspondent")),
            Map.entry("menu", Set.of("kernel", "database", "article", "magazine", "people")),
            Map.entry("check", Set.of("kernel", "database", "body", "article", "source", "picture")),
            Map.entry(
                    "search",
                    Set.of("kernel", "database", "body", "article", "magazine", "people", "picture", "source")),
            Map.entry(
                    "wire", Set.of("kernel", "database", "body", "article", "magazine", "people", "picture", "store")),
            Map.entry("transfer", with(FEATURES, "kernel", "database", "wordpress")),
            Map.entry("demo", with(FEATURES, "kernel", "database", "transfer")),
            Map.entry("site", with(FEATURES, "kernel", "database", "edge", "cdn")),
            Map.entry("monitoring", Set.of("kernel", "database", "edge", "cdn", "picture", "search", "wire")),
            Map.entry("newsroom", with(FEATURES, "kernel", "database", "edge", "transfer")));

    /** Where nobody knows of requests, pages or templates. The kernel is not among them: its SafeHtml prints itself. */
    static final Set<String> BEHIND_THE_SHELLS = with(FEATURES, "database", "wordpress", "transfer", "demo");

    /** The import keeps a table of what it took in, so it is one of them. */
    static final Set<String> WITH_SQL = Set.of(
            "account",
            "people",
            "magazine",
            "article",
            "picture",
            "source",
            "check",
            "conduct",
            "correspondent",
            "reply",
            "report",
            "rights",
            "figures",
            "spam",
            "statistics",
            "menu",
            "consent",
            "search",
            "wire",
            "database",
            "transfer");

    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    private static Set<String> with(Set<String> rooms, String... others) {
        return Stream.concat(rooms.stream(), Stream.of(others)).collect(java.util.stream.Collectors.toSet());
    }

    DescribedPredicate<JavaClass> in(Set<String> rooms) {
        return DescribedPredicate.describe("in the rooms " + rooms, type -> rooms.contains(room(type)));
    }

    ArchCondition<JavaClass> callOnlyWhomTheyMay() {
        return new ArchCondition<>("call only the rooms that theirs may call") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                for (Dependency dependency : caller.getDirectDependenciesFromSelf()) {
                    JavaClass called = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(called) && !mayCall(room(caller), room(called))) {
                        events.add(SimpleConditionEvent.violated(caller, dependency.getDescription()));
                    }
                }
            }
        };
    }

    ArchCondition<JavaClass> beFlat() {
        return new ArchCondition<>("lie in a known room, not in a package below one") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean known = ALLOWED.containsKey(room(type)) || isExempt(room(type));
                boolean deep = !isExempt(room(type)) && below(type).contains(".");
                if (!known || deep) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in no known room"));
                }
            }
        };
    }

    static ArchCondition<JavaField> notBe(DescribedPredicate<JavaField> wrong) {
        return new ArchCondition<>("not be " + wrong.getDescription()) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (wrong.test(field)) {
                    events.add(SimpleConditionEvent.violated(
                            field, field.getFullName() + " is " + wrong.getDescription()));
                }
            }
        };
    }

    private static boolean mayCall(String caller, String called) {
        return caller.equals(called)
                || isExempt(caller)
                || ALLOWED.getOrDefault(caller, Set.of()).contains(called);
    }

    private static boolean isExempt(String room) {
        return room.equals(PROGRAM) || room.equals(TEMPLATES);
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private String room(JavaClass type) {
        String below = below(type);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private String below(JavaClass type) {
        return type.getPackageName().equals(root)
                ? PROGRAM
                : type.getPackageName().substring(root.length() + 1);
    }
}
