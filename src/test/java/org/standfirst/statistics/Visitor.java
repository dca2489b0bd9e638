package org.standfirst.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.support.TestMagazine;

/** Somebody with a browser, or a program, that asks for pages as plainly as browsers do. */
record Visitor(TestMagazine magazine, String agent) {
    static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    static Visitor reader(TestMagazine magazine) {
        return new Visitor(magazine, BROWSER);
    }

    /** Asks as a browser does. @return the status */
    int open(String path, String... headers) {
        return ask("GET", path, headers);
    }

    int ask(String method, String path, String... headers) {
        URI address = magazine.address("/");
        StringBuilder head =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n");
        if (!agent.isEmpty()) {
            head.append("User-Agent: ").append(agent).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Length: 0\r\n");
        }
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(line).startsWith("HTTP/1.1 ");
            return Integer.parseInt(line.substring(9));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was counted of an article until now, today in UTC. */
    static Sums of(Article article, TestMagazine magazine) {
        return sums(magazine, Optional.of(article.id()));
    }

    /** What was counted of everything. */
    static Sums ofAll(TestMagazine magazine) {
        return sums(magazine, Optional.empty());
    }

    private static Sums sums(TestMagazine magazine, Optional<Id<Article>> article) {
        magazine.part(CountingWatch.class).bring();
        Period around = Period.upTo(LocalDate.now(ZoneOffset.UTC).plusDays(1), 3);
        return magazine
                .part(Readership.class)
                .byKind(new Readership.Asked(around, article, TestMagazine.ACTOR))
                .stream()
                .map(Readership.OfKind::sums)
                .reduce(Sums.NONE, Sums::plus);
    }
}
