package org.standfirst.support;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.RenameArticle;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.ScheduleArticle;
import org.standfirst.article.Scheduler;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;

/**
 * Writes, publishes, renames, withdraws and schedules without end, on several threads, and says each thing once it has
 * been acknowledged: {@code verb article detail}. Made to be killed.
 */
public final class PublishingProgram {
    private static final Actor DESK = new Actor.Program("test");
    private static final int WRITERS = 3;
    private static final int MOST_MILLISECONDS_AHEAD = 1_500;

    private final TestParts parts;

    private PublishingProgram(TestParts parts) {
        this.parts = parts;
    }

    /** Begins; the arguments are the data folder and the database's address, which may be empty. */
    public static void main(String[] arguments) {
        TestParts parts = new TestParts(new DatabaseKind.Place(Path.of(arguments[0]), arguments[1]));
        parts.get(Scheduler.class).start();
        say("ready", "", "");
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            Thread.ofPlatform().start(() -> new PublishingProgram(parts).work(number));
        }
    }

    private void work(int writer) {
        for (int count = 0; ; count++) {
            String name = "Story " + writer + "-" + ProcessHandle.current().pid() + "-" + count;
            Article article = create(name);
            switch (count % 4) {
                case 0 -> publish(article, name);
                case 1 -> schedule(article);
                case 2 -> {
                    publish(article, name);
                    rename(article, name + " renamed");
                }
                default -> {
                    publish(article, name);
                    withdraw(article);
                }
            }
        }
    }

    private Article create(String headline) {
        return ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE, Slug.from(headline, "story"), words(headline), DESK)))
                .article();
    }

    private void publish(Article article, String headline) {
        ReviseArticle.Outcome.Revised revised = (ReviseArticle.Outcome.Revised) parts.get(ReviseArticle.class)
                .apply(new ReviseArticle.Revise(article.id(), article.draft(), words(headline + ", revised"), DESK));
        parts.get(PublishArticle.class)
                .apply(new PublishArticle.Publish(
                        article.id(), revised.revision().id(), Optional.empty(), DESK));
        say("published", article.id().value(), headline + ", revised");
    }

    private void schedule(Article article) {
        Instant due = Instant.now().plusMillis(Math.floorMod(article.id().hashCode(), MOST_MILLISECONDS_AHEAD));
        parts.get(ScheduleArticle.class).apply(new ScheduleArticle.Schedule(article.id(), article.draft(), due, DESK));
        say("scheduled", article.id().value(), Long.toString(due.toEpochMilli()));
    }

    private void rename(Article article, String name) {
        Slug slug = Slug.from(name, "story");
        parts.get(RenameArticle.class).apply(new RenameArticle.Rename(article.id(), slug, DESK));
        say("renamed", article.id().value(), slug.value());
    }

    private void withdraw(Article article) {
        parts.get(WithdrawArticle.class).apply(new WithdrawArticle.Withdraw(article.id(), "", DESK));
        say("withdrawn", article.id().value(), "");
    }

    private static Manuscript words(String headline) {
        return Manuscript.of(headline, Body.of(List.of(Block.Paragraph.of("The tide went out."))));
    }

    private static void say(String verb, String article, String detail) {
        synchronized (System.out) {
            System.out.println(verb + "\t" + article + "\t" + detail);
            System.out.flush();
        }
    }
}
