package org.standfirst.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders pages: with the magazine's own templates where it has some and they work, with the program's elsewhere. */
@Component
class Templates {
    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final TemplateEngine builtIn = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.standfirst.templates");

    private final Optional<TemplateEngine> own;
    private final AtomicReference<String> lastFailure = new AtomicReference<>("");

    Templates(TemplateFolder folder) {
        this.own = OwnTemplates.in(folder);
    }

    /** Whether the magazine has templates of its own. */
    boolean hasOwn() {
        return own.isPresent();
    }

    Utf8ByteOutput render(String template, Object view) {
        if (own.isPresent()) {
            try {
                return render(own.get(), template, view);
            } catch (RuntimeException mistake) {
                tell(mistake);
            }
        }
        return render(builtIn, template, view);
    }

    /** With the program's own template, whatever the magazine has: what the law asks for is no matter of taste. */
    String renderOurs(String template, Object view) {
        return new String(render(builtIn, template, view).toByteArray(), StandardCharsets.UTF_8);
    }

    private static Utf8ByteOutput render(TemplateEngine engine, String template, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, view, output);
        return output;
    }

    /** Readers may ask a thousand times a minute; the same mistake is told once. */
    private void tell(RuntimeException mistake) {
        String message = String.valueOf(mistake.getMessage());
        if (!message.equals(lastFailure.getAndSet(message))) {
            LOG.warn("A template of the magazine's own failed, and the program's serves instead: {}", message, mistake);
        }
    }
}
