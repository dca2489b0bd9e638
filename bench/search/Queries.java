import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What readers type, in about the proportions in which they type it, as addresses. Always the same. */
final class Queries {
    private Queries() {}

    static List<String> all(Vocabulary words, int count) {
        Random random = new Random(7);
        List<String> queries = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            queries.add("/search?q=" + URLEncoder.encode(typed(words, random, number % 20), StandardCharsets.UTF_8)
                    + narrowed(random, number % 20));
        }
        return queries;
    }

    private static String typed(Vocabulary words, Random random, int kind) {
        return switch (kind) {
            case 0, 1, 2 -> familiar(words, random);
            case 3, 4 -> rare(words, random);
            case 5, 6, 7, 8, 9 -> familiar(words, random) + " " + familiar(words, random);
            case 10, 11 -> familiar(words, random) + " " + rare(words, random);
            case 12, 13 -> "the " + familiar(words, random) + " of " + familiar(words, random);
            // One of the phrases that are frequent: common words stand beside each other often.
            case 14 -> "\"" + words.between(random, 5, 40) + " " + words.between(random, 5, 40) + "\"";
            case 15 -> familiar(words, random) + " -" + familiar(words, random);
            case 16 -> misspelt(rare(words, random));
            case 17 -> begun(familiar(words, random));
            default -> familiar(words, random);
        };
    }

    private static String narrowed(Random random, int kind) {
        return switch (kind) {
            case 18 -> "&section=section-" + (1 + random.nextInt(GeneratedMagazine.SECTIONS));
            case 19 -> "&from=" + (2006 + random.nextInt(10)) + "&until=2020&page=2";
            default -> "";
        };
    }

    /** In some hundredth to some third of all articles. */
    private static String familiar(Vocabulary words, Random random) {
        return words.between(random, 200, 4_000);
    }

    private static String rare(Vocabulary words, Random random) {
        return words.between(random, 4_000, Vocabulary.SIZE);
    }

    private static String misspelt(String word) {
        int middle = word.length() / 2;
        return word.substring(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.substring(middle + 1);
    }

    private static String begun(String word) {
        return word.substring(0, Math.max(2, word.length() - 2));
    }
}
