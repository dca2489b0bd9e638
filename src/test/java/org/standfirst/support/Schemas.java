package org.standfirst.support;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Judges XML by the schemas of its form. */
public final class Schemas {
    private static final String SITEMAPS_ORG = "/com/redfin/sitemapgenerator/";
    private static final String OURS = "/schemas/";

    private Schemas() {}

    /** What is wrong with an Atom feed. */
    public static List<String> errorsInAtom(byte[] feed) {
        Errors errors = new Errors();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, errors);
        SchemaReader reader = CompactSchemaReader.getInstance();
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), reader);
        try {
            if (!driver.loadSchema(new InputSource(resource(OURS + "atom.rnc")))) {
                throw new IllegalStateException("the schema itself is wrong: " + errors.found);
            }
            driver.validate(new InputSource(new ByteArrayInputStream(feed)));
        } catch (SAXException broken) {
            errors.found.add(String.valueOf(broken.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return errors.found;
    }

    /** What is wrong with a sitemap, by sitemaps.org's own schema. */
    public static List<String> errorsInSitemap(byte[] sitemap) {
        return errors(sitemap, SITEMAPS_ORG + "sitemap.xsd", OURS + "sitemap-image.xsd", OURS + "sitemap-news.xsd");
    }

    /** What is wrong with an index of sitemaps, by sitemaps.org's own schema. */
    public static List<String> errorsInSitemapIndex(byte[] index) {
        return errors(index, SITEMAPS_ORG + "siteindex.xsd");
    }

    private static List<String> errors(byte[] document, String... schemas) {
        Errors errors = new Errors();
        try {
            Source[] sources = new Source[schemas.length];
            for (int index = 0; index < schemas.length; index++) {
                sources[index] = new StreamSource(resource(schemas[index]));
            }
            Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(sources)
                    .newValidator();
            validator.setErrorHandler(errors);
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException broken) {
            errors.found.add(String.valueOf(broken.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return errors.found;
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(Schemas.class.getResourceAsStream(path), path);
    }

    /** Keeps what it hears. */
    private static final class Errors implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException exception) {
            add(exception);
        }

        @Override
        public void error(SAXParseException exception) {
            add(exception);
        }

        @Override
        public void fatalError(SAXParseException exception) {
            add(exception);
        }

        private void add(SAXParseException exception) {
            found.add(exception.getLineNumber() + ":" + exception.getColumnNumber() + " " + exception.getMessage());
        }
    }
}
