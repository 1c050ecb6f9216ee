package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;

/** Whatever was kept from earlier builds: the site and its findings are those of a clean build of the same input. */
class IncrementalBuildTest {

    private static final List<String> WORDS = List.of(
            "mentor", "timetable", "governor", "wheelbarrow", "compost", "seedling", "canteen", "rehearsal", "ākonga");

    @TempDir
    private Path folder;

    @Test
    void afterAnySeriesOfEditsAnIncrementalBuildIsACleanBuild() throws IOException {
        edits(1, 25);
    }

    @Test
    @Tag("proof")
    void afterManySeriesOfEditsAnIncrementalBuildIsACleanBuild() throws IOException {
        for (int seed = 2; seed < 22; seed++) {
            edits(seed, 60);
        }
    }

    @Test
    void aDamagedCacheIsAsGoodAsNone() throws IOException {
        start();
        Built first = incremental();
        Random random = new Random(7);
        for (String name : List.of("builds", "pages", "outputs", "index", "stamps")) {
            Path file = folder.resolve("cache").resolve(name);
            for (int i = 0; i < 6; i++) {
                byte[] bytes = Files.readAllBytes(file);
                if (i == 0) {
                    bytes = new byte[0];
                } else if (i == 1) {
                    bytes = "<html>not ours</html>".repeat(40).getBytes(UTF_8);
                } else if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);

                assertThat(incremental()).as("%s damaged, way %d", name, i).isEqualTo(first);
            }
        }
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsSeenWithRehash() throws IOException {
        start();
        Path page = folder.resolve("content/garden.md");
        incremental();
        var time = Files.getLastModifiedTime(page);
        Files.writeString(page, Files.readString(page).replace("compost", "kompost"));
        Files.setLastModifiedTime(page, time);

        assertThat(built(BuildCache.open(folder.resolve("cache"), true))).isEqualTo(clean());
    }

    @Test
    void twoBuildsAtOnceAreBothRight() throws IOException {
        start();
        try (BuildCache first = BuildCache.open(folder.resolve("cache"), false);
                BuildCache second = BuildCache.open(folder.resolve("cache"), false)) {
            assertThat(built(second)).isEqualTo(built(first)).isEqualTo(clean());
        }
    }

    /** What a build gave: findings, and every file. */
    private record Built(List<String> findings, Map<String, String> files) {}

