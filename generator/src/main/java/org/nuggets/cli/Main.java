package org.nuggets.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.pipeline.BuiltIns;
import org.nuggets.pipeline.Version;
import org.nuggets.report.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code nuggets}. Exit codes: 0 good, 1 problems found, 2 wrong usage, 3 a fault of ours. */
@Command(
        name = "nuggets",
        description = "Turns Markdown case studies, roles and action cards into a checked, static knowledge base.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.class,
        subcommands = {
            BuildCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            EditorCommand.class,
            ExplainCommand.class,
            FixCommand.class,
            ImportCommand.class,
            InitCommand.class,
            NewCommand.class,
            PromoteCommand.class,
            PublishCommand.class,
            RenameCommand.class,
            RollbackCommand.class,
            SchemaCommand.class,
            SearchCommand.class,
            ServeCommand.class,
            StatusCommand.class,
            TemplateCommand.class,
            UndoCommand.class,
            UnpublishCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:good", "1:problems found", "2:wrong usage", "3:a fault of ours"})
public final class Main implements Runnable, CommandLine.IVersionProvider {

    static final int GOOD = 0;
    static final int PROBLEMS = 1;
    static final int FAULT = 3;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // The command line alone takes a tenth of a second to read.
        Thread ahead = new Thread(BuiltIns::prepare, "ahead");
        ahead.setDaemon(true);
        ahead.start();
        System.exit(commandLine(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine main = new CommandLine(new Main());
        NewCommand.explain(main.getSubcommands().get("new"));
        SiteOptions.hide(main.getSubcommands().get("serve"), "--drafts");
        for (String command : List.of("fix", "rename", "undo")) {
            SiteOptions.hide(main.getSubcommands().get(command), "--theme", "--base-url", "--drafts", "--rehash");
        }
        for (String command : List.of("editor", "schema")) {
            SiteOptions.hideAllButPlaces(main.getSubcommands().get(command));
        }
        for (String command : List.of("import", "template")) {
            SiteOptions.hide(
                    main.getSubcommands().get(command),
                    "--theme",
                    "--base-url",
                    "--drafts",
                    "--cache",
                    "--no-cache",
                    "--rehash");
        }
        for (String command : List.of("diff", "publish", "rollback", "status")) {
            SiteOptions.hide(main.getSubcommands().get(command), "--drafts", "--date");
        }
        return main.setCommandName(program())
                .setOut(CleanWriter.to(out))
                .setErr(CleanWriter.to(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, Main::number)
                .setParameterExceptionHandler((wrong, arguments) -> misused(wrong))
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    Optional<String> trouble = Trouble.of(fault);
                    if (trouble.isPresent()) {
                        command.getErr().println("nuggets: " + trouble.get());
                        return PROBLEMS;
                    }
                    command.getErr().println("nuggets: a fault of ours: " + fault);
                    fault.printStackTrace(command.getErr());
                    command.getErr().println("Please report this, with the lines above.");
                    return FAULT;
                });
    }

    /** As it was called, so that what is said can be typed. */
    static String program() {
        return Typed.word(System.getProperty("nuggets.program", "nuggets"));
    }

    /** Says what is wrong, and not all that would be right: that would move it out of the window. */
    private static int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            noCommand(unmatched.getUnmatched().get(0), command);
        } else {
            command.getErr().println(complaint(wrong, command));
        }
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println((help.contains("'") ? help : "'" + help + "'") + " shows the options.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String complaint(ParameterException wrong, CommandLine command) {
        if (wrong instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String option = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
            List<String> options = command.getCommandSpec().options().stream()
                    .filter(known -> !known.hidden())
                    .flatMap(known -> Stream.of(known.names()))
                    .toList();
            return "there is no option '" + option + "'"
                    + DidYouMean.nearest(option, options)
                            .map(near -> ": did you mean '" + near + "'?")
                            .orElse("");
        }
        if (wrong.getArgSpec() instanceof OptionSpec option && option.type().isEnum() && wrong.getValue() != null) {
            List<String> values = Stream.of(option.type().getEnumConstants())
                    .map(one -> one.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return "'" + wrong.getValue() + "' is no value of '" + option.longestName() + "'. "
                    + DidYouMean.hint(wrong.getValue(), values) + "Choose from: " + String.join(", ", values);
        }
        return wrong.getMessage();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    private static void noCommand(String word, CommandLine command) {
        Set<String> commands = command.getSubcommands().keySet();
        command.getErr()
                .println("there is no command '" + word + "': "
                        + DidYouMean.nearest(word, commands)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("there are " + String.join(", ", commands)));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    @Override
    public String[] getVersion() {
        return new String[] {"nuggets " + Version.current()};
    }
}
