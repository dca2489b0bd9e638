package org.standfirst.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.OnBothDatabases;
import org.standfirst.support.TestParts;
import org.standfirst.support.TestProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers see under an article follows from the log alone, whatever was done and whenever the program was killed. */
@OnBothDatabases
class ReplayTest {
    private static final int ROUNDS = Boolean.getBoolean("standfirst.thorough") ? 60 : 3;

    private final DatabaseKind kind;

    ReplayTest(DatabaseKind kind) {
        this.kind = kind;
    }

    /** A line as readers see it; without words where it is gone. */
    private record Seen(Optional<String> parent, String words) {}

    @Test
    void showsWhatTheLogTellsAfterEachKillAndLosesNothingThatWasAcknowledged() {
        DatabaseKind.Place place = kind.fresh();
        Id<Article> article;
        try (TestParts parts = new TestParts(place)) {
            article = new ReplyDesk(parts).article("The ferry").id();
        }
        Map<String, String> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            long seed = ThreadLocalRandom.current().nextInt(1_000_000);
            TestProgram program = TestProgram.startMain(
                    ReplyingProgram.class,
                    List.of(place.data().toString(), place.databaseUrl(), article.value(), Long.toString(seed)));
            program.killAmid(line -> said(line).length == 3 && !said(line)[1].isEmpty(), 10, 60).stream()
                    .map(ReplayTest::said)
                    .forEach(said -> acknowledged.put(said[1], said[0]));
            try (TestParts parts = new TestParts(place)) {
                assertThat(shown(parts, article)).as("seed " + seed).isEqualTo(replayed(parts, article));
                assertThat(parts.get(Replies.class).count(article))
                        .isEqualTo((int) shown(parts, article).values().stream()
                                .filter(seen -> !seen.words().isEmpty())
                                .count());
                stand(parts, acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    private static String[] said(String line) {
        return line.split("\t", -1);
    }

    private static void stand(TestParts parts, Map<String, String> acknowledged) {
        acknowledged.forEach((id, verb) -> {
            Reply reply = parts.get(Replies.class).find(new Id<>(id)).orElseThrow();
            if (verb.equals("removed")) {
                assertThat(reply.state()).isEqualTo(Reply.State.REMOVED);
            }
        });
    }

    /** Page by page, as readers do. */
    private static Map<String, Seen> shown(TestParts parts, Id<Article> article) {
        Map<String, Seen> shown = new TreeMap<>();
        Conversations conversations = parts.get(Conversations.class);
        for (Order order : Order.values()) {
            Map<String, Seen> inOrder = new TreeMap<>();
            Optional<Conversations.After> after = Optional.empty();
            do {
                Conversations.Page page = conversations.under(article, order, after);
                page.lines().stream()
                        .filter(line -> line.depth() == 0)
                        .forEach(line -> inOrder.putAll(
                                thread(conversations, line.reply().id())));
                after = page.after();
            } while (after.isPresent());
            assertThat(shown)
                    .satisfiesAnyOf(
                            before -> assertThat(before).isEmpty(),
                            before -> assertThat(before).isEqualTo(inOrder));
            shown.putAll(inOrder);
        }
        return shown;
    }

    private static Map<String, Seen> thread(Conversations conversations, Id<Reply> first) {
        SequencedMap<String, Seen> lines = new LinkedHashMap<>();
        Optional<Id<Reply>> next = Optional.of(first);
        while (next.isPresent()) {
            Conversations.Part part = conversations.from(next.get()).orElseThrow();
            for (Line line : part.lines()) {
                Reply reply = line.reply();
                reply.parent()
                        .ifPresent(parent ->
                                assertThat(lines).as("read before its answer").containsKey(parent.value()));
                lines.put(
                        reply.id().value(),
                        new Seen(reply.parent().map(Id::value), reply.isApproved() ? digest(reply) : ""));
            }
            next = part.after();
        }
        return lines;
    }

    private static String digest(Reply reply) {
        return JsonMapper.shared()
                .readTree(ReplyDetail.of(reply.article())
                        .saying(reply.id(), reply.body())
                        .toString())
                .path("words")
                .asString();
    }

    private static final class Told {
        private Optional<String> parent = Optional.empty();
        private String state = "";
        private String words = "";
    }

    /** From the log alone. */
    private static Map<String, Seen> replayed(TestParts parts, Id<Article> article) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Change change : all(parts.get(ChangeLog.class))) {
            JsonNode detail = JsonMapper.shared().readTree(change.detail());
            if (change.subject().startsWith("reply:")
                    && detail.path("article").asString("").equals(article.value())) {
                Told one = told.computeIfAbsent(change.subject().substring("reply:".length()), _ -> new Told());
                one.parent =
                        detail.has("parent") ? Optional.of(detail.path("parent").asString()) : one.parent;
                one.state = detail.path("state").asString(one.state);
                one.words = detail.path("words").asString(one.words);
            }
        }
        Map<String, Seen> seen = new TreeMap<>();
        told.values().forEach(one -> {
            if (one.state.equals("approved")) {
                for (Optional<String> above = one.parent; above.isPresent(); ) {
                    String id = above.get();
                    above = Objects.requireNonNull(told.get(id)).parent;
                    seen.putIfAbsent(id, new Seen(above, ""));
                }
            }
        });
        told.forEach((id, one) -> {
            if (one.state.equals("approved")) {
                seen.put(id, new Seen(one.parent, one.words));
            }
        });
        return seen;
    }

    private static List<Change> all(ChangeLog changes) {
        List<Change> all = new ArrayList<>();
        List<Change> some = changes.after(0, 1_000);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = changes.after(some.getLast().seq(), 1_000);
        }
        return all;
    }
}
