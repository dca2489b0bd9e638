package org.standfirst.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PinArticle;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.ScheduleArticle;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.markup.Converted;
import org.standfirst.markup.HtmlToBody;

/** Brings in the articles and pages, each into the state that its sheet says. */
@Component
class DemoArticles {
    private final CreateArticle createArticle;
    private final PublishArticle publishArticle;
    private final ScheduleArticle scheduleArticle;
    private final PinArticle pinArticle;

    DemoArticles(
            CreateArticle createArticle,
            PublishArticle publishArticle,
            ScheduleArticle scheduleArticle,
            PinArticle pinArticle) {
        this.createArticle = createArticle;
        this.publishArticle = publishArticle;
        this.scheduleArticle = scheduleArticle;
        this.pinArticle = pinArticle;
    }

    /** @param zone in which the sheets tell time */
    Article add(
            Article.Kind kind,
            String slug,
            Sheet sheet,
            Optional<Id<Edition>> edition,
            Groundwork groundwork,
            ZoneId zone) {
        CreateArticle.Create request = new CreateArticle.Create(
                kind, new Slug(slug), manuscript(sheet, edition, groundwork), DemoMagazine.ACTOR);
        Article draft = switch (createArticle.apply(request)) {
            case CreateArticle.Outcome.Created created -> created.article();
            case CreateArticle.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        };
        sheet.find("published").ifPresent(at -> publish(draft, sheet, time(at, zone), zone));
        sheet.find("scheduled").ifPresent(at -> schedule(draft, time(at, zone)));
        if (sheet.find("pinned").isPresent()) {
            pin(draft);
        }
        return draft;
    }

    private static Manuscript manuscript(Sheet sheet, Optional<Id<Edition>> edition, Groundwork groundwork) {
        return new Manuscript(
                sheet.head("headline"),
                sheet.find("standfirst").orElse(""),
                sheet.find("kicker").orElse(""),
                sheet.list("bylines").stream()
                        .map(slug -> Groundwork.find(groundwork.people(), slug))
                        .toList(),
                sheet.find("section").map(slug -> Groundwork.find(groundwork.sections(), slug)),
                sheet.list("tags").stream()
                        .map(slug -> Groundwork.find(groundwork.tags(), slug))
                        .toList(),
                edition,
                sheet.find("lead")
                        .map(name -> new Manuscript.LeadPicture(Groundwork.find(groundwork.pictures(), name), "", "")),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                body(sheet, groundwork));
    }

    private static Body body(Sheet sheet, Groundwork groundwork) {
        Converted converted = new HtmlToBody(new DemoReferences(groundwork.pictures())).convert(sheet.words());
        List<String> losses = converted.losses();
        if (!losses.isEmpty()) {
            throw new IllegalArgumentException(sheet.origin() + ": " + String.join(" ", losses));
        }
        return converted.body();
    }

    private void publish(Article draft, Sheet sheet, Instant published, ZoneId zone) {
        Instant updated = sheet.find("updated").map(at -> time(at, zone)).orElse(published);
        PublishArticle.Publish request = new PublishArticle.Publish(
                draft.id(),
                draft.draft(),
                Optional.of(new PublishArticle.Dates(published, updated)),
                DemoMagazine.ACTOR);
        switch (publishArticle.apply(request)) {
            case PublishArticle.Outcome.Published _ -> {}
            case PublishArticle.Outcome.Conflict _, PublishArticle.Outcome.NotAllowed _ ->
                throw DemoMagazine.notAllowed();
        }
    }

    private void schedule(Article draft, Instant at) {
        switch (scheduleArticle.apply(
                new ScheduleArticle.Schedule(draft.id(), draft.draft(), at, DemoMagazine.ACTOR))) {
            case ScheduleArticle.Outcome.Scheduled _ -> {}
            case ScheduleArticle.Outcome.Conflict _, ScheduleArticle.Outcome.NotAllowed _ ->
                throw DemoMagazine.notAllowed();
        }
    }

    private void pin(Article article) {
        switch (pinArticle.apply(new PinArticle.Pin(article.id(), true, DemoMagazine.ACTOR))) {
            case PinArticle.Outcome.Pinned _ -> {}
            case PinArticle.Outcome.Full _ -> throw new IllegalStateException("the demo pins too many articles");
            case PinArticle.Outcome.NotAllowed _ -> throw DemoMagazine.notAllowed();
        }
    }

    /** A time as sheets tell it: {@code 2026-11-06T07:00}. */
    static Instant time(String written, ZoneId zone) {
        return LocalDateTime.parse(written).atZone(zone).toInstant();
    }
}
