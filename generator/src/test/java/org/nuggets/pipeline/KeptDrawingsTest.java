package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.OutputFile.Deferred;

/** To write a drawing anew takes long, so it is done once. */
class KeptDrawingsTest {

    private static final Diagnostic FOUND = new Diagnostic(
            new SourceSpan("content/a.svg", 2, 3, 2, 9), Code.ACTIVE_FILE, "it holds a script", "take it out");

    @TempDir
    private Path folder;

    private final AtomicInteger rewritten = new AtomicInteger();

    @Test
    void aDrawingThatHasNotChangedIsNotWrittenAnewInTheNextBuild() throws IOException {
        assertThat(built("<svg/>", Optional.of("<svg/>"))).isEqualTo("<svg/> [" + FOUND + "]");
        assertThat(built("<svg/>", Optional.of("<svg/>"))).isEqualTo("<svg/> [" + FOUND + "]");
        assertThat(rewritten).hasValue(1);
        assertThat(built("<svg></svg>", Optional.of("<svg></svg>"))).startsWith("<svg></svg> ");
        assertThat(rewritten).hasValue(2);
    }

    @Test
    void oneThatCannotBePublishedIsRefusedAgainWithTheSameFinding() throws IOException {
        assertThat(built("<script/>", Optional.empty())).isEqualTo("none [" + FOUND + "]");
        assertThat(built("<script/>", Optional.empty())).isEqualTo("none [" + FOUND + "]");
        assertThat(rewritten).hasValue(1);
    }

    /** What a build publishes of a drawing, and what it finds. */
    private String built(String source, Optional<String> published) throws IOException {
        Asset.Drawing drawing = new Asset.Drawing(Digest.of(source.getBytes(StandardCharsets.UTF_8)), () -> {
            rewritten.incrementAndGet();
            return new Checked<>(published.map(KeptDrawingsTest::deferred), List.of(FOUND));
        });
        Asset asset = new Asset("a.svg", "content/a.svg", folder.resolve("a.svg"), Optional.of(drawing));
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            Checked<Optional<Deferred>> made = new KeptDrawings(cache)
                    .of(List.of(asset))
                    .get(0)
                    .drawing()
                    .orElseThrow()
                    .rewritten()
                    .get();
            return made.value()
                            .map(one -> new String(one.bytes().read(), StandardCharsets.UTF_8))
                            .orElse("none")
                    + " " + made.findings();
        }
    }

    private static Deferred deferred(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Deferred(Digest.of(bytes), bytes.length, () -> bytes);
    }
}