    private void edits(int seed, int count) throws IOException {
        start();
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            done.add(edit(random, i));
            if (random.nextInt(3) == 0) {
                continue;
            }

            Built incremental = incremental();

            Built clean = clean();
            assertThat(incremental.findings).as("seed %d: %s", seed, done).isEqualTo(clean.findings);
            assertThat(incremental.files).as("seed %d: %s", seed, done).isEqualTo(clean.files);
            if (clean.findings.isEmpty()) {
                assertThat(written()).as("written, seed %d: %s", seed, done).isEqualTo(clean.files);
            }
        }
    }

    /** Makes one change, and says which. */
    private String edit(Random random, int number) throws IOException {
        Path page = page(random);
        String name = String.valueOf(page.getFileName());
        String text = Files.readString(page);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> {
                Files.writeString(page, text + "\nMore on the " + word + ".\n");
                return "body of " + name;
            }
            case 3 -> {
                Files.writeString(page, text.replaceFirst("title: .*", "title: The " + word + " " + number));
                return "title of " + name;
            }
            case 4 -> {
                Files.writeString(
                        page, text + "\n## Part " + number + "\n\nSee [another](" + link(page, page(random)) + ").\n");
                return "link from " + name;
            }
            case 5 -> {
                Path anew = page.resolveSibling("new-" + number + ".md");
                Files.writeString(anew, text.replaceFirst("title: .*", "title: New " + word + " " + number));
                return "new " + anew.getFileName();
            }
            case 6 -> {
                Files.move(page, page.resolveSibling("moved-" + number + ".md"));
                return "rename " + name;
            }
            case 7 -> {
                if (!name.equals("index.md")) {
                    Files.delete(page);
                }
                return "delete " + name;
            }
            case 8 -> {
                replace("theme/templates/404.peb", "<h1>", "<h1 class=\"n" + number + "\">");
                return "template";
            }
            case 9 -> {
                replace("theme/templates/item.peb", "{% block main %}", "{% block main %}<i>" + number + "</i>");
                return "item template";
            }
            case 10 -> {
                replace("theme/strings/en.yml", "skip_to_content: ", "skip_to_content: " + number + " ");
                return "words";
            }
            case 11 -> {
                Files.writeString(
                        folder.resolve("site.yml"),
                        "title: Site " + number + "\ncontent: content\nbase_url: https://example.org/"
                                + (random.nextBoolean() ? "" : number + "/") + "\n");
                return "settings";
            }
            case 12 -> {
                write("types/note.yml", TYPE.replace("One", "One" + number).replace("order: 7", "order: " + number));
                return "type";
            }
            default -> {
                Files.writeString(
                        page,
                        text.contains("[dead]") ? text.replace("[dead](gone.md)", "") : text + "[dead](gone.md)\n");
                return "dead link in " + name;
            }
        }
    }

    private static String link(Path from, Path to) {
        return from.getParent().relativize(to).toString().replace('\\', '/');
    }

    private static final String TYPE = """
            one: {en: One}
            many: {en: Notes}
            folder: notes
            order: 7
            shared: false
            fields:
              title: {label: {en: Title}, type: string, minLength: 1}
              about: {label: {en: About}, type: array, items: {type: string}}
            required: [title]
            relations:
              about: {to: note, inverse: in_notes, label: {en: About}, inverse_label: {en: Told of in}}
            views: {item: [], list: []}
            """;

    private void start() throws IOException {
        delete();
        write("site.yml", "title: A site\ncontent: content\nbase_url: https://example.org/\n");
        write("types/note.yml", TYPE);
        write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost and a wheelbarrow with a seedling.\n");
        write("content/yard.md", "---\ntitle: Yard\n---\n\nA wheelbarrow, a seedling, compost. [Back](garden.md).\n");
        write(
                "content/glossary/mentor.md",
                "---\ntitle: Mentor\ndescription: Who helps.\nstatus: published\ndate_published: 2026-01-02\nauthors: [{name: Editors}]\nlicense: CC-BY-4.0\n---\n\nOne who helps.\n");
        for (int i = 0; i < 4; i++) {
            write(
                    "content/notes/n" + i + ".md",
                    "---\ntitle: Note " + i + "\nabout: [n" + (i + 1) % 4 + "]\n---\n\nThe mentor of the canteen, " + i
                            + ".\n");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void replace(String path, String what, String by) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            String name = "/org/nuggets/themes/commons/" + path.substring("theme/".length());
            try (InputStream original = IncrementalBuildTest.class.getResourceAsStream(name)) {
                write(path, new String(original.readAllBytes(), UTF_8));
            }
        }
        Files.writeString(file, Files.readString(file).replaceFirst(Pattern.quote(what), by));
    }

    private Path page(Random random) throws IOException {
        try (Stream<Path> pages = Files.walk(folder.resolve("content"))) {
            List<Path> all = pages.filter(Files::isRegularFile).sorted().toList();
            return all.get(random.nextInt(all.size()));
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
    }

    private Built clean() throws IOException {
        return built(BuildCache.none());
    }

    /** Also writes what passes. */
    private Built incremental() throws IOException {
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            return built(cache);
        }
    }

    private Built built(BuildCache cache) throws IOException {
        BuildResult build = SiteBuild.build(request(), cache, stage -> {});
        if (build.passes(true) && !cache.equals(BuildCache.none())) {
            SiteBuild.write(build, request(), folder.resolve("out"));
        }
        Map<String, String> files = new TreeMap<>();
        for (OutputFile file : build.files()) {
            files.put(
                    file.path(),
                    file.made().map(bytes -> new String(bytes, ISO_8859_1)).orElse(""));
        }
        return new Built(build.findings().stream().map(Object::toString).toList(), files);
    }

    private Map<String, String> written() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path out = folder.resolve("out");
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file, ISO_8859_1));
            }
        }
        return files;
    }
}
