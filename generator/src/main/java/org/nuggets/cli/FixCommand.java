package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nuggets.cache.BuildCache;
import org.nuggets.edit.Repairs;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SourceSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mends what can be mended without its author. */
@Command(
        name = "fix",
        description = "Mends faults of which only one thing can be meant: shows how first, then writes with --write.",
        mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Mixin
    private Changing changing;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files or folders to mend; the whole site is read (default: all).")
    private List<Path> only = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BuildRequest request = site.request();
        for (Path file : only) {
            if (!Files.exists(file)) {
                throw site.wrong("there is no '" + file + "'");
            }
        }
        Repairs repairs;
        SourceSite shown;
        try (BuildCache cache = site.cache()) {
            repairs = Repairs.of(request, cache, this::isWanted);
            shown = SourceSite.read(request, cache);
        }
        changing.show(shown, repairs.change());
        if (!repairs.mended().isEmpty()) {
            out.println();
            out.println("Mends:");
            changing.list(
                    repairs.mended().stream()
                            .map(finding ->
                                    finding.span().file() + ":" + finding.span().line() + ": " + finding.message())
                            .toList(),
                    MOST_SHOWN);
        }
        if (!repairs.told().isEmpty()) {
            out.println("Left to you:");
            changing.list(repairs.told(), MOST_SHOWN);
        }
        if (repairs.change().isEmpty()) {
            out.println("There is nothing that can be mended without you.");
            return Main.GOOD;
        }
        String files = count(repairs.change().files().size(), "file");
        if (!changing.isWanted("Write this to " + files + "?")) {
            out.println("Nothing was written. To write this to " + files + ": " + again());
            return Main.PROBLEMS;
        }
        if (!changing.make(site.changes(request), shown, repairs.change())) {
            return Main.PROBLEMS;
        }
        out.println("Mended " + files + ". To take that back: " + Main.program() + " undo" + site.asGiven());
        return Main.GOOD;
    }

    private String again() {
        return Stream.concat(
                        Stream.of(Main.program() + " fix" + site.asGiven()),
                        Stream.concat(only.stream().map(file -> Typed.word(file.toString())), Stream.of("--write")))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private boolean isWanted(String name) {
        return only.isEmpty()
                || only.stream()
                        .anyMatch(file -> Path.of(name)
                                .toAbsolutePath()
                                .normalize()
                                .startsWith(file.toAbsolutePath().normalize()));
    }
}
