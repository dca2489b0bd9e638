package org.standfirst;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
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
        footer = {"", "“standfirst help COMMAND” tells what a command takes."})
public final class Standfirst implements Runnable {
    private static final int WIDTH = 100;

    /** In the order in which the usage lists them. */
    private static final SequencedMap<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("pictures", PicturesCommand.class);
        COMMANDS.put("keys", KeysCommand.class);
        COMMANDS.put("staff", StaffCommand.class);
        COMMANDS.put("consent", ConsentCommand.class);
        COMMANDS.put("look", LookCommand.class);
        COMMANDS.put("openness", OpennessCommand.class);
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("test", TestCommand.class);
        COMMANDS.put("rehearse", RehearseCommand.class);
        COMMANDS.put("help", HelpCommand.class);
    }

    @Spec
    private CommandSpec spec;

    private Standfirst() {}

    /** Runs a command and ends with 0 if all went well, 1 if something failed, 2 if the command was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** Knows the command that is asked for; all of them where that is none, or help: to look at each takes its time. */
    static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Standfirst());
        String asked = arguments.length == 0 ? "help" : arguments[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(asked) || asked.equals("help") || !COMMANDS.containsKey(asked)) {
                commandLine.addSubcommand(name, command);
            }
        });
        return commandLine
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
