package org.standfirst.wordpress;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.standfirst.wordpress.WxrPart.Comment;
import org.standfirst.wordpress.WxrPart.Meta;
import org.standfirst.wordpress.WxrPart.TermUse;

/**
 * Reads WordPress exports (WXR 1.0 to 1.2) part by part, so that memory holds one item at a time however long the file
 * is. Document types are refused, and with them entities that grow or lead elsewhere.
 */
public final class WxrReader {
    private static final int LONGEST_TEXT = 64_000_000;
    private static final int DEEPEST = 100;
    /** By its name: the constant is deprecated, the property still stands. */
    private static final String LAZY_PARSING = "com.ctc.wstx.lazyParsing";

    private static final Set<String> PARTS = Set.of("item", "wp:author", "wp:category", "wp:tag", "wp:term");
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Consumer<WxrPart> receiver;
    private final WxrElement channel = new WxrElement("channel", "", "");
    private boolean siteSent;

    private WxrReader(XMLStreamReader xml, Consumer<WxrPart> receiver) {
        this.xml = xml;
        this.receiver = receiver;
    }

    /**
     * Reads an export to its end.
     *
     * @throws MalformedExport if it is not well-formed XML, has a document type, or is no WordPress export; what was read
     *     before has been handed to the receiver then
     */
    public static void read(InputStream file, Consumer<WxrPart> receiver) throws MalformedExport {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(file);
            try {
                new WxrReader(xml, receiver).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException malformed) {
            throw explain(malformed);
        }
    }

    private void read() throws XMLStreamException, MalformedExport {
        boolean inRss = false;
        boolean inChannel = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw refuse("it has a DOCTYPE, which no WordPress export has and which could do harm");
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = name();
                    if (inChannel) {
                        readChild(name);
                    } else if (inRss) {
                        inChannel = name.equals("channel");
                    } else if (name.equals("rss")) {
                        inRss = true;
                    } else {
                        throw refuse("it is no WordPress export: it begins with <" + xml.getLocalName()
                                + ">, not with <rss>");
                    }
                }
                default -> {}
            }
        }
        if (!inChannel) {
            throw refuse("it is no WordPress export: there is no <channel> in it");
        }
        sendSite();
    }

    private void readChild(String name) throws XMLStreamException, MalformedExport {
        WxrElement element = readElement(name, 1);
        if (!PARTS.contains(name)) {
            channel.add(element);
            return;
        }
        sendSite();
        receiver.accept(
                switch (name) {
                    case "item" -> item(element);
                    case "wp:author" -> author(element);
                    case "wp:category" ->
                        new WxrPart.Term(
                                "category",
                                element.get("wp:term_id"),
                                element.get("wp:category_nicename"),
                                element.get("wp:category_parent"),
                                element.get("wp:cat_name"),
                                element.get("wp:category_description"));
                    case "wp:tag" ->
                        new WxrPart.Term(
                                "post_tag",
                                element.get("wp:term_id"),
                                element.get("wp:tag_slug"),
                                "",
                                element.get("wp:tag_name"),
                                element.get("wp:tag_description"));
                    default ->
                        new WxrPart.Term(
                                element.get("wp:term_taxonomy"),
                                element.get("wp:term_id"),
                                element.get("wp:term_slug"),
                                element.get("wp:term_parent"),
                                element.get("wp:term_name"),
                                element.get("wp:term_description"));
                });
    }

    private void sendSite() {
        if (!siteSent) {
            siteSent = true;
            String baseUrl = channel.get("wp:base_blog_url");
            receiver.accept(new WxrPart.Site(
                    channel.get("title"),
                    channel.get("description"),
                    channel.get("language"),
                    channel.get("link"),
                    channel.get("wp:wxr_version"),
                    baseUrl.isEmpty() ? channel.get("link") : baseUrl));
        }
    }

    private WxrElement readElement(String name, int depth) throws XMLStreamException, MalformedExport {
        if (depth > DEEPEST) {
            throw refuse("elements are nested more than " + DEEPEST + " deep");
        }
        WxrElement element = new WxrElement(name, attribute("domain"), attribute("nicename"));
        int length = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    length += xml.getTextLength();
                    if (length > LONGEST_TEXT) {
                        throw refuse("<" + name + "> holds more than " + LONGEST_TEXT + " characters");
                    }
                    element.append(xml.getText());
                }
                case XMLStreamConstants.START_ELEMENT -> element.add(readElement(name(), depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
    }

    private static WxrPart.Author author(WxrElement element) {
        return new WxrPart.Author(
                element.get("wp:author_login"),
                element.get("wp:author_email"),
                element.get("wp:author_display_name"),
                element.get("wp:author_first_name"),
                element.get("wp:author_last_name"));
    }

    private static WxrPart.Item item(WxrElement element) {
        return new WxrPart.Item(
                element.get("title"),
                element.get("link"),
                element.get("guid"),
                element.get("dc:creator"),
                element.raw("content:encoded"),
                element.raw("excerpt:encoded"),
                element.get("wp:post_id"),
                element.get("wp:post_date"),
                element.get("wp:post_date_gmt"),
                element.get("wp:post_modified"),
                element.get("wp:post_modified_gmt"),
                element.get("wp:post_name"),
                element.get("wp:status"),
                element.get("wp:post_parent"),
                element.get("wp:post_type"),
                element.get("wp:post_password"),
                element.get("wp:is_sticky").equals("1"),
                element.get("wp:attachment_url"),
                termUses(element),
                element.all("wp:postmeta").stream()
                        .map(meta -> new Meta(meta.get("wp:meta_key"), meta.raw("wp:meta_value")))
                        .toList(),
                element.all("wp:comment").stream().map(WxrReader::comment).toList());
    }

    /** Old versions write a category twice, once without its slug. */
    private static List<TermUse> termUses(WxrElement item) {
        return item.all("category").stream()
                .filter(category -> !category.nicename().isEmpty())
                .map(category -> new TermUse(
                        category.domain().equals("tag") ? "post_tag" : category.domain(),
                        category.nicename(),
                        category.text().strip()))
                .toList();
    }

    private static Comment comment(WxrElement element) {
        return new Comment(
                element.get("wp:comment_id"),
                element.get("wp:comment_author"),
                element.get("wp:comment_author_url"),
                element.get("wp:comment_date"),
                element.get("wp:comment_date_gmt"),
                element.raw("wp:comment_content"),
                element.get("wp:comment_approved"),
                element.get("wp:comment_type"),
                element.get("wp:comment_parent"),
                element.get("wp:comment_user_id"));
    }

    private String name() {
        String namespace = xml.getNamespaceURI();
        return WxrName.of(namespace == null ? "" : namespace, xml.getLocalName());
    }

    private String attribute(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private MalformedExport refuse(String what) {
        return MalformedExport.at(
                xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), what);
    }

    private static MalformedExport explain(XMLStreamException malformed) {
        String what = malformed.getMessage() == null ? "it is damaged" : malformed.getMessage();
        int place = what.indexOf("\n at [row");
        what = place < 0 ? what : what.substring(0, place);
        if (malformed.getLocation() == null) {
            return new MalformedExport(what);
        }
        return MalformedExport.at(
                malformed.getLocation().getLineNumber(), malformed.getLocation().getColumnNumber(), what);
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Damage shall be found where it is, and not when its text is asked for.
        factory.setProperty(LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1_000_000);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        return factory;
    }
}
