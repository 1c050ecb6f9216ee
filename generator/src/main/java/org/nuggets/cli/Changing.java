package org.nuggets.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuggets.edit.ChangeView;
import org.nuggets.edit.ChangeWriter;
import org.nuggets.edit.SourceChange;
import org.nuggets.edit.SourceWriter.Refused;
import org.nuggets.pipeline.SourceSite;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a change of sources is shown, asked about and made. Where nobody can be asked, only {@code --write} makes it. */
final class Changing {

    private static final Set<String> YES = Set.of("y", "yes", "j", "ja");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--write", description = "Make the changes; without it they are only shown, or asked about.")
    private boolean write;

    /** Shows a change; red is what goes, green what comes. */
    void show(SourceSite site, SourceChange change) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean coloured = ReportOptions.likesColour();
        for (String line : new ChangeView(change, site::shown).lines()) {
            boolean comes = line.startsWith("+") && !line.startsWith("+++");
            boolean goes = line.startsWith("-") && !line.startsWith("---");
            out.println(
                    coloured && (comes || goes) ? (comes ? "\u001b[32m" : "\u001b[31m") + line + "\u001b[0m" : line);
        }
    }

    /** Whether it is to be made: as was said, or as somebody answers. */
    boolean isWanted(String question) throws IOException {
        if (write) {
            return true;
        }
        if (!ReportOptions.isTerminal()) {
            return false;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(question + " [y/N] ");
        out.flush();
        // Not closed: it is not ours.
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String answer = in.readLine();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /** Makes it; answers whether it was made, and says so if not. */
    boolean make(ChangeWriter writer, SourceSite site, SourceChange change) throws IOException {
        Optional<Refused> refused = writer.apply(change);
        refused.ifPresent(why -> spec.commandLine().getErr().println(words(why, site.shown(why.file()))));
        return refused.isEmpty();
    }

    private static String words(Refused refused, String file) {
        String what = switch (refused.reason()) {
            case THERE_ALREADY -> "there is '" + file + "' already";
            case CHANGED_MEANWHILE -> "'" + file + "' has changed meanwhile: run the command again";
            case NO_TEXT -> "'" + file + "' is no text in UTF-8";
            case OUTSIDE -> "'" + file + "' is a link, or lies outside of the folders of this site";
            case BUSY -> "another command is changing files right now: try again";
        };
        return "Nothing was written: " + what + ".";
    }

    /** Shows the first of many lines. */
    void list(List<String> lines, int most) {
        PrintWriter out = spec.commandLine().getOut();
        lines.stream().limit(most).forEach(line -> out.println("  " + line));
        if (lines.size() > most) {
            out.println("  … and " + (lines.size() - most) + " more");
        }
    }
}
