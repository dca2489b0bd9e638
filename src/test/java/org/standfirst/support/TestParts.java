package org.standfirst.support;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;
import org.standfirst.consent.Chromium;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.darkroom.Limits;
import org.standfirst.database.Database;
import org.standfirst.database.KeyFile;
import org.standfirst.identity.SingleSignOn;
import org.standfirst.mail.MailServer;
import org.standfirst.mail.Mailer;
import org.standfirst.picture.Recipe;
import org.standfirst.search.SearchFolder;
import org.standfirst.spam.AkismetService;
import org.standfirst.store.FileStore;
import org.standfirst.store.FolderStore;
import org.standfirst.transfer.ImportFolder;
import org.standfirst.wire.PublicAddress;

/**
 * The parts of the program below its shells, put together as the program does, on a database of the test's. Each is made when
 * it is first asked for, or needed by another.
 */
public final class TestParts implements AutoCloseable {
    private static final List<String> ROOMS = List.of(
            "org.standfirst.account",
            "org.standfirst.database",
            "org.standfirst.magazine",
            "org.standfirst.people",
            "org.standfirst.picture",
            "org.standfirst.article",
            "org.standfirst.conduct",
            "org.standfirst.consent",
            "org.standfirst.correspondent",
            "org.standfirst.reply",
            "org.standfirst.report",
            "org.standfirst.rights",
            "org.standfirst.figures",
            "org.standfirst.menu",
            "org.standfirst.search",
            "org.standfirst.source",
            "org.standfirst.spam",
            "org.standfirst.transfer");

    /** Looked for once, as that takes longer than making them all. */
    private static final List<Class<?>> FOUND = find();

    private final GenericApplicationContext context = new GenericApplicationContext();

    private static List<Class<?>> find() {
        ClassPathScanningCandidateComponentProvider finder = new ClassPathScanningCandidateComponentProvider(true);
        return ROOMS.stream()
                .flatMap(room -> finder.findCandidateComponents(room).stream())
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .toList();
    }

    /** Puts them together; no mail is sent. */
    public TestParts(DatabaseKind.Place place) {
        this(place, Optional.empty());
    }

    /** Puts them together, with mail sent by this server. */
    public TestParts(DatabaseKind.Place place, Optional<MailServer> mail) {
        this(place, mail, Optional.empty());
    }

    /** Puts them together, with this service asked about spam. */
    public TestParts(DatabaseKind.Place place, Optional<MailServer> mail, Optional<AkismetService.Access> spamService) {
        context.registerBean(Database.class, place::open);
        context.registerBean(FileStore.class, () -> new FolderStore(place.data().resolve("pictures")));
        context.registerBean(Darkroom.class, () -> new Darkroom("", Limits.USUAL));
        context.registerBean(Chromium.class, () -> new Chromium("no"));
        context.registerBean(KeyFile.class, () -> new KeyFile(place.data().resolve("account.key")));
        context.registerBean(SingleSignOn.class, () -> new SingleSignOn(Optional.empty()));
        context.registerBean(Mailer.class, () -> new Mailer(mail));
        context.registerBean(AkismetService.class, () -> new AkismetService(spamService));
        context.registerBean(PublicAddress.class, () -> new PublicAddress(() -> "https://magazine.example"));
        context.registerBean(Recipe.class, () -> Recipe.BALANCED);
        context.registerBean(
                SearchFolder.class, () -> new SearchFolder(place.data().resolve("search")));
        context.registerBean(
                ImportFolder.class, () -> new ImportFolder(place.data().resolve("imports"), Long.MAX_VALUE));
        FOUND.forEach(part -> {
            RootBeanDefinition definition = new RootBeanDefinition(part);
            definition.setLazyInit(true);
            context.registerBeanDefinition(part.getName(), definition);
        });
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        context.removeBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME);
        context.refresh();
    }

    /** The one part of that type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
