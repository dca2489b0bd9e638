package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Crop;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Rendition;
import org.standfirst.site.Words;
import org.standfirst.store.StoredFile;
import org.standfirst.support.HtmlChecker;

class PictureHtmlTest {
    private static final List<Integer> WIDTHS = List.of(320, 480, 640, 800, 960, 1280, 1600, 1920);
    private static final String BLURRED = "data:image/webp;base64,UklGRiQAAABXRUJQ";

    @Test
    void theSmallestFormatComesFirstAndThePlainOneLast() {
        Element shown = show(photograph(), Place.LEAD);

        assertThat(shown.select("source").eachAttr("type")).containsExactly("image/avif");
        assertThat(shown.select("source, img").eachAttr("srcset"))
                .allMatch(candidates -> candidates.split(", ").length == WIDTHS.size());
        assertThat(shown.expectFirst("img").attr("src")).endsWith(".jpg");
    }

    @Test
    void aFormatThatIsNotMadeYetIsNotTold() {
        Picture young = picture(
                Picture.StandIn.NONE, join(made(Crop.WHOLE, Format.JPEG, false), made(Crop.WHOLE, Format.WEBP, false)));

        assertThat(show(young, Place.TEXT).select("source").eachAttr("type")).containsExactly("image/webp");
    }

    @Test
    void whoeverKnowsNoCandidatesGetsAMiddleWidth() {
        Picture picture = photograph();
        Rendition middle = picture.renditions(Crop.WHOLE, Format.JPEG, false).get(5);

        assertThat(middle.width()).isEqualTo(1280);
        assertThat(show(picture, Place.LEAD).expectFirst("img").attr("src")).isEqualTo(middle.path());
    }

    @Test
    void aListShowsTheCropAndWithoutOneTheWhole() {
        Picture cut = picture(
                Picture.StandIn.NONE,
                join(
                        made(Crop.WHOLE, Format.JPEG, false),
                        made(Crop.WIDE, Format.JPEG, false),
                        made(Crop.WHOLE, Format.AVIF, false)));
        Element shown = show(cut, Place.THIRD);

        assertThat(shown.expectFirst("img").attr("src"))
                .isEqualTo(cut.renditions(Crop.WIDE, Format.JPEG, false).get(5).path());
        // The whole picture as AVIF would be another shape than the others.
        assertThat(shown.select("source")).isEmpty();
        assertThat(show(picture(Picture.StandIn.NONE, made(Crop.WHOLE, Format.JPEG, false)), Place.THIRD)
                        .select("img"))
                .hasSize(1);
    }

    @Test
    void aSmallPlaceIsNotToldOfWidthsItNeverNeeds() {
        assertThat(show(photograph(), Place.PORTRAIT).expectFirst("img").attr("srcset"))
                .endsWith(" 640w");
    }

    @Test
    void whatMovesStandsBeforeEveryStillAndOnlyForThoseWhoDoNotMind() {
        Picture moving = picture(
                Picture.StandIn.NONE,
                join(
                        made(Crop.WHOLE, Format.AVIF, false),
                        made(Crop.WHOLE, Format.WEBP, false),
                        made(Crop.WHOLE, Format.WEBP, true),
                        made(Crop.WHOLE, Format.PNG, false)));
        List<Element> sources = show(moving, Place.TEXT).select("source");

        assertThat(sources.getFirst().attr("media")).isEqualTo("(prefers-reduced-motion: no-preference)");
        assertThat(sources.getFirst().attr("type")).isEqualTo("image/webp");
        assertThat(sources).extracting(source -> source.attr("type")).containsExactly("image/webp", "image/avif");
        assertThat(sources.subList(1, 2)).noneMatch(source -> source.hasAttr("media"));
    }

    @Test
    void onlyThePictureSeenFirstIsFetchedAtOnce() {
        String first = PictureHtml.of(photograph(), Place.LEAD, "", true).toString();
        String other = PictureHtml.of(photograph(), Place.TEXT, "", false).toString();

        assertThat(first).contains("loading=\"eager\" fetchpriority=\"high\"").doesNotContain("async", "lazy");
        assertThat(other)
                .contains("loading=\"lazy\" decoding=\"async\" fetchpriority=\"low\"")
                .doesNotContain("eager", "high");
    }

    @Test
    void aTallLeadIsHeldBackSoThatTheTextIsInSight() {
        StoredFile file = new StoredFile("a1".repeat(32), "image/jpeg", 1);
        Picture tall =
                picture(Picture.StandIn.NONE, List.of(new Rendition(Crop.WHOLE, Format.JPEG, 1000, 1792, false, file)));
        Element image = show(tall, Place.LEAD).expectFirst("img");

        assertThat(image.attr("width")).isEqualTo("500");
        assertThat(image.attr("height")).isEqualTo("896");
    }

