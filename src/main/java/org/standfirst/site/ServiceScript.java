package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.standfirst.consent.Service;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * What starts a service on a page. What its owner would have pasted into the page is a script of our own here, as no policy
 * allows scripts within a page.
 */
final class ServiceScript {
    private static final String PLAUSIBLE = "https://plausible.io/js/script.js";
    private static final String GOOGLE_TAG = "https://www.googletagmanager.com/gtag/js?id=";
    private static final String ADSENSE = "https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=";

    private ServiceScript() {}

    /** The elements that start these services. */
    static String tags(List<Service> services) {
        HtmlWriter html = new HtmlWriter();
        services.forEach(service -> write(service, html));
        return html.toSafeHtml().toString();
    }

    private static void write(Service service, HtmlWriter html) {
        beginning(service).ifPresent(code -> script(html, "/assets/service-" + Sha256.shortHex(code) + ".js"));
        switch (service.template()) {
            case MATOMO -> script(html, slashed(service.script()) + "matomo.js");
            case PLAUSIBLE -> {
                html.open("script").attribute("defer").attribute("data-domain", service.setting());
                html.attribute("src", PLAUSIBLE).close("script");
            }
            case GOOGLE_ANALYTICS -> script(html, GOOGLE_TAG + service.setting());
            case GOOGLE_ADSENSE -> {
                html.open("script").attribute("defer").attribute("crossorigin", "anonymous");
                html.attribute("src", ADSENSE + service.setting()).close("script");
            }
            case SCRIPT -> script(html, service.script());
            // They show themselves where an article has them.
            case YOUTUBE,
                    VIMEO,
                    DAILYMOTION,
                    SOUNDCLOUD,
                    SPOTIFY,
                    X,
                    INSTAGRAM,
                    FACEBOOK,
                    TIKTOK,
                    MASTODON,
                    OPENSTREETMAP -> {}
        }
    }

    /** In the order of the page, after it has been read. */
    private static void script(HtmlWriter html, String address) {
        html.open("script").attribute("defer").attribute("src", address).close("script");
    }

    private static String slashed(String address) {
        return address.endsWith("/") ? address : address + "/";
    }

    /** What must run before the service's own program, if anything must. */
    private static Optional<String> beginning(Service service) {
        return switch (service.template()) {
            case MATOMO ->
                Optional.of("window._paq=window._paq||[];_paq.push([\"setTrackerUrl\","
                        + quoted(slashed(service.script()) + "matomo.php") + "],[\"setSiteId\","
                        + quoted(service.setting()) + "],[\"trackPageView\"],[\"enableLinkTracking\"]);\n");
            case GOOGLE_ANALYTICS ->
                Optional.of("window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}"
                        + "gtag(\"js\",new Date());gtag(\"config\"," + quoted(service.setting()) + ");\n");
            default -> Optional.empty();
        };
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /** The script of this hash that starts one of these services. */
    static Optional<byte[]> code(String hash, List<Service> services) {
        return services.stream()
                .flatMap(service -> beginning(service).stream())
                .filter(code -> Sha256.shortHex(code).equals(hash))
                .findFirst()
                .map(code -> code.getBytes(StandardCharsets.UTF_8));
    }
}
