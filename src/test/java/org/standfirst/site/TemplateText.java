package org.standfirst.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of jte taken apart: its HTML without what is computed, and the strings within what is computed that readers may
 * get to see.
 */
record TemplateText(String html, List<String> strings) {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "@(?:import|param)[^\n]*|@(?:else|endif|endfor|raw|endraw)\\b|@(?:if|elseif|for|template[.\\w]*)\\(");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern IN_ATTRIBUTE = Pattern.compile("([\\w-]+)=\"[^\"]*$");

    /** What is handed to another template for its attributes, and addresses. */
    private static final Pattern NOT_SEEN = Pattern.compile("\\b(?:shape|rel|anchor|timeClass) = $");

    private static final Set<String> CODE_AFTER = Set.of("${", "$unsafe{", "!{");

    static TemplateText of(String template) {
        Scanner scanner = new Scanner(template.replaceAll("(?s)<%--.*?--%>", ""));
        scanner.text(false);
        return new TemplateText(scanner.html.toString(), List.copyOf(scanner.strings));
    }

    private static final class Scanner {
        private final String source;
        private final StringBuilder html = new StringBuilder();
        private final List<String> strings = new ArrayList<>();
        private int at;

        Scanner(String source) {
            this.source = source;
        }

        /** Up to the end, or to the backtick that ends a piece within a piece. */
        void text(boolean withinCode) {
            while (at < source.length()) {
                Matcher directive = DIRECTIVE.matcher(source).region(at, source.length());
                String opening = CODE_AFTER.stream()
                        .filter(start -> source.startsWith(start, at))
                        .findFirst()
                        .orElse("");
                if (withinCode && source.charAt(at) == '`') {
                    at++;
                    return;
                } else if (!opening.isEmpty()) {
                    at += opening.length();
                    code('{', '}');
                } else if (directive.lookingAt()) {
                    at = directive.end();
                    if (directive.group().endsWith("(")) {
                        code('(', ')');
                    } else {
                        strings(directive.group());
                    }
                } else {
                    html.append(source.charAt(at++));
                }
            }
        }

        private void code(char opening, char closing) {
            StringBuilder java = new StringBuilder();
            for (int depth = 1; at < source.length(); at++) {
                char character = source.charAt(at);
                Matcher string = STRING.matcher(source).region(at, source.length());
                if (string.lookingAt()) {
                    java.append(string.group());
                    at = string.end() - 1;
                } else if (source.startsWith("@`", at)) {
                    at += 2;
                    text(true);
                    at--;
                } else {
                    depth += character == opening ? 1 : character == closing ? -1 : 0;
                    if (depth == 0) {
                        at++;
                        break;
                    }
                    java.append(character);
                }
            }
            strings(java.toString());
        }

        private void strings(String java) {
            Matcher attribute = IN_ATTRIBUTE.matcher(html);
            if (attribute.find() && !TemplatesTest.HEARD.contains(attribute.group(1))) {
                return;
            }
            Matcher string = STRING.matcher(java);
            while (string.find()) {
                boolean seen =
                        !NOT_SEEN.matcher(java.substring(0, string.start())).find()
                                && !string.group().startsWith("\"/");
                if (seen) {
                    strings.add(string.group());
                }
            }
        }
    }
}
