package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks up the names of a stylesheet where they stand in a page, without a string for each: a page names its elements and
 * classes a thousand times.
 */
final class NameNumbers {
    /** A name is told by a mark before it, as in a selector: {@code .kicker}, {@code [data-hue="3"]}; an element by none. */
    private static final String HUE = "[data-hue=\"";

    /** A power of two many times as large as a stylesheet has names. */
    private static final int PLACES = 1 << 12;

    private final List<List<Entry>> places = new ArrayList<>(PLACES);

    private record Entry(MarkupNames.Kind kind, String name, int number) {
        boolean is(MarkupNames.Kind other, byte[] html, int from, int to) {
            if (kind != other || to - from != name.length()) {
                return false;
            }
            for (int letter = 0; letter < name.length(); letter++) {
                if (name.charAt(letter) != folded(kind, html[from + letter])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Of names as they stand in selectors, which are of ASCII. */
    NameNumbers(Map<String, Integer> numbers) {
        for (int place = 0; place < PLACES; place++) {
            places.add(List.of());
        }
        numbers.forEach(this::put);
    }

    private void put(String selector, int number) {
        Entry entry = entry(selector, number);
        byte[] name = entry.name().getBytes(StandardCharsets.ISO_8859_1);
        int place = place(entry.kind(), name, 0, name.length);
        List<Entry> there = new ArrayList<>(places.get(place));
        there.add(entry);
        places.set(place, List.copyOf(there));
    }

    private static Entry entry(String selector, int number) {
        if (selector.startsWith(".")) {
            return new Entry(MarkupNames.Kind.CLASS, selector.substring(1), number);
        }
        if (selector.startsWith(HUE)) {
            return new Entry(
                    MarkupNames.Kind.HUE,
                    selector.substring(HUE.length(), selector.indexOf('"', HUE.length())),
                    number);
        }
        return new Entry(MarkupNames.Kind.ELEMENT, selector, number);
    }

    /** The number of a name that stands in a page; -1 if the stylesheet has none such. */
    int of(MarkupNames.Kind kind, byte[] html, int from, int to) {
        List<Entry> there = places.get(place(kind, html, from, to));
        for (int which = 0; which < there.size(); which++) {
            if (there.get(which).is(kind, html, from, to)) {
                return there.get(which).number();
            }
        }
        return -1;
    }

    private static int place(MarkupNames.Kind kind, byte[] html, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + folded(kind, html[at]);
        }
        return (hash ^ hash >>> 12) & (PLACES - 1);
    }

    /** Elements are the same in any case of their letters; classes are not (WHATWG HTML, outside quirks). */
    private static byte folded(MarkupNames.Kind kind, byte letter) {
        return kind == MarkupNames.Kind.ELEMENT ? MarkupNames.lower(letter) : letter;
    }
}
