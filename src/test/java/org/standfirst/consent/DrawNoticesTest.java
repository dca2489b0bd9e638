package org.standfirst.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Sha256;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;

/** Notices as a browser draws them. */
@OnBothDatabases
class DrawNoticesTest {
    private static final int RED = 0xffcc0000;
    private static final int WHITE = 0xffffffff;
    private static final String CSS = "body{margin:0}.n{position:fixed;inset:auto 0 0 0;height:99px;background:#c00}"
            + "@media(min-width:900px){.n{background:#00c}}";

    private final TestParts parts;

    DrawNoticesTest(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private DrawNotices by(Chromium chromium) {
        return new DrawNotices(parts.get(Database.class), parts.get(ChangeLog.class), chromium);
    }

    /** Tests run as root as well. */
    private static Chromium chromium() {
        Chromium usual = new Chromium("");
        Assumptions.assumeTrue(usual.isThere(), "there is no chromium on this machine");
        return new Chromium(Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(name -> Files.isExecutable(Path.of(name)))
                .findFirst()
                .map(name -> name + " --no-sandbox")
                .orElse("chromium --no-sandbox"));
    }

    private void choose(Shown notice) {
        parts.get(RecordChoice.class)
                .apply(new RecordChoice.Choose(
                        Subject.fresh(), Decision.NOTHING, List.of(), How.REFUSE_ALL, Signal.NONE, "", notice));
    }

    private BufferedImage picture(Shown notice) throws IOException {
        String png =
                parts.get(ChainTexts.class).picture(Sha256.hex(notice.page())).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
    }

    @Test
    void drawsEachOnceAsItsScreenShowsIt() throws Exception {
        DrawNotices drawNotices = by(chromium());
        Shown phone = new Shown("en", Device.PHONE, "<div class=\"n\"></div>", CSS);
        Shown desk = new Shown("en", Device.DESK, "<div class=\"n\"></div>", CSS);
        choose(phone);
        choose(desk);

        assertThat(drawNotices.apply()).isEqualTo(new DrawNotices.Outcome.Drawn(2, 0));
        assertThat(drawNotices.apply()).isEqualTo(new DrawNotices.Outcome.Drawn(0, 0));

        BufferedImage onPhone = picture(phone);
        assertThat(List.of(onPhone.getWidth(), onPhone.getHeight())).isEqualTo(List.of(375, 812));
        assertThat(onPhone.getRGB(187, 300)).isEqualTo(WHITE);
        assertThat(onPhone.getRGB(187, 800)).isEqualTo(RED);
        assertThat(onPhone.getRGB(374, 811)).isEqualTo(RED);
        BufferedImage onDesk = picture(desk);
        assertThat(List.of(onDesk.getWidth(), onDesk.getHeight())).isEqualTo(List.of(1440, 900));
        assertThat(onDesk.getRGB(700, 890)).isEqualTo(0xff0000cc);
        assertThat(parts.get(VerifyChain.class).apply()).isInstanceOf(Finding.Sound.class);
    }

    @Test
    void asksNobodyForAnythingAndRunsNoScript() throws Exception {
        Chromium chromium = chromium();
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            choose(new Shown(
                    "en",
                    Device.PHONE,
                    "<div class=\"n\"></div><img src=\"" + address + "a\"><script src=\"" + address
                            + "b\"></script><script>document.body.innerHTML = ''</script><iframe src=\"" + address
                            + "c\"></iframe><meta http-equiv=\"refresh\" content=\"0;url=" + address + "d\">",
                    CSS + "@import url(" + address + "e);body{background:url(" + address + "f)}"));

            assertThat(by(chromium).apply()).isEqualTo(new DrawNotices.Outcome.Drawn(1, 0));
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsTheNoticeWhereThereIsNoBrowserOrItFails() throws Exception {
        choose(Choosing.PHONE);

        assertThat(by(new Chromium("no")).apply()).isEqualTo(new DrawNotices.Outcome.NoBrowser());
        assertThat(by(new Chromium("/bin/false")).apply()).isEqualTo(new DrawNotices.Outcome.Drawn(0, 1));
        assertThat(by(new Chromium("/bin/true")).apply()).isEqualTo(new DrawNotices.Outcome.Drawn(0, 1));
        assertThat(by(new Chromium("/nowhere/chromium")).apply()).isEqualTo(new DrawNotices.Outcome.Drawn(0, 1));
        assertThatThrownBy(() -> new Chromium("/bin/false").draw("", Device.DESK))
                .isInstanceOf(IOException.class)
                .hasMessage("it drew nothing");
        assertThat(parts.get(ChainTexts.class).noticeAfter("")).isPresent();
    }
}
