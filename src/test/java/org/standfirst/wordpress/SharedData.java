package org.standfirst.wordpress;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Exports and hostile markup that nobody here wrote; tests that need them are skipped where they aren't. */
public final class SharedData {
    private static final Path FOLDER = Path.of("../shared/data");

    private SharedData() {}

    /** The text of every element of this local name, in every well-formed XML file of a folder. */
    public static List<String> elements(String folder, Predicate<String> localName) {
        Path root = FOLDER.resolve(folder);
        assumeTrue(Files.isDirectory(root), () -> "skipped: there is no folder " + root);
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .forEach(file -> read(file, localName, texts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void read(Path file, Predicate<String> localName, List<String> texts) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> ofFile = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && localName.test(reader.getLocalName())) {
                    ofFile.add(content(reader));
                }
            }
        } catch (XMLStreamException malformed) {
            // Some are malformed on purpose; what came before the fault counts all the same.
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        texts.addAll(ofFile);
    }

    /** Words and, where HTML stands unescaped in the XML, the tags too. */
    private static String content(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    content.append('<').append(reader.getLocalName());
                    for (int index = 0; index < reader.getAttributeCount(); index++) {
                        content.append(' ')
                                .append(reader.getAttributeLocalName(index))
                                .append("=\"")
                                .append(HtmlSource.escaped(reader.getAttributeValue(index)))
                                .append('"');
                    }
                    content.append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth > 0) {
                        content.append("</").append(reader.getLocalName()).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> content.append(reader.getText());
                default -> {}
            }
        }
        return content.toString();
    }
}
