package org.standfirst.wire;

import java.util.List;
import org.standfirst.magazine.Openness;

/** Writes robots.txt (RFC 9309): everybody may read everything, but those who are refused. */
public final class RobotsTxt {
    private RobotsTxt() {}

    /** Writes it, with the absolute addresses of the sitemaps. */
    public static String write(Openness openness, List<String> sitemaps) {
        StringBuilder text = new StringBuilder("User-agent: *\nAllow: /\n");
        if (!openness.refused().isEmpty()) {
            text.append('\n');
            // A crawler obeys the group that names it, and no other.
            openness.refused()
                    .forEach(name -> text.append("User-agent: ").append(name).append('\n'));
            text.append("Disallow: /\n");
        }
        text.append('\n');
        sitemaps.forEach(address -> text.append("Sitemap: ").append(address).append('\n'));
        return text.toString();
    }
}
