package org.standfirst;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.standfirst.consent.Activity;
import org.standfirst.consent.PrivacyPart;
import org.standfirst.consent.Recipient;
import org.standfirst.monitoring.AccessLog;
import org.standfirst.rights.Retention;
import org.standfirst.store.S3Address;

/** Tells what follows from how the operator runs the magazine: what is logged, and who else gets something. */
final class OperatorsPart implements PrivacyPart {
    private final Settings settings;
    private final Retention retention;

    OperatorsPart(Settings settings, Retention retention) {
        this.settings = settings;
        this.retention = retention;
    }

    @Override
    public List<Activity> activities() {
        List<Activity> activities = new ArrayList<>(List.of(
                new Activity(
                        Activity.About.READING,
                        Map.of("log", log(), "days", AccessLog.DAYS_KEPT),
                        Stream.concat(cache(), files()).toList()),
                new Activity(Activity.About.WRITING, Map.of(), files().toList()),
                new Activity(
                        Activity.About.STAFF,
                        Map.of(),
                        Stream.concat(mail(), signIn()).toList())));
        if (settings.counting().views() || settings.counting().depth()) {
            activities.add(new Activity(
                    Activity.About.COUNTING,
                    Map.of(
                            "depth",
                            settings.counting().depth() ? "yes" : "no",
                            "months",
                            settings.counting().months()),
                    List.of()));
        }
        if (settings.mail().isPresent()) {
            activities.add(new Activity(
                    Activity.About.LETTERS,
                    Map.of(
                            "unconfirmedDays",
                            Retention.UNCONFIRMED_DAYS,
                            "mailDays",
                            retention.set().mailDays(),
                            "letterDays",
                            Retention.LETTER_DAYS),
                    mail().toList()));
        }
        return activities;
    }

    /** The word that the languages choose by. */
    private String log() {
        return settings.accessLog()
                .map(addresses -> switch (addresses) {
                    case NONE -> "times";
                    case NETWORKS -> "networks";
                    case WHOLE -> "addresses";
                })
                .orElse("none");
    }

    private Stream<Recipient> cache() {
        return settings.cdn().stream()
                .map(cdn -> new Recipient(Recipient.Kind.CACHE, cdn.home().getHost()));
    }

    private Stream<Recipient> files() {
        return Optional.of(settings.store()).filter(store -> !store.isEmpty()).stream()
                .map(store ->
                        S3Address.parse(store).endpoint().map(URI::getHost).orElse("Amazon S3"))
                .map(name -> new Recipient(Recipient.Kind.FILES, name));
    }

    private Stream<Recipient> mail() {
        return settings.mail().stream().map(server -> new Recipient(Recipient.Kind.MAIL, server.host()));
    }

    private Stream<Recipient> signIn() {
        return settings.provider().stream()
                .map(provider ->
                        new Recipient(Recipient.Kind.SIGN_IN, provider.issuer().getHost()));
    }
}
