package org.standfirst.reply;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.conduct.AddressRange;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.BanReader;
import org.standfirst.conduct.Bans;
import org.standfirst.conduct.LiftBan;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Network;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/**
 * Posts, edits, removes, reacts, moderates and bans without end, on several threads, and says each thing once it has been
 * acknowledged: {@code verb reply detail}. Made to be killed.
 */
public final class ReplyingProgram {
    private static final int WRITERS = 3;

    private final TestParts parts;
    private final Id<Article> article;
    private final List<Id<Reply>> known;
    private final Random lot;

    private ReplyingProgram(TestParts parts, Id<Article> article, List<Id<Reply>> known, long seed) {
        this.parts = parts;
        this.article = article;
        this.known = known;
        this.lot = new Random(seed);
    }

    /** Begins; the arguments are the data folder, the database's address, which may be empty, an article and a seed. */
    public static void main(String[] arguments) {
        TestParts parts = new TestParts(new DatabaseKind.Place(Path.of(arguments[0]), arguments[1]));
        Article article =
                parts.get(LiveArticles.class).standing(new Id<>(arguments[2])).orElseThrow();
        List<Id<Reply>> known = new CopyOnWriteArrayList<>();
        say("ready", "", "");
        for (int writer = 0; writer < WRITERS; writer++) {
            long seed = Long.parseLong(arguments[3]) * WRITERS + writer;
            Thread.ofPlatform().start(() -> new ReplyingProgram(parts, article.id(), known, seed).work());
        }
    }

    private void work() {
        post();
        while (true) {
            switch (lot.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> post();
                case 5, 6 -> edit(any());
                case 7 -> remove(any());
                case 8, 9 -> moderate(any());
                case 10 -> react(any());
                default -> banOrLift();
            }
        }
    }

    private Id<Reply> any() {
        return known.get(lot.nextInt(known.size()));
    }

    private void post() {
        Optional<Id<Reply>> parent = known.isEmpty() || lot.nextInt(3) == 0 ? Optional.empty() : Optional.of(any());
        PostReply.Outcome outcome = parts.get(PostReply.class)
                .apply(new PostReply.Post(
                        article, parent, "Ada " + lot.nextInt(9), "", words(), ReplyDesk.sending(address())));
        if (outcome instanceof PostReply.Outcome.Posted posted) {
            say("posted", posted.reply().id().value(), posted.reply().state().inDatabase());
            known.add(posted.reply().id());
        }
    }

    private String words() {
        return "The ferry was " + lot.nextInt(1_000_000) + " minutes late, and " + lot.nextInt(1_000_000) + " waited";
    }

    private InetAddress address() {
        return InetAddress.ofLiteral("10." + lot.nextInt(256) + "." + lot.nextInt(256) + ".7");
    }

    private void edit(Id<Reply> reply) {
        String secret = parts.get(OwnLinks.class).of(reply);
        Object outcome = lot.nextBoolean()
                ? parts.get(EditReply.class).apply(new EditReply.Own(secret, words(), address()))
                : parts.get(EditReply.class).apply(new EditReply.ByDesk(reply, words(), ReplyDesk.PROGRAM));
        if (outcome instanceof EditReply.Outcome.Edited) {
            say("edited", reply.value(), "");
        }
    }

    private void remove(Id<Reply> reply) {
        if (parts.get(RemoveReply.class).apply(parts.get(OwnLinks.class).of(reply))
                instanceof RemoveReply.Outcome.Removed) {
            say("removed", reply.value(), "");
        }
    }

    private void moderate(Id<Reply> reply) {
        Reply.State to = List.of(Reply.State.APPROVED, Reply.State.HELD, Reply.State.SPAM, Reply.State.REJECTED)
                .get(lot.nextInt(4));
        parts.get(ModerateReply.class).apply(new ModerateReply.Decision(reply, to, "", ReplyDesk.PROGRAM));
    }

    private void react(Id<Reply> reply) {
        Optional<Reaction> reaction = lot.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(lot.nextBoolean() ? Reaction.AGREE : Reaction.WELL_SAID);
        parts.get(ReactToReply.class)
                .apply(new ReactToReply.React(reply, reaction, address(), "browser " + lot.nextInt(3)));
    }

    private void banOrLift() {
        List<Ban> current = parts.get(Bans.class).current(java.time.Instant.now());
        if (current.size() > 20) {
            parts.get(LiftBan.class).apply(new LiftBan.Lift(current.getFirst().id(), ReplyDesk.PROGRAM));
        } else {
            AddressRange range = AddressRange.of(Network.of(address())).orElseThrow();
            parts.get(BanReader.class)
                    .apply(new BanReader.Order(
                            new Ban.Target.OfNetwork(range), "", "Shouting", Optional.empty(), ReplyDesk.PROGRAM));
        }
    }

    private static void say(String verb, String reply, String detail) {
        synchronized (System.out) {
            System.out.println(verb + "\t" + reply + "\t" + detail);
            System.out.flush();
        }
    }
}
