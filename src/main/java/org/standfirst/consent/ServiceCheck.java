package org.standfirst.consent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;

/** Judges what is said of a service, and makes it one. */
final class ServiceCheck {
    private static final int MOST = 40;
    private static final int MOST_ITEMS = 60;
    private static final int MOST_HOSTS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_OWNER = 120;
    private static final int LEAST_PURPOSE = 15;
    private static final int LONGEST_PURPOSE = 600;

    private ServiceCheck() {}

    /** What is wrong with it, in a sentence that says what to do. */
    static Optional<String> problem(KeepService.Keep said, List<Service> others) {
        if (said.name().isBlank() || said.name().strip().length() > LONGEST_NAME) {
            return Optional.of("Say what it is called, in up to " + LONGEST_NAME + " characters.");
        }
        if (said.owner().isBlank() || said.owner().strip().length() > LONGEST_OWNER) {
            return Optional.of("Say who does it and in which country, in up to " + LONGEST_OWNER
                    + " characters: readers must know who gets to know what.");
        }
        int purpose = said.purpose().strip().length();
        if (purpose < LEAST_PURPOSE || purpose > LONGEST_PURPOSE) {
            return Optional.of("Say what it is for, in " + LEAST_PURPOSE + " to " + LONGEST_PURPOSE + " characters.");
        }
        if (!said.category().isAsked()) {
            return Optional.of("A service of others is never necessary: choose what it is for.");
        }
        if (!said.template().runs() && said.category() != Category.MEDIA) {
            return Optional.of("What shows films, posts or sounds of others belongs to “media”.");
        }
        if (!said.policy().isBlank() && !isWebPage(said.policy())) {
            return Optional.of("The address of the privacy policy begins with https://");
        }
        if (said.template().asksForAddress() && address(said).isEmpty()) {
            return Optional.of("Say its address, such as https://stats.example/ — without TLS, anybody on the way could"
                    + " change what runs on your pages.");
        }
        if (!said.template().takes(said.setting().strip())) {
            return Optional.of("“" + said.setting().strip() + "” is not what "
                    + said.template().title() + " knows your magazine by. You find it in your account there.");
        }
        return amounts(said, others);
    }

    private static Optional<String> amounts(KeepService.Keep said, List<Service> others) {
        if (said.items().size() > MOST_ITEMS
                || said.more().values().stream().mapToInt(List::size).sum() > MOST_HOSTS) {
            return Optional.of("There is room for " + MOST_ITEMS + " things kept, and " + MOST_HOSTS + " hosts.");
        }
        boolean isNew = said.id().isEmpty();
        if (isNew && others.size() >= MOST) {
            return Optional.of("There is room for " + MOST + " services. Remove one first.");
        }
        boolean isThere = others.stream()
                .filter(other -> said.id().filter(other.id()::equals).isEmpty())
                .anyMatch(other -> other.name().equalsIgnoreCase(said.name().strip()));
        return isThere ? Optional.of("There is a service of that name already.") : Optional.empty();
    }

    private static boolean isWebPage(String address) {
        return WebAddress.parse(address.strip())
                .filter(parsed -> parsed.value().startsWith("https://"))
                .isPresent();
    }

    private static Optional<String> address(KeepService.Keep said) {
        return WebAddress.parse(said.address().strip())
                .map(WebAddress::value)
                .filter(address -> Host.parse(address).isPresent() && address.contains("://"));
    }

    /** What was said, as a service; it must have been found right. */
    static Service made(KeepService.Keep said, Id<Service> id) {
        Template template = said.template();
        Optional<String> address = template.asksForAddress() ? address(said) : Optional.empty();
        Map<Use, List<Host>> hosts = new EnumMap<>(Use.class);
        add(template.hosts(), hosts);
        address.flatMap(Host::parse).map(template::hostsAt).ifPresent(more -> add(more, hosts));
        add(said.more(), hosts);
        return new Service(
                id,
                template,
                said.name().strip(),
                said.owner().strip(),
                said.purpose().strip(),
                said.category(),
                said.policy().strip(),
                address.orElse(""),
                said.setting().strip(),
                said.items(),
                hosts,
                said.isOn());
    }

    private static void add(Map<Use, List<Host>> more, Map<Use, List<Host>> hosts) {
        more.forEach((use, list) ->
                hosts.computeIfAbsent(use, _ -> new ArrayList<>()).addAll(list));
    }
}
