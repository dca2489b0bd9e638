package org.standfirst.site;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Correction;
import org.standfirst.article.Corrections;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.wire.Feed;
import org.standfirst.wire.FeedFormat;

/** The feeds of the magazine, its sections, tags, authors, editions and corrections, each as Atom, RSS and JSON Feed. */
@Controller
class FeedPage {
    private static final int SIZE = 30;

    /** An edition's feed holds all of it; nobody reads more. */
    private static final int LONGEST_EDITION = 100;

    private final LiveLists lists;
    private final Corrections corrections;
    private final Sections sections;
    private final Tags tags;
    private final People people;
    private final Editions editions;
    private final Feeds feeds;
    private final CorrectionFeed correctionFeed;
    private final MachineAnswers answers;

    FeedPage(
            LiveLists lists,
            Corrections corrections,
            Sections sections,
            Tags tags,
            People people,
            Editions editions,
            Feeds feeds,
            CorrectionFeed correctionFeed,
            MachineAnswers answers) {
        this.lists = lists;
        this.corrections = corrections;
        this.sections = sections;
        this.tags = tags;
        this.people = people;
        this.editions = editions;
        this.feeds = feeds;
        this.correctionFeed = correctionFeed;
        this.answers = answers;
    }

    @GetMapping("/feed.{format:atom|rss|json}")
    ResponseEntity<byte[]> all(@PathVariable String format, Paging paging) {
        return answer(Feeds.Subject.EVERYTHING, lists.all(paging.place(), SIZE), paging, format);
    }

    @GetMapping("/sections/{slug}/feed.{format:atom|rss|json}")
    ResponseEntity<byte[]> section(@PathVariable Slug slug, @PathVariable String format, Paging paging) {
        Section section = sections.find(slug).orElseThrow(NotFound::new);
        Feeds.Subject subject = Feeds.Subject.of(section.id(), section.name(), section.about(), section.path());
        return answer(subject, lists.inSection(section.id(), paging.place(), SIZE), paging, format);
    }

    @GetMapping("/tags/{slug}/feed.{format:atom|rss|json}")
    ResponseEntity<byte[]> tag(@PathVariable Slug slug, @PathVariable String format, Paging paging) {
        Tag tag = tags.find(slug).orElseThrow(NotFound::new);
        Feeds.Subject subject = Feeds.Subject.of(tag.id(), tag.name(), tag.about(), tag.path());
        return answer(subject, lists.taggedWith(tag.id(), paging.place(), SIZE), paging, format);
    }

    @GetMapping("/authors/{slug}/feed.{format:atom|rss|json}")
    ResponseEntity<byte[]> author(@PathVariable Slug slug, @PathVariable String format, Paging paging) {
        Person person = people.find(slug).orElseThrow(NotFound::new);
        Feeds.Subject subject = Feeds.Subject.of(person.id(), person.name(), person.about(), person.path());
        return answer(subject, lists.by(person.id(), paging.place(), SIZE), paging, format);
    }

    @GetMapping(CorrectionsPage.PATH + "/feed.{format:atom|rss|json}")
    ResponseEntity<byte[]> corrections(@PathVariable String format, Paging paging) {
        Instant changed = answers.lastChange();
        Window<Correction> window = corrections.all(paging.place(), SIZE);
        Feed feed = correctionFeed.of(
                window.items(),
                paging.canonical(""),
                window.older().map(Cursor::toString).map("?before="::concat),
                changed);
        return answer(feed, format, changed);
    }

    @GetMapping("/editions/{slug}/feed.{format:atom|rss|json}")
    ResponseEntity<byte[]> edition(@PathVariable Slug slug, @PathVariable String format) {
        Edition edition = editions.find(slug).orElseThrow(NotFound::new);
        Feeds.Subject subject = Feeds.Subject.of(edition.id(), edition.title(), edition.note(), edition.path());
        List<Headline> contents =
                lists.inEdition(edition.id()).stream().limit(LONGEST_EDITION).toList();
        return answer(subject, contents, "", Optional.empty(), format);
    }

    private ResponseEntity<byte[]> answer(
            Feeds.Subject subject, Window<Headline> window, Paging paging, String format) {
        return answer(
                subject,
                window.items(),
                paging.canonical(""),
                window.older().map(Cursor::toString).map("?before="::concat),
                format);
    }

    private ResponseEntity<byte[]> answer(
            Feeds.Subject subject, List<Headline> headlines, String query, Optional<String> older, String ending) {
        // Before the first question, so that it never promises more than was read.
        Instant changed = answers.lastChange();
        return answer(feeds.of(subject, headlines, query, older, changed), ending, changed);
    }

    private ResponseEntity<byte[]> answer(Feed feed, String ending, Instant changed) {
        FeedFormat format = Arrays.stream(FeedFormat.values())
                .filter(known -> known.ending().equals(ending))
                .findFirst()
                .orElseThrow(NotFound::new);
        return answers.document(format.write(feed), format.mediaType(), changed);
    }
}
