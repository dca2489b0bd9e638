package org.standfirst.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.Manuscript;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.search.Languages.Piece;

/** Makes of an article what an index holds of it. */
@Component
class ArticleDocuments {
    /** Longer words are none that anybody searches for. */
    private static final int LONGEST_WORD = 64;

    private static final FieldType WEIGHTED = indexed(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType IN_ORDER = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType NAMED = indexed(IndexOptions.DOCS, true);

    private final LiveArticles articles;
    private final People people;
    private final Sections sections;
    private final Tags tags;
    private final Pictures pictures;

    ArticleDocuments(LiveArticles articles, People people, Sections sections, Tags tags, Pictures pictures) {
        this.articles = articles;
        this.people = people;
        this.sections = sections;
        this.tags = tags;
        this.pictures = pictures;
    }

    /** Where words stand, with what a word there weighs against one in the body. */
    private enum Zone {
        HEADLINE(10),
        STANDFIRST(6),
        KICKER(4),
        BYLINE(4),
        TAGS(4),
        CAPTIONS(2),
        BODY(1);

        private final int weight;

        Zone(int weight) {
            this.weight = weight;
        }
    }

    /** What an index holds of an article as readers see it now; nothing where they don't. */
    Optional<Document> of(Id<Article> id, Magazine magazine) {
        return switch (articles.find(id)) {
            case LiveArticles.Found.Live live -> Optional.of(document(live, magazine));
            case LiveArticles.Found.Withdrawn _, LiveArticles.Found.Nothing _ -> Optional.empty();
        };
    }

    private Document document(LiveArticles.Found.Live live, Magazine magazine) {
        Manuscript manuscript = live.revision().manuscript();
        String language = Languages.of(manuscript.language().isBlank() ? magazine.language() : manuscript.language());
        Set<Id<Picture>> shown = pictures(manuscript);
        Map<Zone, String> zones = zones(manuscript, pictures.find(shown));
        Document document = new Document();
        document.add(new StringField(Fields.ID, live.article().id().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                Fields.ID, new BytesRef(live.article().id().value())));
        document.add(new StringField(Fields.LANGUAGE, language, Field.Store.YES));
        addWords(document, language, zones);
        addFilters(document, live.article(), manuscript, magazine);
        shown.forEach(picture -> document.add(new StringField(Fields.PICTURE, picture.value(), Field.Store.NO)));
        document.add(new StoredField(Fields.BODY, zones.get(Zone.BODY) + "\n" + zones.get(Zone.CAPTIONS)));
        return document;
    }

    private static Set<Id<Picture>> pictures(Manuscript manuscript) {
        return Stream.concat(
                        manuscript.lead().stream().map(Manuscript.LeadPicture::picture),
                        manuscript.body().pictures())
                .collect(Collectors.toSet());
    }

    private Map<Zone, String> zones(Manuscript manuscript, Map<Id<Picture>, Picture> library) {
        Map<Zone, String> zones = new EnumMap<>(Zone.class);
        zones.put(Zone.HEADLINE, manuscript.headline());
        zones.put(Zone.STANDFIRST, manuscript.standfirst());
        zones.put(Zone.KICKER, manuscript.kicker());
        zones.put(
                Zone.BYLINE,
                people.find(manuscript.bylines()).stream().map(Person::name).collect(Collectors.joining("\n")));
        zones.put(
                Zone.TAGS, tags.find(manuscript.tags()).stream().map(Tag::name).collect(Collectors.joining("\n")));
        zones.put(
                Zone.CAPTIONS,
                manuscript.lead().map(lead -> caption(lead, library)).orElse("")
                        + BodyText.captions(manuscript.body(), library));
        zones.put(Zone.BODY, BodyText.withoutCaptions(manuscript.body()));
        zones.replaceAll((_, text) -> Languages.unbroken(text));
        return zones;
    }

    private static String caption(Manuscript.LeadPicture lead, Map<Id<Picture>, Picture> library) {
        Picture picture = library.get(lead.picture());
        String caption =
                lead.caption().isBlank() && picture != null ? picture.words().caption() : lead.caption();
        return caption + "\n";
    }

    private static void addWords(Document document, String language, Map<Zone, String> zones) {
        Map<String, Integer> frequencies = new HashMap<>();
        List<List<String>> ordered = new ArrayList<>();
        Set<String> surfaces = new HashSet<>();
        zones.forEach((zone, text) -> {
            List<Piece> words = Languages.words(text);
            words.forEach(word -> {
                weigh(frequencies, word, zone);
                if (!word.written().equals(word.term()) && word.written().length() <= LONGEST_WORD) {
                    surfaces.add(word.term() + Fields.SURFACE_MARK + word.written());
                }
            });
            if (!language.equals(Languages.UNKNOWN)) {
                Languages.stems(language, text).forEach(stem -> weigh(frequencies, stem, zone));
            }
            ordered.add(words.stream().map(Piece::term).toList());
        });
        document.add(new Field(Fields.weighted(language), TermStream.weighted(frequencies), WEIGHTED));
        document.add(new Field(Fields.TEXT, TermStream.ordered(ordered), IN_ORDER));
        surfaces.forEach(surface -> document.add(new Field(Fields.SURFACE, surface, NAMED)));
    }

    private static void weigh(Map<String, Integer> frequencies, Piece piece, Zone zone) {
        if (piece.term().length() <= LONGEST_WORD) {
            frequencies.merge(piece.term(), zone.weight, Integer::sum);
        }
    }

    private void addFilters(Document document, Article article, Manuscript manuscript, Magazine magazine) {
        Instant published = article.publishedAt().orElse(Instant.EPOCH);
        document.add(new LongField(Fields.PUBLISHED, published.toEpochMilli(), Field.Store.NO));
        document.add(new NumericDocValuesField(
                Fields.YEAR, published.atZone(magazine.timeZone()).getYear()));
        manuscript
                .section()
                .ifPresent(innermost -> sections.withAncestors(innermost)
                        .forEach(section -> add(document, Fields.SECTION, section.id())));
        manuscript.bylines().forEach(person -> add(document, Fields.PERSON, person));
        manuscript.tags().forEach(tag -> add(document, Fields.TAG, tag));
    }

    private static void add(Document document, String field, Id<?> id) {
        document.add(new KeywordField(field, id.value(), Field.Store.NO));
    }

    private static FieldType indexed(IndexOptions options, boolean withoutNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.setTokenized(options != IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
