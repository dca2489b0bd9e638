package org.standfirst;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an operator can set: by option, environment variable or a line in the file, all of one name. */
enum Setting {
    DATA,
    PORT,
    ADDRESS,
    DATABASE,
    PICTURE_QUALITY,
    LIBVIPS,
    STORE,
    SITE,
    MANAGEMENT,
    ACCESS_LOG,
    CDN,
    MAIL,
    STATISTICS,
    STATISTICS_MONTHS,
    SPAM_SERVICE,
    SPAM_KEY,
    SPAM_KEY_FILE,
    OIDC_ISSUER,
    OIDC_CLIENT,
    OIDC_SECRET,
    OIDC_SECRET_FILE,
    OIDC_LABEL,
    OIDC_ONLY,
    OIDC_DOMAINS,
    TLS_CERTIFICATE,
    TLS_KEY,
    ACME,
    ACME_DIRECTORY,
    HTTP_PORT,
    HSTS_DAYS,
    TRUSTED_PROXIES,
    PROXY_PROTOCOL,
    HEADER_BYTES,
    PATH_BYTES,
    BODY_BYTES,
    IMPORT_MEGABYTES,
    IDLE_SECONDS,
    BYTES_PER_SECOND,
    CONNECTIONS_PER_ADDRESS,
    REQUESTS_PER_SECOND,
    RENDERS_AT_ONCE,
    CHROMIUM;

    /** As in {@code picture-quality: fine}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As in {@code --port 8080}. */
    String option() {
        return "--" + key();
    }

    /** As in {@code STANDFIRST_PORT=8080}. */
    String variable() {
        return "STANDFIRST_" + name();
    }

    static Optional<Setting> withKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }

    static String allKeys() {
        return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
    }
}
