package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What has the form of a WordPress shortcode's tag: {@code [gallery ids="1,2"]}, {@code [/caption]}. Whether it is one
 * or only words in brackets, {@link ShortcodeEvidence} says.
 *
 * @param attributes those with a name, names in lower case
 * @param quoted whether any value stands in quotation marks
 * @param words those without a name
 * @param end the place behind its bracket
 */
record Shortcode(
        String name,
        boolean closing,
        Map<String, String> attributes,
        boolean quoted,
        List<String> words,
        int start,
        int end) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 10_000;
    private static final int MOST_ATTRIBUTES = 100;

    /** Reads the tag that begins with the bracket at a place; empty if that has not the form of one. */
    static Optional<Shortcode> at(String source, int start) {
        return new Reader(source, start).read();
    }

    /** The first attribute given of these, or nothing. */
    String first(String... names) {
        for (String name : names) {
            String value = attributes.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Follows WordPress's shortcode_parse_atts, in one pass. */
    private static final class Reader {
        private final String source;
        private final int start;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<String> words = new ArrayList<>();
        private boolean quoted;
        private int position;

        Reader(String source, int start) {
            this.source = source;
            this.start = start;
            this.position = start + 1;
        }

        Optional<Shortcode> read() {
            boolean closing = peek() == '/';
            position += closing ? 1 : 0;
            int nameStart = position;
            while (isNamePart(peek()) && position - nameStart < LONGEST_NAME) {
                position++;
            }
            String name = source.substring(nameStart, position);
            if (name.isEmpty() || !Character.isLetter(name.charAt(0)) || !readRest(name)) {
                return Optional.empty();
            }
            return Optional.of(new Shortcode(name, closing, attributes, quoted, words, start, position + 1));
        }

        private boolean readRest(String name) {
            // An old spelling: [youtube=https://…]
            if (peek() == '=' && ShortcodeEvidence.isEmbedder(name)) {
                position++;
            } else if (peek() != ']' && peek() != '/' && !isSpace(peek())) {
                return false;
            }
            while (attributes.size() + words.size() <= MOST_ATTRIBUTES) {
                skipSpace();
                if (peek() == ']') {
                    return true;
                }
                if (!readAttribute()) {
                    return false;
                }
            }
            return false;
        }

        private boolean readAttribute() {
            if (isQuote(peek())) {
                return readQuoted().map(words::add).orElse(false);
            }
            String word = readBare();
            if (word.isEmpty()) {
                return false;
            }
            skipSpace();
            if (peek() != '=' || !isKey(word)) {
                words.add(word);
                return true;
            }
            position++;
            skipSpace();
            quoted |= isQuote(peek());
            Optional<String> value = isQuote(peek()) ? readQuoted() : Optional.of(readValue());
            value.ifPresent(present -> attributes.put(word.toLowerCase(Locale.ROOT), present));
            return value.isPresent();
        }

        private Optional<String> readQuoted() {
            char quote = peek();
            int from = ++position;
            int limit = Math.min(source.length(), from + LONGEST_VALUE);
            while (position < limit && source.charAt(position) != quote) {
                position++;
            }
            return position == limit ? Optional.empty() : Optional.of(source.substring(from, position++));
        }

        private String readBare() {
            int from = position;
            while (!isEnd(peek()) && peek() != '=' && position - from < LONGEST_VALUE) {
                position++;
            }
            return source.substring(from, position);
        }

        private String readValue() {
            int from = position;
            while (!isEnd(peek()) && position - from < LONGEST_VALUE) {
                position++;
            }
            return source.substring(from, position);
        }

        private void skipSpace() {
            while (isSpace(peek())) {
                position++;
            }
        }

        private char peek() {
            return position < source.length() ? source.charAt(position) : 0;
        }

        private static boolean isEnd(char character) {
            return character == 0
                    || character == ']'
                    || character == '['
                    || character == '<'
                    || character == '>'
                    || isSpace(character);
        }

        private static boolean isKey(String word) {
            return word.chars().allMatch(character -> isNamePart((char) character));
        }

        private static boolean isQuote(char character) {
            return character == '"' || character == '\'';
        }

        private static boolean isSpace(char character) {
            return character == ' '
                    || character == '\n'
                    || character == '\t'
                    || character == '\r'
                    || character == '\u00a0';
        }

        private static boolean isNamePart(char character) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || character == '_'
                    || character == '-';
        }
    }
}
