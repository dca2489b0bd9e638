package org.standfirst.magazine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A look as JSON, to be kept for a while. */
final class LookJson {
    private LookJson() {}

    static String write(Look look) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "accent", look.accent().toString(),
                        "pairing", Look.written(look.pairing()),
                        "density", Look.written(look.density()),
                        "front", Look.written(look.front()),
                        "dropCap", look.dropCap(),
                        "footer", look.footer(),
                        "accounts",
                                look.accounts().stream()
                                        .map(account -> List.of(
                                                account.name(),
                                                account.address().value()))
                                        .toList(),
                        "logo", look.logo().map(Id::value).orElse("")));
    }

    /** What another program wrote and this one doesn't know is as it is usually. */
    static Look read(String json) {
        JsonNode tree = JsonMapper.shared().readTree(json);
        return new Look(
                Colour.parse(said(tree, "accent")).orElse(Look.USUAL.accent()),
                Look.choice(Look.Pairing.class, said(tree, "pairing")).orElse(Look.USUAL.pairing()),
                Look.choice(Look.Density.class, said(tree, "density")).orElse(Look.USUAL.density()),
                Look.choice(Look.FrontRecipe.class, said(tree, "front")).orElse(Look.USUAL.front()),
                tree.path("dropCap").asBoolean(false),
                said(tree, "footer"),
                tree.path("accounts")
                        .valueStream()
                        .flatMap(account -> WebAddress.parse(account.path(1).asString(""))
                                .map(address -> new Look.Account(account.path(0).asString(""), address))
                                .stream())
                        .toList(),
                Optional.of(said(tree, "logo")).flatMap(Id::parse));
    }

    private static String said(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }
}
