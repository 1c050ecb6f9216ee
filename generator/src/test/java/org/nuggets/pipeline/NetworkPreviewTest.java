package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;

/** A preview shows the network as a build makes it, whatever is written meanwhile. */
class NetworkPreviewTest {

    private static final List<String> PAGES = List.of(
            "network/index.html",
            "network/north/index.html",
            "network.json",
            "partnerships/north/index.html",
            "profiles/ash/index.html",
            "roles/coach/index.html");

    @TempDir
    private Path folder;

    private static String text(LiveSite live, String path) {
        return live.file(path)
                .flatMap(file -> file.file().made())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("no such file");
    }

    private static void assertAsBuilt(LiveSite live, Network network) {
        Map<String, String> built = network.site().files();
        PAGES.forEach(page -> assertThat(text(live, page)).as(page).isEqualTo(built.get(page)));
    }

    @Test
    void anEditAndTheEndOfASchoolChangeWhatTheyChangeInABuild() throws IOException {
        Network network = NetworkTest.sixSchools(folder);
        LiveSite live = LiveSite.of(network.site().request(), BuildCache.none());
        assertAsBuilt(live, network);

        Path fir = folder.resolve("content/profiles/fir.md");
        network.school("fir", "needs: [{expertise: reading}]");
        LiveSite edited = live.changed(Set.of(fir)).indexed();
        assertAsBuilt(edited, network);
        assertThat(text(edited, "network/index.html")).isNotEqualTo(text(live, "network/index.html"));

        Path elm = folder.resolve("content/profiles/elm.md");
        Files.delete(elm);
        network.with(
                "content/partnerships/north.md",
                Files.readString(folder.resolve("content/partnerships/north.md"))
                        .replace(", elm", ""));
        LiveSite shorter = edited.changed(Set.of(elm, folder.resolve("content/partnerships/north.md")));
        assertThat(text(shorter, "network/index.html")).contains("Fir").doesNotContain(">Elm<");
        assertAsBuilt(shorter.indexed(), network);
    }
}
