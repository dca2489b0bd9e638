package org.standfirst.newsroom;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standfirst.account.Accounts;
import org.standfirst.article.Article;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;

/**
 * What somebody may do with an article as it stands. It decides what the screen offers; whether it is allowed, the verbs
 * decide.
 *
 * @param slug the last part of its address
 * @param publish whether it can go live for the first time, or again
 * @param correct whether it is live and its draft says something else
 * @param zone whose clocks are meant
 * @param scheduled when it goes live, or null
 * @param writers who may be asked to write it
 * @param due on which day it is to be done, in ISO 8601; may be empty
 * @param pin whether it can be kept at the head of the front page
 * @param unpin whether it is kept there, and can be let go
 * @param replies who may reply to it, where they may say so
 */
public record Acts(
        String slug,
        boolean submit,
        boolean approve,
        boolean giveBack,
        boolean publish,
        boolean correct,
        boolean withdraw,
        boolean assign,
        String zone,
        Screen.@Nullable Moment scheduled,
        List<Screen.Option> writers,
        String due,
        boolean pin,
        boolean unpin,
        Moderation.@Nullable Opening replies) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    static Acts of(
            Article article,
            boolean mayPublish,
            Seat seat,
            Accounts accounts,
            ZoneId zone,
            Moderation.@Nullable Opening replies) {
        Article.State state = article.state();
        boolean isLive = state == Article.State.LIVE;
        boolean isEditor = seat.actor().drafts() == Actor.Reach.ALL;
        boolean isRead = state == Article.State.IN_REVIEW || state == Article.State.APPROVED;
        boolean isAhead = article.live().filter(article.draft()::equals).isEmpty();
        return new Acts(
                article.slug().value(),
                state == Article.State.DRAFT,
                isEditor && state == Article.State.IN_REVIEW,
                isEditor && isRead,
                mayPublish && !isLive,
                mayPublish && isLive && isAhead,
                mayPublish && isLive,
                isEditor,
                zone.getId().replace('_', ' '),
                article.schedule()
                        .map(schedule -> new Screen.Moment(
                                Screen.Moment.of(schedule.at(), zone).words(),
                                LOCAL.format(schedule.at().atZone(zone))))
                        .orElse(null),
                accounts.all().stream()
                        .filter(account -> account.closed().isEmpty() && account.role() != Role.MODERATOR)
                        .map(account -> new Screen.Option(
                                account.person().value(),
                                account.name(),
                                article.assignment()
                                        .to()
                                        .filter(account.person()::equals)
                                        .isPresent()))
                        .toList(),
                article.assignment().due().map(Object::toString).orElse(""),
                mayPublish && isEditor && article.kind() == Article.Kind.ARTICLE && !article.pinned(),
                mayPublish && isEditor && article.pinned(),
                mayPublish && article.kind() == Article.Kind.ARTICLE ? replies : null);
    }

    /** Whether they may bring it before readers, or away from them. */
    public boolean mayPublish() {
        return publish || correct || withdraw;
    }
}
