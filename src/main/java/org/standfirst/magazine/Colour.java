package org.standfirst.magazine;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour that every screen can show (sRGB).
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {
    private static final double EPSILON = 1e-4;

    /** Reads {@code #1f3fa8} or {@code #14a}, with or without the sign. */
    public static Optional<Colour> parse(String written) {
        String digits = written.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{3}")) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        return digits.matches("[0-9a-f]{6}") ? Optional.of(new Colour(Integer.parseInt(digits, 16))) : Optional.empty();
    }

    /** As CSS and {@link #parse} have it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /**
     * A colour by how people see it, which is what lightness can be changed in without a change of hue.
     *
     * @param lightness from 0 to 1
     * @param chroma from 0, a grey, to about 0.37
     * @param hue in degrees
     * @see <a href="https://www.w3.org/TR/css-color-4/#ok-lab">CSS Color 4, Oklab and OkLCh</a>
     */
    record Seen(double lightness, double chroma, double hue) {
        /** The nearest that a screen has: of the same lightness and hue, and as much of its chroma as there is. */
        Colour onScreen() {
            double low = 0;
            double high = chroma;
            if (fits(linear(chroma))) {
                low = chroma;
            }
            while (high - low > EPSILON) {
                double middle = (low + high) / 2;
                if (fits(linear(middle))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return ofLinear(linear(low));
        }

        private double[] linear(double ofChroma) {
            double a = ofChroma * Math.cos(Math.toRadians(hue));
            double b = ofChroma * Math.sin(Math.toRadians(hue));
            double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
            double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
            double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
            return new double[] {
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
            };
        }

        private static boolean fits(double[] linear) {
            return linear[0] >= -EPSILON
                    && linear[1] >= -EPSILON
                    && linear[2] >= -EPSILON
                    && linear[0] <= 1 + EPSILON
                    && linear[1] <= 1 + EPSILON
                    && linear[2] <= 1 + EPSILON;
        }
    }

    /** How people see it. */
    Seen seen() {
        double red = linear(16);
        double green = linear(8);
        double blue = linear(0);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Seen(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                Math.hypot(a, b),
                (Math.toDegrees(Math.atan2(b, a)) + 360) % 360);
    }

    /** How well words of one colour can be read on the other: from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    double contrastWith(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int shift) {
        double value = ((rgb >> shift) & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Colour ofLinear(double[] linear) {
        int rgb = 0;
        for (double value : linear) {
            double limited = Math.clamp(value, 0.0, 1.0);
            double encoded = limited <= 0.0031308 ? 12.92 * limited : 1.055 * Math.pow(limited, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | (int) Math.round(encoded * 255);
        }
        return new Colour(rgb);
    }
}
