package org.standfirst.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.standfirst.kernel.Id;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A service as it lies in its table. */
final class ServiceRows {
    static final String COLUMNS =
            "id, template, name, owner, purpose, category, policy, script, setting, items, hosts, is_on";

    private ServiceRows() {}

    static Service read(ResultSet row, int number) throws SQLException {
        return new Service(
                new Id<>(row.getString(1)),
                Template.read(row.getString(2)).orElse(Template.SCRIPT),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Category.read(row.getString(6)).orElseThrow(),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                items(row.getString(10)),
                hosts(row.getString(11)),
                row.getInt(12) == 1);
    }

    private static List<Item> items(String json) {
        List<Item> items = new ArrayList<>();
        for (JsonNode each : JsonMapper.shared().readTree(json)) {
            items.add(new Item(
                    Item.Kind.valueOf(each.path("kind").asString("COOKIE")),
                    each.path("name").asString(""),
                    each.path("host").asString(""),
                    each.path("days").asInt(0)));
        }
        return items;
    }

    private static Map<Use, List<Host>> hosts(String json) {
        JsonNode all = JsonMapper.shared().readTree(json);
        Map<Use, List<Host>> hosts = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            List<Host> list = new ArrayList<>();
            all.path(use.written())
                    .forEach(each -> Host.parse(each.asString("")).ifPresent(list::add));
            hosts.put(use, list);
        }
        return hosts;
    }

    static String write(List<Item> items) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Item item : items) {
            array.addObject()
                    .put("kind", item.kind().name())
                    .put("name", item.name())
                    .put("host", item.host())
                    .put("days", item.days());
        }
        return array.toString();
    }

    static String write(Map<Use, List<Host>> hosts) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        for (Use use : Use.values()) {
            List<Host> list = hosts.getOrDefault(use, List.of());
            if (!list.isEmpty()) {
                ArrayNode array = object.putArray(use.written());
                list.forEach(host -> array.add(host.source()));
            }
        }
        return object.toString();
    }
}
