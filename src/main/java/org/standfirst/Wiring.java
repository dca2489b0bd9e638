package org.standfirst;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.admin.SpringApplicationAdminJmxAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.standfirst.cdn.CdnPurger;
import org.standfirst.consent.Chromium;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.darkroom.Limits;
import org.standfirst.database.Database;
import org.standfirst.database.KeyFile;
import org.standfirst.edge.Views;
import org.standfirst.identity.SingleSignOn;
import org.standfirst.mail.Mailer;
import org.standfirst.monitoring.Health;
import org.standfirst.monitoring.ManagementPort;
import org.standfirst.monitoring.Metrics;
import org.standfirst.picture.Recipe;
import org.standfirst.rights.Retention;
import org.standfirst.search.SearchFolder;
import org.standfirst.site.TemplateFolder;
import org.standfirst.spam.AkismetService;
import org.standfirst.statistics.Counting;
import org.standfirst.store.FileStore;
import org.standfirst.transfer.ImportFolder;
import org.standfirst.wire.PublicAddress;

/** How the parts of the program come together: what is not made by its annotations alone. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            // What nothing here uses; leaving it out starts the program sooner.
            AopAutoConfiguration.class,
            JmxAutoConfiguration.class,
            MessageSourceAutoConfiguration.class,
            // Nor shall a stranger's form be written to the disk before anybody asked who sends it.
            MultipartAutoConfiguration.class,
            ProjectInfoAutoConfiguration.class,
            SpringApplicationAdminJmxAutoConfiguration.class,
            SslAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class
        })
@ComponentScan
class Wiring {
    private static final long MEGABYTE = 1_000_000;

    @Bean
    Database database(Settings settings) {
        return Database.open(settings.database(), settings.data());
    }

    @Bean
    FileStore fileStore(Settings settings) {
        return FileStore.open(settings.store(), settings.data());
    }

    @Bean
    SearchFolder searchFolder(Settings settings) {
        return new SearchFolder(settings.data().resolve("search"));
    }

    @Bean
    ImportFolder importFolder(Settings settings) {
        return new ImportFolder(
                settings.data().resolve("imports"), settings.gate().limits().importMegabytes() * MEGABYTE);
    }

    @Bean
    Darkroom darkroom(Settings settings) {
        return new Darkroom(settings.libvips(), Limits.USUAL);
    }

    @Bean
    Chromium chromium(Settings settings) {
        return new Chromium(settings.chromium());
    }

    @Bean
    TemplateFolder templateFolder(Settings settings) {
        return new TemplateFolder(settings.data().resolve("templates"));
    }

    @Bean
    KeyFile keyFile(Settings settings) {
        return new KeyFile(settings.data().resolve("account.key"));
    }

    @Bean
    Mailer mailer(Settings settings) {
        return new Mailer(settings.mail());
    }

    @Bean
    AkismetService akismetService(Settings settings) {
        return new AkismetService(settings.spamService());
    }

    @Bean
    SingleSignOn singleSignOn(Settings settings) {
        return new SingleSignOn(settings.provider());
    }

    @Bean
    OperatorsPart operatorsPart(Settings settings, Retention retention) {
        return new OperatorsPart(settings, retention);
    }

    @Bean
    Recipe recipe(Settings settings) {
        return settings.pictureQuality();
    }

    @Bean
    ManagementPort managementPort(Settings settings, Health health, ObjectProvider<Metrics> metrics) {
        return new ManagementPort(settings.management(), health, metrics::getObject);
    }

    @Bean
    CdnPurger cdnPurger(Settings settings) {
        return new CdnPurger(settings.cdn());
    }

    @Bean
    Counting counting(Settings settings) {
        return settings.counting();
    }

    /** A cache sends most articles itself, so where they can, they say that they are looked at. */
    @Bean
    Views views(Settings settings) {
        return new Views(
                settings.counting().views(),
                settings.counting().depth() && settings.cdn().isPresent());
    }

    /** Without the setting, the port is known once the program answers. */
    @Bean
    PublicAddress publicAddress(Settings settings, ApplicationContext context) {
        return new PublicAddress(
                () -> settings.site().isEmpty() ? LocalAddress.of(settings, context) : settings.site());
    }
}
