package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.consent.Category;
import org.standfirst.consent.Host;
import org.standfirst.consent.Item;
import org.standfirst.consent.KeepService;
import org.standfirst.consent.Service;
import org.standfirst.consent.Template;
import org.standfirst.consent.Use;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/**
 * What somebody says of a service in a form.
 *
 * @param items each by the four fields of a row
 * @param hosts what was written for each use
 */
record ServiceForm(Template template, Privacy.Fields fields, String category, List<Row> items, Map<Use, String> hosts) {
    private static final int ROOM_FOR_MORE = 3;
    private static final int MOST_ROWS = 64;

    /** Something that it keeps, as it was written. */
    record Row(String kind, String name, String host, String days) {
        boolean isEmpty() {
            return name.isBlank();
        }
    }

    /** What was sent does not fit: why, in a sentence. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        Unfit(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** With what is known of a template beforehand. */
    static ServiceForm of(Template template, String purpose) {
        return new ServiceForm(
                template,
                new Privacy.Fields(template.title(), template.owner(), purpose, template.policy(), "", "", true),
                template.category().written(),
                template.items().stream().map(ServiceForm::row).toList(),
                Map.of());
    }

    /** As it stands. */
    static ServiceForm of(Service service) {
        Map<Use, String> more = new EnumMap<>(Use.class);
        service.hosts().forEach((use, hosts) -> {
            List<Host> known = service.template().hosts().getOrDefault(use, List.of());
            String others = hosts.stream()
                    .filter(host -> !known.contains(host))
                    .map(Host::source)
                    .collect(Collectors.joining(" "));
            more.put(use, others);
        });
        return new ServiceForm(
                service.template(),
                new Privacy.Fields(
                        service.name(),
                        service.owner(),
                        service.purpose(),
                        service.policy(),
                        service.script(),
                        service.setting(),
                        service.isOn()),
                service.category().written(),
                service.items().stream().map(ServiceForm::row).toList(),
                more);
    }

    private static Row row(Item item) {
        String days = item.days() == Item.UNTIL_REMOVED ? "" : String.valueOf(item.days());
        return new Row(item.kind().name(), item.name(), item.host(), days);
    }

    /** As it was sent. */
    static ServiceForm of(Template template, HttpServletRequest request) {
        String[] kinds = values(request, "kind");
        String[] names = values(request, "item");
        String[] hosts = values(request, "itemHost");
        String[] days = values(request, "days");
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < Math.min(names.length, MOST_ROWS); at++) {
            Row row = new Row(
                    at(kinds, at),
                    at(names, at).strip(),
                    at(hosts, at).strip(),
                    at(days, at).strip());
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        Map<Use, String> more = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            more.put(use, value(request, "host-" + use.written()));
        }
        return new ServiceForm(
                template,
                new Privacy.Fields(
                        value(request, "name"),
                        value(request, "owner"),
                        value(request, "purpose"),
                        value(request, "policy"),
                        value(request, "address"),
                        value(request, "setting"),
                        !value(request, "on").isEmpty()),
                template == Template.SCRIPT
                        ? value(request, "category")
                        : template.category().written(),
                rows,
                more);
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String at(String[] values, int at) {
        return at < values.length ? values[at] : "";
    }

    private static String value(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** @throws Unfit if it can't be read */
    KeepService.Keep read(Optional<Id<Service>> id, Actor actor) throws Unfit {
        Category wanted = Category.read(category)
                .filter(Category::isAsked)
                .orElseThrow(() -> new Unfit("Choose what the service is for."));
        List<Item> kept = new ArrayList<>();
        for (Row row : items) {
            kept.add(item(row));
        }
        Map<Use, List<Host>> more = new EnumMap<>(Use.class);
        for (Map.Entry<Use, String> written : hosts.entrySet()) {
            more.put(written.getKey(), hosts(written.getValue()));
        }
        return new KeepService.Keep(
                id,
                template,
                fields.name(),
                fields.owner(),
                fields.purpose(),
                wanted,
                fields.policy(),
                fields.address(),
                fields.setting(),
                kept,
                more,
                fields.isOn(),
                actor);
    }

    private static Item item(Row row) throws Unfit {
        try {
            int days = row.days().isEmpty() ? Item.UNTIL_REMOVED : Integer.parseInt(row.days());
            return new Item(Item.Kind.valueOf(row.kind()), row.name(), row.host(), days);
        } catch (IllegalArgumentException unfit) {
            throw new Unfit(
                    "“" + row.name() + "” can't be kept so: a name has letters, digits and signs, a star at its end"
                            + " at most; its host is like example.com, or nothing for your own; its time is 0 to 3660 days.");
        }
    }

    private static List<Host> hosts(String written) throws Unfit {
        List<Host> hosts = new ArrayList<>();
        for (String each : written.strip().split("[\\s,]+", -1)) {
            if (!each.isEmpty()) {
                hosts.add(Host.parse(each)
                        .orElseThrow(() -> new Unfit("“" + each + "” is no host: write it like https://cdn.example.")));
            }
        }
        return hosts;
    }

    Privacy.OneService screen(Desk desk, String path, boolean isNew, String problem) {
        List<Privacy.ItemFields> rows = new ArrayList<>();
        items.forEach(row -> rows.add(fields(row)));
        for (int more = 0; more < ROOM_FOR_MORE; more++) {
            rows.add(fields(new Row(Item.Kind.COOKIE.name(), "", "", "")));
        }
        return new Privacy.OneService(
                desk,
                path,
                isNew,
                template.written(),
                template.title(),
                fields,
                template.asksForAddress(),
                template.asksForSetting(),
                template == Template.SCRIPT
                        ? Category.asked().stream()
                                .filter(each -> each != Category.MEDIA)
                                .map(each -> new Screen.Option(
                                        each.written(),
                                        words(each),
                                        each.written().equals(category)))
                                .toList()
                        : List.of(),
                rows,
                Arrays.stream(Use.values())
                        .map(use -> new Privacy.HostFields(use.written(), words(use), hosts.getOrDefault(use, "")))
                        .toList(),
                template.hosts().values().stream()
                        .flatMap(List::stream)
                        .map(Host::words)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                problem);
    }

    private static Privacy.ItemFields fields(Row row) {
        return new Privacy.ItemFields(
                Arrays.stream(Item.Kind.values())
                        .map(kind -> new Screen.Option(
                                kind.name(), words(kind), kind.name().equals(row.kind())))
                        .toList(),
                row.name(),
                row.host(),
                row.days());
    }

    static String words(Category category) {
        return switch (category) {
            case NECESSARY -> "necessary";
            case PREFERENCES -> "preferences";
            case STATISTICS -> "statistics";
            case MARKETING -> "advertising";
            case MEDIA -> "films, posts and sounds of others";
        };
    }

    static String words(Template template) {
        return template == Template.SCRIPT
                ? "Any other program"
                : template.title() + " (" + words(template.category()) + ")";
    }

    private static String words(Item.Kind kind) {
        return switch (kind) {
            case COOKIE -> "cookie";
            case LOCAL -> "local storage";
            case SESSION -> "storage of the tab";
            case DATABASE -> "database of the browser";
        };
    }

    private static String words(Use use) {
        return switch (use) {
            case SCRIPT -> "Programs";
            case FRAME -> "Pages within the page";
            case CONNECT -> "What programs ask and send";
            case IMG -> "Pictures";
            case STYLE -> "Styles";
            case FONT -> "Typefaces";
            case MEDIA -> "Films and sounds";
        };
    }
}
