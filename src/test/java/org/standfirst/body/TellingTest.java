package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.site.Words;

class TellingTest {
    @Test
    void threeBoldQuestionsAreAnInterview() {
        assertThat(Telling.of(conversation("Why the weir?", "And “the eels?”", "لماذا؟")))
                .isEqualTo(Telling.INTERVIEW);
    }

    @Test
    void boldWordsThatDoNotAskAreProse() {
        assertThat(Telling.of(conversation("Why the weir?", "Part two", "Part three")))
                .isEqualTo(Telling.PROSE);
        assertThat(Telling.of(Body.EMPTY)).isEqualTo(Telling.PROSE);
    }

    @Test
    void questionsOfAnInterviewAreToldFromItsAnswers() {
        Body body = conversation("Why the weir?", "Who asked?", "What now?");

        assertThat(Jsoup.parse(BodyHtml.render(body, Words.in("en"), Map.of(), Map.of(), Map.of())
                                .toString())
                        .select("p.question")
                        .eachText())
                .containsExactly("Why the weir?", "Who asked?", "What now?");
    }

    @Test
    void picturesWithFewWordsAreAPhotoStory() {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            blocks.add(new Block.Figure(
                    Id.fresh(),
                    Block.Layout.WIDE,
                    List.of(new Text("What is seen.")),
                    Optional.empty(),
                    Optional.empty()));
        }
        blocks.add(Block.Paragraph.of("A word before."));
        assertThat(Telling.of(Body.of(blocks))).isEqualTo(Telling.PICTURES);

        blocks.add(Block.Paragraph.of("And very many more. ".repeat(200)));
        assertThat(Telling.of(Body.of(blocks))).isEqualTo(Telling.PROSE);
    }

    @Test
    void wordsAreCountedAsTheyAreRead() {
        assertThat(Telling.words(Body.EMPTY)).isZero();
        assertThat(Telling.words(Body.of(List.of(Block.Paragraph.of("One two"), Block.Paragraph.of("three")))))
                .isEqualTo(3);
    }

    private static Body conversation(String... questions) {
        List<Block> blocks = new ArrayList<>();
        for (String question : questions) {
            blocks.add(new Block.Paragraph(List.of(new Text(question, List.of(new Mark.Strong())))));
            blocks.add(Block.Paragraph.of("An answer."));
        }
        return Body.of(blocks);
    }
}
