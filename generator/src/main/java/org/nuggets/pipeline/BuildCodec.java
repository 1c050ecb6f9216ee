package org.nuggets.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuggets.cache.BinaryReader;
import org.nuggets.cache.BinaryWriter;
import org.nuggets.cache.Digest;
import org.nuggets.cache.SpanCodec;
import org.nuggets.model.Bytes;
import org.nuggets.model.CacheRule;
import org.nuggets.model.Coverage;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PageKey;
import org.nuggets.model.Unpublished;

/** A whole build, but for the bytes of its files, to bytes and back. */
final class BuildCodec {

    private static final int COPIED = 0;
    private static final int MADE = 1;

    private BuildCodec() {}

    static byte[] bytes(BuildResult build) {
        BinaryWriter out = new BinaryWriter();
        out.all(build.files(), file -> {
            out.text(file.path()).text(file.source()).text(file.cacheRule().name());
            if (file.content() instanceof OutputFile.Copied copied) {
                out.number(COPIED).text(copied.location().toString());
            } else if (file.content() instanceof OutputFile.Deferred kept) {
                made(kept.key(), kept.size(), out);
            } else if (file.content() instanceof OutputFile.Made made) {
                made(Digest.of(made.bytes()), made.bytes().length, out);
            }
        });
        SpanCodec.write(build.findings(), "", out);
        out.all(build.pages(), key -> out.text(key.type()).text(key.id()).text(key.lang()));
        Coverage coverage = build.coverage();
        out.number(coverage.pages()).number(coverage.drafts() ? 1 : 0);
        out.all(
                coverage.unpublished(),
                page -> out.text(page.file())
                        .text(page.reason().name())
                        .text(page.day().map(LocalDate::toString).orElse("")));
        return out.bytes();
    }

    private static void made(Fingerprint digest, int size, BinaryWriter out) {
        out.number(MADE).wide(digest.high()).wide(digest.low()).number(size);
    }

    /**
     * From {@link #bytes}.
     *
     * @param again from a path to the bytes of its file
     */
    static BuildResult of(byte[] bytes, Sources sources, Function<String, Bytes> again) {
        BinaryReader in = new BinaryReader(bytes);
        List<OutputFile> files = in.all(() -> {
            String path = in.text();
            String source = in.text();
            CacheRule rule = CacheRule.valueOf(in.text());
            OutputFile.Content content = in.number() == COPIED
                    ? new OutputFile.Copied(Path.of(in.text()))
                    : new OutputFile.Deferred(new Fingerprint(in.wide(), in.wide()), in.number(), again.apply(path));
            return new OutputFile(path, content, source, rule);
        });
        return new BuildResult(
                files,
                SpanCodec.readFindings("", in),
                sources.files(),
                sources.settings(),
                in.all(() -> new PageKey(in.text(), in.text(), in.text())),
                coverage(in));
    }

    private static Coverage coverage(BinaryReader in) {
        int pages = in.number();
        boolean drafts = in.number() == 1;
        return new Coverage(
                pages,
                in.all(() -> new Unpublished(in.text(), Unpublished.Reason.valueOf(in.text()), day(in.text()))),
                drafts);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
