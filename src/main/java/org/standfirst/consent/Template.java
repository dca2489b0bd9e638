package org.standfirst.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Services that are known beforehand, so that nobody need find out what they keep and whom they ask. */
public enum Template {
    /** Counts visits, on a server of the magazine's own. */
    MATOMO("Matomo", "", Category.STATISTICS, ""),
    /** Counts visits. */
    PLAUSIBLE(
            "Plausible",
            "Plausible Insights OÜ, Tartu, Estonia",
            Category.STATISTICS,
            "https://plausible.io/data-policy"),
    /** Counts visits, and knows the reader again. */
    GOOGLE_ANALYTICS(
            "Google Analytics",
            "Google Ireland Limited, Dublin, Ireland",
            Category.STATISTICS,
            "https://policies.google.com/privacy"),
    /** Shows advertisements. */
    GOOGLE_ADSENSE(
            "Google AdSense",
            "Google Ireland Limited, Dublin, Ireland",
            Category.MARKETING,
            "https://policies.google.com/technologies/ads"),
    /** Shows films. */
    YOUTUBE(
            "YouTube",
            "Google Ireland Limited, Dublin, Ireland",
            Category.MEDIA,
            "https://policies.google.com/privacy"),
    /** Shows films. */
    VIMEO("Vimeo", "Vimeo.com, Inc., New York, USA", Category.MEDIA, "https://vimeo.com/privacy"),
    /** Shows films. */
    DAILYMOTION(
            "Dailymotion",
            "Dailymotion SA, Paris, France",
            Category.MEDIA,
            "https://legal.dailymotion.com/en/privacy-policy/"),
    /** Plays sounds. */
    SOUNDCLOUD(
            "SoundCloud",
            "SoundCloud Global Limited & Co. KG, Berlin, Germany",
            Category.MEDIA,
            "https://soundcloud.com/pages/privacy"),
    /** Plays sounds. */
    SPOTIFY(
            "Spotify",
            "Spotify AB, Stockholm, Sweden",
            Category.MEDIA,
            "https://www.spotify.com/legal/privacy-policy/"),
    /** Shows posts. */
    X("X", "X Internet Unlimited Company, Dublin, Ireland", Category.MEDIA, "https://x.com/privacy"),
    /** Shows posts. */
    INSTAGRAM(
            "Instagram",
            "Meta Platforms Ireland Limited, Dublin, Ireland",
            Category.MEDIA,
            "https://privacycenter.instagram.com/policy"),
    /** Shows posts. */
    FACEBOOK(
            "Facebook",
            "Meta Platforms Ireland Limited, Dublin, Ireland",
            Category.MEDIA,
            "https://www.facebook.com/privacy/policy"),
    /** Shows films. */
    TIKTOK(
            "TikTok",
            "TikTok Technology Limited, Dublin, Ireland",
            Category.MEDIA,
            "https://www.tiktok.com/legal/privacy-policy-eea"),
    /** Shows posts, from a server that the magazine names. */
    MASTODON("Mastodon", "", Category.MEDIA, ""),
    /** Shows maps. */
    OPENSTREETMAP(
            "OpenStreetMap",
            "OpenStreetMap Foundation, Cambridge, United Kingdom",
            Category.MEDIA,
            "https://osmfoundation.org/wiki/Privacy_Policy"),
    /** Whatever else runs on pages. */
    SCRIPT("", "", Category.MARKETING, "");

    private final String title;
    private final String owner;
    private final Category category;
    private final String policy;

    Template(String title, String owner, Category category, String policy) {
        this.title = title;
        this.owner = owner;
        this.category = category;
        this.policy = policy;
    }

    /** In records and addresses. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads it; empty if there is none of that name. */
    public static Optional<Template> read(String written) {
        return Arrays.stream(values())
                .filter(template -> template.written().equals(written))
                .findFirst();
    }

    /** What it is called; empty where the magazine says so itself. */
    public String title() {
        return title;
    }

    /** Who does it; empty where the magazine says so itself. */
    public String owner() {
        return owner;
    }

    /** What it is for. */
    public Category category() {
        return category;
    }

    /** Where the owner says what happens to what it learns; empty where the magazine says so itself. */
    public String policy() {
        return policy;
    }

    /** Whether it runs on every page; others show themselves where an article has them. */
    public boolean runs() {
        return category != Category.MEDIA;
    }

    /** Whether the magazine has to say on which server, or which program. */
    public boolean asksForAddress() {
        return this == MATOMO || this == MASTODON || this == SCRIPT;
    }

    /** Whether the magazine has to say under which number or name it is known there. */
    public boolean asksForSetting() {
        return this == MATOMO || this == PLAUSIBLE || this == GOOGLE_ANALYTICS || this == GOOGLE_ADSENSE;
    }

    /** Whether a number or name can be one. */
    boolean takes(String setting) {
        return switch (this) {
            case MATOMO -> setting.matches("[1-9][0-9]{0,8}");
            case PLAUSIBLE -> Host.isName(setting);
            case GOOGLE_ANALYTICS -> setting.matches("G-[A-Z0-9]{4,20}");
            case GOOGLE_ADSENSE -> setting.matches("ca-pub-[0-9]{10,20}");
            default -> setting.isEmpty();
        };
    }

