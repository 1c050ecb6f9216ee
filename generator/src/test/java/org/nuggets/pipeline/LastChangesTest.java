package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;

/** What readers are told of the last change of a page. */
class LastChangesTest {

    @TempDir
    Path folder;

    private Git git;

    @BeforeEach
    void committed() throws Exception {
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
        write("site.yml", "title: Words\nbase_url: https://example.org/w/\nlanguages: [en]\n");
        write("content/index.md", "# Home\n");
        write("content/old.md", "# Old\n\nAs it was.\n");
        write("content/new.md", "# New\n\nAs it was.\n");
        write("content/said.md", page("date_modified: 2026-02-03\ndate_checked: 2026-04-05\n"));
        write("content/fresh.md", page("date_published: 2026-06-01\n"));
        commit("2026-05-01T10:00:00+02:00");
        write("content/new.md", "# New\n\nAs it is.\n");
        // In New Zealand it is the next day already.
        commit("2026-05-20T23:30:00+12:00");
    }

    @AfterEach
    void closed() {
        git.close();
    }

    private static String page(String fields) {
        return "---\ntitle: A page\n" + fields + "---\n\nText.\n";
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void commit(String when) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Change")
                .setAuthor(who(when))
                .setCommitter(who(when))
                .setSign(false)
                .call();
    }

    private static PersonIdent who(String when) {
        OffsetDateTime time = OffsetDateTime.parse(when);
        return new PersonIdent("Ada", "ada@example.org", time.toInstant(), time.getOffset());
    }

    private static BuildRequest request(Path site) {
        return new BuildRequest(
                site,
                site,
                Optional.of(site.resolve("content")),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
    }

    private Map<String, String> files() throws IOException {
        return files(folder, BuildCache.none());
    }

    private static Map<String, String> files(Path site, BuildCache cache) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (OutputFile file :
                SiteBuild.build(request(site), cache, stage -> {}).files()) {
            if (file.path().endsWith(".html") || file.path().endsWith(".xml")) {
                texts.put(file.path(), new String(file.made().orElseThrow(), UTF_8));
            }
        }
        return texts;
    }

    private static void says(String html, String day) {
        assertThat(html).containsPattern("<dt>Last changed</dt>\\s*<dd>[^<]*<time datetime=\"" + day + "\"");
    }

    private static void saysNothing(String html) {
        assertThat(html).doesNotContain("Last changed");
    }

    @Test
    void aPageSaysWhenItsFileWasLastChangedWhereItsAuthorWas() throws IOException {
        Map<String, String> files = files();
        says(files.get("old/index.html"), "2026-05-01");
        says(files.get("new/index.html"), "2026-05-20");
        assertThat(files.get("sitemap.xml")).contains("<lastmod>2026-05-20</lastmod>");
    }

    @Test
    void whatAnAuthorSaysCounts() throws IOException {
        String said = files().get("said/index.html");
        says(said, "2026-02-03");
        assertThat(said).containsPattern("<dt>Last checked</dt>\\s*<dd>[^<]*<time datetime=\"2026-04-05\"");
    }

    @Test
    void whatWasDoneBeforePublicationIsNoChange() throws IOException {
        saysNothing(files().get("fresh/index.html"));
    }

    @Test
    void aFileThatIsNotAsItWasCommittedSaysNothing() throws IOException {
        write("content/new.md", "# New\n\nAs nobody knows it.\n");
        write("content/other.md", "# Other\n");
        Map<String, String> files = files();
        saysNothing(files.get("new/index.html"));
        saysNothing(files.get("other/index.html"));
        says(files.get("old/index.html"), "2026-05-01");
    }

    @Test
    void endsOfLinesAreNoChange() throws IOException {
        write("content/new.md", "# New\r\n\r\nAs it is.\r\n");
        says(files().get("new/index.html"), "2026-05-20");
    }

    @Test
    void aMergeIsNoChangeAndWhatItBringsIs() throws Exception {
        git.checkout()
                .setCreateBranch(true)
                .setName("side")
                .setStartPoint("HEAD~1")
                .call();
        write("content/old.md", "# Old\n\nAs it is beside.\n");
        commit("2026-05-10T10:00:00Z");
        git.checkout().setName("main").call();
        git.merge()
                .include(git.getRepository().resolve("side"))
                .setFastForward(FastForwardMode.NO_FF)
                .setMessage("Merge")
                .call();
        Map<String, String> files = files();
        says(files.get("old/index.html"), "2026-05-10");
        says(files.get("new/index.html"), "2026-05-20");
    }

    @Test
    void aShallowCloneSaysNothing() throws Exception {
        Path clone = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .call()
                .close();
        Map<String, String> files = files(clone, BuildCache.none());
        saysNothing(files.get("old/index.html"));
        saysNothing(files.get("new/index.html"));
    }

    @Test
    void whatIsKeptBetweenBuildsKnowsOfANewCommit() throws Exception {
        Path kept = folder.resolve("kept");
        write("content/new.md", "# New\n\nAs it will be.\n");
        try (BuildCache cache = BuildCache.open(kept, false)) {
            saysNothing(files(folder, cache).get("new/index.html"));
        }
        commit("2026-06-02T10:00:00Z");
        try (BuildCache cache = BuildCache.open(kept, false)) {
            says(files(folder, cache).get("new/index.html"), "2026-06-02");
        }
        PersonIdent later = who("2026-06-04T10:00:00Z");
        git.commit()
                .setAmend(true)
                .setMessage("Again")
                .setAuthor(later)
                .setSign(false)
                .call();
        try (BuildCache cache = BuildCache.open(kept, false)) {
            says(files(folder, cache).get("new/index.html"), "2026-06-04");
        }
    }

    @Test
    void thePreviewSaysNothingOfAPageThatIsBeingWritten() throws IOException {
        LiveSite live = LiveSite.of(request(folder), BuildCache.none());
        assertThat(html(live, "new/index.html")).contains("Last changed");
        write("content/new.md", "# New\n\nAs it is being written.\n");
        saysNothing(html(live.changed(Set.of(folder.resolve("content/new.md"))), "new/index.html"));
    }

    private static String html(LiveSite live, String path) {
        return new String(live.file(path).orElseThrow().file().made().orElseThrow(), UTF_8);
    }
}
