package org.standfirst.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.ClassUtils;
import org.standfirst.Server;
import org.standfirst.Settings;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.cdn.Cdn;
import org.standfirst.gate.GateSettings;
import org.standfirst.identity.IdentityProvider;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.mail.MailServer;
import org.standfirst.monitoring.LoggedAddresses;
import org.standfirst.monitoring.ManagementAddress;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.RenditionWorker;
import org.standfirst.picture.SupplyPicture;
import org.standfirst.spam.AkismetService;
import org.standfirst.statistics.Counting;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/** The real program in this process, on a free port and a fresh database, with words to fill it quickly. */
public final class TestMagazine implements AutoCloseable {
    /** Who does everything here. */
    public static final Actor ACTOR = new Actor.Program("test");

    private static final String PREASSEMBLED = "spring.aot.enabled";

    /** An editor's own build of the classes is without. */
    private static final boolean IS_PREASSEMBLED =
            ClassUtils.isPresent("org.standfirst.Preassembly__ApplicationContextInitializer", null);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;

    private TestMagazine(Server server) {
        this.server = server;
    }

    /** Starts one on a database of this kind. */
    public static TestMagazine start(DatabaseKind kind) {
        return start(kind.fresh(), "");
    }

    /** Starts one in a place of the test's choice, with its files in a store of this address. */
    public static TestMagazine start(DatabaseKind.Place place, String store) {
        Settings settings = Settings.of(place.data(), 0);
        return start(new Settings(
                settings.data(),
                0,
                settings.address(),
                place.databaseUrl(),
                settings.pictureQuality(),
                settings.libvips(),
                store,
                settings.site()));
    }

