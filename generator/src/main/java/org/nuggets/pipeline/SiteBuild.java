package org.nuggets.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileStamps;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Coverage;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Page;
import org.nuggets.model.PublishedFiles;
import org.nuggets.model.SiteInsights;
import org.nuggets.read.SourceChangedException;
import org.nuggets.work.WorkPool;
import org.nuggets.write.SiteWriter;

/** Runs the stages in their order: read, parse, validate, link, index, render, audit, write. */
public final class SiteBuild {

    /** How often sources are read that change meanwhile. */
    private static final int TRIES = 3;

    private SiteBuild() {}

    /** Builds a site in memory. Every stage runs, so that one run reports every mistake. */
    public static BuildResult build(BuildRequest request) throws IOException {
        return build(request, BuildCache.none(), stage -> {});
    }

    /**
     * Builds a site and tells how far it is.
     *
     * @param cache what earlier builds kept; what this one makes can be read until it is closed
     * @param progress told the name of each stage as it begins
     */
    public static BuildResult build(BuildRequest request, BuildCache cache, Consumer<String> progress)
            throws IOException {
        return attempt(cache, stamps -> build(request, stamps, cache, progress));
    }

    /** Does something with sources as they are. */
    interface Attempt<T> {
        /**
         * Does it.
         *
         * @param stamps what sources were when they were last read
         */
        T with(FileStamps stamps) throws IOException;
    }

    /** Begins again where a source changes meanwhile. */
    static <T> T attempt(BuildCache cache, Attempt<T> attempt) throws IOException {
        for (int left = TRIES; ; left--) {
            FileStamps stamps = left == TRIES ? cache.stamps() : FileStamps.none();
            try {
                return attempt.with(stamps);
            } catch (IOException | RuntimeException e) {
                if (left == 1 || !isOfChange(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether a source was another when it was read than when it was seen first. */
    private static boolean isOfChange(Throwable fault) {
        return fault instanceof SourceChangedException || (fault.getCause() != null && isOfChange(fault.getCause()));
    }

    private static BuildResult build(
            BuildRequest request, FileStamps stamps, BuildCache cache, Consumer<String> progress) throws IOException {
        progress.accept("reading");
        Sources read = Sources.read(request, stamps, cache::spill, cache.builds());
        Sources sources = CleanPictures.in(read, cache.outputs(), List.of()).with(new KeptDrawings(cache));
        if (sources.tree().isEmpty()) {
            return new BuildResult(
                    List.of(), sources.findings(), sources.files(), sources.settings(), List.of(), Coverage.NOTHING);
        }
        if (!cache.keeps()) {
            return build(sources, request, cache, progress);
        }
        Fingerprint inputs = sources.inputs(request);
        Optional<byte[]> known = cache.builds().get(inputs);
        if (known.isPresent()) {
            // Only where a file is not where it was does anything need to be made.
            Lazy<Map<String, OutputFile>> files =
                    new Lazy<>(() -> build(sources, request, cache, stage -> {}).files().stream()
                            .collect(Collectors.toMap(OutputFile::path, file -> file)));
            return BuildCodec.of(
                    known.get(),
                    sources,
                    path -> () -> files.get().get(path).made().orElseThrow());
        }
        BuildResult built = build(sources, request, cache, progress);
        cache.builds().put(inputs, BuildCodec.bytes(built));
        return built;
    }

    private static BuildResult build(
            Sources sources, BuildRequest request, BuildCache cache, Consumer<String> progress) {
        SiteSetUp setUp = SiteSetUp.of(sources, request);
        ForkJoinTask<List<Diagnostic>> templates = WorkPool.start(setUp.faults()::get);
        SiteGraph graph = SiteGraph.of(sources, setUp, request, cache, progress);
        List<Diagnostic> findings = new ArrayList<>(graph.findings());

        progress.accept("indexing");
        SiteInsights index = graph.index(cache.index(), cache::spill, WorkPool.all());

        progress.accept("rendering");
        List<Diagnostic> faults = templates.join();
        findings.addAll(faults);
        OutputStage outputs = new OutputStage(cache, faulty(findings));
        if (faults.isEmpty()) {
            outputs.make(graph.files(index).all());
            outputs.add(setUp.renderer().copies(graph.site()));
        }
        outputs.addStatics(sources.settings().statics());
        outputs.addMade(after(outputs.files(), setUp, cache));
        findings.addAll(SiteWriter.clashes(outputs.files()));
        findings.addAll(new FaultPlaces(sources.files(), findings).of(outputs.findings()));
        return new BuildResult(
                outputs.files(),
                findings,
                sources.files(),
                sources.settings(),
                graph.pages().stream().map(Page::key).toList(),
                graph.linked().coverage());
    }

    /** What is made from all other files. */
    private static List<OutputFile> after(List<OutputFile> files, SiteSetUp setUp, BuildCache cache) {
        PublishedFiles site = new FinishedFiles(files, cache);
        return setUp.after().stream().flatMap(format -> format.outputs(site)).toList();
    }

    /** Source files with errors of their own: where a template cannot show one, that is no fault of the template. */
    private static Set<String> faulty(List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.span().file())
                .collect(Collectors.toSet());
    }

    /** What a site is built with, without building it; what is wrong in it a build says. */
    public static SiteSettings settings(BuildRequest request) throws IOException {
        return SiteSettings.read(
                request, file -> Sources.shown(request.directory(), file), new HashMap<>(), new ArrayList<>());
    }
}
