package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a checkout of nothing but itself, with JDKs and a Maven that only say what they were asked. */
class LauncherTest {
    /** Lays the program out, and keeps something of it, as Java would. */
    private static final String REHEARSING = """
            for a; do
                case $a in
                    */target/program) mkdir -p "$a"; touch "$a/standfirst.jar" ;;
                    -XX:AOTCacheOutput=*) touch "${a#*=}" ;;
                esac
            done
            """;

    @TempDir
    Path folder;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("check out"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("standfirst"), checkout.resolve("standfirst"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (String tool : List.of(
                "bash",
                "cat",
                "dirname",
                "find",
                "flock",
                "grep",
                "mkdir",
                "readlink",
                "rm",
                "sed",
                "tail",
                "tee",
                "touch")) {
            linkTool(tool);
        }
        makeMaven("echo built >> builds; touch target/standfirst.jar");
        makeNode();
        makeJdk("jdk-25", "25.0.1");
    }

    @Test
    void runsTheJarWithTheJavaThatJavaHomeNames() throws Exception {
        Run run = launch("serve", "--data", "a folder");

        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains("jdk-25 in " + folder.toRealPath())
                .contains("[-jar] [" + checkout.toRealPath() + "/target/standfirst.jar] [serve] [--data] [a folder]")
                .contains("[--enable-native-access=ALL-UNNAMED]", "[--finalization=disabled]");
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        makeJdk("jdk-17", "17.0.9");
        Path newer = makeJdk("jdk-26", "26");
        Files.createSymbolicLink(tools.resolve("javac"), newer.resolve("bin/javac"));

        assertThat(launchWith("jdk-17", "help").output()).contains("jdk-26 in");
    }

    @Test
    void buildsOnceAndAgainOnlyWhenSomethingChanged() throws Exception {
        launch("help");
        makeOld("pom.xml", "src/main");
        assertThat(launch("help").errors()).isEmpty();
        assertThat(builds()).isEqualTo(1);

        Files.writeString(checkout.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(
                checkout.resolve("src/main/New.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(launch("help").errors()).contains("Building Standfirst");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void showsWhatMavenSaidOnlyIfItFails() throws Exception {
        makeMaven("echo the reason; exit 1");

        Run run = launch("help");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("the reason", "the build failed");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void saysWhatToInstallWhereMavenIsMissing() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Run run = launch("help");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("needs Maven", "apt-get install maven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node", "npm"})
    void saysWhatToInstallWhereNodeIsMissing(String tool) throws Exception {
        Files.delete(tools.resolve(tool));

        Run run = launch("help");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.errors()).contains("needs Node.js", "apt-get install nodejs npm");
    }

    @Test
    void worksThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), checkout.resolve("standfirst"));

        assertThat(run(link, "jdk-25", "help").output()).contains("/target/standfirst.jar] [help]");
    }

    @Test
    void endsTheTestsWithTheirSummary() throws Exception {
        makeMaven("echo \"$*\"; echo '[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 1'; echo done");

        Run run = launch("test", "--thorough");

        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains("-Dstandfirst.thorough=true verify")
                .endsWith("[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 1\n");
    }

    @Test
    void failsWhenATestFails() throws Exception {
        makeMaven("exit 3");

        assertThat(launch("test").status()).isNotZero();
        assertThat(launch("test", "--thorougly").status()).isEqualTo(2);
    }

    @Test
    void startsFromWhatJavaKeptOfTheProgramsRehearsal() throws Exception {
        makeJdk("jdk-25", "25.0.1", REHEARSING);

        Run run = launch("serve");

        assertThat(run.output())
                .contains("[-XX:AOTCache=" + checkout.toRealPath() + "/target/program/standfirst.aot]")
                .contains("[-jar] [" + checkout.toRealPath() + "/target/program/standfirst.jar] [serve]");
        Files.writeString(checkout.resolve("target/program/kept"), "");
        launch("serve");
        assertThat(checkout.resolve("target/program/kept")).exists();
    }

    /** Maven itself may have built another program, and another launcher says other options. */
    @ParameterizedTest
    @ValueSource(strings = {"target/standfirst.jar", "standfirst"})
    void laysTheProgramOutAnewWhenWhatItWasLaidOutFromIsNewer(String changed) throws Exception {
        makeJdk("jdk-25", "25.0.1", REHEARSING);
        launch("serve");
        Files.writeString(checkout.resolve("target/program/old"), "");
        Files.setLastModifiedTime(
                checkout.resolve(changed), FileTime.from(Instant.now().plusSeconds(5)));

        launch("serve");

        assertThat(checkout.resolve("target/program/old")).doesNotExist();
    }

    @Test
    void startsFromTheJarWhereTheRehearsalFails() throws Exception {
        makeJdk("jdk-25", "25.0.1", "case $* in *rehearse*) exit 1 ;; esac; " + REHEARSING);

        assertThat(launch("serve").output()).contains("/target/standfirst.jar] [serve]");
    }

    private Run launch(String... arguments) throws Exception {
        return launchWith("jdk-25", arguments);
    }

    private Run launchWith(String jdk, String... arguments) throws Exception {
        return run(checkout.resolve("standfirst"), jdk, arguments);
    }

    private Run run(Path script, String jdk, String... arguments) throws Exception {
        List<String> command =
                new java.util.ArrayList<>(List.of(tools.resolve("bash").toString(), script.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", folder.resolve(jdk).toString());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private void makeOld(String... names) throws IOException {
        for (String name : names) {
            Files.setLastModifiedTime(
                    checkout.resolve(name), FileTime.from(Instant.now().minusSeconds(60)));
        }
    }

    private Path makeJdk(String name, String version) throws IOException {
        return makeJdk(name, version, "");
    }

    private Path makeJdk(String name, String version, String first) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/javac"), "");
        script(jdk.resolve("bin/java"), first + "echo \"" + name + " in $PWD\"; for a; do printf '[%s] ' \"$a\"; done");
        return jdk;
    }

    private void makeMaven(String body) throws IOException {
        script(tools.resolve("mvn"), body);
    }

    private void makeNode() throws IOException {
        script(tools.resolve("node"), "");
        script(tools.resolve("npm"), "");
    }

    private void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!" + tools.resolve("bash") + "\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void linkTool(String name) throws IOException {
        for (String place : List.of("/usr/bin", "/bin")) {
            Path tool = Path.of(place, name);
            if (Files.exists(tool)) {
                Files.createSymbolicLink(tools.resolve(name), tool);
                return;
            }
        }
    }

    private record Run(int status, String output, String errors) {}
}
