package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.certificate.CertificateAuthority;
import org.standfirst.gate.GateSettings;
import org.standfirst.identity.IdentityProvider;
import org.standfirst.monitoring.LoggedAddresses;
import org.standfirst.monitoring.ManagementAddress;
import org.standfirst.spam.AkismetService;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void withoutAnyWordTheUsualHolds() {
        Settings settings = settings(Map.of(), Map.of());

        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.database()).isEmpty();
        assertThat(settings.store()).isEmpty();
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndTheEnvironmentOverTheFile() throws IOException {
        write("port: 1001\naddress: file.example\ndatabase: postgresql://file/db\n");
        Map<String, String> environment =
                Map.of("STANDFIRST_PORT", "1002", "STANDFIRST_ADDRESS", "environment.example");

        Settings settings = settings(Map.of(Setting.PORT, "1003"), environment);

        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.address()).isEqualTo("environment.example");
        assertThat(settings.database()).isEqualTo("postgresql://file/db");
    }

    @Test
    void anEmptyVariableIsAsGoodAsNone() throws IOException {
        write("port: 1001\n");

        assertThat(settings(Map.of(), Map.of("STANDFIRST_PORT", "")).port()).isEqualTo(1001);
    }

    @Test
    void theEnvironmentCanNameTheFile() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), "port: 1004\n");

        Settings settings = settings(Map.of(), Map.of("STANDFIRST_CONFIG", "other.yaml"));

        assertThat(settings.port()).isEqualTo(1004);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a remark\n", "---\n"})
    void anEmptyFileSetsNothing(String text) throws IOException {
        write(text);

        assertThat(settings(Map.of(), Map.of()).port()).isEqualTo(8080);
    }

    @Test
    void valuesStayAsWritten() throws IOException {
        write("port: 08080\ndata: 2026-01-02\naddress: no\n");

        Settings settings = settings(Map.of(), Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("2026-01-02").toAbsolutePath());
        assertThat(settings.address()).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prot: 8080                   | line 1 | no setting “prot”; there are data, port, address, database",
                "'data: x\nport: eighty'      | line 2 | “eighty” is no port",
                "port: 70000                  | line 1 | “70000” is no port",
                "port: -1                     | line 1 | “-1” is no port",
                "'port: 1\nport: 2'           | line 2 | port is set twice",
                "'port: [1, 2]'               | line 1 | port takes one value",
                "'data: '                     | line 1 | says nothing",
                "- port                       | line 1 | “name: value” is expected",
                "'data: x\n  port: {'         | line 2 | not YAML",
                "store: pictures              | line 1 | The address of the store is not understood",
                "'port: !!java.net.URL [x]'   | line 1 | not YAML",
            })
    void aMistakeInTheFileIsToldWithItsPlace(String text, String place, String what) throws IOException {
        write(text);

        assertThatThrownBy(() -> settings(Map.of(), Map.of()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("standfirst.yaml, " + place)
                .hasMessageContaining(what);
    }

    @Test
    void aMistakeElsewhereIsToldWithItsPlaceToo() {
        assertThatThrownBy(() -> settings(Map.of(Setting.PORT, "x"), Map.of())).hasMessageContaining("--port");
        assertThatThrownBy(() -> settings(Map.of(), Map.of("STANDFIRST_PORT", "x")))
                .hasMessageContaining("STANDFIRST_PORT");
    }

    @Test
    void theSitesAddressIsAnOriginAndNoMore() {
        assertThat(settings(Map.of(Setting.SITE, "https://Magazine.example/"), Map.of())
                        .site())
                .isEqualTo("https://magazine.example");
        assertThat(settings(Map.of(), Map.of()).site()).isEmpty();
        assertThatThrownBy(() -> settings(Map.of(Setting.SITE, "magazine.example/path"), Map.of()))
                .hasMessageContaining("--site")
                .hasMessageContaining("https://magazine.example");
    }

    @Test
    void theLogOfAccessesIsOffUnlessAskedFor() {
        assertThat(settings(Map.of(), Map.of()).accessLog()).isEmpty();
        assertThat(settings(Map.of(Setting.ACCESS_LOG, "no"), Map.of()).accessLog())
                .isEmpty();
        assertThat(settings(Map.of(Setting.ACCESS_LOG, "without-addresses"), Map.of())
                        .accessLog())
                .contains(LoggedAddresses.NONE);
        assertThatThrownBy(() -> settings(Map.of(Setting.ACCESS_LOG, "yes"), Map.of()))
                .hasMessageContaining("without-addresses");
    }

    @Test
    void thePortOfManagementIsThisMachinesAloneUnlessAHostIsNamed() {
        assertThat(settings(Map.of(), Map.of()).management()).isEmpty();
        assertThat(settings(Map.of(Setting.MANAGEMENT, "8081"), Map.of()).management())
                .contains(new ManagementAddress("127.0.0.1", 8081));
        assertThat(settings(Map.of(Setting.MANAGEMENT, "[::]:8081"), Map.of()).management())
                .contains(new ManagementAddress("[::]", 8081));
        assertThatThrownBy(() -> settings(Map.of(Setting.MANAGEMENT, ":8081"), Map.of()))
                .hasMessageContaining("--management");
        assertThatThrownBy(() -> settings(Map.of(Setting.MANAGEMENT, "here"), Map.of()))
                .hasMessageContaining("is no port");
    }

    @Test
    void aCertificateIsOrderedForTheSitesHost() {
        Map<Setting, String> ordered =
                Map.of(Setting.ACME, "desk@magazine.example", Setting.SITE, "https://magazine.example:8443");
        GateSettings gate = settings(ordered, Map.of()).gate();

        assertThat(gate.authority())
                .contains(new CertificateAuthority(
                        CertificateAuthority.USUAL, "desk@magazine.example", "magazine.example"));
        assertThat(gate.redirectPort()).contains(80);
        assertThat(settings(with(ordered, Setting.HTTP_PORT, "8081"), Map.of())
                        .gate()
                        .redirectPort())
                .contains(8081);
    }

    @ParameterizedTest
    @CsvSource({
        "desk@magazine.example, http://magazine.example,  https://magazine.example",
        "desk@magazine.example, https://localhost,        https://magazine.example",
        "desk@magazine.example, https://192.0.2.1,        https://magazine.example",
        "magazine.example,      https://magazine.example, is no mail address",
    })
    void noCertificateIsOrderedForWhatNobodyCouldVouchFor(String mail, String site, String told) {
        assertThatThrownBy(() -> settings(Map.of(Setting.ACME, mail, Setting.SITE, site), Map.of()))
                .hasMessageContaining("--acme")
                .hasMessageContaining(told);
    }

    @Test
    void aCertificateIsOrderedOrNamedNotBoth() {
        Map<Setting, String> both = Map.of(
                Setting.ACME, "desk@magazine.example",
                Setting.SITE, "https://magazine.example",
                Setting.TLS_CERTIFICATE, "chain.pem",
                Setting.TLS_KEY, "key.pem");
        assertThatThrownBy(() -> settings(both, Map.of())).hasMessageContaining("Leave one of them out");
        assertThatThrownBy(() -> settings(
                        Map.of(
                                Setting.ACME, "desk@magazine.example",
                                Setting.SITE, "https://magazine.example",
                                Setting.ACME_DIRECTORY, "http://ca.example"),
                        Map.of()))
                .hasMessageContaining("--acme-directory");
        assertThatThrownBy(() -> settings(Map.of(Setting.ACME_DIRECTORY, "https://ca.example"), Map.of()))
                .hasMessageContaining("--acme MAIL");
    }

    @Test
    void aCacheThatCannotBeToldAnythingIsRefused() {
        assertThatThrownBy(() -> settings(Map.of(Setting.CDN, "https://cache.example"), Map.of()))
                .hasMessageContaining("--cdn");
    }

    private static Map<Setting, String> with(Map<Setting, String> settings, Setting more, String value) {
        Map<Setting, String> all = new EnumMap<>(settings);
        all.put(more, value);
        return all;
    }

    @Test
    void aFileThatWasNamedMustBeThere() {
        assertThatThrownBy(() -> SettingsFile.read(folder, "absent.yaml", Map.of()))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("absent.yaml")
                .hasMessageContaining("does not exist");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("standfirst.yaml"), "data: café".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> settings(Map.of(), Map.of())).hasMessageContaining("not text in UTF-8");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("standfirst.yaml"), text);
    }

    private Settings settings(Map<Setting, String> commandLine, Map<String, String> environment) {
        return Settings.from(commandLine, environment, SettingsFile.read(folder, null, environment));
    }

    @Test
    void singleSignOnNeedsAnIssuerAClientAndASecretFromOnePlace() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
        Map<Setting, String> whole = Map.of(
                Setting.OIDC_ISSUER, "https://login.example/realms/press",
                Setting.OIDC_CLIENT, "magazine",
                Setting.OIDC_SECRET_FILE, file.toString(),
                Setting.OIDC_DOMAINS, "Magazine.example, press.example");

        IdentityProvider provider = settings(whole, Map.of()).provider().orElseThrow();

        assertThat(provider.secret()).isEqualTo("from a file");
        assertThat(provider.toString()).doesNotContain("from a file");
        assertThat(provider.label()).isEqualTo("login.example");
        assertThat(provider.isOnlyWay()).isFalse();
        assertThat(provider.domains()).containsExactly("magazine.example", "press.example");
        assertThat(settings(Map.of(), Map.of()).provider()).isEmpty();
        assertThatThrownBy(() -> settings(whole, Map.of("STANDFIRST_OIDC_SECRET", "another")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("once");
        assertThatThrownBy(() -> settings(Map.of(Setting.OIDC_CLIENT, "magazine"), Map.of()))
                .hasMessageContaining("--oidc-issuer");
        assertThatThrownBy(() -> settings(with(whole, Setting.OIDC_ISSUER, "http://login.example"), Map.of()))
                .hasMessageContaining("is no provider's address");
        assertThatThrownBy(() -> settings(with(whole, Setting.OIDC_ONLY, "maybe"), Map.of()))
                .hasMessageContaining("neither yes nor no");
    }

    @Test
    void aServiceThatKnowsSpamNeedsASiteAndAKeyAndIsAskedOverHttps() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "from a file\n");
        Map<Setting, String> whole = Map.of(
                Setting.SITE, "https://magazine.example",
                Setting.SPAM_SERVICE, "https://rest.akismet.com/1.1/",
                Setting.SPAM_KEY_FILE, file.toString());

        AkismetService.Access access = settings(whole, Map.of()).spamService().orElseThrow();

        assertThat(access.key()).isEqualTo("from a file");
        assertThat(access.site()).isEqualTo("https://magazine.example/");
        assertThat(settings(whole, Map.of()).toString()).doesNotContain("from a file");
        assertThat(settings(Map.of(), Map.of()).spamService()).isEmpty();
        assertThatThrownBy(() -> settings(whole, Map.of("STANDFIRST_SPAM_KEY", "another")))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> settings(Map.of(), Map.of("STANDFIRST_SPAM_KEY", "a key")))
                .hasMessageContaining("--spam-service");
        assertThatThrownBy(() -> settings(with(whole, Setting.SPAM_SERVICE, "http://rest.akismet.com/1.1/"), Map.of()))
                .hasMessageContaining("no service that can be asked");
        assertThatThrownBy(() -> settings(
                        Map.of(Setting.SPAM_SERVICE, "https://rest.akismet.com/1.1/", Setting.SPAM_KEY_FILE, "key"),
                        Map.of()))
                .hasMessageContaining("--site");
    }
}
