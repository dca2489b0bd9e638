package org.standfirst.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket of Amazon S3 or of any service that speaks its language.
 *
 * @param prefix what stands before the key of every file: empty, or ending with a slash
 * @param endpoint where the service answers; empty for Amazon's own
 * @param region empty for what the environment says
 * @param isPathStyle whether the bucket is named in the path of an address and not in its host
 * @param cacheBytes the most that copies of files may take on this machine's disk
 */
public record S3Address(
        String bucket,
        String prefix,
        Optional<URI> endpoint,
        Optional<String> region,
        boolean isPathStyle,
        long cacheBytes) {
    private static final long USUAL_CACHE_BYTES = 4_000_000_000L;

    private static final Pattern ADDRESS = Pattern.compile("s3://([^/?#]*)/?([^?#]*)(?:\\?([^#]*))?");
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*");
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern CACHE = Pattern.compile("([1-9][0-9]{0,5}) ?(MB|GB)");

    /**
     * Reads an address as an operator writes it: {@code s3://bucket} or {@code s3://bucket/prefix}, and after a question
     * mark, joined by {@code &}, what differs from the usual: {@code endpoint=https://host}, {@code region=name},
     * {@code path-style=yes}, {@code cache=10GB}.
     *
     * @throws StoreUnusable if it is not understood; the message does not repeat it, as it may hold a secret
     */
    public static S3Address parse(String written) {
        Matcher parts = ADDRESS.matcher(written);
        if (!parts.matches()) {
            throw new StoreUnusable(
                    "The address of the store is not understood. Write s3://bucket/prefix for a bucket at"
                            + " Amazon, s3://bucket/prefix?endpoint=https://host for one at another service, or leave it out"
                            + " for the data folder.");
        }
        if (parts.group(1).contains("@")) {
            throw new StoreUnusable("The address of the store holds a key, which others on this machine could see."
                    + " Give it in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.");
        }
        Map<String, String> settings =
                settings(Optional.ofNullable(parts.group(3)).orElse(""));
        Optional<URI> endpoint =
                Optional.ofNullable(settings.remove("endpoint")).map(S3Address::endpoint);
        S3Address address = new S3Address(
                bucket(parts.group(1)),
                prefix(parts.group(2)),
                endpoint,
                Optional.ofNullable(settings.remove("region")).map(S3Address::region),
                // Of services on a host of one's own, few have a name for every bucket; Amazon has.
                Optional.ofNullable(settings.remove("path-style"))
                        .map(S3Address::yesOrNo)
                        .orElse(endpoint.isPresent()),
                Optional.ofNullable(settings.remove("cache"))
                        .map(S3Address::bytes)
                        .orElse(USUAL_CACHE_BYTES));
        if (!settings.isEmpty()) {
            throw new StoreUnusable("The address of the store sets “"
                    + settings.keySet().iterator().next()
                    + "”, which is unknown there. There are endpoint, region, path-style and cache.");
        }
        return address;
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] words = setting.split("=", 2);
            if (words.length < 2 || words[1].isEmpty()) {
                throw new StoreUnusable("In the address of the store, “name=value” is expected after ? and &.");
            }
            if (settings.put(words[0], decoded(words[1])) != null) {
                throw new StoreUnusable("The address of the store sets " + words[0] + " twice.");
            }
        }
        return settings;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException mistake) {
            throw new StoreUnusable("In the address of the store, a % is not followed by two hexadecimal digits.");
        }
    }

    private static String bucket(String name) {
        if (!BUCKET.matcher(name).matches()) {
            throw new StoreUnusable(
                    "“" + name + "” is no name of a bucket: it has 3 to 63 letters, digits, dots and hyphens.");
        }
        return name;
    }

    private static String prefix(String written) {
        String prefix = written.isEmpty() || written.endsWith("/") ? written : written + "/";
        if (!PREFIX.matcher(prefix).matches()) {
            throw new StoreUnusable("“" + written + "” can't stand before the keys of files in the store: use letters,"
                    + " digits, dots and hyphens, with single slashes between.");
        }
        return prefix;
    }

    private static URI endpoint(String written) {
        try {
            URI uri = new URI(written.contains("://") ? written : "https://" + written);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isPlain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (isWeb && isPlain && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException mistake) {
            // Told below, together with addresses of other kinds.
        }
        throw new StoreUnusable("The store's endpoint is no web address. Write it as endpoint=https://host, and the"
                + " bucket before it: s3://bucket?endpoint=https://host");
    }

    private static String region(String name) {
        if (!REGION.matcher(name).matches()) {
            throw new StoreUnusable("“" + name + "” is no region of a store.");
        }
        return name;
    }

    private static boolean yesOrNo(String word) {
        return switch (word) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new StoreUnusable("path-style in the address of the store is yes or no.");
        };
    }

    private static long bytes(String written) {
        Matcher parts = CACHE.matcher(written);
        if (!parts.matches()) {
            throw new StoreUnusable(
                    "“" + written + "” is no size of the store's cache. Write it as cache=500MB or cache=10GB.");
        }
        return Long.parseLong(parts.group(1)) * (parts.group(2).equals("GB") ? 1_000_000_000L : 1_000_000L);
    }

    /** The key of a file. */
    String key(String name) {
        return prefix + Layout.path(name);
    }

    /** For people. */
    String describe() {
        return "s3://" + bucket + "/" + prefix
                + endpoint.map(uri -> " at " + uri).orElse("");
    }
}
