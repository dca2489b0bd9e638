package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.consent.Item;
import org.standfirst.consent.KeepService;
import org.standfirst.consent.Template;
import org.standfirst.support.TestMagazine;

/** Services of others in a magazine of a test. */
final class Serving {
    private Serving() {}

    /** One of a template's, as its owner made it. */
    static void keep(TestMagazine magazine, Template template, boolean isOn) {
        keep(magazine, template, template.title(), template.items(), isOn);
    }

    /** One of a template's, under a name of the test's choice. */
    static void keep(TestMagazine magazine, Template template, String name, List<Item> items, boolean isOn) {
        assertThat(magazine.part(KeepService.class)
                        .apply(new KeepService.Keep(
                                Optional.empty(),
                                template,
                                name,
                                template.owner().isEmpty() ? "Harbour Figures Ltd, Ireland" : template.owner(),
                                "Does what “" + name + "” is known to do.",
                                template.category(),
                                template.policy(),
                                template.asksForAddress() ? "https://figures.example/" : "",
                                setting(template),
                                items,
                                Map.of(),
                                isOn,
                                TestMagazine.ACTOR)))
                .isInstanceOf(KeepService.Outcome.Kept.class);
    }

    private static String setting(Template template) {
        return switch (template) {
            case MATOMO -> "7";
            case PLAUSIBLE -> "sallow.example";
            case GOOGLE_ANALYTICS -> "G-ABCD1234";
            case GOOGLE_ADSENSE -> "ca-pub-1234567890123456";
            default -> "";
        };
    }
}
