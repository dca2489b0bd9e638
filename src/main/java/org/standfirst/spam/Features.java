package org.standfirst.spam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a sample apart. */
final class Features {
    private static final int LONGEST_WORD = 40;

    private Features() {}

    /** What is there, each once. */
    static List<Feature> of(Sample sample) {
        Links links = Links.in(sample);
        List<Token> name = Lookalikes.words(sample.name());
        List<Token> words = Lookalikes.words(links.rest());
        Map<String, Feature> features = new LinkedHashMap<>();
        addWords(sample.name(), name, features);
        addWords(links.rest(), words, features);
        addHosts(links, features);
        Marks.of(sample, links, name, words)
                .forEach((mark, said) -> add(new Feature(Feature.Kind.MARK, mark, said), features));
        return new ArrayList<>(features.values());
    }

    private static void addWords(String text, List<Token> words, Map<String, Feature> features) {
        Token before = null;
        for (Token token : words) {
            if (token.word().length() > LONGEST_WORD) {
                before = null;
                continue;
            }
            String word = shape(token.word());
            add(new Feature(Feature.Kind.WORD, word, text.substring(token.from(), token.to())), features);
            if (before != null) {
                String pair = shape(before.word()) + " " + word;
                add(new Feature(Feature.Kind.PAIR, pair, text.substring(before.from(), token.to())), features);
            }
            before = token;
        }
    }

    /** One number is as good as another. */
    private static String shape(String word) {
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) < '0' || word.charAt(index) > '9') {
                return word;
            }
        }
        return "0";
    }

    private static void addHosts(Links links, Map<String, Feature> features) {
        for (String host : links.hosts()) {
            int last = host.lastIndexOf('.');
            if (last <= 0 || host.length() > 100) {
                continue;
            }
            String site = host.substring(host.lastIndexOf('.', last - 1) + 1);
            add(new Feature(Feature.Kind.HOST, site, host), features);
            add(new Feature(Feature.Kind.ENDING, host.substring(last + 1), host), features);
            addHostWords(site.substring(0, site.lastIndexOf('.')), host, features);
        }
    }

    /** "best-pills-4u": what such a name is put together from is what it sells. */
    private static void addHostWords(String site, String host, Map<String, Feature> features) {
        for (String word : site.split("[^\\p{L}]+", -1)) {
            if (word.length() > 2 && word.length() < LONGEST_WORD) {
                add(new Feature(Feature.Kind.WORD, word, host), features);
            }
        }
    }

    private static void add(Feature feature, Map<String, Feature> features) {
        features.putIfAbsent(feature.key(), feature);
    }
}
