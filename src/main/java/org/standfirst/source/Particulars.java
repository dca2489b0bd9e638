package org.standfirst.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.people.Person;

/** What is written down of a source, and whether it will do. */
record Particulars(String name, String role, boolean mayBeNamed, Optional<Id<Person>> editor) {
    /** In characters; the editor's dialogue takes no more. */
    private static final int LONGEST = 200;

    /** Shorter words of a name are found anywhere. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    Particulars {
        name = tidy(name);
        role = tidy(role);
        // A name that everybody may know is confided to nobody.
        editor = mayBeNamed ? Optional.empty() : editor;
    }

    /** Without the name, as this may end up in a log. */
    @Override
    public String toString() {
        return "Particulars[]";
    }

    private static String tidy(String words) {
        return Normalizer.normalize(BLANKS.matcher(words).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Why it will not do, in a sentence. */
    Optional<String> objection(Database database) {
        if (name.isEmpty()) {
            return Optional.of("Say who it is.");
        }
        return objectionToAllButTheName(database);
    }

    Optional<String> objectionToAllButTheName(Database database) {
        if (name.length() > LONGEST || role.length() > LONGEST) {
            return Optional.of("A name, and who somebody is, have up to " + LONGEST + " characters each.");
        }
        if (!mayBeNamed && role.isEmpty()) {
            return Optional.of("Say in a few words who they are: readers and colleagues see that instead of the name.");
        }
        if (!mayBeNamed && tells(role, name)) {
            return Optional.of("Who they are must not give away the name: readers and colleagues see it.");
        }
        if (editor.isPresent() && !isEditor(database, editor.get())) {
            return Optional.of("The name can be confided to an editor or a publisher alone.");
        }
        return Optional.empty();
    }

    /** Whether words contain a name, or a part of it by itself. */
    private static boolean tells(String words, String name) {
        if (name.isEmpty()) {
            return false;
        }
        Stream<String> parts = BETWEEN_WORDS.splitAsStream(name).filter(part -> part.length() >= SHORTEST_PART);
        return words.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                || parts.anyMatch(Arrays.asList(BETWEEN_WORDS.split(words))::contains);
    }

    private static boolean isEditor(Database database, Id<Person> person) {
        return database.sql("select count(*) from person where id = :id and role in ('EDITOR', 'PUBLISHER')")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What the list is searched by. */
    String sought() {
        return (mayBeNamed ? name + "\n" + role : role).toLowerCase(Locale.ROOT);
    }
}
