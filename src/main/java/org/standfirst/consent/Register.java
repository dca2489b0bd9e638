package org.standfirst.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Sha256;

/** All that the magazine may keep in browsers or load from others: what is not in it does not get there. */
@Component
public class Register {
    private final Services services;
    private final List<OwnItem> own;
    private final Shelf<String, Entries> shelf;

    Register(Services services, List<Declares> parts, Database database) {
        this.services = services;
        this.own = parts.stream()
                .flatMap(part -> part.declared().stream())
                .sorted(Comparator.comparing((OwnItem item) -> item.audience())
                        .thenComparing(item -> item.item().name()))
                .toList();
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, 1);
    }

    /** Whether a cookie is the program's own, which needs no yes. */
    public boolean isOwn(String cookie) {
        return own.stream().map(OwnItem::item).filter(Item::isOwnCookie).anyMatch(item -> item.covers(cookie));
    }

    /** As it stands. */
    public Entries current() {
        return shelf.get("current", _ -> Entries.of(own, services.all()));
    }

    /**
     * What is in it.
     *
     * @param own what the program itself keeps, without asking
     * @param services what readers are asked for
     * @param asked the categories of those services, in the order in which readers are asked
     * @param text all that a yes is about, in one form; another text is another question
     * @param version by which that text is known
     */
    public record Entries(
            List<OwnItem> own, List<Service> services, List<Category> asked, String text, String version) {
        /** Copies the lists. */
        public Entries {
            own = List.copyOf(own);
            services = List.copyOf(services);
            asked = List.copyOf(asked);
        }

        static Entries of(List<OwnItem> own, List<Service> all) {
            List<Service> on = all.stream().filter(Service::isOn).toList();
            List<Category> asked = Category.asked().stream()
                    .filter(category -> on.stream().anyMatch(service -> service.category() == category))
                    .toList();
            String text = RegisterText.of(on);
            return new Entries(own, on, asked, text, Sha256.shortHex(text));
        }

        /** Whether there is anything to ask. */
        public boolean asks() {
            return !asked.isEmpty();
        }

        /** The services of a category. */
        public List<Service> of(Category category) {
            return services.stream()
                    .filter(service -> service.category() == category)
                    .toList();
        }

        /** Those that a reader said yes to. */
        public List<Service> allowed(Decision decision) {
            return services.stream()
                    .filter(service -> decision.allows(service.category()))
                    .toList();
        }

        /** Whom pages may ask, by what for. */
        public Map<Use, List<String>> sources(Decision decision) {
            Map<Use, List<String>> sources = new TreeMap<>();
            for (Use use : Use.values()) {
                List<String> hosts = allowed(decision).stream()
                        .flatMap(service -> service.hosts().getOrDefault(use, List.of()).stream())
                        .map(Host::source)
                        .distinct()
                        .toList();
                if (!hosts.isEmpty()) {
                    sources.put(use, hosts);
                }
            }
            return sources;
        }

        /** Whether a cookie of the magazine's own may be set for a reader. */
        public boolean maySet(String cookie, Decision decision) {
            return Stream.concat(
                            own.stream().map(OwnItem::item),
                            allowed(decision).stream().flatMap(service -> service.items().stream()))
                    .filter(Item::isOwnCookie)
                    .anyMatch(item -> item.covers(cookie));
        }

        /** Whether a cookie of the magazine's own is one that a reader said no to. */
        public boolean isRefused(String cookie, Decision decision) {
            return !maySet(cookie, decision)
                    && services.stream()
                            .flatMap(service -> service.items().stream())
                            .filter(Item::isOwnCookie)
                            .anyMatch(item -> item.covers(cookie));
        }
    }
}
