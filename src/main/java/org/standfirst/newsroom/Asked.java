package org.standfirst.newsroom;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.standfirst.article.Article;
import org.standfirst.article.DeskFilter;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;

/**
 * What is asked for, as the address says it; each may be empty.
 *
 * @param state one of them, in small letters
 * @param whose mine, or assigned
 * @param section its identifier
 * @param edition its identifier
 * @param due soon, or late
 * @param words of the headline
 * @param kind page, or nothing
 */
record Asked(String state, String whose, String section, String edition, String due, String words, String kind) {
    /** Soon means within a week. */
    private static final int DAYS = 7;

    DeskFilter filter(LocalDate today) {
        return new DeskFilter(
                states(),
                kind.equals("page") ? Optional.of(Article.Kind.PAGE) : Optional.empty(),
                Id.<Section>parse(section),
                Id.<Edition>parse(edition),
                switch (whose) {
                    case "mine" -> DeskFilter.Whose.MINE;
                    case "assigned" -> DeskFilter.Whose.ASSIGNED_TO_ME;
                    default -> DeskFilter.Whose.ANYBODYS;
                },
                switch (due) {
                    case "soon" -> Optional.of(today.plusDays(DAYS));
                    case "late" -> Optional.of(today.minusDays(1));
                    default -> Optional.empty();
                },
                DeskFilter.words(words));
    }

    Set<Article.State> states() {
        return Arrays.stream(Article.State.values())
                .filter(one -> ArticlesScreen.value(one).equals(state))
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    boolean isEmpty() {
        return (state + whose + section + edition + due + words + kind).isBlank();
    }

    Asked inState(String other) {
        return new Asked(other, whose, section, edition, due, words, kind);
    }

    /** The address of the same list, from this place on. */
    String path(String view, String side, Optional<Cursor> cursor) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(Entrance.HOME);
        put(path, "view", view);
        put(path, "state", state);
        put(path, "whose", whose);
        put(path, "section", section);
        put(path, "edition", edition);
        put(path, "due", due);
        put(path, "words", words);
        put(path, "kind", kind);
        cursor.ifPresent(at -> put(path, side, at.toString()));
        return path.encode().toUriString();
    }

    private static void put(UriComponentsBuilder path, String name, String value) {
        if (!value.isBlank()) {
            path.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
