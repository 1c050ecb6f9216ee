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
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.index.Workers;
import org.nuggets.model.Asset;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.render.Rendition;

/** Renditions to files. A file whose key is known from an earlier build is neither made nor read again. */
final class OutputStage {

    private final BuildCache cache;
    /** To tell a key costs something, too. */
    private final boolean caching;

    private final Set<String> faulty;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<PageAudit> audits = new ArrayList<>();
    private final Set<Diagnostic> findings = new LinkedHashSet<>();

    /** @param faulty source files, as shown to people, whose pages may be such that no template can show them */
    OutputStage(BuildCache cache, Set<String> faulty) {
        this.cache = cache;
        this.caching = cache.keeps();
        this.faulty = faulty;
    }

    /** A file that is made, and what was found on the way. */
    private record Finished(OutputFile file, Optional<PageAudit> audit, List<Diagnostic> findings) {}

    /** Each thread takes the next one: a list may be a thousand times as large as an item. */
    void make(List<Supplier<Rendition>> renditions) {
        Finished[] all = new Finished[renditions.size()];
        Workers.all()
                .share(
                        all.length,
                        () -> this,
                        (stage, i) -> all[i] = stage.finish(renditions.get(i).get()));
        for (Finished finished : all) {
            files.add(finished.file);
            // One broken template fails on every page that it shows.
            findings.addAll(finished.findings);
            finished.audit.ifPresent(audits::add);
        }
    }

    private Finished finish(Rendition rendition) {
        Optional<Fingerprint> early = caching ? rendition.early().get() : Optional.empty();
        Optional<Fingerprint> pointed = early.flatMap(cache.outputs()::get).map(OutputCodec::key);
        Optional<Fingerprint> key =
                pointed.isPresent() || !caching ? pointed : rendition.key().get();
        if (pointed.isEmpty() && early.isPresent() && key.isPresent()) {
            cache.outputs().put(early.get(), OutputCodec.bytes(key.get()));
        }
        Optional<byte[]> known = key.flatMap(cache.outputs()::get);
        if (known.isPresent()) {
            OutputCodec.Known output = OutputCodec.of(known.get(), rendition.path(), rendition.source());
            return new Finished(
                    file(rendition, new OutputFile.Kept(output.digest(), output.size(), rendition.again())),
                    output.audit(),
                    List.of());
        }
        Checked<byte[]> made = rendition.make().get();
        byte[] bytes = made.value();
        Fingerprint digest = key.map(cache::signed).orElseGet(() -> Digest.of(bytes));
        OutputFile.Kept content = new OutputFile.Kept(digest, bytes.length, cache.shelve(bytes));
        Optional<PageAudit> audit = rendition.path().endsWith(".html")
                ? Optional.of(PageAudit.of(rendition.path(), rendition.source(), bytes))
                : Optional.empty();
        if (key.isPresent() && made.findings().isEmpty()) {
            cache.outputs().put(key.get(), OutputCodec.bytes(content, audit));
        }
        return new Finished(
                file(rendition, content), audit, faulty.contains(rendition.source()) ? List.of() : made.findings());
    }

    private static OutputFile file(Rendition rendition, OutputFile.Kept content) {
        return new OutputFile(rendition.path(), content, rendition.source());
    }

    void add(List<OutputFile> more) {
        files.addAll(more);
    }

    /** A site's own robots.txt or feed takes the place of the one that we would make; two pages clash. */
    void addStatics(List<Asset> statics) {
        Set<String> paths = statics.stream().map(Asset::path).collect(Collectors.toSet());
        files.removeIf(
                file -> file.source().isEmpty() && !file.path().endsWith(".html") && paths.contains(file.path()));
        statics.forEach(
                file -> files.add(new OutputFile(file.path(), new OutputFile.Copied(file.location()), file.name())));
    }

    List<OutputFile> files() {
        return files;
    }

    /** What was found in templates, and in the finished pages. */
    List<Diagnostic> findings() {
        Set<String> paths = files.stream().map(OutputFile::path).collect(Collectors.toSet());
        return Stream.concat(findings.stream(), HtmlAudit.audit(audits, paths).stream())
                .toList();
    }
}
