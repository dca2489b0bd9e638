package org.standfirst.darkroom;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A few properties of XMP (ISO 16684-1): plain ones, lists of plain ones, and the default of those in many languages. Read
 * in one go: Adobe's own reader compares each property with all others, and comes to no end of a large packet.
 */
final class Xmp {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/dc/elements/1.1/", "dc:",
            "http://ns.adobe.com/photoshop/1.0/", "photoshop:",
            "http://ns.adobe.com/xap/1.0/rights/", "xmpRights:",
            "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "Iptc4xmpCore:",
            "http://creativecommons.org/ns#", "cc:",
            "http://ns.adobe.com/exif/1.0/", "exif:");
    private static final Set<String> READ = Set.of(
            "dc:description",
            "dc:creator",
            "dc:rights",
            "photoshop:Credit",
            "photoshop:DateCreated",
            "xmpRights:WebStatement",
            "xmpRights:UsageTerms",
            "Iptc4xmpCore:AltTextAccessibility",
            "cc:license",
            "exif:DateTimeOriginal");
    private static final int MOST_OF_ONE = 100;
    private static final int LONGEST = 20_000;

    /** Lightroom writes each slider of a photograph as an attribute. */
    private static final int MOST_ATTRIBUTES = 5_000;

    private final Map<String, List<String>> properties = new HashMap<>();

    /** How many elements are open within {@code rdf:RDF}: a description, a property, a list, an item. */
    private int depth = -1;

    private String property = "";
    private boolean isDefault;
    private final StringBuilder text = new StringBuilder();

    private Xmp() {}

    /** Reads what there is; what is damaged, and all behind it, counts as not there. */
    static Xmp of(byte[] packet) {
        Xmp xmp = new Xmp();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
            xmp.read(factory.createXMLStreamReader(new ByteArrayInputStream(packet)));
        } catch (XMLStreamException | RuntimeException damaged) {
            // What was read until then is there.
        }
        return xmp;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!property.isEmpty() && text.length() < LONGEST) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        if (depth < 0) {
            depth = isRdf(reader, "RDF") ? 0 : -1;
            return;
        }
        depth++;
        text.setLength(0);
        switch (depth) {
            case 1 -> {
                for (int index = 0; index < reader.getAttributeCount(); index++) {
                    String name = reader.getAttributeLocalName(index);
                    add(name(reader.getAttributeNamespace(index), name), reader.getAttributeValue(index), false);
                }
            }
            case 2 -> {
                property = name(reader.getNamespaceURI(), reader.getLocalName());
                String resource = reader.getAttributeValue(RDF, "resource");
                if (resource != null) {
                    add(property, resource, false);
                }
            }
            case 4 ->
                isDefault = "x-default".equals(reader.getAttributeValue(javax.xml.XMLConstants.XML_NS_URI, "lang"));
            default -> {}
        }
    }

    private void end() {
        if (depth == 2 || depth == 4) {
            add(property, text.toString(), depth == 4 && isDefault);
            text.setLength(0);
        }
        if (depth == 2) {
            property = "";
        }
        depth = Math.max(-1, depth - 1);
    }

    private static boolean isRdf(XMLStreamReader reader, String name) {
        return RDF.equals(reader.getNamespaceURI()) && reader.getLocalName().equals(name);
    }

    /** A property as it is usually written; empty if it is not read. */
    private static String name(@org.jspecify.annotations.Nullable String namespace, String local) {
        String name = PREFIXES.getOrDefault(namespace == null ? "" : namespace, "") + local;
        return READ.contains(name) ? name : "";
    }

    private void add(String name, String words, boolean first) {
        if (name.isEmpty() || words.isBlank()) {
            return;
        }
        List<String> said = properties.computeIfAbsent(name, _ -> new ArrayList<>());
        if (first) {
            said.addFirst(words);
        } else if (said.size() < MOST_OF_ONE) {
            said.add(words);
        }
    }

    /** What is said of one thing, the default language first; empty if nothing is. */
    List<String> words(String name) {
        return properties.getOrDefault(name, List.of());
    }
}
