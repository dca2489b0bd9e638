package org.standfirst;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of single sign-on. The secret itself is none of them, as others on the machine see a command line. */
final class ProviderOptions {
    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = "The staff may sign in by this provider of OpenID Connect; README has more."
                    + " Without it: by the magazine's own ways alone.")
    private @Nullable String issuer;

    @Option(
            names = "--oidc-client",
            paramLabel = "ID",
            hidden = true,
            description = "What the provider calls this magazine.")
    private @Nullable String client;

    @Option(
            names = "--oidc-secret-file",
            paramLabel = "FILE",
            hidden = true,
            description = "Where the secret is by which the provider knows this magazine.")
    private @Nullable String secretFile;

    @Option(
            names = "--oidc-label",
            paramLabel = "WORDS",
            hidden = true,
            description = "What the staff call the provider. Without it: its host.")
    private @Nullable String label;

    @Option(
            names = "--oidc-only",
            paramLabel = "WORD",
            hidden = true,
            description = "yes if nobody shall sign in otherwise. Without it: no.")
    private @Nullable String only;

    @Option(
            names = "--oidc-domains",
            paramLabel = "NAMES",
            hidden = true,
            description =
                    "What the addresses of those who are let in end in, such as magazine.example. Without it: any.")
    private @Nullable String domains;

    /** Those that were given. */
    Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        SettingsOptions.put(given, Setting.OIDC_ISSUER, issuer);
        SettingsOptions.put(given, Setting.OIDC_CLIENT, client);
        SettingsOptions.put(given, Setting.OIDC_SECRET_FILE, secretFile);
        SettingsOptions.put(given, Setting.OIDC_LABEL, label);
        SettingsOptions.put(given, Setting.OIDC_ONLY, only);
        SettingsOptions.put(given, Setting.OIDC_DOMAINS, domains);
        return given;
    }
}
