package org.standfirst.site;

import java.util.regex.Pattern;
import org.standfirst.edge.Views;

/** What readers' pages are counted as. Feeds, files and what programs ask for are not looked at by anybody. */
final class PageKinds {
    private static final Pattern PAGE = Pattern.compile("/[^/.]+");

    private PageKinds() {}

    /** By its path, if there is such a page; empty for what is not counted. */
    static String of(String path) {
        String[] parts = path.split("/", -1);
        return switch (parts.length) {
            case 2 -> top(path, parts[1]);
            case 3 -> below(parts[1], parts[2]);
            case 4 -> parts[1].equals("archive") ? "archive" : parts[3].equals("replies") ? "replies" : "";
            default -> "";
        };
    }

    private static String top(String path, String name) {
        return switch (name) {
            case "" -> "front";
            case "search", "archive", "corrections" -> name;
            case "editions" -> "edition";
            case "newsroom", "preview", "replies", "oembed", "error", "healthz", "readyz" -> "";
            default -> PAGE.matcher(path).matches() ? "page" : "";
        };
    }

    private static String below(String parent, String name) {
        if (name.isEmpty() || name.contains(".")) {
            return "";
        }
        return switch (parent) {
            case "articles" -> Views.ARTICLE;
            case "sections" -> "section";
            case "tags" -> "tag";
            case "authors" -> "author";
            case "editions" -> "edition";
            default -> "";
        };
    }
}
