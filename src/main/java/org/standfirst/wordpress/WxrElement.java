package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;

/** An element of an export with its children; small ones alone are read as trees. */
final class WxrElement {
    private final String name;
    private final List<WxrElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String domain;
    private final String nicename;

    WxrElement(String name, String domain, String nicename) {
        this.name = name;
        this.domain = domain;
        this.nicename = nicename;
    }

    String name() {
        return name;
    }

    /** The attribute {@code domain} of a category. */
    String domain() {
        return domain;
    }

    /** The attribute {@code nicename} of a category. */
    String nicename() {
        return nicename;
    }

    void add(WxrElement child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    String text() {
        return text.toString();
    }

    List<WxrElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The words of the first child of a name, as they stand. */
    String raw(String childName) {
        for (WxrElement child : children) {
            if (child.name.equals(childName)) {
                return child.text();
            }
        }
        return "";
    }

    /** The words of the first child of a name, without blanks around them. */
    String get(String childName) {
        return raw(childName).strip();
    }
}
