package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.people.Role;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.SamplePictures;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@SuppressWarnings("NullAway.Init")
class PictureScreenTest {
    private static TestMagazine magazine;
    private static StaffVisit editor;

    @BeforeAll
    static void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        editor = StaffVisit.as(Role.EDITOR, "Teo Marsh", magazine);
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }

    @Test
    void listsWhereAPictureIsUsed() {
        Picture picture = picture(11, "The <weir>");
        Article article = publish(with("The eel that came back", picture));

        String page = editor.get(path(picture)).body();

        assertThat(page)
                .contains("The &lt;weir&gt;", "The eel that came back", "/newsroom/articles/" + article.id(), "Live");
        assertThat(editor.get(Library.PATH).body()).contains("href=\"" + path(picture) + "\"");
        assertThat(editor.getJson(path(picture)).body()).contains("\"picture\":\"" + picture.id());
        assertThat(StaffVisit.as(Role.AUTHOR, magazine).get(path(picture)).body())
                .doesNotContain("The eel that came back", "Replace it everywhere")
                .contains("An article of somebody else’s");
    }

    @Test
    void saysWhatMayBeDoneWithItAndWarnsWhereItIsUsed() {
        Picture picture = picture(12, "The ferry");
        Article article = publish(with("The last ferry", picture));

        assertThat(editor.post(path(picture), Map.of("caption", "The ferry, last year", "lastDay", "2020-03-05"))
                        .body())
                .contains("Its rights ended with 5 March 2020", "value=\"2020-03-05\"");

        assertThat(magazine.part(Pictures.class)
                        .find(picture.id())
                        .orElseThrow()
                        .words())
                .isEqualTo(new Picture.Words("The ferry, last year", "Nell Brock", ""));
        assertThat(editor.get(Library.PATH + "?rights=ending").body())
                .contains("The ferry, last year", "Its rights ended with 5 March 2020");
        assertThat(editor.get("/newsroom/articles").body())
                .contains("whose rights have ended or end within 30 days", "picture rights ended with 5 March 2020");
        assertThat(editor.get("/newsroom/articles/" + article.id()).body())
                .contains("Rights to its pictures", "Its rights ended with 5 March 2020");
        assertThat(editor.post(path(picture), Map.of("lastDay", "soon")).statusCode())
                .isEqualTo(422);
        StaffVisit author = StaffVisit.as(Role.AUTHOR, magazine);
        author.post(path(picture), Map.of("alt", "A ferry", "lastDay", ""));
        Picture after = magazine.part(Pictures.class).find(picture.id()).orElseThrow();
        assertThat(after.words().alt()).isEqualTo("A ferry");
        assertThat(after.rights().expires()).as("rights are for editors").isPresent();
        assertThat(author.get("/newsroom/articles").body()).doesNotContain("live articles show");

        editor.post(path(picture), Map.of("lastDay", ""));
        assertThat(editor.get(Library.PATH + "?rights=ending").body()).doesNotContain("The ferry");
    }

    @Test
    void replacesAPictureWhereverReadersSeeIt() throws IOException {
        Picture picture = picture(13, "The old bridge");
        Article article = publish(with("The bridge is closed", picture));
        assertThat(magazine.get(article.path()).body()).contains("The old bridge");

        HttpResponse<String> sent = send(path(picture) + "/replacement/file", SamplePictures.jpeg(640, 420, 14));
        assertThat(sent.statusCode()).isEqualTo(303);
        String confirmation = sent.headers().firstValue("location").orElseThrow();
        assertThat(editor.get(confirmation).body())
                .contains("Replace it in one place?", "The bridge is closed", "name=\"places\" value=\"1\"");
        assertThat(editor.post(confirmation, Map.of("places", "7")).body()).contains("By now it is used in one place");

        HttpResponse<String> done = editor.post(confirmation, Map.of("places", "1", "words", "true"));

        String next = confirmation.substring(confirmation.lastIndexOf('/') + 1);
        assertThat(done.headers().firstValue("location")).contains(Library.PATH + "/" + next + "?replaced=1");
        assertThat(editor.get(Library.PATH + "/" + next + "?replaced=1").body())
                .contains("It stands in one place now", "The bridge is closed");
        assertThat(magazine.get(article.path()).body())
                .contains("The old bridge")
                .doesNotContain(address(picture));
        assertThat(editor.get("/newsroom/log").body()).contains("put another picture in the place of");
    }

    /** Where a rendition of it lies, which a page that shows it names. */
    private static String address(Picture picture) {
        return magazine.part(Pictures.class)
                .find(picture.id())
                .orElseThrow()
                .renditions()
                .getFirst()
                .address();
    }

    @Test
    void asksForAFileAndForTheRightPeople() {
        Picture picture = picture(15, "The mill");

        assertThat(editor.post(path(picture) + "/replacement/file", Map.of("file", "x"))
                        .body())
                .contains("Choose a file, then send it.");
        assertThat(send(path(picture) + "/replacement/file", "no picture".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("The file can't be used");
        assertThat(StaffVisit.as(Role.AUTHOR, magazine)
                        .get(path(picture) + "/replacement")
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.get(path(picture) + "/replacement?words=nothing+like+it")
                        .body())
                .contains("No other picture’s words contain");
    }

    private static HttpResponse<String> send(String path, byte[] file) {
        try {
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            String head = String.join(
                    "\r\n",
                    "--edge",
                    "Content-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"",
                    "Content-Type: image/jpeg",
                    "",
                    "");
            form.write(head.getBytes(StandardCharsets.UTF_8));
            form.write(file);
            form.write("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
            return editor.send(editor.request(path)
                    .header("Accept", "text/html")
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Picture picture(int number, String caption) {
        return magazine.picture(SamplePictures.jpeg(600, 400, number), new Picture.Words(caption, "Nell Brock", ""));
    }

    private static Article publish(Manuscript manuscript) {
        return magazine.publish(Article.Kind.ARTICLE, manuscript, Instant.parse("2026-03-05T08:00:00Z"));
    }

    private static String path(Picture picture) {
        return Library.PATH + "/" + picture.id();
    }

    private static Manuscript with(String headline, Picture picture) {
        return Manuscript.of(
                headline,
                Body.of(List.of(new Block.Figure(
                        picture.id(), Block.Layout.TEXT, List.of(), Optional.empty(), Optional.empty()))));
    }
}
