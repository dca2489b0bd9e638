package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class OwnTemplatesTest {
    private static final String HEAD = """
            @import org.standfirst.site.View
            @param View.Fault view
            """;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        log.start();
        logger(OwnTemplates.class).addAppender(log);
        logger(Templates.class).addAppender(log);
        Files.createDirectory(folder.resolve("site"));
    }

    @AfterEach
    void stopListening() {
        logger(OwnTemplates.class).detachAppender(log);
        logger(Templates.class).detachAppender(log);
    }

    @Test
    void takesThePlaceOfTheProgramsTemplateAndCallsOthersOfIts() throws IOException {
        write("fault", HEAD + "<p>Ours: @template.site.mine(words = view.stylesheet())</p>\n");
        write("mine", "@param String words\n<b>${words}</b>\n");

        assertThat(fault("/<x>.css")).contains("<p>Ours: <b>/&lt;x&gt;.css</b>").doesNotContain("<!doctype");
        assertThat(log.list).noneMatch(entry -> entry.getLevel().toString().equals("WARN"));
    }

    @Test
    void tellsAMistakeWithItsPlaceAndServesTheProgramsMeanwhile() throws IOException {
        write("fault", HEAD + "<p>\n${view.nothing()}</p>\n");
        write("footer", """
                @import org.standfirst.site.Masthead
                @param Masthead masthead
                <footer>Ours</footer>
                """);

        assertThat(fault("/x.css")).contains("<!doctype html>", "/x.css");
        assertThat(log.list)
                .filteredOn(entry -> entry.getLevel().toString().equals("WARN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getFormattedMessage())
                        .contains(folder.resolve("site/fault.jte").toString(), "site/fault.jte:4"));
    }

    @Test
    void leavesOutATemplateThatTheProgramsCanNotCall() throws IOException {
        write("phrase", "@param int number\n${number}\n");

        assertThat(fault("/x.css")).contains("<!doctype html>");
        assertThat(log.list)
                .anyMatch(entry -> entry.getFormattedMessage()
                        .contains(folder.resolve("site/phrase.jte").toString()));
    }

    @Test
    void aPageThatFailsIsMadeWithTheProgramsTemplates() throws IOException {
        write("fault", HEAD + "${view.stylesheet().substring(1_000)}\n");

        assertThat(fault("/x.css")).contains("<!doctype html>");
        assertThat(log.list).anyMatch(entry -> entry.getFormattedMessage().contains("site/fault.jte:3"));
    }

    private void write(String name, String template) throws IOException {
        Files.writeString(folder.resolve("site/" + name + ".jte"), template);
    }

    private String fault(String stylesheet) {
        return new String(
                new Templates(new TemplateFolder(folder))
                        .render("site/fault.jte", new View.Fault(Language.of("en"), stylesheet))
                        .toByteArray(),
                StandardCharsets.UTF_8);
    }

    private static Logger logger(Class<?> type) {
        return (Logger) LoggerFactory.getLogger(type);
    }
}
