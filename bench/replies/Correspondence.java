package org.standfirst.reply;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.altcha.altcha.Altcha;
import org.standfirst.Server;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetOpening;
import org.standfirst.database.Database;
import org.standfirst.database.Seal;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Fills a magazine whose readers write much. */
final class Correspondence {
    private static final Actor ACTOR = new Actor.Program("bench");
    private static final int IN_ONE_TRANSACTION = 500;
    private static final String[] SYLLABLES = "ba do fen gar hol im kel lam mor nud ost per quin ros sal tor und ven wic yar".split(" ");

    private final Server server;
    private final Random lot = new Random(11);

    Correspondence(Server server) {
        this.server = server;
    }

    Article article(String slug) {
        List<Block> paragraphs = new ArrayList<>();
        for (int number = 0; number < 14; number++) {
            paragraphs.add(Block.Paragraph.of(words(lot, 60)));
        }
        Manuscript manuscript = new Manuscript(words(lot, 6), words(lot, 14), "", List.of(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), "", Optional.empty(), Manuscript.Titles.NONE, Body.of(paragraphs));
        Article article = ((CreateArticle.Outcome.Created) server.part(CreateArticle.class)
                        .apply(new CreateArticle.Create(Article.Kind.ARTICLE, new Slug(slug), manuscript, ACTOR)))
                .article();
        server.part(PublishArticle.class).apply(new PublishArticle.Publish(article.id(), article.draft(), Optional.empty(), ACTOR));
        return article;
    }

    void letEverybodyIn() {
        server.part(SetOpening.class)
                .apply(new SetOpening.Set(new Scope.OfMagazine(), new Said(Optional.of(Mode.OPEN), Optional.of(0)), ACTOR));
    }

    /** A third of them answer one of the last twenty. */
    void fill(Article article, int replies) {
        RecordReply record = server.part(RecordReply.class);
        List<Id<Reply>> last = new ArrayList<>();
        Instant first = Instant.now().minus(Duration.ofDays(30));
        for (int begun = 0; begun < replies; begun += IN_ONE_TRANSACTION) {
            int from = begun;
            server.part(Database.class).write(() -> {
                for (int number = from; number < Math.min(replies, from + IN_ONE_TRANSACTION); number++) {
                    Id<Reply> id = Id.fresh();
                    Optional<Id<Reply>> parent = !last.isEmpty() && lot.nextInt(3) == 0
                            ? Optional.of(last.get(lot.nextInt(last.size())))
                            : Optional.empty();
                    record.apply(new RecordReply.Recorded(
                            new Reply(id, article.id(), parent, Reply.Kind.REPLY, Reply.State.APPROVED, name(lot),
                                    Optional.empty(), Optional.empty(), first.plusMillis(number * 20L),
                                    Body.of(List.of(Block.Paragraph.of(words(lot, 40))))),
                            ACTOR));
                    last.add(id);
                    if (last.size() > 20) {
                        last.removeFirst();
                    }
                }
            });
        }
    }

    /** What browsers would have worked out; the number is known beforehand, as it is not they who are measured. */
    List<String> proofs(int count) throws Exception {
        byte[] key = server.part(Seal.class).derive("proof of work");
        List<String> proofs = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            Altcha.Challenge made = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(30_000L)
                    .setNumber(1L)
                    .setExpires(Instant.now().plus(Duration.ofHours(1)).getEpochSecond())
                    .setHmacKey(java.util.HexFormat.of().formatHex(key)));
            String json = JsonMapper.shared()
                    .createObjectNode()
                    .put("algorithm", made.algorithm)
                    .put("challenge", made.challenge)
                    .put("number", 1)
                    .put("salt", made.salt)
                    .put("signature", made.signature)
                    .toString();
            proofs.add(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
        }
        return proofs;
    }

    static String words(Random lot, int count) {
        StringBuilder words = new StringBuilder();
        for (int number = 0; number < count; number++) {
            words.append(number == 0 ? "" : " ");
            for (int syllable = 1 + lot.nextInt(3); syllable > 0; syllable--) {
                words.append(SYLLABLES[lot.nextInt(SYLLABLES.length)]);
            }
        }
        return words.append('.').toString();
    }

    static String name(Random lot) {
        String name = words(lot, 2);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1, name.length() - 1);
    }
}
