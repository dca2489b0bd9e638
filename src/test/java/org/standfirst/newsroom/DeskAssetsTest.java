package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

class DeskAssetsTest {
    private static TestMagazine magazine;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void scriptsAndStylesAreSentPackedAndKeptForGood() {
        for (String path : new String[] {
            DeskAssets.path("article"), DeskAssets.styles("article").getFirst()
        }) {
            HttpResponse<String> sent = magazine.send("GET", path, "Accept-Encoding", "gzip");

            assertThat(sent.statusCode()).as(path).isEqualTo(200);
            assertThat(sent.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
            assertThat(sent.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("immutable");
        }
    }
}
