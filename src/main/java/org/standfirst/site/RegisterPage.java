package org.standfirst.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.consent.Category;
import org.standfirst.consent.Host;
import org.standfirst.consent.Item;
import org.standfirst.consent.OwnItem;
import org.standfirst.consent.Register;
import org.standfirst.consent.Service;
import org.standfirst.wire.LinkedData;

/** What is kept in readers' browsers, made from the register: what does not stand here does not get there. */
@Controller
class RegisterPage {
    /** Its address. */
    static final String PATH = "/privacy/cookies";

    private final Register register;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    RegisterPage(Register register, Stories stories, Heads heads, Pages pages) {
        this.register = register;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show() {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        Register.Entries entries = register.current();
        Frame frame = Frame.of(
                masthead,
                words.keptInBrowsers() + " · " + masthead.magazine().name(),
                words.keptInBrowsersMeans(),
                PATH);
        return pages.show(new PrivacyView.Registered(
                heads.houseRules(frame, new LinkedData.Step(words.keptInBrowsers(), PATH)),
                own(entries, OwnItem.Audience.READERS, words),
                own(entries, OwnItem.Audience.STAFF, words),
                Category.asked().stream()
                        .filter(category -> !entries.of(category).isEmpty())
                        .map(category -> category(category, entries.of(category), words))
                        .toList()));
    }

    /** What differs by its name alone is the same thing. */
    private record Same(Item.Kind kind, int days, String words) {}

    private static List<PrivacyView.RegisteredItem> own(
            Register.Entries entries, OwnItem.Audience audience, Words words) {
        Map<Same, PrivacyView.RegisteredItem> rows = new LinkedHashMap<>();
        for (OwnItem own : entries.own()) {
            if (own.audience() == audience) {
                Item item = own.item();
                rows.merge(
                        new Same(item.kind(), item.days(), own.words()),
                        row(item, OwnItemWords.purpose(own, words), words),
                        RegisterPage::together);
            }
        }
        return List.copyOf(rows.values());
    }

    private static PrivacyView.RegisteredItem together(
            PrivacyView.RegisteredItem one, PrivacyView.RegisteredItem other) {
        List<String> names =
                Stream.concat(one.names().stream(), other.names().stream()).toList();
        return new PrivacyView.RegisteredItem(names, one.kind(), one.purpose(), one.time());
    }

    private static PrivacyView.RegisteredItem row(Item item, String purpose, Words words) {
        String kind = ItemWords.kind(item, words) + (item.host().isEmpty() ? "" : " " + words.itemOf(item.host()));
        return new PrivacyView.RegisteredItem(List.of(item.name()), kind, purpose, ItemWords.time(item, words));
    }

    private static PrivacyView.RegisteredCategory category(Category category, List<Service> services, Words words) {
        List<PrivacyView.RegisteredService> shown =
                services.stream().map(service -> service(service, words)).toList();
        return switch (category) {
            case NECESSARY -> new PrivacyView.RegisteredCategory(words.necessary(), words.necessaryMeans(), shown);
            case PREFERENCES ->
                new PrivacyView.RegisteredCategory(words.preferences(), words.preferencesMeans(), shown);
            case STATISTICS -> new PrivacyView.RegisteredCategory(words.statistics(), words.statisticsMeans(), shown);
            case MARKETING -> new PrivacyView.RegisteredCategory(words.marketing(), words.marketingMeans(), shown);
            case MEDIA -> new PrivacyView.RegisteredCategory(words.media(), words.mediaMeans(), shown);
        };
    }

    private static PrivacyView.RegisteredService service(Service service, Words words) {
        List<String> hosts =
                service.allHosts().stream().map(Host::words).distinct().toList();
        return new PrivacyView.RegisteredService(
                service.name(),
                words.serviceBy(service.owner()),
                service.purpose(),
                service.policy(),
                service.items().stream().map(item -> row(item, "", words)).toList(),
                hosts.isEmpty() ? "" : words.serviceHosts(hosts));
    }
}
