package org.standfirst.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rules in plain text, as people type it: paragraphs with an empty line between them, headings after a {@code #}, entries of
 * a list after a hyphen.
 */
public record RulesText(List<Part> parts) {
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");

    /** A part of it, in order. */
    public sealed interface Part {}

    /** What stands above some of the rules. */
    public record Heading(String words) implements Part {}

    /** A paragraph. */
    public record Paragraph(String words) implements Part {}

    /** A list. */
    public record Items(List<String> items) implements Part {}

    /** Copies the list. */
    public RulesText {
        parts = List.copyOf(parts);
    }

    /** Takes every text for what it says; what it does not know is words. */
    public static RulesText parse(String written) {
        List<Part> parts = new ArrayList<>();
        for (String block : EMPTY_LINES.split(written.strip(), -1)) {
            read(
                    block.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    parts);
        }
        return new RulesText(parts);
    }

    private static void read(List<String> lines, List<Part> parts) {
        List<String> items = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("#") || line.startsWith("- ")) {
                end(paragraph, parts);
            }
            if (line.startsWith("- ")) {
                items.add(line.substring(2).strip());
            } else if (line.startsWith("#")) {
                end(items, parts);
                parts.add(new Heading(line.replaceFirst("^#+", "").strip()));
            } else if (items.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            } else {
                // An entry that goes on in the next line.
                items.add(items.removeLast() + " " + line);
            }
        }
        end(paragraph, parts);
        end(items, parts);
    }

    private static void end(StringBuilder paragraph, List<Part> parts) {
        if (!paragraph.isEmpty()) {
            parts.add(new Paragraph(paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    private static void end(List<String> items, List<Part> parts) {
        if (!items.isEmpty()) {
            parts.add(new Items(List.copyOf(items)));
            items.clear();
        }
    }
}
