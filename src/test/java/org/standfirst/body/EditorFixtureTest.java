package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standfirst.support.EveryBlock;
import tools.jackson.databind.json.JsonMapper;

/** The document that the tests of the editor (in {@code web/newsroom}) read is the one that the server writes. */
class EditorFixtureTest {
    private static final Path FIXTURE = Path.of("web/newsroom/test/every-block.json");
    private static final Path WRITTEN = Path.of("target/every-block.json");

    @Test
    void theEditorsFixtureIsWhatTheServerWritesForEveryBlock() throws IOException {
        String written = withFixedIds(JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(BodyJson.toJson(EveryBlock.body())))
                + "\n";
        Files.writeString(WRITTEN, written);

        assertThat(Files.readString(FIXTURE))
                .as("the document has changed: copy %s over the fixture", WRITTEN)
                .isEqualTo(written);
    }

    /** Identifiers are made anew at each run. */
    private static String withFixedIds(String json) {
        List<String> ids = List.of(
                EveryBlock.PICTURE.id().value(),
                EveryBlock.MISSING.id().value(),
                EveryBlock.SOUND.id().value(),
                EveryBlock.FILM.id().value(),
                EveryBlock.REPORT.id().value());
        String fixed = json;
        for (int index = 0; index < ids.size(); index++) {
            fixed = fixed.replace(
                    Objects.requireNonNull(ids.get(index)), "01900000-0000-7000-8000-00000000000" + (index + 1));
        }
        return fixed;
    }
}
