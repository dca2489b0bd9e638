package org.standfirst.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.kernel.WebAddress;

/** Who shows films, posts and sounds for others to embed. */
public final class Provider {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("youtube.com", "YouTube"),
            Map.entry("youtube-nocookie.com", "YouTube"),
            Map.entry("youtu.be", "YouTube"),
            Map.entry("vimeo.com", "Vimeo"),
            Map.entry("twitter.com", "X"),
            Map.entry("x.com", "X"),
            Map.entry("t.co", "X"),
            Map.entry("instagram.com", "Instagram"),
            Map.entry("instagr.am", "Instagram"),
            Map.entry("facebook.com", "Facebook"),
            Map.entry("fb.watch", "Facebook"),
            Map.entry("tiktok.com", "TikTok"),
            Map.entry("soundcloud.com", "SoundCloud"),
            Map.entry("spotify.com", "Spotify"),
            Map.entry("dailymotion.com", "Dailymotion"),
            Map.entry("dai.ly", "Dailymotion"),
            Map.entry("bandcamp.com", "Bandcamp"),
            Map.entry("mixcloud.com", "Mixcloud"),
            Map.entry("podcasts.apple.com", "Apple Podcasts"),
            Map.entry("music.apple.com", "Apple Music"),
            Map.entry("reddit.com", "Reddit"),
            Map.entry("tumblr.com", "Tumblr"),
            Map.entry("pinterest.com", "Pinterest"),
            Map.entry("pin.it", "Pinterest"),
            Map.entry("bsky.app", "Bluesky"),
            Map.entry("threads.net", "Threads"),
            Map.entry("threads.com", "Threads"),
            Map.entry("mastodon.social", "Mastodon"),
            Map.entry("linkedin.com", "LinkedIn"),
            Map.entry("flickr.com", "Flickr"),
            Map.entry("flic.kr", "Flickr"),
            Map.entry("giphy.com", "Giphy"),
            Map.entry("imgur.com", "Imgur"),
            Map.entry("ted.com", "TED"),
            Map.entry("twitch.tv", "Twitch"),
            Map.entry("wordpress.tv", "WordPress.tv"),
            Map.entry("videopress.com", "VideoPress"),
            Map.entry("slideshare.net", "SlideShare"),
            Map.entry("speakerdeck.com", "Speaker Deck"),
            Map.entry("scribd.com", "Scribd"),
            Map.entry("issuu.com", "Issuu"),
            Map.entry("codepen.io", "CodePen"),
            Map.entry("kickstarter.com", "Kickstarter"),
            Map.entry("crowdsignal.com", "Crowdsignal"),
            Map.entry("polldaddy.com", "Crowdsignal"),
            Map.entry("datawrapper.de", "Datawrapper"),
            Map.entry("dwcdn.net", "Datawrapper"),
            Map.entry("flourish.studio", "Flourish"),
            Map.entry("infogram.com", "Infogram"),
            Map.entry("documentcloud.org", "DocumentCloud"),
            Map.entry("maps.google.com", "Google Maps"),
            Map.entry("openstreetmap.org", "OpenStreetMap"),
            Map.entry("wolframcloud.com", "Wolfram Cloud"));

    private static final Set<String> GOOGLE = Set.of("google.com", "www.google.com");
    private static final Pattern YOUTUBE_FRAME =
            Pattern.compile("https?://[^/]+/(?:embed|v)/([A-Za-z0-9_-]{6,20})(?:[?&/].*)?");
    private static final Pattern VIMEO_FRAME = Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+)(?:[?/].*)?");
    private static final Pattern DAILYMOTION_FRAME =
            Pattern.compile("https?://[^/]+/embed/video/([A-Za-z0-9]+)(?:[?/].*)?");

    private Provider() {}

    /** Its name, if it is one that readers know. */
    static Optional<String> known(WebAddress address) {
        String host = address.host().orElse("");
        if (GOOGLE.contains(host) && address.value().contains("/maps/")) {
            return Optional.of("Google Maps");
        }
        for (String domain = host; !domain.isEmpty(); domain = parent(domain)) {
            String name = NAMES.get(domain);
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Its name, or its host's. */
    public static String name(WebAddress address) {
        return known(address).orElseGet(() -> {
            String host = address.host().orElse("");
            return host.startsWith("www.") ? host.substring("www.".length()) : host;
        });
    }

    /** The address of the page that a frame shows a piece of: what a reader can follow. */
    public static WebAddress page(WebAddress frame) {
        return switch (known(frame).orElse("")) {
            case "YouTube" -> rewritten(frame, YOUTUBE_FRAME, "https://www.youtube.com/watch?v=");
            case "Vimeo" -> rewritten(frame, VIMEO_FRAME, "https://vimeo.com/");
            case "Dailymotion" -> rewritten(frame, DAILYMOTION_FRAME, "https://www.dailymotion.com/video/");
            case "Facebook" -> parameter(frame, "/plugins/", "href");
            case "SoundCloud" -> parameter(frame, "/player/", "url");
            case "Spotify" ->
                WebAddress.parse(frame.value().replace("/embed/", "/")).orElse(frame);
            default -> frame;
        };
    }

    private static String parent(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    private static WebAddress rewritten(WebAddress frame, Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(frame.value());
        // A list of films has no film of its own to lead to.
        return matcher.matches() && !matcher.group(1).equals("videoseries")
                ? WebAddress.parse(page + matcher.group(1)).orElse(frame)
                : frame;
    }

    private static WebAddress parameter(WebAddress frame, String path, String name) {
        int query = frame.value().indexOf('?');
        if (query < 0 || !frame.value().contains(path)) {
            return frame;
        }
        for (String pair : List.of(frame.value().substring(query + 1).split("&"))) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1)).orElse(frame);
            }
        }
        return frame;
    }

    private static Optional<WebAddress> decoded(String value) {
        try {
            return WebAddress.parse(URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .filter(WebAddress::isExternal)
                    // An address for programs shows readers nothing.
                    .filter(address -> !address.host().orElse("").startsWith("api."));
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
    }
}
