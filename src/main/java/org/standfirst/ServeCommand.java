package org.standfirst;

import java.util.function.Consumer;
import java.util.function.Function;
import org.standfirst.account.Accounts;
import org.standfirst.account.InviteStaff;
import org.standfirst.store.FileStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the magazine until it is told to stop. */
@Command(name = "serve", description = "Serves the magazine until it is stopped.", sortOptions = false)
final class ServeCommand implements Runnable {
    private static final double NANOSECONDS_A_SECOND = 1e9;

    @Mixin
    private SettingsOptions options;

    @Override
    public void run() {
        serve(options.settings(), Server::start, _ -> {});
    }

    /** @param first what is done before the address is told */
    static void serve(Settings settings, Function<Settings, Server> start, Consumer<Server> first) {
        long begun = System.nanoTime();
        System.out.println("Starting Standfirst …");
        System.out.println("Data:     " + settings.data());
        Server server = start.apply(settings);
        System.out.println("Database: " + server.database().address().describe());
        System.out.println("Pictures: " + server.part(FileStore.class).describe());
        first.accept(server);
        System.out.println("Address:  " + server.address());
        inviteFirstPublisher(server);
        double seconds = (System.nanoTime() - begun) / NANOSECONDS_A_SECOND;
        System.out.printf("Ready after %.1f seconds. Ctrl+C stops it.%n", seconds);
        server.serveUntilStopped();
    }

    /** There is no password that anybody could guess: whoever sees what the program prints is its first publisher. */
    private static void inviteFirstPublisher(Server server) {
        if (!server.part(Accounts.class).haveAPublisher()) {
            String secret = server.part(InviteStaff.class).inviteTheFirst();
            System.out.println(
                    "Newsroom: nobody can sign in yet. This link, good for seven days, makes you its publisher:");
            System.out.println("          " + server.address().resolve("/newsroom/invitations/" + secret));
        }
    }
}
