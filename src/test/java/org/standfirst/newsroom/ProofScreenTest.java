package org.standfirst.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.standfirst.consent.Category;
import org.standfirst.consent.Decision;
import org.standfirst.consent.Device;
import org.standfirst.consent.How;
import org.standfirst.consent.RecordChoice;
import org.standfirst.consent.Shown;
import org.standfirst.consent.Signal;
import org.standfirst.consent.Subject;
import org.standfirst.database.Database;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.StaffVisit;
import org.standfirst.support.TestMagazine;

@SuppressWarnings("NullAway.Init")
class ProofScreenTest {
    private TestMagazine magazine;
    private StaffVisit publisher;

    @BeforeEach
    void start() {
        magazine = TestMagazine.start(DatabaseKind.SQLITE);
        publisher = StaffVisit.as(Role.PUBLISHER, "Noor Adeyemi", magazine);
    }

    @AfterEach
    void stop() {
        magazine.close();
    }

    static void choose(TestMagazine magazine, Subject subject, How how) {
        magazine.part(RecordChoice.class)
                .apply(new RecordChoice.Choose(
                        subject,
                        Decision.of(List.of(Category.STATISTICS)),
                        List.of(Category.STATISTICS, Category.MEDIA),
                        how,
                        Signal.GPC,
                        "the register",
                        new Shown("en", Device.PHONE, "<p>May we count?</p>", "p{color:#111}")));
    }

    @Test
    void tellsHowManyChoseHow() {
        choose(magazine, Subject.fresh(), How.CHOSEN);
        choose(magazine, Subject.fresh(), How.CHOSEN);
        choose(magazine, Subject.fresh(), How.WITHDRAWAL);

        String page = publisher.get(ProofScreen.PATH).body();

        assertThat(Jsoup.parse(page)
                        .select("section[aria-labelledby=recent] li")
                        .eachText())
                .containsExactly(
                        "Accepted all 0",
                        "Refused all 0",
                        "Chose by category 2",
                        "Chose to show one kind always 0",
                        "Took their consent back 1");
        assertThat(Jsoup.parse(page).select("tbody td").eachText()).containsExactly("0", "0", "2", "0", "1", "3");
        assertThat(page).doesNotContain("%");
    }

    @Test
    void findsWhatOneReaderChose() {
        Subject subject = Subject.fresh();
        choose(magazine, subject, How.CHOSEN);
        choose(magazine, Subject.fresh(), How.REFUSE_ALL);

        for (String written : List.of(subject.value(), " 1.2s.abc.0123456789abcdef." + subject + " ")) {
            HttpResponse<String> found = find(written);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(found.body())
                            .select("section[aria-labelledby=find] li")
                            .eachText())
                    .singleElement()
                    .asString()
                    .startsWith("Yes to statistics; no to external media Chose by category; the browser sent Global"
                            + " Privacy Control Record 1");
        }
        assertThat(find(Subject.fresh().value()).body()).contains("Nothing is recorded");
        HttpResponse<String> senseless = find("<b>me</b>");
        assertThat(senseless.statusCode()).isEqualTo(422);
        assertThat(senseless.body()).contains("no such number", "&lt;b>me&lt;/b>");
    }

    private HttpResponse<String> find(String subject) {
        return publisher.post(ProofScreen.PATH + "/choices", Map.of("subject", subject));
    }

    @Test
    void checksTheChain() {
        choose(magazine, Subject.fresh(), How.CHOSEN);
        choose(magazine, Subject.fresh(), How.CHOSEN);

        assertThat(check()).contains("2 records are as recorded, from 1 to 2", "role=\"status\"");

        Database database = magazine.part(Database.class);
        database.write(() ->
                database.sql("delete from consent_choice where number = 1").update());
        assertThat(check()).contains("Record 1 is missing.", "role=\"alert\"");
    }

    private String check() {
        return publisher.post(ProofScreen.PATH + "/check", Map.of()).body();
    }

    @Test
    void handsOutTheProof() throws Exception {
        choose(magazine, Subject.fresh(), How.CHOSEN);

        HttpResponse<byte[]> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        publisher.request(ProofScreen.PATH + "/export.zip").build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition"))
                .get()
                .asString()
                .startsWith("attachment; filename=\"consent-proof-");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("records.jsonl", "README.txt").hasSize(4);
        assertThat(publisher.get("/newsroom/log").body())
                .contains("downloaded the proof of readers")
                .doesNotContain("chose consent");
    }
}
