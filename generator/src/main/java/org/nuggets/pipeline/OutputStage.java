package org.nuggets.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.audit.HtmlAudit;
import org.nuggets.audit.PageAudit;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.cache.KeptFiles.KeptFile;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.pipeline.OutputCodec.Known;
import org.nuggets.render.RenderJob;
import org.nuggets.render.format.FileFault;
import org.nuggets.render.format.PressFailure;
import org.nuggets.render.format.Producer;
import org.nuggets.work.WorkPool;

/** Renditions to files. A file whose key is known from an earlier build is neither made nor read again. */
final class OutputStage {

    private final BuildCache cache;
    /** To tell a key costs something, too. */
    private final boolean caching;

    private final Set<String> faulty;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<Audited> audits = new ArrayList<>();
    private final Set<Diagnostic> findings = new LinkedHashSet<>();

    /** @param faulty source files, as shown to people, whose pages may be such that no template can show them */
    OutputStage(BuildCache cache, Set<String> faulty) {
        this.cache = cache;
        this.caching = cache.keeps();
        this.faulty = faulty;
    }

    /** A file that is made, and what was found on the way. */
    private record Finished(OutputFile file, Optional<Audited> audit, List<Diagnostic> findings) {}

    /**
     * A page that was audited, now or in an earlier build.
     *
     * @param facts the digest of what that found
     */
    private record Audited(String path, String source, Fingerprint facts, Supplier<PageAudit> audit) {}

    /** Each thread takes the next one: a list may be a thousand times as large as an item. */
    void make(List<Supplier<RenderJob>> jobs) {
        Finished[] all = new Finished[jobs.size()];
        WorkPool.all()
                .share(
                        all.length,
                        () -> this,
                        (stage, i) -> all[i] = stage.finish(jobs.get(i).get()));
        for (Finished finished : all) {
            files.add(finished.file);
            // One broken template fails on every page that it shows.
            findings.addAll(finished.findings);
            finished.audit.ifPresent(audits::add);
        }
    }

    private Finished finish(RenderJob job) {
        if (job.work() instanceof RenderJob.Quick quick) {
            return finish(job, quick);
        }
        if (job.work() instanceof RenderJob.Printed printed) {
            return finish(job, printed);
        }
        OutputFile.Content content;
        try {
            content = job.work() instanceof RenderJob.OnDisk there
                    ? new OutputFile.Copied(there.file())
                    : slow(job, ((RenderJob.Slow) job.work()).writer());
        } catch (FileFault fault) {
            return new Finished(
                    file(job, new OutputFile.Made(new byte[0])), Optional.empty(), List.of(fault.finding()));
        }
        Optional<Audited> audit = job.path().endsWith(".html") && content instanceof OutputFile.Deferred made
                ? Optional.of(audited(
                        PageAudit.of(job.path(), job.source(), made.bytes().read())))
                : Optional.empty();
        return new Finished(file(job, content), audit, List.of());
    }

    private Finished finish(RenderJob job, RenderJob.Printed printed) {
        List<Diagnostic> faults = new ArrayList<>(printed.html().get().findings());
        OutputFile.Content content = new OutputFile.Made(new byte[0]);
        if (faults.isEmpty()) {
            try {
                content = slow(job, printed.writer());
                faults.addAll(lost(job, printed));
            } catch (PressFailure why) {
                faults.add(printed.unprintable(why));
            }
        }
        return new Finished(
                file(job, content), Optional.empty(), faulty.contains(job.source()) ? List.of() : List.copyOf(faults));
    }

    private static List<Diagnostic> lost(RenderJob job, RenderJob.Printed printed) {
        String letters = printed.press().lost(printed.html().get().value());
        return letters.isEmpty()
                ? List.of()
                : List.of(new Diagnostic(
                        SourceSpan.startOf(job.source()),
                        Code.LOST_LETTERS,
                        "the PDF of this page shows a # in the place of each of these: " + letters,
                        "write them in another way, or give the theme fonts that have them, in 'print'"));
    }

    /** Made only where nothing was kept under its key; then it lies on the disk, and not in memory. */
    private OutputFile.Content slow(RenderJob job, Producer.Writer writer) {
        Fingerprint key = job.key().get().orElseThrow();
        Optional<KeptFile> kept = cache.file(key, writer::writeTo);
        if (kept.isPresent()) {
            KeptFile file = kept.get();
            return new OutputFile.Deferred(
                    file.digest().fingerprint(),
                    Math.toIntExact(file.size()),
                    () -> file.bytes().orElseGet(() -> inMemory(writer)));
        }
        byte[] bytes = inMemory(writer);
        return new OutputFile.Deferred(Digest.of(bytes), bytes.length, cache.spill(bytes));
    }

    private static byte[] inMemory(Producer.Writer writer) {
        return new Producer.Streamed(writer).inMemory().read();
    }

