package org.standfirst;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Stands in for the launcher's command of that name, which needs the sources. */
@Command(name = "test", description = "Runs all tests; in a checkout of the sources: ./standfirst test [--thorough]")
final class TestCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Unmatched
    private String[] ignored;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "the tests belong to the sources: run ./standfirst test in a checkout of them");
    }
}
