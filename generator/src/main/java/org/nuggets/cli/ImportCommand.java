package org.nuggets.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.FileStamps;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.edit.SourceChange;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.SourceWriter;
import org.nuggets.importer.ImportRequest;
import org.nuggets.importer.Imported;
import org.nuggets.importer.ImportedFile;
import org.nuggets.importer.Importer;
import org.nuggets.importer.KnownPages;
import org.nuggets.importer.fetch.Fetcher;
import org.nuggets.importer.fetch.WebFetcher;
import org.nuggets.importer.piece.Loss;
import org.nuggets.model.Bytes;
import org.nuggets.model.ContentType;
import org.nuggets.model.WindowsName;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.pipeline.SiteSettings;
import org.nuggets.read.FolderReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes drafts of what was written elsewhere. */
@Command(
        name = "import",
        description =
                "Makes drafts of Word documents, web pages, plain text, and the Markdown of Jekyll, Hugo and Obsidian.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    /** So many losses of one draft are shown; all of them stand in the draft. */
    private static final int MOST_SHOWN = 8;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOptions site;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL|FOLDER",
            description = "What to take: .docx, .html, .md, .txt, an address, or a folder of such files.")
    private List<String> what;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "What the drafts become (default: what a filled template is of, else nugget).")
    private @Nullable String type;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Their language (default: what each says, else the site's first).")
    private @Nullable String lang;

    @Option(names = "--into", paramLabel = "FOLDER", description = "A folder for them, below that of their type.")
    private @Nullable String into;

    @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--no-fetch", description = "Ask nothing of the web for the pictures of files.")
    private boolean noFetch;

    @Option(names = "--allow-private", description = "Also fetch from machines of your own network.")
    private boolean allowPrivate;

    @Override
    public Integer call() throws IOException {
        BuildRequest request = site.request();
        SiteSettings settings = SiteBuild.settings(request);
        if (type != null && !settings.types().containsKey(type)) {
            throw site.wrong("'" + type + "' is not a content type. "
                    + DidYouMean.hint(type, settings.types().keySet()) + "Types: "
                    + String.join(", ", settings.types().keySet()));
        }
        ImportRequest asked = new ImportRequest(
                Optional.ofNullable(type),
                Optional.ofNullable(lang).map(given -> language(site, settings, given)),
                folder(settings),
                settings.types(),
                settings.config().languages(),
                settings.config().limits(),
                request.options().date(),
                known(settings));
        Imported imported = new Importer(asked, fetcher()).read(what);
        PrintWriter out = spec.commandLine().getOut();
        if (!imported.refused().isEmpty()) {
            imported.refused().forEach(out::println);
            out.println("Nothing was written.");
            return Main.PROBLEMS;
        }
        if (imported.drafts().isEmpty()) {
            out.println("There is no text in it; nothing was written.");
            return Main.PROBLEMS;
        }
        if (!dryRun) {
            Optional<SourceWriter.Refused> refused = site.changes(request).apply(change(imported, settings.content()));
            if (refused.isPresent()) {
                out.println(refused(refused.get(), settings.content()));
                return Main.PROBLEMS;
            }
        }
        show(imported, settings.content(), out);
        return Main.GOOD;
    }

    private Fetcher fetcher() {
        boolean pages = what.stream().anyMatch(one -> one.contains("://"));
        return noFetch && !pages ? Fetcher.none() : new WebFetcher(allowPrivate, LONGEST, System::nanoTime);
    }

    private static SourceChange change(Imported imported, Path content) {
        List<SourceEdit> texts = new ArrayList<>();
        imported.sources().forEach(source -> texts.add(edit(source, content)));
        imported.drafts().forEach(draft -> texts.add(edit(draft.file(), content)));
        Map<Path, Bytes> pictures = new LinkedHashMap<>();
        imported.files().forEach(file -> pictures.put(content.resolve(file.path()), file.content()));
        return SourceChange.adding(texts, pictures);
    }

    private static SourceEdit edit(ImportedFile file, Path content) {
        return SourceEdit.adding(
                content.resolve(file.path()), new String(file.content().read(), StandardCharsets.UTF_8));
    }

    private static String refused(SourceWriter.Refused refused, Path content) {
        return switch (refused.reason()) {
            case THERE_ALREADY ->
                "There is a file '" + refused.file() + "' by now; nothing was written. Run the command again.";
            case OUTSIDE ->
                "'" + refused.file() + "' would lie outside of '" + content
                        + "', where a link leads; nothing was written. Make a folder of it.";
            case BUSY -> "Another command is changing files right now; nothing was written. Try again.";
            default -> "'" + refused.file() + "' could not be written; nothing was. Run the command again.";
        };
    }

    private void show(Imported imported, Path content, PrintWriter out) {
        String done = dryRun ? "Would write " : "Wrote ";
        for (Imported.Draft draft : imported.drafts()) {
            out.println(done + content.resolve(draft.file().path()) + ", from " + draft.from());
            List<Loss> losses = draft.losses();
            losses.stream().limit(MOST_SHOWN).forEach(loss -> out.println("  look at: " + loss.in("en")));
            if (losses.size() > MOST_SHOWN) {
                out.println("  and " + (losses.size() - MOST_SHOWN) + " more, which stand in the draft");
            }
        }
        imported.sources()
                .forEach(source -> out.println(done + content.resolve(source.path()) + ", the source that they name"));
        imported.files().forEach(file -> out.println(done + content.resolve(file.path())));
        out.println(
                "These are drafts, which readers do not get. Facts may be used by everybody; sentences and pictures of"
                        + " others need permission or a licence.");
        out.println("Read them through, then run: " + Main.program() + " check --drafts" + site.asGiven());
        if (!dryRun) {
            out.println("To take it all back: " + Main.program() + " undo" + site.asGiven());
        }
    }

    /** A folder below that of the type, named in a way that every system can hold. */
    private String folder(SiteSettings settings) {
        if (into == null) {
            return "";
        }
        String path = into.replace('\\', '/').replaceFirst("^\\./", "").replaceFirst("/+$", "");
        boolean leaves = path.startsWith("/")
                || path.contains(":")
                || List.of(path.split("/", -1)).stream().anyMatch(step -> step.isEmpty() || step.startsWith("."));
        if (leaves || WindowsName.in(path).isPresent()) {
            throw site.wrong(
                    "--into takes the name of a folder below that of the type, such as 2026, not '" + into + "'");
        }
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        Optional<ContentType> other = settings.types().values().stream()
                .filter(one -> one.folder().equals(first) && !first.isEmpty())
                .findFirst();
        if (other.isPresent() && !other.get().name().equals(type == null ? "nugget" : type)) {
            throw site.wrong("'" + first + "' is the folder of the type "
                    + other.get().name() + ": add --type " + other.get().name() + ", or choose another folder");
        }
        return path;
    }

    /** The language that was asked for, else the site's first. */
    static String language(SiteOptions site, SiteSettings settings, @Nullable String lang) {
        List<String> languages = settings.config().languages();
        String language = lang == null ? languages.get(0) : lang;
        if (!languages.contains(language)) {
            throw site.wrong(
                    "'" + language + "' is not a language of this site. Languages: " + String.join(", ", languages));
        }
        return language;
    }

    /** What the site has already. */
    static KnownPages known(SiteSettings settings) throws IOException {
        FolderReader folders = new FolderReader(settings.config().limits(), Path::toString);
        return KnownPages.of(
                folders.content(settings.content(), FileStamps.none(), Bytes::of)
                        .value(),
                settings.types(),
                settings.config().languages());
    }
}
