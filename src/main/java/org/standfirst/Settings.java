package org.standfirst;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.standfirst.cdn.Cdn;
import org.standfirst.gate.GateSettings;
import org.standfirst.identity.IdentityProvider;
import org.standfirst.mail.MailServer;
import org.standfirst.monitoring.LoggedAddresses;
import org.standfirst.monitoring.ManagementAddress;
import org.standfirst.picture.Recipe;
import org.standfirst.spam.AkismetService;
import org.standfirst.statistics.Counting;
import org.standfirst.store.S3Address;
import org.standfirst.store.StoreUnusable;
import org.standfirst.wire.PublicAddress;

/**
 * How this magazine is to be run.
 *
 * @param data the folder where everything is kept, absolute
 * @param port the port to answer on; 0 for any that is free
 * @param address the host name or IP address to answer on
 * @param database the database's address as the operator wrote it; empty for SQLite in the data folder
 * @param pictureQuality how small readers' pictures are made, at what loss
 * @param libvips the file of a libvips to use; empty for the one that comes with the program
 * @param store the address of the store of files as the operator wrote it; empty for the data folder
 * @param site where the magazine is found from outside, as {@code https://magazine.example}; empty for this machine alone
 * @param management where operators' programs ask how it is; nothing if they can't
 * @param accessLog how much of readers' addresses a log of all answers tells; nothing for no such log
 * @param cdn a cache before the magazine; nothing if readers come to it themselves
 * @param mail the server that sends the magazine's mail; nothing if it sends none
 * @param spamService who is asked about spam; nobody if nothing
 * @param provider by whom the staff sign in elsewhere; nothing if by nobody
 * @param counting what is counted of readers
 * @param gate how connections come in, and how much of it
 * @param chromium the browser that draws notices; empty for one of the usual names, {@code no} for none
 */
