package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.correspondent.Correspondent;
import org.standfirst.correspondent.Correspondents;
import org.standfirst.correspondent.Letter;
import org.standfirst.correspondent.Letters;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/** Keeps whom to tell of which answer, and tells them: of each answer once, and not more often than once an hour. */
@Component
class AnswerNews {
    static final Duration PAUSE = Duration.ofHours(1);

    private static final int MOST_IN_A_LETTER = 10;

    private final Database database;
    private final Replies replies;
    private final Correspondents correspondents;
    private final Letters letters;
    private final LiveLists lists;
    private final Clock clock = Clock.systemUTC();

    AnswerNews(Database database, Replies replies, Correspondents correspondents, Letters letters, LiveLists lists) {
        this.database = database;
        this.replies = replies;
        this.correspondents = correspondents;
        this.letters = letters;
        this.lists = lists;
    }

    private record Answered(String asked, String answering, String thread, boolean isSamePerson) {}

    /** Notes that a reply answers somebody, if it does and they gave an address. Part of a transaction. */
    void note(Id<Reply> answer) {
        database.sql("""
                        select asked.email_mark, answer.email_mark, answer.thread_id,
                            case when asked.network <> '' and asked.network = answer.network
                                and asked.name_key = answer.name_key then 1 else 0 end
                        from reply answer
                        join reply asked on asked.id = answer.parent_id
                        where answer.id = :id and answer.state = 'approved' and asked.email_mark <> ''
                        """)
                .param("id", answer.value())
                .query((row, _) ->
                        new Answered(row.getString(1), row.getString(2), row.getString(3), row.getInt(4) == 1))
                .optional()
                .filter(found -> !found.asked().equals(found.answering()) && !found.isSamePerson())
                .filter(found ->
                        correspondents.listening(found.asked(), found.thread()).isPresent())
                .ifPresent(found -> insert(answer, found.asked()));
    }

    private void insert(Id<Reply> answer, String mark) {
        Instant now = clock.instant();
        Instant next = correspondents.nextTelling(mark, PAUSE);
        database.sql("""
                        insert into answer_news (answer_id, mark, at, due_at) values (:answer, :mark, :now, :due)
                        on conflict (answer_id) do nothing
                        """)
                .param("answer", answer.value())
                .param("mark", mark)
                .param("now", now.toEpochMilli())
                .param("due", (next.isAfter(now) ? next : now).toEpochMilli())
                .update();
    }

    /** Writes to one of those who are to be told. @return whether there was one */
    boolean tellOne(Instant now) {
        return database.write(() -> database.sql("""
                        select mark from answer_news
                        where told_at is null and due_at <= :now
                        order by due_at
                        limit 1
                        """)
                .param("now", now.toEpochMilli())
                .query(String.class)
                .optional()
                .map(mark -> tell(mark, now))
                .isPresent());
    }

    private String tell(String mark, Instant now) {
        if (correspondents.find(mark).isPresent() && !correspondents.beginTelling(mark, now, PAUSE)) {
            postpone(mark, correspondents.nextTelling(mark, PAUSE));
            return mark;
        }
        List<Id<Reply>> answers = database.sql("""
                        select answer_id from answer_news where mark = :mark and told_at is null order by at, answer_id
                        """)
                .param("mark", mark)
                .query((row, _) -> new Id<Reply>(row.getString(1)))
                .list();
        database.sql("update answer_news set told_at = :now where mark = :mark and told_at is null")
                .param("now", now.toEpochMilli())
                .param("mark", mark)
                .update();
        write(mark, answers);
        return mark;
    }

    private void postpone(String mark, Instant due) {
        database.sql("update answer_news set due_at = :due where mark = :mark and told_at is null")
                .param("due", due.toEpochMilli())
                .param("mark", mark)
                .update();
    }

    /** What was taken away since, or is of a conversation that they want to hear no more of, is left out. */
    private void write(String mark, List<Id<Reply>> answers) {
        List<Reply> told = answers.stream()
                .flatMap(id -> replies.find(id).stream())
                .filter(Reply::isApproved)
                .filter(reply -> correspondents.listening(mark, thread(reply)).isPresent())
                .toList();
        List<String> paragraphs = new ArrayList<>();
        for (Reply answer : told.subList(0, Math.min(told.size(), MOST_IN_A_LETTER))) {
            headline(answer).ifPresent(headline -> paragraphs.add(paragraph(answer, headline)));
        }
        if (paragraphs.isEmpty()) {
            return;
        }
        if (told.size() > MOST_IN_A_LETTER) {
            paragraphs.add(letters.say("answersMore", Map.of("count", told.size() - MOST_IN_A_LETTER)));
        }
        List<String> threads = told.stream().map(this::thread).distinct().toList();
        String stop = letters.stopPath(mark, threads.size() == 1 ? Optional.of(threads.getFirst()) : Optional.empty());
        paragraphs.add(letters.say("answersStop", Map.of("link", letters.link(stop))));
        Correspondent to = correspondents.find(mark).orElseThrow();
        String subject = letters.say("answersSubject", Map.of("count", told.size(), "name", name(told.getFirst())));
        letters.put(new Letter(Letter.Kind.ANSWERS, to.address(), subject, paragraphs, Optional.of(stop)));
    }

    private Optional<Headline> headline(Reply reply) {
        return lists.find(List.of(reply.article())).stream().findFirst();
    }

    private String paragraph(Reply answer, Headline headline) {
        String link = letters.link(headline.path() + "/replies/" + answer.id());
        return letters.say("answerTold", Map.of("name", name(answer), "headline", headline.headline(), "link", link));
    }

    private String name(Reply reply) {
        return reply.authorName().isBlank() ? "–" : reply.authorName();
    }

    private String thread(Reply reply) {
        return replies.standing(reply.id())
                .map(standing -> standing.thread().value())
                .orElse("");
    }
}