    /** What it is known to keep. The last look at the owners' own lists was in November 2026. */
    public List<Item> items() {
        return switch (this) {
            case MATOMO -> List.of(cookie("_pk_id*", "", 393), cookie("_pk_ses*", "", 1), cookie("_pk_ref*", "", 183));
            case GOOGLE_ANALYTICS -> List.of(cookie("_ga*", "", 730), cookie("_gid", "", 1));
            case GOOGLE_ADSENSE ->
                List.of(
                        cookie("__gads", "", 390),
                        cookie("__gpi", "", 390),
                        cookie("IDE", "doubleclick.net", 390),
                        cookie("test_cookie", "doubleclick.net", 1));
            case YOUTUBE ->
                List.of(
                        cookie("VISITOR_INFO1_LIVE", "youtube-nocookie.com", 180),
                        cookie("YSC", "youtube-nocookie.com", Item.UNTIL_CLOSED),
                        new Item(Item.Kind.LOCAL, "yt-*", "youtube-nocookie.com", Item.UNTIL_REMOVED));
            case VIMEO -> List.of(cookie("vuid", "vimeo.com", 730), cookie("__cf_bm", "vimeo.com", 1));
            case DAILYMOTION -> List.of(cookie("ts", "dailymotion.com", 395), cookie("v1st", "dailymotion.com", 395));
            case SOUNDCLOUD -> List.of(cookie("sc_anonymous_id", "soundcloud.com", 365));
            case SPOTIFY -> List.of(cookie("sp_t", "spotify.com", 365), cookie("sp_landing", "spotify.com", 1));
            case X -> List.of(cookie("guest_id*", "x.com", 395), cookie("personalization_id", "x.com", 395));
            case INSTAGRAM -> List.of(cookie("csrftoken", "instagram.com", 365), cookie("mid", "instagram.com", 395));
            case FACEBOOK -> List.of(cookie("datr", "facebook.com", 395), cookie("fr", "facebook.com", 90));
            case TIKTOK -> List.of(cookie("ttwid", "tiktok.com", 365), cookie("tt_chain_token", "tiktok.com", 180));
            case OPENSTREETMAP -> List.of(cookie("_osm_totp_token", "openstreetmap.org", 1));
            case PLAUSIBLE, MASTODON, SCRIPT -> List.of();
        };
    }

    private static Item cookie(String name, String host, int days) {
        return new Item(Item.Kind.COOKIE, name, host, days);
    }

    /** Whom pages ask for it, besides the address that the magazine named. */
    public Map<Use, List<Host>> hosts() {
        return switch (this) {
            case MATOMO, MASTODON, SCRIPT -> Map.of();
            case PLAUSIBLE -> hosts(Use.SCRIPT, "https://plausible.io", Use.CONNECT, "https://plausible.io");
            case GOOGLE_ANALYTICS ->
                hosts(
                        Use.SCRIPT,
                        "https://www.googletagmanager.com",
                        Use.CONNECT,
                        "https://*.google-analytics.com https://*.analytics.google.com https://*.googletagmanager.com",
                        Use.IMG,
                        "https://*.google-analytics.com https://*.googletagmanager.com");
            case GOOGLE_ADSENSE ->
                hosts(
                        Use.SCRIPT,
                        "https://pagead2.googlesyndication.com https://*.googlesyndication.com https://*.doubleclick.net"
                                + " https://*.adtrafficquality.google",
                        Use.FRAME,
                        "https://googleads.g.doubleclick.net https://*.googlesyndication.com https://www.google.com"
                                + " https://*.adtrafficquality.google",
                        Use.CONNECT,
                        "https://*.googlesyndication.com https://*.doubleclick.net https://*.adtrafficquality.google",
                        Use.IMG,
                        "https://*.googlesyndication.com https://*.doubleclick.net https://*.adtrafficquality.google");
            case YOUTUBE -> hosts(Use.FRAME, "https://www.youtube-nocookie.com");
            case VIMEO -> hosts(Use.FRAME, "https://player.vimeo.com");
            case DAILYMOTION -> hosts(Use.FRAME, "https://geo.dailymotion.com");
            case SOUNDCLOUD -> hosts(Use.FRAME, "https://w.soundcloud.com");
            case SPOTIFY -> hosts(Use.FRAME, "https://open.spotify.com");
            case X -> hosts(Use.FRAME, "https://platform.twitter.com");
            case INSTAGRAM -> hosts(Use.FRAME, "https://www.instagram.com");
            case FACEBOOK -> hosts(Use.FRAME, "https://www.facebook.com");
            case TIKTOK -> hosts(Use.FRAME, "https://www.tiktok.com");
            case OPENSTREETMAP -> hosts(Use.FRAME, "https://www.openstreetmap.org");
        };
    }

    private static Map<Use, List<Host>> hosts(Use use, String sources, Object... more) {
        Map<Use, List<Host>> hosts = new java.util.EnumMap<>(Use.class);
        hosts.put(use, split(sources));
        for (int number = 0; number < more.length; number += 2) {
            hosts.put((Use) more[number], split((String) more[number + 1]));
        }
        return hosts;
    }

    private static List<Host> split(String sources) {
        return Arrays.stream(sources.split(" ", -1)).map(Host::new).toList();
    }

    /** Whom pages ask at an address that the magazine named. */
    Map<Use, List<Host>> hostsAt(Host host) {
        return switch (this) {
            case MATOMO -> Map.of(Use.SCRIPT, List.of(host), Use.CONNECT, List.of(host), Use.IMG, List.of(host));
            case MASTODON -> Map.of(Use.FRAME, List.of(host));
            case SCRIPT -> Map.of(Use.SCRIPT, List.of(host));
            default -> Map.of();
        };
    }
}
