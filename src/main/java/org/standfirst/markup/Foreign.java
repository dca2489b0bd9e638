package org.standfirst.markup;

import java.util.List;
import java.util.OptionalLong;
import org.jsoup.nodes.Element;
import org.standfirst.kernel.WebAddress;

/** What attributes of foreign HTML tell: the old system's numbers, addresses of files. */
final class Foreign {
    private static final int LONGEST_NUMBER = 18;
    private static final List<String> NUMBER_ATTRIBUTES = List.of("data-foreign-id", "data-id", "data-attachment-id");

    private Foreign() {}

    /** The number that the old system gave a picture or a file, on the element or on the figure around it. */
    static OptionalLong id(Element element) {
        OptionalLong own = ownId(element);
        Element around = element.parent();
        for (int steps = 0; own.isEmpty() && around != null && steps < 3; steps++) {
            if (!isWrapper(around)) {
                return own;
            }
            own = ownId(around);
            around = around.parent();
        }
        return own;
    }

    private static boolean isWrapper(Element element) {
        return switch (element.normalName()) {
            case "figure", "a", "picture", "video", "audio" -> true;
            case "div" -> element.hasClass("wp-caption") || element.hasClass("wp-block-image");
            default -> false;
        };
    }

    private static OptionalLong ownId(Element element) {
        for (String attribute : NUMBER_ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                return number(element.attr(attribute));
            }
        }
        if (element.id().startsWith("attachment_")) {
            return number(element.id().substring("attachment_".length()));
        }
        if (!element.className().contains("wp-image-")) {
            return OptionalLong.empty();
        }
        return element.classNames().stream()
                .filter(name -> name.startsWith("wp-image-"))
                .map(name -> number(name.substring("wp-image-".length())))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static OptionalLong number(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(character -> character >= '0' && character <= '9');
        return isNumber ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** Whether an address can be that of a file: on the web or on the old site. */
    static boolean isFileAddress(String src) {
        return WebAddress.parse(src)
                .filter(address -> address.isExternal() || !address.value().matches("(?s)(?:mailto|tel):.*|#.*"))
                .isPresent();
    }

    /** The last part of an address, as the name of what lies there. */
    static String fileName(String src) {
        int end = src.length();
        for (int index = 0; index < end; index++) {
            if (src.charAt(index) == '?' || src.charAt(index) == '#') {
                end = index;
            }
        }
        return src.substring(src.lastIndexOf('/', end - 1) + 1, end);
    }
}
