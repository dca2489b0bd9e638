package org.standfirst.picture;

import java.util.Base64;
import java.util.HexFormat;
import org.standfirst.store.StoredFile;

/**
 * A picture as readers are given it: in one size, one format, one crop, without anything private in it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param moving whether it is an animation
 */
public record Rendition(Crop crop, Format format, int width, int height, boolean moving, StoredFile file) {
    /** What lies under its address never changes, since the address is made of the content. */
    public String path() {
        return "/pictures/" + address() + "." + format.ending();
    }

    /** The first half of the content's SHA-256 in 22 characters (RFC 4648, section 5): short, and as hard to meet twice. */
    public String address() {
        byte[] digest = HexFormat.of().parseHex(file.name().substring(0, 32));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