    /** Starts one that operators' programs can ask, at a free port of this machine, and that logs accesses by network. */
    public static TestMagazine startManaged(DatabaseKind.Place place) {
        return start(
                place,
                Optional.of(new ManagementAddress("127.0.0.1", 0)),
                Optional.of(LoggedAddresses.NETWORKS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GateSettings.USUAL);
    }

    /** Starts one whose connections come in by these settings. */
    public static TestMagazine start(DatabaseKind kind, GateSettings gate) {
        return start(
                kind.fresh(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                gate);
    }

    /** Starts one behind a cache of somebody else's. */
    public static TestMagazine startBehind(Cdn cdn, DatabaseKind.Place place) {
        return start(
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.of(cdn),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GateSettings.USUAL);
    }

    /** Starts one that sends mail by a server. */
    public static TestMagazine startMailing(MailServer server, DatabaseKind.Place place) {
        return start(
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(server),
                Optional.empty(),
                Optional.empty(),
                GateSettings.USUAL);
    }

    /** Starts one whose staff may sign in by this provider. */
    public static TestMagazine startWith(IdentityProvider provider, DatabaseKind.Place place) {
        return start(
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(provider),
                GateSettings.USUAL);
    }

    /** Starts one that asks a service about spam. */
    public static TestMagazine startAsking(AkismetService.Access spamService, DatabaseKind.Place place) {
        return start(
                place,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(spamService),
                Optional.empty(),
                GateSettings.USUAL);
    }

    private static TestMagazine start(
            DatabaseKind.Place place,
            Optional<ManagementAddress> management,
            Optional<LoggedAddresses> accessLog,
            Optional<Cdn> cdn,
            Optional<MailServer> mail,
            Optional<AkismetService.Access> spamService,
            Optional<IdentityProvider> provider,
            GateSettings gate) {
        Settings settings = Settings.of(place.data(), 0);
        return start(new Settings(
                settings.data(),
                0,
                settings.address(),
                place.databaseUrl(),
                settings.pictureQuality(),
                settings.libvips(),
                "",
                settings.site(),
                management,
                accessLog,
                cdn,
                mail,
                spamService,
                provider,
                Counting.USUAL,
                gate,
                "no"));
    }

    /**
     * As the launcher does it, with what the build wrote down of how the parts come together: in a third of the time that
     * finding it out takes. Parts of a test's own, by a profile, can only be found out.
     */
    private static TestMagazine start(Settings settings) {
        if (!IS_PREASSEMBLED || System.getProperty("spring.profiles.active") != null) {
            return new TestMagazine(Server.start(settings));
        }
        System.setProperty(PREASSEMBLED, "true");
        try {
            return new TestMagazine(Server.start(settings));
        } finally {
            System.clearProperty(PREASSEMBLED);
        }
    }

    /** The address of a path. */
    public URI address(String path) {
        return server.address().resolve(path);
    }

    /** The one part of a type. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** Asks for a path and follows no redirect. */
    public HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    /** Sends a request without a body and follows no redirect. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Names the magazine. */
    public void describe(Magazine magazine) {
        assertThat(part(DescribeMagazine.class).apply(new DescribeMagazine.Describe(magazine, ACTOR)))
                .isInstanceOf(DescribeMagazine.Outcome.Described.class);
    }

    /** Adds a section. */
    public Section section(String name, String about, Optional<Section> parent) {
        return ((AddSection.Outcome.Added) part(AddSection.class)
                        .apply(new AddSection.Add(
                                parent.map(Section::id), Slug.from(name, "section"), name, about, ACTOR)))
                .section();
    }

    /** Adds a tag. */
    public Tag tag(String name) {
        return ((AddTag.Outcome.Added)
                        part(AddTag.class).apply(new AddTag.Add(Slug.from(name, "tag"), name, "", ACTOR)))
                .tag();
    }

    /** Adds somebody with a byline. */
    public Person person(String name, String about) {
        return ((AddPerson.Outcome.Added) part(AddPerson.class)
                        .apply(new AddPerson.Add(
                                Slug.from(name, "person"), name, about, Optional.empty(), "", Optional.empty(), ACTOR)))
                .person();
    }

    /** Adds an edition. */
    public Edition edition(String number, String title, LocalDate date, String note) {
        return ((AddEdition.Outcome.Added) part(AddEdition.class)
                        .apply(new AddEdition.Add(
                                Slug.from(title, "edition"), number, title, date, Optional.empty(), note, ACTOR)))
                .edition();
    }

    /** Adds a picture with its file. */
    public Picture picture(byte[] file, Picture.Words words) {
        try {
            StoredFile stored = part(FileStore.class).store(new ByteArrayInputStream(file), 100_000_000);
            Picture picture = part(AddPicture.class).apply(new AddPicture.Add("", words, "test"));
            return switch (part(SupplyPicture.class).apply(new SupplyPicture.Supply(picture.id(), stored, "test"))) {
                case SupplyPicture.Outcome.Supplied() ->
                    part(Pictures.class).find(picture.id()).orElseThrow();
                case SupplyPicture.Outcome.Refused refused -> throw new IllegalArgumentException(refused.reason());
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts on a picture's words what the magazine may do with it. */
    public Picture describe(Picture picture, Picture.Rights rights) {
        DescribePicture.Describe request =
                new DescribePicture.Describe(picture.id(), picture.words(), rights, ACTOR.toString());
        assertThat(part(DescribePicture.class).apply(request)).isInstanceOf(DescribePicture.Outcome.Described.class);
        return part(Pictures.class).find(picture.id()).orElseThrow();
    }

    /** Waits until every picture there is has all its renditions. */
    public void awaitRenditions() {
        Instant end = Instant.now().plusSeconds(120);
        while (part(RenditionWorker.class).waiting() > 0) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Publishes something new. */
    public Article publish(Article.Kind kind, Manuscript manuscript, Instant at) {
        Article draft = ((CreateArticle.Outcome.Created) part(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                kind, Slug.from(manuscript.headline(), "untitled"), manuscript, ACTOR)))
                .article();
        return ((PublishArticle.Outcome.Published) part(PublishArticle.class)
                        .apply(new PublishArticle.Publish(
                                draft.id(), draft.draft(), Optional.of(new PublishArticle.Dates(at, at)), ACTOR)))
                .article();
    }

    /** Leaves something as a draft. */
    public Article draft(Manuscript manuscript) {
        return ((CreateArticle.Outcome.Created) part(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE, Slug.from(manuscript.headline(), "untitled"), manuscript, ACTOR)))
                .article();
    }

    @Override
    public void close() {
        server.close();
    }
}
