package org.standfirst.darkroom;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Unpacks a drawing and looks through it before it is drawn. What is drawn is pixels in the end, so nothing of it ever runs
 * in a reader's browser; and the renderer fetches nothing, so what wants something fetched is refused rather than drawn
 * with holes.
 */
final class Svg {
    private static final int MOST_BYTES = 10_000_000;
    private static final int DEEPEST = 256;
    private static final Set<String> SHOWING_OTHERS = Set.of("image", "feImage", "use");

    private Svg() {}

    /**
     * The drawing, unpacked, if it is one that may be drawn.
     *
     * @throws UnusablePicture if it isn't
     */
    static byte[] checked(Path file, Kind kind) throws UnusablePicture, IOException {
        byte[] drawing = unpacked(file, kind);
        try {
            check(drawing);
        } catch (XMLStreamException malformed) {
            throw new UnusablePicture("it is an SVG drawing that is not well-formed XML, or declares entities; open it"
                    + " in a drawing program and save it as plain SVG");
        }
        return drawing;
    }

    private static byte[] unpacked(Path file, Kind kind) throws UnusablePicture, IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream unpacked = kind == Kind.PACKED_SVG ? new GZIPInputStream(in) : in) {
            byte[] drawing = unpacked.readNBytes(MOST_BYTES + 1);
            if (drawing.length > MOST_BYTES) {
                throw new UnusablePicture("it is an SVG drawing of more than " + MOST_BYTES / 1_000_000
                        + " MB; simplify it, or save it as PNG");
            }
            return drawing;
        } catch (java.io.EOFException | java.util.zip.ZipException damaged) {
            throw new UnusablePicture("it is a packed SVG drawing that is cut short or damaged; save it again");
        }
    }

    private static void check(byte[] drawing) throws XMLStreamException, UnusablePicture {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A whole screen of dots or a traced photograph may be one path.
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_BYTES);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(drawing));
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0 && !reader.getLocalName().equals("svg")) {
                        throw new UnusablePicture(Plainly.NO_PICTURE);
                    }
                    depth++;
                    check(reader, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static void check(XMLStreamReader reader, int depth) throws UnusablePicture {
        if (depth > DEEPEST) {
            throw new UnusablePicture(
                    "it is an SVG drawing whose groups are nested too deep; simplify it, or save it as" + " PNG");
        }
        if (SHOWING_OTHERS.contains(reader.getLocalName())) {
            for (int index = 0; index < reader.getAttributeCount(); index++) {
                if (reader.getAttributeLocalName(index).equals("href")
                        && !isWithin(reader.getAttributeValue(index).strip())) {
                    throw new UnusablePicture("it is an SVG drawing that shows parts which lie elsewhere; put them into"
                            + " it, or save it as PNG");
                }
            }
        }
    }

    private static boolean isWithin(String address) {
        return address.startsWith("#") || address.startsWith("data:");
    }
}
