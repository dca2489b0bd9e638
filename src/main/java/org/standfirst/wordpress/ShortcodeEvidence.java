package org.standfirst.wordpress;

import java.util.Locale;
import java.util.Set;

/**
 * Tells a shortcode from words that an editor put in brackets. WordPress knows by the plug-ins it runs; we must judge
 * by looks. A shortcode is what
 * <ul>
 * <li>bears the name of one of WordPress's own or of a widespread plug-in's,
 * <li>has an attribute with a name and a value,
 * <li>is closed by a tag of its name further on,
 * <li>has an underscore or a hyphen in its name, unless it looks like a compound word ("[now-defunct]",
 * "[Anglo-Saxon]"),
 * <li>or is a single small word that stands alone in its block, unless it is one that transcripts use so ("[laughs]").
 * </ul>
 * So "[sic]", "[1]", "[…]", "[our emphasis]" and "[Editor's note: …]" stay.
 */
final class ShortcodeEvidence {
    private static final Set<String> WORDPRESS =
            Set.of("caption", "wp_caption", "gallery", "audio", "video", "playlist", "embed");

    /** Plug-ins that take the address of what they embed. */
    private static final Set<String> EMBEDDERS = Set.of(
            "youtube",
            "vimeo",
            "dailymotion",
            "soundcloud",
            "spotify",
            "instagram",
            "tweet",
            "twitter",
            "facebook",
            "tiktok",
            "pinterest",
            "flickr",
            "googlemaps",
            "googlemap",
            "slideshare",
            "scribd",
            "videopress",
            "wpvideo",
            "ted",
            "bandcamp",
            "mixcloud",
            "kickstarter");

    private static final Set<String> PLUGINS = Set.of(
            "slideshow",
            "metaslider",
            "smartslider3",
            "wpforms",
            "gravityform",
            "gravityforms",
            "ninjaform",
            "formidable",
            "nggallery",
            "ngg",
            "polldaddy",
            "poll",
            "tablepress",
            "table",
            "layerslider",
            "contactform",
            "sharethis",
            "addtoany",
            "shareaholic",
            "mailchimp",
            "sitemap",
            "archives",
            "toc",
            "adrotate",
            "quads",
            "adinserter",
            "bsa",
            "wpdatatable",
            "recaptcha",
            "products",
            "vc",
            "fusion",
            "dropcap",
            "clear",
            "raw");

    private static final Set<String> TRANSCRIPT_WORDS = Set.of(
            "sic",
            "laughs",
            "laughing",
            "laughter",
            "laugh",
            "applause",
            "music",
            "silence",
            "pause",
            "pauses",
            "crosstalk",
            "inaudible",
            "unintelligible",
            "redacted",
            "sighs",
            "smiles",
            "cries",
            "crying",
            "cheers",
            "coughs",
            "nods",
            "chuckles",
            "grins",
            "expletive",
            "deleted",
            "ellipsis",
            "omitted",
            "translated",
            "ends");

    private static final Set<String> COMPOUND_BEGINNINGS = Set.of(
            "now", "then", "co", "re", "non", "pre", "post", "self", "ex", "anti", "so", "well", "e", "mid", "half",
            "long", "short", "un", "semi", "multi", "inter", "vice", "ever", "high", "low", "left", "right", "far",
            "pro", "old", "new", "late", "early", "one", "two", "three", "four", "first", "second", "third");

    private ShortcodeEvidence() {}

    static boolean isEmbedder(String name) {
        return EMBEDDERS.contains(name);
    }

    static boolean isKnown(String name) {
        return WORDPRESS.contains(name) || EMBEDDERS.contains(name) || PLUGINS.contains(name);
    }

    /** Whether it is one wherever it stands. */
    static boolean isIn(Shortcode code, boolean paired) {
        return isKnown(code.name()) || paired || hasAttributes(code) || hasMadeUpName(code);
    }

    /** Whether it is one if it stands alone in its block. */
    static boolean isAlone(Shortcode code) {
        return code.attributes().isEmpty()
                && code.words().isEmpty()
                && code.name().equals(code.name().toLowerCase(Locale.ROOT))
                && !TRANSCRIPT_WORDS.contains(code.name());
    }

    /** Without quotation marks, words beside a sign of equality are those of a sentence. */
    private static boolean hasAttributes(Shortcode code) {
        return code.quoted() || (!code.attributes().isEmpty() && code.words().isEmpty());
    }

    private static boolean hasMadeUpName(Shortcode code) {
        String name = code.name();
        if (name.indexOf('_') >= 0) {
            return true;
        }
        int hyphen = name.indexOf('-');
        return hyphen > 0
                && Character.isLowerCase(name.charAt(0))
                && code.words().isEmpty()
                && !COMPOUND_BEGINNINGS.contains(name.substring(0, hyphen));
    }
}
