package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FileStamps;
import org.nuggets.model.OutputFile;
import org.nuggets.work.WorkPool;

/** Templates write what pages share once: a page must not get what another one has. */
class EachPageAloneTest {

    @TempDir
    private Path folder;

    @Test
    void aPageIsTheSameWhicheverWereWrittenBeforeIt() throws IOException {
        BuiltSite site = new BuiltSite(folder)
                .with("site.yml", """
                        title: Words
                        languages: [en, nl]
                        base_url: https://example.org/w/
                        contact: office@example.org
                        doors: [{for: governor}, {for: teacher}]
                        footer: [{title: {en: About}, link: about.md}]
                        """)
                .with("content/index.md", "# Home\n")
                .with("content/index.nl.md", "# Begin\n")
                .with("content/about.md", "# About\n")
                .with("content/about.nl.md", "# Over\n")
                .with("content/news/a.md", "# A\n")
                .with("content/news/b.md", "# B\n");
        for (String kind : new String[] {"nuggets", "roles", "glossary", "cards"}) {
            for (String name : new String[] {"one", "two"}) {
                site.with(
                        "content/" + kind + "/" + name + ".md",
                        "---\ntitle: " + name + "\naudience: [teacher]\n---\n\nText.\n");
            }
        }
        Map<String, String> all = site.files();
        assertThat(all).hasSizeGreaterThan(60);
        for (Map.Entry<String, String> page : all.entrySet()) {
            if (page.getKey().endsWith(".html")) {
                assertThat(alone(page.getKey(), site.request()))
                        .as(page.getKey())
                        .isEqualTo(page.getValue());
            }
        }
    }

    private static String alone(String path, BuildRequest request) throws IOException {
        Sources sources = Sources.read(request, FileStamps.none());
        BuildCache none = BuildCache.none();
        SiteGraph graph = SiteGraph.of(sources, SiteSetUp.of(sources, request), request, none, stage -> {});
        OutputFile.Content content = graph.files(graph.index(none.index(), none::spill, WorkPool.all()))
                .at(path)
                .orElseThrow()
                .work()
                .content()
                .value();
        return new String(((OutputFile.Made) content).bytes(), StandardCharsets.UTF_8);
    }
}
