package org.standfirst;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.standfirst.spam.AkismetService;

/** The settings of a service that is asked about spam, from wherever each was given. */
final class SpamServiceReading {
    private final Function<Setting, Optional<Settings.Given>> given;

    SpamServiceReading(Function<Setting, Optional<Settings.Given>> given) {
        this.given = given;
    }

    /** @throws WrongSetting if a value can't be used, or needs another that is missing */
    Optional<AkismetService.Access> access() {
        Optional<Settings.Given> service = given.apply(Setting.SPAM_SERVICE);
        if (service.isEmpty()) {
            Stream.of(Setting.SPAM_KEY, Setting.SPAM_KEY_FILE)
                    .flatMap(setting -> given.apply(setting).stream())
                    .findFirst()
                    .ifPresent(alone -> {
                        throw new WrongSetting(
                                alone.origin() + " is about a service that knows spam. Say which as well:"
                                        + " --spam-service https://rest.akismet.com/1.1/");
                    });
        }
        return service.map(this::access);
    }

    private AkismetService.Access access(Settings.Given service) {
        String site = given.apply(Setting.SITE)
                .map(Settings.Given::site)
                .orElseThrow(() -> new WrongSetting(service.origin()
                        + " needs to know where the magazine is, as that service asks it: --site"
                        + " https://magazine.example"));
        String key = new SecretReading(given, Setting.SPAM_KEY, Setting.SPAM_KEY_FILE)
                .secret(service, "the key that the service gave you");
        try {
            return new AkismetService.Access(URI.create(service.words()), key, site + "/");
        } catch (IllegalArgumentException unsafe) {
            throw service.wrong("is no service that can be asked: write it like https://rest.akismet.com/1.1/");
        }
    }
}
