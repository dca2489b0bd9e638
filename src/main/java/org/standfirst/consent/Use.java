package org.standfirst.consent;

import java.util.Locale;

/** What a page takes from a host; each is allowed by a directive of its own (Content Security Policy 3, section 6.1). */
public enum Use {
    /** Programs that run in the page. */
    SCRIPT,
    /** Pages within the page. */
    FRAME,
    /** What programs ask and send. */
    CONNECT,
    /** Pictures. */
    IMG,
    /** Styles. */
    STYLE,
    /** Typefaces. */
    FONT,
    /** Films and sounds. */
    MEDIA;

    /** The directive. */
    public String directive() {
        return written() + "-src";
    }

    /** In records. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
