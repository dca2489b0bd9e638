package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StandfirstTest {
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void withoutACommandItListsThemAll() {
        assertThat(run()).isZero();
        assertThat(output.toString()).contains("serve", "import", "demo", "test", "help");
    }

    @Test
    void helpTellsWhatACommandTakes() {
        assertThat(run("help", "serve")).isZero();
        assertThat(output.toString()).contains("--data=DIR", "--port=N", "--database=URL", "STANDFIRST_PORT");
    }

    @Test
    void anUnknownCommandOrOptionIsWrongUsage() {
        assertThat(run("sevre")).isEqualTo(2);
        assertThat(run("serve", "--prot", "1")).isEqualTo(2);
        assertThat(run("import", "wordpress")).isEqualTo(2);
        assertThat(errors.toString()).contains("sevre", "--prot", "FILE").doesNotContain("\tat ");
    }

    @Test
    void aWrongSettingIsWrongUsage() {
        assertThat(run("serve", "--port", "eighty")).isEqualTo(2);
        assertThat(errors.toString()).contains("--port: “eighty” is no port").doesNotContain("\tat ");
    }

    @Test
    void theTestsBelongToTheSources() {
        assertThat(run("test", "--thorough")).isEqualTo(2);
        assertThat(errors.toString()).contains("./standfirst test");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Standfirst.commandLine();
        return commandLine
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
