package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.database.Change;
import org.standfirst.edge.PageTag;

class FreshPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"added", "noted", "confided"})
    void whatReadersDoNotSeeOfASourceMakesNoPageAnew(String verb) {
        assertThat(FreshPages.touched(change(verb))).isEmpty();
    }

    @Test
    void whatReadersMaySeeOfASourceMakesEveryPageAnew() {
        assertThat(FreshPages.touched(change("described"))).containsExactly(PageTag.EVERYTHING);
        assertThat(FreshPages.touched(change("of a newer version"))).containsExactly(PageTag.EVERYTHING);
    }

    private static Change change(String verb) {
        return new Change(1, Instant.EPOCH, "test", verb, "source:01900000-0000-7000-8000-000000000000", "{}");
    }
}
