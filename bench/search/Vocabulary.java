import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words that are as frequent as words are: the n-th about 1/n times as often as the first (Zipf). The commonest are
 * English; the others are made of syllables, so that there are as many as a magazine has in twenty years.
 */
final class Vocabulary {
    static final int SIZE = 40_000;

    private static final String COMMON = "the of and to a in that is was he for it with as his on be at by had not are but"
            + " from or have an they which one you were her all she there would their we him been has when who will more"
            + " no if out so said what up its about into than them can only other new some could time these two may then"
            + " do first any my now such like our over man me even most made after also did many before must through"
            + " years where much your way well down should because each just those people how too little state good very"
            + " make world still own see men work long get here between both life being under never day same another know"
            + " while last might us great old year off come since against go came right used take three";
    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r",
        "s", "sh", "st", "t", "th", "tr", "v", "w"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ai", "ea", "ou", "ie"};
    private static final String[] CODAS = {"", "", "l", "m", "n", "nd", "r", "rn", "s", "st", "t", "ck", "ng"};

    private final List<String> words;
    private final double[] cumulative = new double[SIZE];

    Vocabulary() {
        Set<String> made = new LinkedHashSet<>(Arrays.asList(COMMON.split(" ")));
        Random random = new Random(20_261_124);
        while (made.size() < SIZE) {
            made.add(word(random));
        }
        words = new ArrayList<>(made);
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1.0 / (rank + 2.7);
            cumulative[rank] = sum;
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int syllable = 0; syllable <= syllables; syllable++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)])
                    .append(NUCLEI[random.nextInt(NUCLEI.length)])
                    .append(syllable == syllables ? CODAS[random.nextInt(CODAS.length)] : "");
        }
        return word.toString();
    }

    /** A word as likely as it is frequent. */
    String any(Random random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[SIZE - 1]);
        return words.get(Math.min(SIZE - 1, found < 0 ? -found - 1 : found));
    }

    /** A word by how frequent it is; 0 is the commonest. */
    String ranked(int rank) {
        return words.get(rank);
    }

    /** One of some ranks, each as likely. */
    String between(Random random, int first, int end) {
        return words.get(first + random.nextInt(end - first));
    }
}
