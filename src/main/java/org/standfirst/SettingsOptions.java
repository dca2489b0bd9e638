package org.standfirst;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command takes. What is not given here may come from the environment or from the file. */
@Command(
        footer = {
            "",
            "Each option may also be an environment variable (STANDFIRST_DATA, STANDFIRST_PORT, …) or a line in"
                    + " standfirst.yaml (data: …, port: …). The command line wins over the environment, and the"
                    + " environment over the file."
        })
final class SettingsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Without it: the folder data in the current one.")
    private @Nullable String data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to answer on; 0 takes any free one. Without it: 8080.")
    private @Nullable String port;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            description = "The address to answer on. Without it: 127.0.0.1, which only this machine and a"
                    + " proxy on it can reach; 0.0.0.0 is every address of this machine.")
    private @Nullable String address;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "postgresql://user:password@host/name for a PostgreSQL server."
                    + " Without it: SQLite, in the file standfirst.db in the data folder.")
    private @Nullable String database;

    @Option(
            names = "--picture-quality",
            paramLabel = "WORD",
            description = "How readers' pictures are made: small, balanced or fine. Without it: balanced."
                    + " After a change all are made anew, while readers keep what they have.")
    private @Nullable String pictureQuality;

    @Option(
            names = "--libvips",
            paramLabel = "FILE",
            description = "A libvips of this machine to decode pictures with, such as libvips.so.42 (8.14 or later)."
                    + " Without it: the one that comes with the program.")
    private @Nullable String libvips;

    @Option(
            names = "--chromium",
            paramLabel = "COMMAND",
            description =
                    "The Chromium that draws the notices that readers choose by, such as \"chromium --no-sandbox\" where"
                            + " the program runs as root; no for none. Without it: chromium, chromium-browser or google-chrome,"
                            + " where there is one.")
    private @Nullable String chromium;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "s3://bucket/prefix?endpoint=https://host for pictures and files in an S3 service; the key is"
                    + " taken from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Without it: the folder pictures in the"
                    + " data folder.")
    private @Nullable String store;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "Where readers find the magazine, like https://magazine.example. Feeds, sitemaps and what"
                    + " search engines are told name it. Without it: localhost and the port.")
    private @Nullable String site;

    @Option(
            names = "--management",
            paramLabel = "PORT",
            description = "Where metrics for Prometheus are given: a port of 127.0.0.1, or host:port."
                    + " Without it: nowhere.")
    private @Nullable String management;

    @Option(
            names = "--access-log",
            paramLabel = "WORD",
            description = "A log of all answers in the folder logs in the data folder: without-addresses, networks (of"
                    + " readers, not their addresses) or addresses. Without it: none.")
    private @Nullable String accessLog;

    @Option(
            names = "--cdn",
            paramLabel = "URL",
            description = "A cache before the magazine, to be told what changed: fastly+https://TOKEN@host/service/ID,"
                    + " cloudflare+https://TOKEN@host/client/v4/zones/ID or varnish+http://host:port; docs/cdn.md has more."
                    + " Without it: none.")
    private @Nullable String cdn;

    @Option(
            names = "--mail",
            paramLabel = "URL",
            description = "The server that sends the magazine's mail:"
                    + " smtp://user:password@host:587?from=desk@magazine.example, or smtps://. Without it: no mail.")
    private @Nullable String mail;

    @Option(
            names = "--statistics",
            paramLabel = "WORD",
            description = "What is counted of readers: depth (how often pages are looked at, and how far articles are"
                    + " read), views (the first alone) or no. Without it: depth.")
    private @Nullable String statistics;

    @Option(
            names = "--statistics-months",
            paramLabel = "N",
            description = "For how many months the figures of single days are kept, before they are summed by month."
                    + " Without it: 25.")
    private @Nullable String statisticsMonths;

    @Option(
            names = "--spam-service",
            paramLabel = "URL",
            description = "A service that speaks Akismet's protocol, such as https://rest.akismet.com/1.1/, to be asked"
                    + " about replies that may be spam; README has more. Without it: nobody is asked.")
    private @Nullable String spamService;

    @Option(
            names = "--spam-key-file",
            paramLabel = "FILE",
            hidden = true,
            description = "Where the key is by which that service knows this magazine.")
    private @Nullable String spamKeyFile;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The file of settings. Without it: standfirst.yaml in the current folder, if there.")
    private @Nullable String config;

    @Mixin
    private ProviderOptions provider;

    @Mixin
    private GateOptions gate;

    /** @throws ParameterException if a setting, wherever it comes from, is wrong */
    Settings settings() {
        try {
            return settings(Path.of(""), System.getenv());
        } catch (WrongSetting mistake) {
            throw new ParameterException(spec.commandLine(), mistake.getMessage(), mistake);
        }
    }

    /** Whether the data folder was named on the command line itself. */
    boolean namesData() {
        return data != null;
    }

    private Settings settings(Path folder, Map<String, String> environment) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        put(given, Setting.DATA, data);
        put(given, Setting.PORT, port);
        put(given, Setting.ADDRESS, address);
        put(given, Setting.DATABASE, database);
        put(given, Setting.PICTURE_QUALITY, pictureQuality);
        put(given, Setting.LIBVIPS, libvips);
        put(given, Setting.CHROMIUM, chromium);
        put(given, Setting.STORE, store);
        put(given, Setting.SITE, site);
        put(given, Setting.MANAGEMENT, management);
        put(given, Setting.ACCESS_LOG, accessLog);
        put(given, Setting.CDN, cdn);
        put(given, Setting.MAIL, mail);
        put(given, Setting.STATISTICS, statistics);
        put(given, Setting.STATISTICS_MONTHS, statisticsMonths);
        put(given, Setting.SPAM_SERVICE, spamService);
        put(given, Setting.SPAM_KEY_FILE, spamKeyFile);
        given.putAll(provider.given());
        given.putAll(gate.given());
        return Settings.from(given, environment, SettingsFile.read(folder, config, environment));
    }

    static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
        if (value != null) {
            given.put(setting, value);
        }
    }
}
