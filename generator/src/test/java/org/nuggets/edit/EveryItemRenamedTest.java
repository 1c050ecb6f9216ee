package org.nuggets.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.link.Mention;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.pipeline.SourceSite;

/** Every item of our own content can get another name: what named it names it still, and nothing else changes. */
class EveryItemRenamedTest {

    @TempDir
    private Path temp;

    @Test
    void everyItemOfOurOwnContent() throws IOException {
        copy(Path.of("..", "content"), temp.resolve("content"));
        Files.createDirectories(temp.resolve("site"));
        for (String name : List.of("site.yml", "synonyms.yml")) {
            if (Files.exists(Path.of("..", "site", name))) {
                Files.copy(Path.of("..", "site", name), temp.resolve("site").resolve(name));
            }
        }
        EditedSite site = new EditedSite(temp.resolve("site"));
        SourceSite before = SourceSite.read(site.request(), BuildCache.none());
        SortedMap<String, String> tree = new EditedSite(temp).tree();
        List<PageKey> keys = before.pages().stream()
                .map(page -> new PageKey(page.key().type(), page.key().id(), "en"))
                .distinct()
                .toList();
        List<String> kept = new ArrayList<>();
        // Each fourth: the whole takes minutes.
        for (int i = 0; i < keys.size(); i += 4) {
            PageKey key = keys.get(i);
            String to = key.id() + "-anew";
            Renaming.Plan plan =
                    Renaming.of(before, key.type() + ":" + key.id(), to.substring(to.lastIndexOf('/') + 1));
            if (plan.renaming().isEmpty()) {
                kept.add(key + ": " + plan.message().in("en"));
                continue;
            }
            ChangeWriter writer = new ChangeWriter(before.roots(), temp.resolve(".nuggets"));
            assertThat(writer.apply(plan.renaming().get().change())).isEmpty();
            SourceSite after = SourceSite.read(site.request(), BuildCache.none());
            assertThat(kinds(after)).as(key.toString()).isEqualTo(kinds(before));
            assertThat(mentions(after)).as(key.toString()).isEqualTo(mentions(before));
            assertThat(writer.undo().outcome()).isEqualTo(ChangeWriter.Undone.Outcome.DONE);
        }
        assertThat(kept).isEmpty();
        assertThat(new EditedSite(temp).tree()).isEqualTo(tree);
    }

    /** How often each kind of finding is there. */
    private static Map<String, Long> kinds(SourceSite site) {
        return site.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.code().id(), Collectors.counting()));
    }

    /** How many links name each title, from each title. */
    private static Map<String, Long> mentions(SourceSite site) {
        Map<String, String> titles = site.pages().stream()
                .collect(Collectors.toMap(Page::path, page -> page.key().lang() + page.title()));
        return site.mentions().stream()
                .collect(Collectors.groupingBy(
                        mention -> title(titles, mention.from()) + " > " + title(titles, mention.to()) + " as "
                                + form(mention),
                        Collectors.counting()));
    }

    private static String title(Map<String, String> titles, String path) {
        return Optional.ofNullable(titles.get(path)).orElse(path);
    }

    private static String form(Mention mention) {
        return mention.form() + (mention.written().startsWith(".") ? " relative" : "");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
