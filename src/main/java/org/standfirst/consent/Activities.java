package org.standfirst.consent;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that the magazine does with what belongs to people: what each part of the program says, and the services of others. */
@Component
public class Activities {
    private final List<PrivacyPart> parts;
    private final Register register;

    Activities(List<PrivacyPart> parts, Register register) {
        this.parts = List.copyOf(parts);
        this.register = register;
    }

    /** What readers are told, without the services. */
    public List<ToldActivity> toReaders(PrivacyWords words) {
        return own().filter(activity -> activity.about().concernsReaders())
                .map(activity -> told(activity, words))
                .toList();
    }

    /** What an authority may ask to see: all of it. */
    public List<ToldActivity> toAuthorities(PrivacyWords words) {
        return Stream.concat(
                        own().map(activity -> told(activity, words)),
                        register.current().services().stream().map(service -> told(service, words)))
                .toList();
    }

    private Stream<Activity> own() {
        return parts.stream().flatMap(part -> part.activities().stream()).sorted(Comparator.comparing(Activity::about));
    }

    private static ToldActivity told(Activity activity, PrivacyWords words) {
        String about = activity.about().words() + ".";
        Map<String, Object> facts = activity.facts();
        List<String> recipients = activity.recipients().stream()
                .map(recipient -> words.say(recipient.words(), Map.of("name", recipient.name())))
                .toList();
        return new ToldActivity(
                words.say(about + "title"),
                words.say(about + "purpose"),
                words.say(about + "people"),
                words.say(about + "data", facts),
                words.say(about + "basis"),
                recipients.isEmpty() ? words.say("recipient.nobody") : joined(recipients, words),
                words.say(recipients.isEmpty() ? "record.noTransfers" : "record.transfersByContract"),
                words.say(about + "period", facts));
    }

    private static ToldActivity told(Service service, PrivacyWords words) {
        List<String> items = service.items().stream()
                .map(item -> item.host().isEmpty() ? item.name() : item.name() + " (" + item.host() + ")")
                .toList();
        return new ToldActivity(
                service.name(),
                service.purpose(),
                words.say("reading.people"),
                items.isEmpty()
                        ? words.say("record.serviceNothing")
                        : words.say("record.serviceData", Map.of("items", joined(items, words))),
                words.say("record.serviceBasis"),
                service.owner(),
                service.policy().isEmpty()
                        ? words.say("record.transfersByContract")
                        : words.say("record.transfersByPolicy", Map.of("policy", service.policy())),
                words.say("record.servicePeriod"));
    }

    private static String joined(List<String> some, PrivacyWords words) {
        return ListFormatter.getInstance(ULocale.forLanguageTag(words.language()))
                .format(some);
    }
}
