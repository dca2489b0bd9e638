package org.standfirst.spam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Samples made from lines that were written for it. The same files give the same samples on every machine. */
final class Corpus {
    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][”’)]?) ");
    /** Lines are numbered, those of each file from here on. */
    private static final int FIRST_OF_SPAM = 100_000;

    private static final int FIRST_OF_PROSE = 200_000;
    private static final int FIRST_OF_WORDS = 300_000;

    /** @param line number of the line that it was made from; those of one line say much the same */
    record Piece(Sample sample, boolean isSpam, int line, double weight) {
        boolean isReply() {
            return line < FIRST_OF_PROSE;
        }
    }

    private Corpus() {}

    static List<Piece> read(Path folder, int mostOfALine) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        read(folder.resolve("ham.txt"), false, mostOfALine, 0, pieces);
        read(folder.resolve("spam.txt"), true, mostOfALine, FIRST_OF_SPAM, pieces);
        return pieces;
    }

    /** Words that prove nothing, a few at a time and in any order. */
    static List<Piece> ordinary(Path file) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        int number = FIRST_OF_WORDS;
        Random random = new Random(3);
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                continue;
            }
            number++;
            List<String> words = new ArrayList<>(List.of(line.split(" ")));
            Collections.shuffle(words, random);
            for (int start = 0; start < words.size(); start += 4) {
                String some = String.join(", ", words.subList(start, Math.min(start + 4, words.size())));
                pieces.add(new Piece(new Sample("", some, List.of()), false, number, 0.7));
            }
        }
        return pieces;
    }

    private static void read(Path file, boolean isSpam, int mostOfALine, int first, List<Piece> pieces) throws IOException {
        int number = first;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Random random = new Random(line.hashCode());
            Set<String> made = new LinkedHashSet<>();
            for (int attempt = 0; attempt < mostOfALine * 4 && made.size() < mostOfALine; attempt++) {
                made.add(expand(line, random));
            }
            for (String text : made) {
                String[] parts = text.split(" :: ", 2);
                boolean isNamed = parts.length == 2 && !text.contains("http");
                Sample sample = new Sample(isNamed ? parts[0] : "", isNamed ? parts[1] : text, List.of());
                pieces.add(new Piece(sample, isSpam, number, 1 / Math.sqrt(made.size())));
            }
        }
    }

    private static String expand(String line, Random random) {
        Matcher choice = CHOICE.matcher(line);
        StringBuilder text = new StringBuilder();
        while (choice.find()) {
            String[] ways = choice.group(1).split("\\|", -1);
            choice.appendReplacement(text, Matcher.quoteReplacement(ways[random.nextInt(ways.length)]));
        }
        return choice.appendTail(text).toString().replaceAll(" {2,}", " ").strip();
    }

    /** What the demo's people write: plain English of many registers, and none of it spam. */
    static List<Piece> prose(Path demo) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        int number = FIRST_OF_PROSE;
        for (String folder : List.of("articles", "replies")) {
            try (Stream<Path> files = Files.list(demo.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    for (String paragraph : Files.readString(file).split("\n\\s*\n|<p>")) {
                        String text = paragraph.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
                        if (text.length() < 40 || text.matches("\\w+: .*")) {
                            continue;
                        }
                        number++;
                        String[] sentences = SENTENCE_END.split(text);
                        for (int start = 0; start < sentences.length; start += 3) {
                            String some = String.join(" ",
                                    Arrays.copyOfRange(sentences, start, Math.min(start + 3, sentences.length)));
                            pieces.add(new Piece(new Sample("", some, List.of()), false, number, 0.5));
                        }
                    }
                }
            }
        }
        return pieces;
    }
}