    private Finished finish(RenderJob job, RenderJob.Quick quick) {
        Optional<Fingerprint> early = caching ? job.early().get() : Optional.empty();
        Optional<Known> known = early.flatMap(this::known);
        Optional<Fingerprint> key =
                known.isPresent() || !caching ? Optional.empty() : job.key().get();
        if (known.isEmpty()) {
            known = key.flatMap(this::known);
            known.ifPresent(same -> early.ifPresent(pointer -> keep(pointer, same)));
        }
        if (known.isPresent()) {
            return finished(job, quick.again(), known.get());
        }
        Checked<byte[]> made = quick.make().get();
        byte[] bytes = made.value();
        Fingerprint digest =
                key.map(cache::signed).orElseGet(() -> Digest.quick().add(bytes).fingerprint());
        Optional<Audited> audit = job.path().endsWith(".html")
                ? Optional.of(audited(PageAudit.of(job.path(), job.source(), bytes)))
                : Optional.empty();
        if (key.isPresent() && made.findings().isEmpty()) {
            Known anew = new Known(key.get(), digest, bytes.length, audit.map(Audited::facts));
            keep(key.get(), anew);
            early.ifPresent(pointer -> keep(pointer, anew));
        }
        return new Finished(
                file(job, new OutputFile.Deferred(digest, bytes.length, cache.spill(bytes))),
                audit,
                faulty.contains(job.source()) ? List.of() : made.findings());
    }

    private Optional<Known> known(Fingerprint key) {
        return cache.outputs().get(key).map(OutputCodec::known);
    }

    private void keep(Fingerprint key, Known known) {
        cache.outputs().put(key, OutputCodec.bytes(known));
    }

    private Finished finished(RenderJob job, Bytes again, Known known) {
        cache.outputs().needed(known.key());
        String path = job.path();
        String source = job.source();
        Optional<Audited> audit = known.facts().map(facts -> {
            cache.outputs().needed(facts);
            // Not the rendition itself: it may hold a view.
            return new Audited(path, source, facts, () -> audit(path, source, facts, again));
        });
        return new Finished(file(job, new OutputFile.Deferred(known.digest(), known.size(), again)), audit, List.of());
    }

    private PageAudit audit(String path, String source, Fingerprint facts, Bytes again) {
        return cache.outputs()
                .get(facts)
                .map(bytes -> OutputCodec.audit(bytes, path, source))
                .orElseGet(() -> PageAudit.of(path, source, again.read()));
    }

    private Audited audited(PageAudit audit) {
        byte[] bytes = caching ? OutputCodec.bytes(audit) : new byte[0];
        Fingerprint facts = Digest.quick().add("facts").add(bytes).fingerprint();
        cache.outputs().put(facts, bytes);
        return new Audited(audit.path(), audit.source(), facts, () -> audit);
    }

    private static OutputFile file(RenderJob job, OutputFile.Content content) {
        return new OutputFile(job.path(), content, job.source(), job.cacheRule());
    }

    /** Files that are there already. */
    void add(List<OutputFile> more) {
        files.addAll(more);
    }

    /** Files that were made from all others. */
    void addMade(List<OutputFile> more) {
        files.addAll(more);
        more.stream()
                .filter(file -> file.path().endsWith(".html"))
                .forEach(file -> file.made()
                        .map(bytes -> PageAudit.of(file.path(), file.source(), bytes))
                        .map(this::audited)
                        .ifPresent(audits::add));
    }

    /** A site's own robots.txt or feed takes the place of the one that we would make; two pages clash. */
    void addStatics(List<Asset> statics) {
        Set<String> paths = statics.stream().map(Asset::path).collect(Collectors.toSet());
        files.removeIf(
                file -> file.source().isEmpty() && !file.path().endsWith(".html") && paths.contains(file.path()));
        statics.forEach(file -> file.at(file.path()).ifPresent(files::add));
    }

    List<OutputFile> files() {
        return files;
    }

    /** What was found in templates, and in the finished pages. */
    List<Diagnostic> findings() {
        Set<String> paths = files.stream().map(OutputFile::path).collect(Collectors.toSet());
        return Stream.concat(findings.stream(), inPages(paths).stream()).toList();
    }

    /** Where no page says anything else than in an earlier build, and it names the same files, it found the same. */
    private List<Diagnostic> inPages(Set<String> paths) {
        Optional<Fingerprint> key = caching ? Optional.of(said()) : Optional.empty();
        Optional<OutputCodec.Audit> known =
                key.flatMap(cache.outputs()::get).map(OutputCodec::audit).filter(audit -> audit.holdsFor(paths));
        if (known.isPresent()) {
            return known.get().findings();
        }
        List<PageAudit> pages =
                audits.parallelStream().map(page -> page.audit.get()).toList();
        List<Diagnostic> found = HtmlAudit.audit(pages, paths);
        key.ifPresent(all -> cache.outputs().put(all, OutputCodec.bytes(OutputCodec.Audit.of(found, pages, paths))));
        return found;
    }

    private Fingerprint said() {
        Digest all = Digest.quick().add("findings");
        audits.forEach(page -> all.add(page.path).add(page.source).add(page.facts));
        return all.fingerprint();
    }
}
