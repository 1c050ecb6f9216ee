package org.nuggets.render.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.model.OutputFile;

class OfflineKitTest {

    @Test
    void aFileOfTheSearchBecomesAScriptThatHandsItOver() {
        assertThat(text("search/w-0123456789ab.bin", "words"))
                .isEqualTo("search/w-0123456789ab.js: nuggetsShard(\"w-0123456789ab.bin\", \"d29yZHM=\");\n");
        assertThat(text("search/manifest.json", "{}"))
                .isEqualTo("search/manifest.js: nuggetsShard(\"manifest.json\", \"e30=\");\n");
    }

    @Test
    void allElseIsTheSame() {
        List<OutputFile> others = List.of(
                made("search/index.html", ""),
                made("nl/search/w-0123456789ab.bin", ""),
                made("manifest.json", ""),
                new OutputFile(
                        "search/manifest.json", new OutputFile.Made(new byte[0]), "content/search/manifest.json"),
                new OutputFile("search/p-0123456789ab.bin", new OutputFile.Copied(Path.of("static")), "static"));
        assertThat(kit(others)).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void whatOnlyAPageFromAServerAsksForIsNotInIt() {
        assertThat(kit(List.of(
                        made("sw.js", ""),
                        made("manifest.webmanifest", ""),
                        made("nl/manifest.webmanifest", ""),
                        made("site-manifest.json", ""))))
                .isEmpty();
    }

    private static List<OutputFile> kit(List<OutputFile> site) {
        return new OfflineKit()
                .outputs(new FinishedFiles(site, BuildCache.none()))
                .toList();
    }

    private static String text(String path, String text) {
        OutputFile file = kit(List.of(made(path, text))).get(0);
        return file.path() + ": " + new String(((OutputFile.Made) file.content()).bytes(), UTF_8);
    }

    private static OutputFile made(String path, String text) {
        return new OutputFile(path, new OutputFile.Made(text.getBytes(UTF_8)), "");
    }
}
