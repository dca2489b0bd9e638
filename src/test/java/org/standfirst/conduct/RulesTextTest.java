package org.standfirst.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standfirst.conduct.RulesText.Heading;
import org.standfirst.conduct.RulesText.Items;
import org.standfirst.conduct.RulesText.Paragraph;

class RulesTextTest {
    @Test
    void readsParagraphsHeadingsAndLists() {
        assertThat(RulesText.parse("""
                        Be kind,
                        even here.

                        ## Not here:
                        No shouting, as in
                        - capital letters
                        - exclamation
                          marks

                        - <b>bold</b>
                        """).parts())
                .containsExactly(
                        new Paragraph("Be kind, even here."),
                        new Heading("Not here:"),
                        new Paragraph("No shouting, as in"),
                        new Items(List.of("capital letters", "exclamation marks")),
                        new Items(List.of("<b>bold</b>")));
    }

    @Test
    void takesEveryTextForWhatItSays() {
        assertThat(RulesText.parse(" \n\n ").parts()).isEmpty();
        assertThat(RulesText.parse("-no list\r\n\r\n\r\n-\r\n#").parts())
                .containsExactly(new Paragraph("-no list"), new Paragraph("-"), new Heading(""));
    }
}
