package org.standfirst.consent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the page within a page that shows a film, a post or a sound of others, from the address of the page that a reader could
 * go to. Only what is recognised by its form is shown, and always from a host that its service declares.
 */
public final class Players {
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/|v/)|youtu\\.be/)"
                    + "([A-Za-z0-9_-]{11})(?:[?&#/].*)?");
    private static final Pattern VIMEO = Pattern.compile(
            "https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{5,12})(?:/([0-9a-f]{6,16}))?(?:[?#/].*)?");
    private static final Pattern DAILYMOTION = Pattern.compile(
            "https?://(?:www\\.)?(?:dailymotion\\.com/video/|dai\\.ly/)([A-Za-z0-9]{5,12})(?:[?#_/].*)?");
    private static final Pattern SPOTIFY = Pattern.compile(
            "https?://open\\.spotify\\.com/(?:intl-[a-z]{2}/)?(track|album|playlist|episode|show|artist)/([A-Za-z0-9]{10,30})(?:[?#/].*)?");
    private static final Pattern SOUNDCLOUD =
            Pattern.compile("https?://(?:www\\.|m\\.)?soundcloud\\.com/[A-Za-z0-9_-]+/[A-Za-z0-9_/-]+(?:[?#].*)?");
    private static final Pattern X = Pattern.compile(
            "https?://(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/[A-Za-z0-9_]{1,30}/status(?:es)?/(\\d{5,25})(?:[?#/].*)?");
    private static final Pattern INSTAGRAM =
            Pattern.compile("https?://(?:www\\.)?instagram\\.com/(p|reel|tv)/([A-Za-z0-9_-]{5,20})(?:[?#/].*)?");
    private static final Pattern FACEBOOK = Pattern.compile(
            "https?://(?:www\\.|m\\.)?(?:facebook\\.com/[A-Za-z0-9.]+/(posts|videos)/|fb\\.watch/)[^\\s]{3,200}");
    private static final Pattern TIKTOK =
            Pattern.compile("https?://(?:www\\.)?tiktok\\.com/@[A-Za-z0-9_.]+/video/(\\d{10,25})(?:[?#/].*)?");
    private static final Pattern MASTODON =
            Pattern.compile("(https?://[a-z0-9.:-]+/@[A-Za-z0-9_]+/\\d{5,25})(?:[?#/].*)?");
    private static final Pattern OPENSTREETMAP =
            Pattern.compile("https?://(?:www\\.)?openstreetmap\\.org/export/embed\\.html\\?([A-Za-z0-9=&%.,-]{1,200})");

    private Players() {}

    /** A service that shows something, and where it shows it. */
    public record Player(Service service, String address) {}

    /** Which of these services shows what is at an address; none if none of them is known to. */
    public static Optional<Player> of(String address, List<Service> services) {
        return services.stream()
                .filter(service -> service.category() == Category.MEDIA)
                .flatMap(service -> frame(service, address).stream().map(frame -> new Player(service, frame)))
                .findFirst();
    }

    private static Optional<String> frame(Service service, String address) {
        return switch (service.template()) {
            case YOUTUBE ->
                found(YOUTUBE, address).map(film -> "https://www.youtube-nocookie.com/embed/" + film.group(1));
            case VIMEO ->
                found(VIMEO, address)
                        .map(film -> "https://player.vimeo.com/video/" + film.group(1) + "?dnt=1"
                                + (film.group(2) == null ? "" : "&h=" + film.group(2)));
            case DAILYMOTION ->
                found(DAILYMOTION, address)
                        .map(film -> "https://geo.dailymotion.com/player.html?video=" + film.group(1));
            case SPOTIFY ->
                found(SPOTIFY, address)
                        .map(sound -> "https://open.spotify.com/embed/" + sound.group(1) + "/" + sound.group(2));
            case SOUNDCLOUD ->
                found(SOUNDCLOUD, address)
                        .map(sound -> "https://w.soundcloud.com/player/?url=" + encoded(sound.group()));
            case X ->
                found(X, address)
                        .map(post -> "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=" + post.group(1));
            case INSTAGRAM ->
                found(INSTAGRAM, address)
                        .map(post -> "https://www.instagram.com/" + post.group(1) + "/" + post.group(2) + "/embed/");
            case FACEBOOK ->
                found(FACEBOOK, address)
                        .map(post ->
                                "https://www.facebook.com/plugins/" + ("posts".equals(post.group(1)) ? "post" : "video")
                                        + ".php?href=" + encoded(post.group()));
            case TIKTOK -> found(TIKTOK, address).map(film -> "https://www.tiktok.com/embed/v2/" + film.group(1));
            case MASTODON ->
                found(MASTODON, address)
                        .filter(post -> Host.parse(post.group(1)).equals(Host.parse(service.script())))
                        .map(post -> post.group(1) + "/embed");
            case OPENSTREETMAP ->
                found(OPENSTREETMAP, address)
                        .map(map -> "https://www.openstreetmap.org/export/embed.html?" + map.group(1));
            case MATOMO, PLAUSIBLE, GOOGLE_ANALYTICS, GOOGLE_ADSENSE, SCRIPT -> Optional.empty();
        };
    }

    private static Optional<Matcher> found(Pattern pattern, String address) {
        Matcher matcher = pattern.matcher(address);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
