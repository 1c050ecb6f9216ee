package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Severity;
import org.nuggets.edit.ChangeWriter;
import org.nuggets.edit.Repairs;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;

/** Mending a site twice is mending it once, breaks nothing, and can be taken back to the byte. */
class EachTinySiteIsMendedOnceTest {

    @TempDir
    private Path temp;

    @TestFactory
    Stream<DynamicTest> sites() throws IOException {
        return TinySite.all().stream()
                .map(site -> DynamicTest.dynamicTest(
                        site.name(), () -> mendedOnce(site, temp.resolve(site.name()), (name, text) -> text)));
    }

    @TestFactory
    Stream<DynamicTest> sitesAsSavedOnWindows() throws IOException {
        return TinySite.all().stream()
                .map(site -> DynamicTest.dynamicTest(
                        site.name(),
                        () -> mendedOnce(site, temp.resolve("win-" + site.name()), TinySite::asOnWindows)));
    }

    @Test
    void theStarterContentNeedsNoMending() throws IOException {
        Path site = Path.of("..", "site");
        Repairs repairs = Repairs.of(
                new BuildRequest(
                        Path.of(".."),
                        site,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new BuildOptions(TinySite.DAY, false),
                        false),
                BuildCache.none(),
                file -> true);
        assertThat(repairs.mended()).isEmpty();
        assertThat(repairs.change().isEmpty()).isTrue();
    }

    private static void mendedOnce(TinySite site, Path folder, BinaryOperator<String> form) throws IOException {
        Files.createDirectories(folder);
        site.write(folder, form);
        SortedMap<String, String> before = tree(folder);
        ChangeWriter writer = new ChangeWriter(List.of(folder), folder.resolve(".nuggets"));
        Repairs repairs = Repairs.of(TinySite.request(folder), BuildCache.none(), file -> true);
        if (repairs.change().isEmpty()) {
            assertThat(repairs.mended()).isEmpty();
            return;
        }
        BuildResult was = TinySite.build(folder);
        assertThat(writer.apply(repairs.change())).isEmpty();
        SortedMap<String, String> after = tree(folder);
        Repairs again = Repairs.of(TinySite.request(folder), BuildCache.none(), file -> true);
        assertThat(again.mended()).as("mended a second time").isEmpty();
        assertThat(again.change().isEmpty()).isTrue();
        BuildResult is = TinySite.build(folder);
        boolean hid = repairs.mended().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(is.errors()).as("errors").isLessThanOrEqualTo(was.errors() + (hid ? 10 : 0));
        for (Diagnostic finding : repairs.mended()) {
            assertThat(is.findings()).doesNotContain(finding);
        }
        before.forEach((path, text) -> {
            String now = after.getOrDefault(path, text);
            assertThat(now.contains("\r\n")).as(path).isEqualTo(text.contains("\r\n"));
            assertThat(now.replace("\r\n", "").contains("\n"))
                    .as(path)
                    .isEqualTo(text.replace("\r\n", "").contains("\n"));
        });
        assertThat(writer.undo().outcome()).isEqualTo(ChangeWriter.Undone.Outcome.DONE);
        assertThat(tree(folder)).isEqualTo(before);
    }

    private static SortedMap<String, String> tree(Path folder) throws IOException {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".nuggets")) {
                    tree.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return tree;
    }
}
