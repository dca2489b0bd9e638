package org.standfirst.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.wire.PublicAddress;

/** Tells browsers how to search the magazine from their own search box (OpenSearch 1.1). */
@Controller
class SearchDescription {
    static final String PATH = "/opensearch.xml";
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final MediaType TYPE = MediaType.valueOf("application/opensearchdescription+xml;charset=UTF-8");

    /** What the standard allows. */
    private static final int LONGEST_SHORT_NAME = 16;

    private static final int LONGEST_LONG_NAME = 48;

    private final Stories stories;
    private final PublicAddress address;

    SearchDescription(Stories stories, PublicAddress address) {
        this.stories = stories;
        this.address = address;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show() {
        Masthead masthead = stories.masthead();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8"),
                    masthead,
                    address.origin());
            return ResponseEntity.ok()
                    .contentType(TYPE)
                    .cacheControl(CacheControl.noCache())
                    .body(bytes.toByteArray());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("memory can't fail to be written", impossible);
        }
    }

    private static void write(XMLStreamWriter xml, Masthead masthead, String site) throws XMLStreamException {
        String name = masthead.magazine().name();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "ShortName", cut(name, LONGEST_SHORT_NAME));
        element(xml, "LongName", cut(name, LONGEST_LONG_NAME));
        element(xml, "Description", masthead.words().searchMagazine());
        element(xml, "InputEncoding", StandardCharsets.UTF_8.name());
        url(xml, "text/html", site + SearchAddress.PATH + "?q={searchTerms}");
        url(xml, "application/x-suggestions+json", site + SearchAddress.PATH + "/suggestions?q={searchTerms}");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void url(XMLStreamWriter xml, String type, String template) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", template);
    }

    private static String cut(String name, int longest) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
        return plain.codePoints()
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
