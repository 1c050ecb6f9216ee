package org.nuggets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code CONTRIBUTING.md} and the decisions send readers to is there. */
class ContributingTest {

    private static final Path HOUSE = Path.of("..");

    private static final Pattern NAME = Pattern.compile("`([\\w./-]+)`");
    private static final Pattern TYPE = Pattern.compile("((?:[a-z-]+/)*[A-Z][a-z]\\w*)(?:\\.(\\w+))?");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(?:js|mjs|css|peb|md|groovy)|(?:[\\w.-]+/)+");

    /** What is no file of the house: names that it does not want, what it makes, what others have. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Util",
            "Helper",
            "Manager",
            "Host",
            "sw.js",
            ".nuggets/",
            "files/",
            "previews/",
            "assets/styles/commons-3fa9c1d2e4b6.css");

    @Test
    void eachClassFileAndFolderThatIsNamedExists() throws IOException {
        List<String> house = house();
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            List<String> names = NAME.matcher(Files.readString(page))
                    .results()
                    .map(MatchResult::group)
                    .map(name -> name.substring(1, name.length() - 1))
                    .filter(name -> !ELSEWHERE.contains(name))
                    .toList();
            for (String name : names) {
                Matcher type = TYPE.matcher(name);
                boolean there = FILE.matcher(name).matches()
                        ? house.stream().anyMatch(file -> ("/" + file).contains("/" + name))
                        : !type.matches() || holds(house, type.group(1), type.group(2));
                if (!there) {
                    missing.add(page.getFileName() + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether there is a class of a name, with a member where one is named, too. */
    private static boolean holds(List<String> house, String type, String member) throws IOException {
        for (String file : house) {
            if (("/" + file).endsWith("/" + type + ".java")
                    && (member == null || Files.readString(HOUSE.resolve(file)).contains(member))) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(HOUSE.resolve("CONTRIBUTING.md")));
        try (var decisions = Files.list(HOUSE.resolve("docs/decisions"))) {
            decisions.sorted().forEach(pages::add);
        }
        return pages;
    }

    /** Every file, with forward slashes, but what is built and what others made. */
    private static List<String> house() throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(HOUSE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                return Set.of("node_modules", "target", ".git")
                                .contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                files.add(HOUSE.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
