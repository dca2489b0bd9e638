package org.standfirst.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.reply.Reply;
import org.standfirst.reply.ReplyForm;

/** Says what keeps a reply from being posted, and what to do about it. */
final class ReplyProblems {
    private final Words words;

    ReplyProblems(Words words) {
        this.words = words;
    }

    List<Phrase> invalid(Collection<ReplyForm.Problem> problems, String text) {
        return problems.stream()
                .sorted()
                .map(problem -> switch (problem) {
                    case NAMELESS -> words.nameMissing();
                    case NAME_TOO_LONG -> words.nameTooLong(ReplyForm.LONGEST_NAME);
                    case WORDLESS -> words.textMissing();
                    case TEXT_TOO_LONG -> words.textTooLong(ReplyForm.LONGEST_TEXT, text.length());
                    case NO_ADDRESS -> words.noAddress();
                })
                .map(ReplyProblems::plain)
                .toList();
    }

    List<Phrase> forbidden(List<String> found) {
        return List.of(plain(words.forbiddenWords(String.join(", ", found))));
    }

    List<Phrase> banned(String reason, Optional<Instant> until, Masthead masthead) {
        List<Phrase> said = new ArrayList<>();
        said.add(plain(words.bannedFor(reason)));
        until.map(end -> DateLine.withTime(end, masthead.magazine().timeZone(), masthead.language()))
                .map(words::bannedUntil)
                .ifPresent(said::add);
        return said;
    }

    List<Phrase> tooMany(Duration pause) {
        return List.of(plain(words.tooManyReplies(minutes(pause))));
    }

    /** Begun ones count, so that nobody comes back too early. */
    static int minutes(Duration pause) {
        return (int) Math.max(1, pause.plusSeconds(59).toMinutes());
    }

    List<Phrase> saidAlready(Reply earlier, Article article) {
        // While it waits, it has no page of its own yet.
        String path = earlier.isApproved() ? Talks.path(article, earlier.id()) : article.path();
        return List.of(words.saidAlready(new Phrase.Target(path)));
    }

    static Phrase plain(String said) {
        return new Phrase(List.of(new Phrase.Plain(said)), null);
    }
}