public record Settings(
        Path data,
        int port,
        String address,
        String database,
        Recipe pictureQuality,
        String libvips,
        String store,
        String site,
        Optional<ManagementAddress> management,
        Optional<LoggedAddresses> accessLog,
        Optional<Cdn> cdn,
        Optional<MailServer> mail,
        Optional<AkismetService.Access> spamService,
        Optional<IdentityProvider> provider,
        Counting counting,
        GateSettings gate,
        String chromium) {
    private static final String THIS_MACHINE_ALONE = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;

    /** Settings with files in the data folder. */
    public Settings(Path data, int port, String address, String database, Recipe pictureQuality, String libvips) {
        this(data, port, address, database, pictureQuality, libvips, "", "");
    }

    /** Settings of what is kept where; connections come in as is usual. */
    public Settings(
            Path data,
            int port,
            String address,
            String database,
            Recipe pictureQuality,
            String libvips,
            String store,
            String site) {
        this(
                data,
                port,
                address,
                database,
                pictureQuality,
                libvips,
                store,
                site,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Counting.USUAL,
                GateSettings.USUAL,
                "");
    }

    /** Settings for a data folder, the rest as it is when nothing is said. */
    public static Settings of(Path data, int port) {
        return new Settings(data.toAbsolutePath().normalize(), port, THIS_MACHINE_ALONE, "", Recipe.BALANCED, "");
    }

    /**
     * Takes each setting from the first that has it: command line, environment, file.
     *
     * @throws WrongSetting if a value can't be used
     */
    static Settings from(Map<Setting, String> commandLine, Map<String, String> environment, SettingsFile file) {
        Function<Setting, Optional<Given>> given = setting -> Optional.ofNullable(commandLine.get(setting))
                .map(value -> new Given(value, setting.option()))
                .or(() -> Optional.ofNullable(environment.get(setting.variable()))
                        .filter(value -> !value.isEmpty())
                        .map(value -> new Given(value, "the environment variable " + setting.variable())))
                .or(() -> file.find(setting));
        return new Settings(
                given.apply(Setting.DATA)
                        .map(Given::folder)
                        .orElse(Path.of("data"))
                        .toAbsolutePath()
                        .normalize(),
                given.apply(Setting.PORT).map(Given::port).orElse(8080),
                given.apply(Setting.ADDRESS).map(Given::words).orElse(THIS_MACHINE_ALONE),
                given.apply(Setting.DATABASE).map(Given::words).orElse(""),
                given.apply(Setting.PICTURE_QUALITY).map(Given::recipe).orElse(Recipe.BALANCED),
                given.apply(Setting.LIBVIPS).map(Given::words).orElse(""),
                given.apply(Setting.STORE).map(Given::store).orElse(""),
                given.apply(Setting.SITE).map(Given::site).orElse(""),
                given.apply(Setting.MANAGEMENT).map(Given::management),
                given.apply(Setting.ACCESS_LOG).flatMap(Given::accessLog),
                given.apply(Setting.CDN).map(Given::cdn),
                given.apply(Setting.MAIL).map(Given::mail),
                new SpamServiceReading(given).access(),
                new ProviderReading(given).provider(),
                counting(
                        given.apply(Setting.STATISTICS),
                        given.apply(Setting.STATISTICS_MONTHS)
                                .map(Given::months)
                                .orElse(Counting.USUAL_MONTHS)),
                new GateReading(given).settings(),
                given.apply(Setting.CHROMIUM).map(Given::words).orElse(""));
    }

    /** The same for the demo: in a folder of its own, never in a real magazine's database, store or cache, without mail, single sign-on or anybody to ask about spam. */
    Settings forDemo(Path folder) {
        return new Settings(
                folder,
                port,
                address,
                "",
                pictureQuality,
                libvips,
                "",
                site,
                management,
                accessLog,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                counting,
                gate,
                chromium);
    }

    /** What of these the demo does without. */
    List<Setting> leftAsideByDemo() {
        Map<Setting, Boolean> given = new EnumMap<>(Setting.class);
        given.put(Setting.DATABASE, !database.isEmpty());
        given.put(Setting.STORE, !store.isEmpty());
        given.put(Setting.CDN, cdn.isPresent());
        given.put(Setting.MAIL, mail.isPresent());
        given.put(Setting.SPAM_SERVICE, spamService.isPresent());
        given.put(Setting.OIDC_ISSUER, provider.isPresent());
        given.values().removeIf(isGiven -> !isGiven);
        return List.copyOf(given.keySet());
    }

    private static Counting counting(Optional<Given> given, int months) {
        return given.map(what -> what.counting(months)).orElse(new Counting(true, true, months));
    }

    /** A value and where it was given, so that a mistake can be found. */
    record Given(String value, String origin) {
        Path folder() {
            try {
                return Path.of(words());
            } catch (InvalidPathException mistake) {
                throw wrong("is no folder name");
            }
        }

        int port() {
            return port(value);
        }

        private int port(String digits) {
            try {
                int number = Integer.parseInt(digits.strip());
                if (number >= 0 && number <= HIGHEST_PORT) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Told below, together with numbers that are out of range.
            }
            throw wrong("is no port: a number from 1 to " + HIGHEST_PORT + ", or 0 for any that is free");
        }

        private Recipe recipe() {
            return Arrays.stream(Recipe.values())
                    .filter(recipe -> recipe.name().equalsIgnoreCase(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong("is no quality of pictures: it is small, balanced or fine"));
        }

        String site() {
            return PublicAddress.parse(value)
                    .orElseThrow(() -> wrong("is no address of a site: write it like https://magazine.example"));
        }

        /** A port alone is one that only this machine can reach. */
        private ManagementAddress management() {
            int colon = value.lastIndexOf(':');
            String host =
                    colon < 0 ? THIS_MACHINE_ALONE : value.substring(0, colon).strip();
            if (host.isEmpty()) {
                throw wrong("names no host: write a port alone, or host:port");
            }
            return new ManagementAddress(host, port(value.substring(colon + 1)));
        }

        private Optional<LoggedAddresses> accessLog() {
            return switch (words()) {
                case "no" -> Optional.empty();
                case "without-addresses" -> Optional.of(LoggedAddresses.NONE);
                case "networks" -> Optional.of(LoggedAddresses.NETWORKS);
                case "addresses" -> Optional.of(LoggedAddresses.WHOLE);
                default -> throw wrong("is none of: no, without-addresses, networks, addresses");
            };
        }

        private Counting counting(int months) {
            return switch (words()) {
                case "no" -> new Counting(false, false, months);
                case "views" -> new Counting(true, false, months);
                case "depth" -> new Counting(true, true, months);
                default -> throw wrong("is none of: no, views, depth");
            };
        }

        private int months() {
            String digits = words();
            if (!digits.matches("[1-9][0-9]{0,2}")) {
                throw wrong("is no number of months: from 1 to 999");
            }
            return Integer.parseInt(digits);
        }

        private Cdn cdn() {
            return Cdn.parse(words())
                    .orElseThrow(() -> new WrongSetting(origin
                            + ": this is no cache to be told of changes: write it like"
                            + " fastly+https://TOKEN@api.fastly.com/service/ID,"
                            + " cloudflare+https://TOKEN@api.cloudflare.com/client/v4/zones/ID or"
                            + " varnish+http://127.0.0.1:6081. A token goes over https alone."));
        }

        private MailServer mail() {
            return MailServer.parse(words())
                    .orElseThrow(() -> new WrongSetting(origin
                            + ": this is no server for mail: write it like"
                            + " smtp://user:password@host:587?from=desk@magazine.example, or smtps://."));
        }

        private String store() {
            try {
                S3Address.parse(words());
                return words();
            } catch (StoreUnusable mistake) {
                throw new WrongSetting(origin + ": " + mistake.getMessage());
            }
        }

        String words() {
            if (value.isBlank()) {
                throw wrong("says nothing; leave it out to have what is usual");
            }
            return value.strip();
        }

        WrongSetting wrong(String how) {
            return new WrongSetting(origin + ": “" + value + "” " + how + ".");
        }
    }
}
