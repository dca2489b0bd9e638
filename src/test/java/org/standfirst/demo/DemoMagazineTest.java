package org.standfirst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.darkroom.Film;
import org.standfirst.database.Database;
import org.standfirst.support.Browser;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.HtmlChecker;
import org.standfirst.support.ReaderVisit;
import org.standfirst.support.TestMagazine;

/** The magazine that the demo makes, as readers get it. */
class DemoMagazineTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\"");

    private static TestMagazine magazine;

    @BeforeAll
    static void make() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        magazine.part(DemoMagazine.class).write();
    }

    @AfterAll
    static void close() {
        magazine.close();
    }

    @Test
    void everyFileIsUsed() throws Exception {
        Sheet sheet = Sheet.read("magazine.txt");
        List<Sheet> editions = Sheet.readAll("editions.txt");

        assertThat(files("articles")).containsExactlyInAnyOrderElementsOf(all(editions, "contents"));
        assertThat(files("replies")).containsExactlyInAnyOrderElementsOf(all(editions, "answered"));
        assertThat(files("pages")).containsExactlyInAnyOrderElementsOf(sheet.list("pages"));
        assertThat(files("desk")).containsExactlyInAnyOrderElementsOf(sheet.list("desk"));
    }

    @Test
    void everyPictureIsDrawnAndDescribedAndUsedSomewhere() throws Exception {
        List<String> described = Sheet.readAll("pictures.txt").stream()
                .map(picture -> picture.head("picture"))
                .toList();

        assertThat(described).doesNotHaveDuplicates();
        assertThat(described).containsExactlyInAnyOrderElementsOf(used());
        assertThat(files("pictures").stream().filter(name -> !name.equals("drawn-by")))
                .containsAll(described);
        assertThat(Sheet.readAll("pictures.txt"))
                .allSatisfy(picture -> assertThat(picture.head("credit")).isNotEmpty())
                .allSatisfy(picture -> assertThat(picture.head("alt")).isNotEmpty());
    }

    @Test
    void everyDrawingMayBeDrawn() throws Exception {
        Darkroom darkroom = magazine.part(Darkroom.class);
        for (Path drawing : paths("pictures")) {
            if (drawing.toString().endsWith(".svg")) {
                try (Film film = darkroom.load(drawing, "image/svg+xml")) {
                    assertThat(film.header().width()).as(drawing.toString()).isGreaterThan(1_000);
                }
            }
        }
    }

    @Test
    void everyPageIsThereAndEveryLinkLeadsToOne() {
        Map<String, String> pages = pages();

        assertThat(pages).hasSizeGreaterThan(24 + 3 + 5 + 6 + 2);
        assertThat(pages.keySet()).noneMatch(path -> path.contains("gladys") || path.contains("balanced"));
        assertThat(HtmlChecker.errorsIn(pages)).isEmpty();
    }

    @Test
    void noPageIntrudesOrHasBarriers() {
        Set<String> paths = pages().keySet();
        try (Browser browser = Browser.start()) {
            ReaderVisit visit = new ReaderVisit(magazine, browser);

            assertThat(visit.intrusions(paths)).isEmpty();
            assertThat(visit.barriers(ReaderVisit.ofEachKind(paths, 4))).isEmpty();
        }
    }

    @Test
    void aSecondTimeChangesNothing() {
        long changes = count("change");

        magazine.part(DemoMagazine.class).write();

        assertThat(count("change")).isEqualTo(changes);
        assertThat(count("article")).isEqualTo(24 + 3 + 2);
    }

    private static long count(String table) {
        return magazine.part(Database.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Follows every link from the front page on; what doesn't answer with a page fails. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new HashMap<>();
        List<String> waiting = new ArrayList<>(List.of("/"));
        Set<String> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.removeLast();
            var answer = magazine.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                continue;
            }
            pages.put(path, answer.body());
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return pages;
    }

    private static List<String> all(List<Sheet> sheets, String key) {
        return sheets.stream().flatMap(sheet -> sheet.list(key).stream()).toList();
    }

    private static Set<String> used() throws Exception {
        Set<String> used = new HashSet<>();
        Sheet.readAll("people.txt").forEach(person -> used.add(person.head("portrait")));
        Sheet.readAll("editions.txt").forEach(edition -> used.add(edition.head("cover")));
        for (String name : files("articles")) {
            Sheet article = Sheet.read("articles/" + name + ".html");
            article.find("lead").ifPresent(used::add);
            IMAGE.matcher(article.words()).results().forEach(image -> used.add(image.group(1)));
        }
        return used;
    }

    private static List<String> files(String folder) throws Exception {
        return paths(folder).stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                .toList();
    }

    private static List<Path> paths(String folder) throws Exception {
        URL resource = Objects.requireNonNull(DemoMagazine.class.getResource("/demo/" + folder));
        try (Stream<Path> files = Files.list(Path.of(resource.toURI()))) {
            return files.toList();
        }
    }
}
