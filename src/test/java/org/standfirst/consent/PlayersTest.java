package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.kernel.Id;

/** What of others is shown, and from where. */
class PlayersTest {
    private static final List<Service> ALL = Arrays.stream(Template.values())
            .map(template -> new Service(
                    Id.fresh(),
                    template,
                    template.written(),
                    "Example",
                    "Shows films within articles.",
                    template.category(),
                    "",
                    "https://pond.example/",
                    "",
                    List.of(),
                    template == Template.MASTODON
                            ? template.hostsAt(new Host("https://pond.example"))
                            : template.hosts(),
                    true))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=4, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ, https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1",
        "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk, https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
        "https://x.com/someone/status/1234567890, https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890",
        "https://pond.example/@ada/1234567, https://pond.example/@ada/1234567/embed",
        "https://www.instagram.com/p/Cabc123/, https://www.instagram.com/p/Cabc123/embed/"
    })
    void showsWhatIsRecognised(String address, String frame) {
        assertThat(Players.of(address, ALL)).map(Players.Player::address).contains(frame);
        assertThat(Players.of(address, ALL))
                .hasValueSatisfying(
                        player -> assertThat(player.service().hosts().getOrDefault(Use.FRAME, List.of()))
                                .contains(Host.parse(player.address()).orElseThrow()));
        assertThat(Players.of(address, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/watch?v=dQw4w9WgXc",
                "https://www.youtube.com/watch?v=dQw4w9WgX\"><script>",
                "javascript:alert(1)//youtube.com/watch?v=dQw4w9WgXcQ",
                "https://other.example/@ada/1234567",
                "https://vimeo.com/../76979871",
                ""
            })
    void showsNothingElse(String address) {
        assertThat(Players.of(address, ALL)).isEmpty();
    }
}
