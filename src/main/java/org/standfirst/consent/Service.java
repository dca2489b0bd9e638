package org.standfirst.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.standfirst.kernel.Id;

/**
 * Something that others do on readers' pages, once a reader has said yes.
 *
 * @param owner who gets to know what
 * @param purpose in the magazine's language
 * @param policy where the owner says what happens to it; may be empty
 * @param setting what the template asked for, such as the number of a site; may be empty
 * @param items what it keeps in browsers
 * @param hosts whom pages ask for it
 * @param isOn whether readers are asked for it
 */
public record Service(
        Id<Service> id,
        Template template,
        String name,
        String owner,
        String purpose,
        Category category,
        String policy,
        String script,
        String setting,
        List<Item> items,
        Map<Use, List<Host>> hosts,
        boolean isOn) {
    /** Copies what could change. */
    public Service {
        items = List.copyOf(items);
        Map<Use, List<Host>> copy = new TreeMap<>();
        hosts.forEach((use, list) -> {
            if (!list.isEmpty()) {
                copy.put(use, list.stream().distinct().toList());
            }
        });
        hosts = Map.copyOf(copy);
    }

    /** In the change log. */
    public String subject() {
        return "service:" + id;
    }

    /** Whom it asks, whatever for. */
    public List<Host> allHosts() {
        return new TreeMap<>(hosts)
                .values().stream().flatMap(List::stream).distinct().toList();
    }

    /** What runs on every page, if anything does. */
    public Optional<String> runs() {
        return template.runs() ? Optional.of(script) : Optional.empty();
    }
}
