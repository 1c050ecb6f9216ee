package org.nuggets.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.edit.GeneratedFiles;
import org.nuggets.edit.GeneratedFiles.Outcome;
import org.nuggets.editor.EditorSchemas;
import org.nuggets.editor.VsCodeFiles;
import org.nuggets.pipeline.BuiltIns;
import org.nuggets.pipeline.SiteSettings;
import org.nuggets.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes JSON Schemas, by which an editor helps with front matter and settings. */
@Command(
        name = "schema",
        description = "Writes JSON Schemas of the content types and of the settings' files, for an editor of your own.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    /** Where they lie, in the folder of the site. */
    static final String FOLDER = "schemas";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(
            arity = "0..1",
            paramLabel = "TYPE",
            description = "A type such as nugget, or site.yml, type.yml, vocabularies.yml, synonyms.yml: its schema is "
                    + "shown, unless --out names a folder (default: all are written).")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder to write to (default: schemas in the site's folder).")
    private @Nullable Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of titles and help (default: the site's first).")
    private @Nullable String lang;

    @Override
    public Integer call() throws IOException {
        SiteSettings settings = site.settings();
        SortedMap<String, ObjectNode> all = all(settings, lang);
        String wanted = name;
        if (wanted != null) {
            List<String> known = all.keySet().stream()
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .toList();
            if (!known.contains(wanted)) {
                throw site.wrong("there is no schema of '" + wanted + "'. " + DidYouMean.hint(wanted, known)
                        + "There are: " + String.join(", ", known));
            }
            all.keySet().retainAll(Set.of(EditorSchemas.fileOf(wanted)));
            if (out == null) {
                spec.commandLine()
                        .getOut()
                        .print(VsCodeFiles.text(all.values().iterator().next()));
                spec.commandLine().getOut().flush();
                return Main.GOOD;
            }
        }
        return write(
                all,
                out == null ? site.site().resolve(FOLDER) : out,
                spec.commandLine().getOut());
    }

    static SortedMap<String, ObjectNode> all(SiteSettings settings, @Nullable String lang) {
        String language = lang == null ? settings.config().languages().get(0) : lang;
        return new EditorSchemas(language).all(settings.types(), BuiltIns.fileSchemas());
    }

    /** Writes schemas and says how many; what is in the way stays, and is named. */
    static int write(SortedMap<String, ObjectNode> schemas, Path folder, PrintWriter out) throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder);
        int written = 0;
        int left = 0;
        for (Map.Entry<String, ObjectNode> schema : schemas.entrySet()) {
            Path file = folder.resolve(schema.getKey());
            Outcome outcome = files.write(file, VsCodeFiles.text(schema.getValue()), EditorSchemas.MARK);
            written += outcome == Outcome.WRITTEN ? 1 : 0;
            if (outcome == Outcome.LEFT) {
                left++;
                out.println(
                        "'" + file + "' was left as it is: Nuggets did not write it. Move it, or name another folder "
                                + "with --out.");
            }
        }
        out.println(Findings.count(schemas.size(), "schema") + " in " + folder + ": " + written + " written, "
                + (schemas.size() - written - left) + " unchanged.");
        return left == 0 ? Main.GOOD : Main.PROBLEMS;
    }
}
