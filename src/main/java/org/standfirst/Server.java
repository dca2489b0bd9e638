package org.standfirst;

import java.net.BindException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.PortInUseException;
import org.standfirst.article.NotePictures;
import org.standfirst.article.Scheduler;
import org.standfirst.cdn.CdnPurger;
import org.standfirst.consent.ProofWatch;
import org.standfirst.correspondent.Postman;
import org.standfirst.database.Database;
import org.standfirst.figures.CountFigures;
import org.standfirst.monitoring.Health;
import org.standfirst.monitoring.ManagementPort;
import org.standfirst.picture.RenditionWorker;
import org.standfirst.picture.RightsWatch;
import org.standfirst.picture.SweepWatch;
import org.standfirst.reply.TellAuthors;
import org.standfirst.report.TellOfDecisions;
import org.standfirst.rights.ForgetWatch;
import org.standfirst.search.IndexKeeper;
import org.standfirst.statistics.CountingWatch;
import org.standfirst.transfer.ImportRunner;
import org.standfirst.wire.TellHub;

/** A magazine that answers readers, from its start until it is closed. Safe for use by several threads at once. */
public final class Server implements AutoCloseable {
    private final Settings settings;
    private final Parts parts;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Server(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    /**
     * Starts; when it returns, requests are answered.
     *
     * @throws RuntimeException with a plain message somewhere in its chain of causes, if a person can mend it
     */
    public static Server start(Settings settings) {
        Server server = startWithoutRenditions(settings);
        server.startRenditions();
        return server;
    }

    /** Starts as {@link #start} does, save that renditions are made only from {@link #startRenditions} on. */
    static Server startWithoutRenditions(Settings settings) {
        try {
            Server server = new Server(settings, Parts.answering(settings));
            server.part(Scheduler.class).start();
            server.part(NotePictures.class).start();
            server.part(RightsWatch.class).start();
            server.part(SweepWatch.class).start();
            server.part(ImportRunner.class).start();
            server.part(IndexKeeper.class).start();
            server.part(TellHub.class).start();
            server.part(Postman.class).start();
            server.part(TellAuthors.class).start();
            server.part(TellOfDecisions.class).start();
            server.part(ForgetWatch.class).start();
            server.part(ProofWatch.class).start();
            server.part(CountingWatch.class).start();
            server.part(CountFigures.class).start();
            server.part(CdnPurger.class).start();
            server.part(ManagementPort.class).start();
            return server;
        } catch (RuntimeException failure) {
            throw Failure.cause(failure, PortInUseException.class)
                    .<RuntimeException>map(unavailable -> new Unworkable(cannotListen(settings, unavailable), failure))
                    .orElse(failure);
        }
    }

    /** From now on, renditions are made as they are ordered. */
    void startRenditions() {
        part(RenditionWorker.class).start();
    }

    /** Where a browser on this machine finds it. */
    public URI address() {
        return URI.create(LocalAddress.of(settings, parts.context()));
    }

    /** The one part of that type. */
    public <T> T part(Class<T> type) {
        return parts.get(type);
    }

    /** Takes no new requests, lets those in flight finish (for up to 30 seconds), then closes everything. */
    @Override
    public void close() {
        part(Health.class).stopping();
        parts.close();
        stopped.countDown();
    }

    Parts parts() {
        return parts;
    }

    Database database() {
        return part(Database.class);
    }

    /** Serves until the process is told to stop. */
    void serveUntilStopped() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        System.out.println("Stopping …");
        close();
        System.out.println("Stopped.");
    }

    /** Boot reports every refusal of the operating system as a port in use; the cause underneath tells them apart. */
    private static String cannotListen(Settings settings, PortInUseException unavailable) {
        String cause = Failure.cause(unavailable, BindException.class)
                .map(BindException::getMessage)
                .orElse("");
        int port = unavailable.getPort();
        String option = port == settings.port() ? "--port" : "--http-port";
        if (cause.contains("denied")) {
            return "This user may not answer on port " + port + ". Choose one from 1024 up with " + option
                    + ", and let a proxy pass requests on to it.";
        }
        if (cause.contains("assign")) {
            return "This machine has no address " + settings.address() + ". Choose another with --address.";
        }
        return "Port " + port + " is taken by another program. Choose another: " + option + " " + (port + 1) + ", or "
                + option + " 0 for any that is free.";
    }
}