    @Test
    void thePageItselfHoldsWhatIsSeenUntilAPictureHasLoaded() {
        Picture large = picture(new Picture.StandIn("#2f4858", BLURRED), made(Crop.WHOLE, Format.JPEG, false));
        Picture small = picture(new Picture.StandIn("#86bbd8", BLURRED), made(Crop.WHOLE, Format.JPEG, false));
        StandIns standIns = StandIns.of(List.of(large), List.of(small));

        assertThat(standIns.css())
                .contains("." + show(large, Place.TEXT).expectFirst("img").className() + "{background:#2f4858 url("
                        + BLURRED)
                .contains("." + show(small, Place.THIRD).expectFirst("img").className() + "{background:#86bbd8}");
        assertThat(standIns.html()).hasToString("<style>" + standIns.css() + "</style>");
    }

    @Test
    void nothingIsSeenBehindWhatCanBeSeenThrough() {
        Picture clear = picture(Picture.StandIn.NONE, made(Crop.WHOLE, Format.PNG, false));

        assertThat(show(clear, Place.TEXT).expectFirst("img").className()).isEqualTo("see-through");
        assertThat(StandIns.of(List.of(clear), List.of())).isEqualTo(StandIns.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "red;}body{display:none, data:image/webp;base64,AAAA",
        "#123456, data:image/webp;base64,AAAA)}body{display:none",
        "#123456, </style><script>",
        "#123456, https://example.org/x.webp",
    })
    void noColourOrAddressBreaksOutOfItsStyle(String colour, String blurred) {
        Picture hostile = picture(new Picture.StandIn(colour, blurred), made(Crop.WHOLE, Format.JPEG, false));

        assertThat(StandIns.of(List.of(hostile), List.of()).css())
                .matches("(\\.in-[0-9a-f]{12}\\{background:#123456})?");
    }

    @Test
    void everyPlaceIsValidHtml() {
        Picture narrow = picture(
                Picture.StandIn.NONE, made(Crop.WHOLE, Format.JPEG, false).subList(0, 2));
        String html = Stream.of(Place.values())
                .map(place -> PictureHtml.of(photograph(), place, "A \"weir\"", true) + ""
                        + PictureHtml.of(narrow, place, "", false))
                .collect(Collectors.joining());

        assertThat(HtmlChecker.errorsInArticle(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC BY 4.0 | CC BY 4.0 | https://creativecommons.org/licenses/by/4.0/",
                "cc-by-nc-sa 3.0 | CC BY-NC-SA 3.0 | https://creativecommons.org/licenses/by-nc-sa/3.0/",
                "CC0 | CC0 | https://creativecommons.org/publicdomain/zero/1.0/",
                "https://creativecommons.org/licenses/by-sa/2.0/deed.de | CC BY-SA 2.0 | https://creativecommons.org/licenses/by-sa/2.0/deed.de",
                "https://example.org/terms | Licence | https://example.org/terms",
            })
    void aKnownLicenceIsALink(String written, String name, String address) {
        assertThat(credit("Ines Calder", written))
                .isEqualTo("<span class=\"credit\">Ines Calder, <a rel=\"license noopener\" href=\"" + address + "\">"
                        + name + "</a></span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"By courtesy", "javascript:alert(1)", "<b>x</b>", "CC XX 9.0"})
    void anyOtherLicenceIsWords(String written) {
        Element shown = Jsoup.parseBodyFragment(credit("", written)).body();

        assertThat(shown.select("a, b")).isEmpty();
        assertThat(shown.text()).isEqualTo(written);
    }

    private static String credit(String credit, String licence) {
        Picture picture = photograph();
        return PictureHtml.creditOf(
                        new Picture(
                                picture.id(),
                                "",
                                picture.original(),
                                new Picture.Words("", credit, ""),
                                new Picture.Rights("", licence, Optional.empty()),
                                Picture.Focus.MIDDLE,
                                Picture.StandIn.NONE,
                                picture.renditions()),
                        Words.in("en"))
                .toString();
    }

    private static Element show(Picture picture, Place place) {
        return Jsoup.parseBodyFragment(PictureHtml.of(picture, place, "", false).toString())
                .body();
    }

    private static Picture photograph() {
        return picture(
                Picture.StandIn.NONE,
                join(
                        made(Crop.WHOLE, Format.JPEG, false),
                        made(Crop.WHOLE, Format.WEBP, false),
                        made(Crop.WHOLE, Format.AVIF, false)));
    }

    @SafeVarargs
    private static List<Rendition> join(List<Rendition>... parts) {
        List<Rendition> all = new ArrayList<>();
        for (List<Rendition> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static List<Rendition> made(Crop crop, Format format, boolean moving) {
        return WIDTHS.stream()
                .map(width -> {
                    String content = crop + " " + format + " " + width + " " + moving;
                    String name = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                            .toString()
                            .replace("-", "")
                            .repeat(2);
                    StoredFile file = new StoredFile(name, format.mediaType(), 1);
                    return new Rendition(crop, format, width, width * 2 / 3, moving, file);
                })
                .toList();
    }

    private static Picture picture(Picture.StandIn standIn, List<Rendition> renditions) {
        return new Picture(
                Id.fresh(),
                "",
                Optional.of(new Picture.Original(
                        new StoredFile("c3".repeat(32), "image/jpeg", 4_000_000), 4000, 2667, false, Optional.empty())),
                Picture.Words.NONE,
                Picture.Rights.NONE,
                Picture.Focus.MIDDLE,
                standIn,
                renditions);
    }
}
