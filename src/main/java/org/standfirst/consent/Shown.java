package org.standfirst.consent;

import java.util.regex.Pattern;

/**
 * The notice or form that a reader chose by, without the page around it, and without anything that is another for each reader:
 * each that differs is kept.
 *
 * @param language as in {@code <html lang>}
 * @param html as it was sent
 * @param css what it was shown with
 */
public record Shown(String language, Device device, String html, String css) {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern END_OF_STYLE = Pattern.compile("</style", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 500_000;

    /** Takes nothing that could not be shown by itself, and nothing without measure. */
    public Shown {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("this is no language");
        }
        if (END_OF_STYLE.matcher(css).find()) {
            throw new IllegalArgumentException("these styles end before their end");
        }
        if (html.length() > MOST || css.length() > MOST) {
            throw new IllegalArgumentException("a notice has up to " + MOST + " characters, and so have its styles");
        }
    }

    /** A page that anybody can open for themselves, and that loads and runs nothing. */
    String page() {
        return head(language, device) + "<style>\n" + css + "\n</style>\n</head>\n<body>\n" + html
                + "\n</body>\n</html>\n";
    }

    /** What a page begins with. */
    static String head(String language, Device device) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
                img-src data:; font-src data:">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="shown-on" content="%s">
                """.formatted(language, device.written());
    }
}
