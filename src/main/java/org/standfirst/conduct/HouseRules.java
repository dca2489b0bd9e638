package org.standfirst.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.magazine.Magazines;

/** Reads what the magazine asks of those who reply, in words. */
@Component
public class HouseRules {
    private static final String USUAL_LANGUAGE = "en";

    private final Database database;
    private final Magazines magazines;
    private final Limits limits;
    private final Shelf<String, Optional<String>> shelf;

    /** Reads from this database. */
    HouseRules(Database database, Magazines magazines, Limits limits) {
        this.database = database;
        this.magazines = magazines;
        this.limits = limits;
        this.shelf = database.recall().shelf(Recall.Until.CONDUCT_CHANGES, 1);
    }

    /**
     * The rules as they stand.
     *
     * @param language which they are in, where they are the program's own; those of the magazine are in its language
     * @param isOwn whether somebody of the magazine wrote them
     */
    public record Written(String words, String language, boolean isOwn) {}

    /** The magazine's own, or else the program's in its language. */
    public Written current() {
        String language = magazines.current().language();
        return written().map(words -> new Written(words, language, true)).orElseGet(() -> usual(language));
    }

    /** What somebody of the magazine wrote. */
    Optional<String> written() {
        return shelf.get(
                "written",
                _ -> database.sql("select words from house_rules where id = 1")
                        .query(String.class)
                        .optional());
    }

    /** The program's own, with what the magazine keeps and for how long; in English where it has none in a language. */
    private Written usual(String language) {
        String spoken = Stream.of(language, Locale.forLanguageTag(language).getLanguage())
                .filter(tag -> file(tag).isPresent())
                .findFirst()
                .orElse(USUAL_LANGUAGE);
        Allowance allowance = limits.current();
        String words = file(spoken)
                .orElseThrow()
                .replace("{networkDays}", String.valueOf(allowance.networkDays()))
                .replace("{mailDays}", String.valueOf(allowance.mailDays()));
        return new Written(words, spoken, false);
    }

    private static Optional<String> file(String language) {
        if (!language.matches("[A-Za-z0-9-]{1,20}")) {
            return Optional.empty();
        }
        try (InputStream in = HouseRules.class.getResourceAsStream("/conduct/house-rules_" + language + ".txt")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
