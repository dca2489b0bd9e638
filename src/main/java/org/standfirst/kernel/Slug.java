package org.standfirst.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The part of an address that names one thing in readable words: lower-case letters and digits of any script, joined by
 * single hyphens, at most {@value #LONGEST} characters.
 */
public record Slug(String value) {
    /** Long enough for a headline, short enough for a mail program not to break the address. */
    public static final int LONGEST = 96;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Latin letters that Unicode does not take apart into a base and a mark. */
    private static final Map<String, String> UNDECOMPOSED =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    /** @throws IllegalArgumentException if the value breaks the form above */
    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /**
     * The slug of a headline or a name; {@code fallback} where it holds no letter or digit at all.
     *
     * @throws IllegalArgumentException if the fallback is needed and is no slug
     */
    public static Slug from(String words, String fallback) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        plain = LATIN_MARKS.matcher(plain).replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        for (Map.Entry<String, String> letter : UNDECOMPOSED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        plain = trimHyphens(SEPARATORS.matcher(plain).replaceAll("-"));
        return new Slug(plain.isEmpty() ? fallback : shorten(plain, LONGEST));
    }

    /** This slug with a number behind it, for the second and later thing of one name. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        return new Slug(shorten(value, LONGEST - suffix.length()) + suffix);
    }

    private static String shorten(String plain, int longest) {
        if (plain.length() <= longest) {
            return plain;
        }
        String cut = plain.substring(0, Character.isLowSurrogate(plain.charAt(longest)) ? longest - 1 : longest);
        int wordEnd = cut.lastIndexOf('-');
        return trimHyphens(wordEnd > longest / 2 ? cut.substring(0, wordEnd) : cut);
    }

    private static String trimHyphens(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = text.endsWith("-") ? text.length() - 1 : text.length();
        return start >= end ? "" : text.substring(start, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
