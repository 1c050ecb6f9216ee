package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nuggets.cache.BuildCache;
import org.nuggets.edit.Renaming;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SourceSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an item, a file or a folder another name. */
@Command(
        name = "rename",
        description = {
            "Gives an item, a file or a folder another name, and writes every link to it anew; its earlier address leads"
                    + " on. Shows how first, then writes with --write.",
            "For example: rename role:secondee role:visiting-teacher"
        },
        mixinStandardHelpOptions = true)
final class RenameCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "What to rename: an item as type:id, or the path of a file or folder.")
    private String from;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description =
                    "Its new name: type:id or the id alone; for a file or folder a path, or a name beside the old.")
    private String to;

    @Mixin
    private SiteOptions site;

    @Mixin
    private Changing changing;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BuildRequest request = site.request();
        SourceSite read;
        try (BuildCache cache = site.cache()) {
            read = SourceSite.read(request, cache);
        }
        Renaming.Plan plan = Renaming.of(read, from, to);
        if (plan.renaming().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("'" + from + "' keeps its name: " + plan.message().in("en"));
            return Main.PROBLEMS;
        }
        Renaming renaming = plan.renaming().get();
        changing.show(read, renaming.change());
        List<String> ledOn = new ArrayList<>();
        renaming.ledOn().forEach((before, after) -> ledOn.add(before + " leads on to " + after));
        changing.list(ledOn, MOST_SHOWN);
        String what = FixCommand.count(renaming.change().moves().size(), "file")
                + " moved, " + FixCommand.count(renaming.rewritten().size(), "link")
                + " written anew";
        if (!changing.isWanted("Do this: " + what + "?")) {
            out.println("Nothing was written yet: " + what + " with " + Main.program() + " rename" + site.asGiven()
                    + " " + Typed.word(from) + " " + Typed.word(to) + " --write");
            return Main.GOOD;
        }
        if (!changing.make(site.changes(request), read, renaming.change())) {
            return Main.PROBLEMS;
        }
        out.println("Done: " + what + ". To take that back: " + Main.program() + " undo" + site.asGiven());
        return Main.GOOD;
    }
}
