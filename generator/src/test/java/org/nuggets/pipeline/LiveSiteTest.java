package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.diagnostic.Code;
import org.nuggets.model.OutputFile;

/** However a site in memory was changed: its files and findings are those of a clean build of the same sources. */
class LiveSiteTest {

    @TempDir
    private Path folder;

    private EditedSite site;

    @BeforeEach
    void start() throws IOException {
        site = new EditedSite(folder);
        site.start();
        site.touched();
    }

    @Test
    void afterAnySeriesOfEditsItShowsWhatACleanBuildMakes() throws IOException {
        edits(1, 40);
    }

    @Test
    @Tag("proof")
    void afterManySeriesOfEditsItShowsWhatACleanBuildMakes() throws IOException {
        for (int seed = 2; seed < 22; seed++) {
            start();
            edits(seed, 60);
        }
    }

    @Test
    void aFileThatWasWrittenAgainAsItWasChangesNothing() throws IOException {
        LiveSite live = live();

        assertThat(live.changed(Set.of(folder.resolve("content/garden.md")))).isSameAs(live);
    }

    @Test
    void nothingIsReadAgainForAFileThatIsNoSource() throws IOException {
        site.write("content/serve.log", "See http://localhost:8702/");
        LiveSite live = live();
        site.write("content/garden.md", "---\ntitle: Garden\n---\n\nWritten, but not told of.\n");
        site.write("serve.log", "Changed: ");
        site.write("content/serve.log", "Changed: ");
        site.write("notes/today.md", "# Beside the content");

        for (String file : new String[] {"serve.log", "content/serve.log", "notes/today.md", "notes"}) {
            assertThat(live.changed(Set.of(folder.resolve(file)))).as(file).isSameAs(live);
        }
        assertThat(text(live.changed(Set.of(folder)), "garden/index.html")).contains("Written, but not told of.");
    }

    @Test
    void aPageThatCannotBeReadShowsItsFindingsAndIsGoodAgainWhenItIsMended() throws IOException {
        Path garden = folder.resolve("content/garden.md");
        String good = Files.readString(garden);
        LiveSite live = live();
        Files.writeString(garden, "---\ntitle: [\n---\n");

        LiveSite broken = live.changed(Set.of(garden));
        Files.writeString(garden, good);
        LiveSite mended = broken.changed(Set.of(garden));

        assertThat(broken.findings()).isNotEmpty();
        assertThat(mended.findings()).isEqualTo(live.findings());
        assertThat(text(mended, "garden/index.html")).isEqualTo(text(live, "garden/index.html"));
    }

    @Test
    void anEditIsSeenBeforeTheSiteIsIndexedAgain() throws IOException {
        Path garden = folder.resolve("content/garden.md");
        LiveSite live = live();
        Files.writeString(garden, Files.readString(garden) + "\nA scarecrow.\n");

        LiveSite changed = live.changed(Set.of(garden));

        assertThat(text(changed, "garden/index.html")).contains("A scarecrow.");
        assertThat(text(live, "garden/index.html")).doesNotContain("A scarecrow.");
    }

    @Test
    void aPageIsShownThoughOneThatItCalledRelatedIsGone() throws IOException {
        for (String name : new String[] {"pond", "lake"}) {
            site.write(
                    "content/" + name + ".md",
                    "---\ntitle: " + name + "\n---\n\nDragonflies, waterlilies and bulrushes in the marshes.\n");
        }
        LiveSite live = live();
        assertThat(text(live, "pond/index.html")).contains("lake/index.html");
        Files.delete(folder.resolve("content/lake.md"));

        LiveSite changed = live.changed(Set.of(folder.resolve("content/lake.md")));

        assertThat(text(changed, "pond/index.html")).contains("waterlilies").doesNotContain("lake/index.html");
    }

    @Test
    void aSaveThatMovesAnItemToAnotherFacetIsSeenInBoth() throws IOException {
        Path note = folder.resolve("content/notes/n1.md");
        LiveSite live = live();
        assertThat(text(live, "browse/sector/state/index.html")).contains("Note 1");
        Files.writeString(note, Files.readString(note).replace("sector: state", "sector: both"));

        LiveSite changed = live.changed(Set.of(note));

        assertThat(text(changed, "browse/sector/state/index.html")).doesNotContain("Note 1");
        assertThat(text(changed, "browse/sector/both/index.html")).contains("Note 1");
    }

    @Test
    void aFindingOnATieFollowsItsLineWhenAnotherIsPutAboveIt() throws IOException {
        Path note = folder.resolve("content/notes/n1.md");
        LiveSite live = live();
        Files.writeString(note, Files.readString(note).replace("title: Note 1", "# Mine.\ntitle: Note 1"));

        LiveSite changed = live.changed(Set.of(note));

        assertThat(changed.findings()).anyMatch(finding -> finding.code() == Code.ONE_WAY);
        assertThat(changed.findings())
                .isNotEqualTo(live.findings())
                .isEqualTo(SiteBuild.build(site.request()).findings());
    }

    private LiveSite live() throws IOException {
        return LiveSite.of(site.request(), BuildCache.none());
    }

    private void edits(int seed, int count) throws IOException {
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        LiveSite live = live();
        for (int i = 0; i < count; i++) {
            done.add(site.edit(random, i));

            live = live.changed(site.touched());

            if (random.nextInt(3) > 0) {
                BuildResult clean = SiteBuild.build(site.request());
                for (OutputFile file : clean.files()) {
                    boolean waits = file.path().startsWith("search/");
                    assertThat(waits || live.file(file.path()).isPresent())
                            .as("%s before the index, seed %d: %s", file.path(), seed, done)
                            .isTrue();
                }
                LiveSite settled = live.indexed();
                assertThat(settled.findings()).as("seed %d: %s", seed, done).isEqualTo(clean.findings());
                for (OutputFile file : clean.files()) {
                    assertThat(text(settled, file.path()))
                            .as("%s, seed %d: %s", file.path(), seed, done)
                            .isEqualTo(text(file));
                }
                live = random.nextBoolean() ? settled : live.withIndexOf(settled);
            }
        }
    }

    private static String text(LiveSite live, String path) {
        return live.file(path).map(file -> text(file.file())).orElse("no such file");
    }

    private static String text(OutputFile file) {
        return file.made().map(bytes -> new String(bytes, ISO_8859_1)).orElse(String.valueOf(file.content()));
    }
}
