package org.standfirst.darkroom;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a drawing before it is drawn: a few lines of SVG can ask for hours of work and gigabytes of memory. What is
 * drawn is pixels in the end, so nothing of it ever runs in a reader's browser, and the renderer fetches nothing.
 */
final class Svg {
    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int DEEPEST = 256;

    /** Elements that are drawn, each as often as it is used. */
    private static final long MOST_DRAWN = 200_000;

    /** Nested groups that each need a sheet of their own, of the whole drawing's size. */
    private static final int MOST_SHEETS = 10;

    private static final int MOST_FILTER_STEPS = 24;

    private static final Pattern NEEDS_SHEET = Pattern.compile("opacity|filter|mask|clip-path|blend|isolation");

    private final List<Element> all = new ArrayList<>();
    private final Map<String, Element> byId = new HashMap<>();
    private int filterSteps;
    private boolean styled;

    private Svg() {}

    /**
     * The drawing, unpacked, if it is one that may be drawn.
     *
     * @throws UnusablePicture if it isn't
     */
    static byte[] checked(Path file) throws UnusablePicture, IOException {
        byte[] drawing = unpacked(file);
        try {
            new Svg().check(drawing);
        } catch (XMLStreamException malformed) {
            throw new UnusablePicture("it is an SVG drawing that is not well-formed XML, or declares entities; open it"
                    + " in a drawing program and save it as plain SVG");
        }
        return drawing;
    }

    private static byte[] unpacked(Path file) throws UnusablePicture, IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream unpacked = isPacked(file) ? new GZIPInputStream(in) : in) {
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

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        }
    }

    private void check(byte[] drawing) throws XMLStreamException, UnusablePicture {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A whole screen of dots or a traced photograph may be one path.
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_BYTES);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(drawing));
        try {
            read(reader);
        } finally {
            reader.close();
        }
        if (filterSteps > MOST_FILTER_STEPS) {
            throw tooMuch(
                    "it has " + filterSteps + " steps of filters, and at most " + MOST_FILTER_STEPS + " are drawn");
        }
        if (all.isEmpty() || !all.getFirst().name.equals("svg")) {
            throw new UnusablePicture("it is XML, but no SVG drawing");
        }
        all.getFirst().measure(byId, styled);
        if (all.getFirst().drawn > MOST_DRAWN) {
            throw tooMuch("its elements are repeated too often");
        }
        if (all.getFirst().sheets > MOST_SHEETS) {
            throw tooMuch("its transparent groups are nested too deep");
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException, UnusablePicture {
        Deque<Element> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = element(reader);
                    all.add(element);
                    if (all.size() > MOST_ELEMENTS || open.size() > DEEPEST) {
                        throw tooMuch("it has more than " + MOST_ELEMENTS + " elements, or nests them too deep");
                    }
                    if (!open.isEmpty()) {
                        open.getFirst().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
    }

    private Element element(XMLStreamReader reader) throws UnusablePicture {
        String name = reader.getLocalName();
        if (name.equals("image") || name.equals("feImage")) {
            throw new UnusablePicture("it is an SVG drawing with other pictures in it, which are not read; save it as"
                    + " PNG, or take the picture out of it");
        }
        filterSteps += name.startsWith("fe") && !name.startsWith("feFunc") && !name.equals("feMergeNode") ? 1 : 0;
        styled |= name.equals("style");
        Element element = new Element(name);
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String attribute = reader.getAttributeLocalName(index);
            String value = reader.getAttributeValue(index);
            switch (attribute) {
                case "id" -> byId.putIfAbsent(value, element);
                case "href" -> element.uses = name.equals("use") ? value.strip().replaceFirst("^#", "") : null;
                case "class" -> element.classed = true;
                case "style" ->
                    element.sheet |=
                            NEEDS_SHEET.matcher(value.toLowerCase(Locale.ROOT)).find();
                default -> element.sheet |= NEEDS_SHEET.matcher(attribute).matches();
            }
        }
        return element;
    }

    private static UnusablePicture tooMuch(String why) {
        return new UnusablePicture(
                "it is an SVG drawing that takes too much work: " + why + ". Simplify it, or save it as PNG");
    }

    /** An element and, once measured, what drawing it takes. */
    private static final class Element {
        private final String name;
        private final List<Element> children = new ArrayList<>();
        private @Nullable String uses;
        private boolean classed;
        private boolean sheet;
        private boolean measuring;
        private long drawn;
        private int sheets;

        private Element(String name) {
            this.name = name;
        }

        private void measure(Map<String, Element> byId, boolean styled) {
            if (measuring || drawn > 0) {
                return;
            }
            measuring = true;
            long sum = 1;
            int deepest = 0;
            for (Element child : children) {
                child.measure(byId, styled);
                sum += child.drawn;
                deepest = Math.max(deepest, child.sheets);
            }
            Element used = uses == null ? null : byId.get(uses);
            if (used != null) {
                used.measure(byId, styled);
                sum += used.drawn;
                deepest = Math.max(deepest, used.sheets);
            }
            // What a class means is not looked up: it may mean a sheet where there are styles.
            boolean own = sheet || (classed && styled && !children.isEmpty());
            sheets = Math.min(1_000, deepest + (own ? 1 : 0));
            drawn = Math.min(10 * MOST_DRAWN, sum);
            measuring = false;
        }
    }
}
