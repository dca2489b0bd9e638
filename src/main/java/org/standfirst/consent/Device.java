package org.standfirst.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of screen a notice was shown on, as far as a browser says. */
public enum Device {
    /** One that is held in a hand. */
    PHONE(375, 812),
    /** Any other. */
    DESK(1440, 900);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Reads what a browser says of itself.
     *
     * @param mobileHint its {@code Sec-CH-UA-Mobile}; empty if it sent none
     * @param userAgent its {@code User-Agent}; empty if it sent none
     */
    public static Device of(String mobileHint, String userAgent) {
        return switch (mobileHint.strip()) {
            case "?1" -> PHONE;
            case "?0" -> DESK;
            default -> userAgent.contains("Mobi") ? PHONE : DESK;
        };
    }

    /** In records. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Device> read(String written) {
        return Arrays.stream(values())
                .filter(device -> device.written().equals(written))
                .findFirst();
    }

    /** In pixels of CSS. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
