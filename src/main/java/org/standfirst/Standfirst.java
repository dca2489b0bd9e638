package org.standfirst;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: the list of its commands. */
@Command(
        name = "standfirst",
        description = "The publishing system for online magazines.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            PicturesCommand.class,
            KeysCommand.class,
            LookCommand.class,
            OpennessCommand.class,
            DemoCommand.class,
            TestCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        },
        footer = {"", "“standfirst help COMMAND” tells what a command takes."})
public final class Standfirst implements Runnable {
    private static final int WIDTH = 100;

    @Spec
    private CommandSpec spec;

    private Standfirst() {}

    /** Runs a command and ends with 0 if all went well, 1 if something failed, 2 if the command was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Standfirst())
                .setUsageHelpWidth(WIDTH)
                .setExecutionExceptionHandler((failure, command, _) -> Failure.report(failure, command))
                .setParameterExceptionHandler(Standfirst::explainUsage);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int explainUsage(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("standfirst: " + mistake.getMessage());
        command.getErr().println("Try “standfirst help " + command.getCommandName() + "”.");
        return CommandLine.ExitCode.USAGE;
    }
}
