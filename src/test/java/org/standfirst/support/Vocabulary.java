package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/**
 * The vocabulary of schema.org, as npm's schema-dts has it, which is made of schema.org's own files: its types, what each
 * is a kind of, and the properties that each may have. Tests that ask for it are skipped where it is not installed.
 */
public final class Vocabulary {
    private static final Path FILE = Path.of("web/node_modules/schema-dts/dist/schema.d.ts");
    private static final Pattern INTERFACE =
            Pattern.compile("^(?:export )?interface (\\w+?)(?:<.*>)? (?:extends (.+?) )?\\{$");
    private static final Pattern PROPERTY = Pattern.compile("^    \"([^\"]+)\"\\??: (.*);$");
    private static final Pattern TYPE = Pattern.compile("\"([^\"]+)\"");

    /** Of an interface: those that it extends, and its own properties. */
    private record Interface(List<String> parents, Set<String> properties) {}

    private final Map<String, Interface> interfaces = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private Vocabulary(List<String> lines) {
        String open = "";
        for (String line : lines) {
            Matcher begin = INTERFACE.matcher(line);
            Matcher property = PROPERTY.matcher(line);
            if (begin.matches()) {
                open = begin.group(1);
                List<String> parents = begin.group(2) == null
                        ? List.of()
                        : Arrays.stream(begin.group(2).split(", "))
                                .map(parent -> parent.replaceFirst("<.*", ""))
                                .toList();
                interfaces.put(open, new Interface(parents, new HashSet<>()));
            } else if (line.equals("}")) {
                open = "";
            } else if (!open.isEmpty() && property.matches()) {
                add(open, property.group(1), property.group(2));
            }
        }
    }

    private void add(String name, String property, String value) {
        Matcher type = TYPE.matcher(value);
        if (!property.equals("@type")) {
            Objects.requireNonNull(interfaces.get(name)).properties().add(property);
        } else if (type.matches()) {
            types.put(type.group(1), name);
        }
    }

    /** Reads it. */
    public static Vocabulary read() {
        Assumptions.assumeTrue(Files.exists(FILE), "schema-dts is not installed: run npm ci in web/");
        try {
            Vocabulary vocabulary = new Vocabulary(Files.readAllLines(FILE));
            if (vocabulary.types.size() < 700 || !vocabulary.hasProperty("NewsArticle", "headline")) {
                throw new IllegalStateException("schema-dts is written in another way than it was");
            }
            return vocabulary;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What in a document of JSON-LD is not of schema.org, each as "Type.property"; types alone that there are not. */
    public List<String> strangersIn(JsonNode document) {
        List<String> strangers = new ArrayList<>();
        if (!document.path("@context").asString("").equals("https://schema.org")) {
            strangers.add("the context is not schema.org");
        }
        document.path("@graph").forEach(thing -> judge(thing, strangers));
        return strangers;
    }

    private void judge(JsonNode node, List<String> strangers) {
        if (node.isArray()) {
            node.forEach(element -> judge(element, strangers));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        String type = node.path("@type").asString("");
        if (!types.containsKey(type)) {
            strangers.add("“" + type + "”");
            return;
        }
        node.properties().forEach(property -> {
            String name = property.getKey();
            if (!name.startsWith("@") && !hasProperty(type, name)) {
                strangers.add(type + "." + name);
            }
            judge(property.getValue(), strangers);
        });
    }

    private boolean hasProperty(String type, String property) {
        return isIn(types.getOrDefault(type, ""), property, new HashSet<>());
    }

    private boolean isIn(String name, String property, Set<String> seen) {
        Interface found = interfaces.get(name);
        return found != null
                && seen.add(name)
                && (found.properties().contains(property)
                        || found.parents().stream().anyMatch(parent -> isIn(parent, property, seen)));
    }
}
