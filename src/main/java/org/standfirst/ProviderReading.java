package org.standfirst;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.standfirst.identity.IdentityProvider;

/** The settings of single sign-on, from wherever each was given. */
final class ProviderReading {
    private static final int LONGEST_LABEL = 40;
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    private final Function<Setting, Optional<Settings.Given>> given;

    ProviderReading(Function<Setting, Optional<Settings.Given>> given) {
        this.given = given;
    }

    /** @throws WrongSetting if a value can't be used, or needs another that is missing */
    Optional<IdentityProvider> provider() {
        Optional<Settings.Given> issuer = given.apply(Setting.OIDC_ISSUER);
        if (issuer.isEmpty()) {
            Stream.of(
                            Setting.OIDC_CLIENT,
                            Setting.OIDC_SECRET,
                            Setting.OIDC_SECRET_FILE,
                            Setting.OIDC_LABEL,
                            Setting.OIDC_ONLY,
                            Setting.OIDC_DOMAINS)
                    .flatMap(setting -> given.apply(setting).stream())
                    .findFirst()
                    .ifPresent(alone -> {
                        throw new WrongSetting(alone.origin()
                                + " is about single sign-on. Say whose as well: --oidc-issuer https://login.example");
                    });
            return Optional.empty();
        }
        URI address = issuer(issuer.get());
        return Optional.of(new IdentityProvider(
                address,
                given.apply(Setting.OIDC_CLIENT)
                        .map(Settings.Given::words)
                        .orElseThrow(() -> new WrongSetting(issuer.get().origin()
                                + " needs the name by which that provider knows this magazine: --oidc-client ID")),
                new SecretReading(given, Setting.OIDC_SECRET, Setting.OIDC_SECRET_FILE)
                        .secret(issuer.get(), "the secret that the provider gave you"),
                given.apply(Setting.OIDC_LABEL).map(ProviderReading::label).orElse(address.getHost()),
                given.apply(Setting.OIDC_ONLY).map(ProviderReading::flag).orElse(false),
                given.apply(Setting.OIDC_DOMAINS).map(ProviderReading::domains).orElse(List.of())));
    }

    private static URI issuer(Settings.Given given) {
        try {
            URI address = URI.create(given.words());
            if (IdentityProvider.isSafe(address) && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below, together with addresses that are not safe.
        }
        throw given.wrong("is no provider's address: write it like https://login.example, as the provider says it");
    }

    private static String label(Settings.Given given) {
        if (given.words().length() > LONGEST_LABEL) {
            throw given.wrong("has more than " + LONGEST_LABEL + " characters");
        }
        return given.words();
    }

    private static boolean flag(Settings.Given given) {
        return switch (given.words()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw given.wrong("is neither yes nor no");
        };
    }

    private static List<String> domains(Settings.Given given) {
        List<String> domains = Arrays.stream(
                        given.words().toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .toList();
        if (!domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches())) {
            throw given.wrong("is no list of names: write it like magazine.example, press.example");
        }
        return domains;
    }
}
