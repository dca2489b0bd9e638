package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's rules hold in the program; and each still bites on a small house where all of them are broken. */
class ArchitectureTest {
    private static final String ROOT = "org.standfirst";
    private static final String BROKEN_ROOT = "org.standfirst.support.broken";
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path BROKEN_TEMPLATES = Path.of("src/test/resources/broken-templates");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            // What Spring's build writes, where it has run, is nobody's code.
            .withImportOption(location -> !location.contains("__"))
            .importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BROKEN_ROOT);

    private static final Map<String, ArchRule> RULES = new HouseRules(ROOT, ArchitectureTest::isMain).all();
    private static final Map<String, ArchRule> BROKEN_RULES = new HouseRules(BROKEN_ROOT, _ -> true).all();

    static Stream<String> names() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theProgramKeepsTheRule(String name) {
        FailureReport report =
                Objects.requireNonNull(RULES.get(name)).evaluate(classes(name)).getFailureReport();

        assertThat(report.getDetails()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rooms,     kernel.Upstart,            article.Piece",
        "rooms,     article.Gossip,            reply.Answer",
        "rooms,     site.Intruder,             newsroom.Desk",
        "rooms,     newsroom.Desk,             site.Intruder",
        "circles,   magazine,                  people",
        "flat,      article.deep.Cellar,       no known room",
        "http,      article.Webbed,            jakarta.servlet",
        "http,      article.Webbed,            org.springframework.web",
        "sql,       site.Digger,               java.sql",
        "sql,       site.Digger,               org.springframework.jdbc",
        "cache,     site.Tinker,               edge.PageCache",
        "public,    article.Exhibitionist,     public for nobody",
        "names,     article.PieceManager,      Manager",
        "names,     article.PieceImpl,         Impl",
        "names,     article.PieceUtils,        Util",
        "names,     article.PieceHelper,       Helper",
        "injection, article.Injected.late,     is injected",
    })
    void theRuleBites(String name, String culprit, String reason) {
        FailureReport report =
                Objects.requireNonNull(BROKEN_RULES.get(name)).evaluate(BROKEN).getFailureReport();

        assertThat(report.getDetails()).anySatisfy(detail -> assertThat(detail).contains(culprit, reason));
    }

    @Test
    void whatKeepsTheRulesIsNotReported() {
        for (ArchRule rule : BROKEN_RULES.values()) {
            assertThat(rule.evaluate(BROKEN).getFailureReport().getDetails())
                    .noneMatch(detail -> detail.contains("Class <" + BROKEN_ROOT + ".article.Piece>")
                            || detail.startsWith(BROKEN_ROOT + ".article.Piece "));
        }
    }

    @Test
    void templatesEscapeEverything() {
        assertThat(unsafeTemplates(TEMPLATES)).isEmpty();
        assertThat(unsafeTemplates(BROKEN_TEMPLATES)).containsExactly(BROKEN_TEMPLATES.resolve("unsafe.jte"));
    }

    /** Who uses a public class may be a test in another package; the other rules look at the program alone. */
    private static JavaClasses classes(String rule) {
        return rule.equals("public")
                ? PROGRAM
                : PROGRAM.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "of the program", ArchitectureTest::isMain));
    }

    private static boolean isMain(JavaClass type) {
        return type.getSource()
                .map(source -> !source.getUri().getPath().contains("/test-classes/"))
                .orElse(false);
    }

    private static List<Path> unsafeTemplates(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> read(file).contains("$unsafe"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
