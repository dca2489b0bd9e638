package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.standfirst.body.Block;
import org.standfirst.body.Mark;

/** Lists, also those that were written with more liberty than HTML gives. */
final class Lists {
    private static final int LONGEST_START = 6;

    private final Walk walk;

    Lists(Walk walk) {
        this.walk = walk;
    }

    List<Block> blocks(Element list, List<Mark> marks) {
        List<Block.ListBlock.Item> items = new ArrayList<>();
        for (Node child = list.firstChild(); child != null; child = child.nextSibling()) {
            List<Block> blocks =
                    child instanceof Element item && item.normalName().equals("li")
                            ? walk.paragraphs(item, marks)
                            : walk.node(child, marks);
            if (isListWithin(child) && !items.isEmpty()) {
                List<Block> last = new ArrayList<>(items.removeLast().blocks());
                last.addAll(blocks);
                items.add(new Block.ListBlock.Item(last));
            } else if (!blocks.isEmpty()) {
                items.add(new Block.ListBlock.Item(blocks));
            }
        }
        if (items.isEmpty()) {
            return List.of();
        }
        return isGallery(list, items)
                ? Figures.gathered(
                        items.stream().flatMap(item -> item.blocks().stream()).toList())
                : List.of(new Block.ListBlock(list.normalName().equals("ol"), start(list), items));
    }

    private static boolean isListWithin(Node child) {
        return child instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }

    private static boolean isGallery(Element list, List<Block.ListBlock.Item> items) {
        Element around = list.parent();
        return (list.hasClass("wp-block-gallery")
                        || list.hasClass("blocks-gallery-grid")
                        || (around != null && around.normalName().equals("figure") && around.hasClass("gallery")))
                && items.stream().flatMap(item -> item.blocks().stream()).allMatch(Block.Figure.class::isInstance);
    }

    private static int start(Element list) {
        String start = list.attr("start").strip();
        boolean isNumber = !start.isEmpty()
                && start.length() <= LONGEST_START
                && start.chars().allMatch(character -> character >= '0' && character <= '9');
        return list.normalName().equals("ol") && isNumber ? Integer.parseInt(start) : 1;
    }
}
