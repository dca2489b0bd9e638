package org.standfirst.wire;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document in UTF-8, escaped and well-formed by construction. Names come from the program and carry their
 * prefix, as in {@code media:content}; words may be anybody's. Not safe for use by several threads at once.
 */
final class XmlDocument {
    private static final XMLOutputFactory FACTORY = new WstxOutputFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final Map<String, String> namespaces;
    private final XMLStreamWriter writer;

    /** A document's beginning; {@code namespaces} by prefix, of which the empty one is what names without a prefix are in. */
    private XmlDocument(Map<String, String> namespaces) {
        this.namespaces = namespaces;
        try {
            this.writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What throws when an element is left open or opened wrongly: a fault of the program. */
    private interface Writing {
        void run() throws XMLStreamException;
    }

    static XmlDocument begin(String root, Map<String, String> namespaces) {
        XmlDocument document = new XmlDocument(namespaces);
        document.write(() -> document.writer.writeStartDocument("UTF-8", "1.0"));
        document.open(root);
        namespaces.forEach((prefix, namespace) -> document.write(() -> {
            if (prefix.isEmpty()) {
                document.writer.writeDefaultNamespace(namespace);
            } else if (!prefix.equals(XMLConstants.XML_NS_PREFIX)) {
                document.writer.writeNamespace(prefix, namespace);
            }
        }));
        return document;
    }

    XmlDocument open(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        write(() -> writer.writeStartElement(prefix, name.substring(colon + 1), namespace(prefix)));
        return this;
    }

    /** Gives the element just opened an attribute. */
    XmlDocument attribute(String name, String value) {
        int colon = name.indexOf(':');
        String clean = XmlText.clean(value);
        write(() -> {
            if (colon < 0) {
                writer.writeAttribute(name, clean);
            } else {
                String prefix = name.substring(0, colon);
                writer.writeAttribute(prefix, namespace(prefix), name.substring(colon + 1), clean);
            }
        });
        return this;
    }

    XmlDocument text(String words) {
        write(() -> writer.writeCharacters(XmlText.clean(words)));
        return this;
    }

    XmlDocument close() {
        write(writer::writeEndElement);
        return this;
    }

    /** An element of nothing but words. */
    XmlDocument element(String name, String words) {
        return open(name).text(words).close();
    }

    /** The same, if there are words. */
    XmlDocument optional(String name, String words) {
        return words.isBlank() ? this : element(name, words);
    }

    byte[] end() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private String namespace(String prefix) {
        return prefix.equals(XMLConstants.XML_NS_PREFIX)
                ? XMLConstants.XML_NS_URI
                : namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
    }

    private void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
