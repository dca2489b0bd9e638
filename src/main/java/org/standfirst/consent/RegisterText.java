package org.standfirst.consent;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a yes is about, in one form: in the order of names, so that no shuffling asks anybody again. */
final class RegisterText {
    private RegisterText() {}

    static String of(List<Service> services) {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        services.stream()
                .sorted(Comparator.comparing(Service::name).thenComparing(Service::id))
                .forEach(service -> describe(service, all.addObject()));
        return all.toString();
    }

    private static void describe(Service service, ObjectNode json) {
        json.put("name", service.name())
                .put("owner", service.owner())
                .put("purpose", service.purpose())
                .put("category", service.category().written())
                .put("policy", service.policy());
        ArrayNode items = json.putArray("keeps");
        service.items().stream()
                .sorted(Comparator.comparing(Item::kind)
                        .thenComparing(Item::host)
                        .thenComparing(Item::name))
                .forEach(item -> items.addObject()
                        .put("kind", item.kind().name())
                        .put("name", item.name())
                        .put("host", item.host())
                        .put("days", item.days()));
        ObjectNode hosts = json.putObject("asks");
        new TreeMap<>(service.hosts()).forEach((use, list) -> {
            ArrayNode array = hosts.putArray(use.written());
            list.stream().map(Host::source).sorted().forEach(array::add);
        });
    }
}
