package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;

/** Thirty mistakes in the real content: each is found at its place, all in one run, and nothing else is. */
class PlantedMistakesTest {

    private static final Path REPOSITORY = Path.of("..");
    /** Stands before the place where a finding is expected; it is taken out before the file is written. */
    private static final String MARK = "‸";

    private static final List<Plant> PLANTS = List.of(
            // Front matter that is no YAML.
            in("questions/six-questions-for-a-partnership.md", "themes:", "themes: ‸[partnership", Code.BAD_YAML),
            in("series/headstart-learning-organisation.md", "title:", "title: Headstart‸: a series", Code.BAD_YAML),
            in(
                    "glossary/partnership-teacher.md",
                    "date_published:",
                    "date_published: 2026-11-22\n‸date_published: 2026-11-22",
                    Code.DUPLICATE_KEY),
            // Fields.
            in("roles/animateur.md", "description:", "‸descripton: Gives workshops.", Code.UNKNOWN_FIELD),
            in("sources/amesbury-learning-partner.md", "publisher:", "‸publsher: Amesbury School", Code.UNKNOWN_FIELD),
            in("nuggets/would-you-watch-me-teach.md", "status:", "‸status:", Code.MISSING_FIELD),
            in("themes/partnership.md", "date_published:", "", Code.MISSING_FIELD)
                    .foundAt("‸---"),
            in("dimensions/learning-with-partners.md", "order:", "order: ‸sixth", Code.WRONG_TYPE),
            in("roles/pedagogue.md", "themes:", "themes: ‸{partnership: yes}", Code.WRONG_TYPE),
            in("sources/class-to-class.md", "source_license:", "source_license: ‸[not stated]", Code.WRONG_TYPE),
            in("cards/stance-of-a-coach.md", "evidence_basis:", "evidence_basis: ‸opinion", Code.UNKNOWN_VALUE),
            in(
                    "sources/partnership-teaching.md",
                    "kind:",
                    "kind: article\naudience: [teacher, ‸teacher]",
                    Code.DUPLICATE_VALUE),
            in("dimensions/team-learning.md", "date_published:", "date_published: ‸22/11/2026", Code.BAD_DATE),
            in("glossary/akonga.md", "term_lang:", "term_lang: ‸Māori", Code.BAD_FORMAT),
            in("sources/kools-stoll-2016.md", "url:", "url: ‸doi.org/10.1787", Code.BAD_FORMAT),
            in("themes/coaching.md", "title:", "title: ‸" + "Coaching, ".repeat(10), Code.TOO_LONG),
            in("nuggets/three-days-on-the-floor.md", "outcome_kind:", "outcome_kind: ‸measured", Code.MISSING_MEASURE),
            // Ties.
            in("cards/learning-with-partners.md", "series:", "series: ‸headstart", Code.UNKNOWN_REFERENCE),
            in("roles/secondee.md", "related_to:", "related_to: [animateur, ‸theme:coaching]", Code.UNKNOWN_REFERENCE),
            // Texts.
            in("roles/learning-partner.md", "## Ask before", "## ‸Ask before you apoint", Code.MISSING_HEADING),
            in("about.md", "- **Cards:**", "- **Ākonga** 🦊 [x](‸cards/learning-with-parters.md).", Code.DEAD_LINK),
            in(
                    "glossary/kaiako.md",
                    "## Def",
                    "## Definition\n\nSee [ākonga](‸akonga.md#definitions).",
                    Code.DEAD_ANCHOR),
            in(
                    "series/leadership-action-cards.md",
                    "## Summary",
                    "## Summary\n\n![Cards](‸cards.png)",
                    Code.MISSING_IMAGE),
            in(
                    "themes/professional-learning.md",
                    "## Summary",
                    "## Summary\n\n![x](‸https://example.org/x.jpg)",
                    Code.REMOTE_IMAGE),
            in(
                    "sources/headstart-learning-with-partners.md",
                    "## Summary",
                    "## Summary\n\n[x](‸javascript:x)",
                    Code.UNSAFE_LINK),
            in(
                    "sources/collaboration-and-coaching.md",
                    "## Summary",
                    "## Summary\n\n‸<script>x</script>",
                    Code.UNSAFE_HTML),
            in("about.nl.md", "> [!NOTE]", "> [!‸NOTITIE]", Code.UNKNOWN_ADMONITION),
            // Whole files.
            anew("empty.md", "‸", Code.EMPTY_FILE),
            anew("nugets/rain.md", "‸Rain.", Code.UNKNOWN_FOLDER),
            anew("regen.de.md", "‸Regen.", Code.UNKNOWN_LANGUAGE));

    @TempDir
    private Path copy;

    @BeforeEach
    void copyOfTheContent() throws IOException {
        copy("content");
        copy("site/site.yml");
        copy("site/types");
    }

    @Test
    void theContentWithoutThemHasNoFindings() throws IOException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void thirtyMistakesInThirtyFilesAreThirtyFindingsAtTheirPlaces() throws IOException {
        assertThat(PLANTS.stream().map(Plant::file).distinct()).hasSize(30);
        for (Plant plant : PLANTS) {
            plant.into(copy.resolve("content").resolve(plant.file()));
        }
        List<String> expected = PLANTS.stream().map(this::expectation).sorted().toList();

        assertThat(findings().stream().map(PlantedMistakesTest::placeAndCode).sorted())
                .containsExactlyElementsOf(expected);
    }

    private List<Diagnostic> findings() throws IOException {
        return SiteBuild.build(new BuildRequest(
                        copy,
                        copy.resolve("site"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new BuildOptions(LocalDate.of(2026, 12, 1), false),
                        false))
                .findings();
    }

    private String expectation(Plant plant) {
        return "content/" + plant.file() + ":" + plant.place(copy.resolve("content")) + " "
                + plant.code().id();
    }

    private static String placeAndCode(Diagnostic finding) {
        return finding.span().file() + ":" + finding.span().line() + ":"
                + finding.span().column() + " " + finding.code().id();
    }

    private void copy(String path) throws IOException {
        Path from = REPOSITORY.resolve(path);
        if (Files.exists(from)) {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = copy.resolve(REPOSITORY.relativize(file));
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private static Plant in(String file, String line, String with, Code code) {
        return new Plant(file, Optional.of(line), with, with, code);
    }

    private static Plant anew(String file, String text, Code code) {
        return new Plant(file, Optional.empty(), text, text, code);
    }

    /**
     * A mistake to be made.
     *
     * @param file path below the content folder
     * @param line how the line begins that is replaced, the first of its kind; none for a new file
     * @param with what stands in its place; nothing where it is taken out
     * @param found the lines in which the finding is expected, with the mark
     */
    private record Plant(String file, Optional<String> line, String with, String found, Code code) {

        Plant foundAt(String lineWithMark) {
            return new Plant(file, line, with, lineWithMark, code);
        }

        void into(Path path) throws IOException {
            String bare = with.replace(MARK, "");
            if (line.isEmpty()) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, bare);
                return;
            }
            List<String> lines = Files.readAllLines(path);
            int at = indexOf(lines, line.get());
            Stream<String> planted = bare.isEmpty() ? Stream.empty() : bare.lines();
            Files.write(
                    path,
                    Stream.of(lines.subList(0, at).stream(), planted, lines.subList(at + 1, lines.size()).stream())
                            .flatMap(part -> part)
                            .toList());
        }

        /** Line and column of the mark in the planted file. */
        String place(Path content) {
            String before = found.substring(0, found.indexOf(MARK));
            String lastLine = before.substring(before.lastIndexOf('\n') + 1);
            long linesBefore = before.chars().filter(c -> c == '\n').count();
            String first = found.replace(MARK, "").lines().findFirst().orElse("");
            try {
                int at = indexOf(Files.readAllLines(content.resolve(file)), first);
                return (at + linesBefore + 1) + ":" + (lastLine.codePointCount(0, lastLine.length()) + 1);
            } catch (IOException e) {
                throw new AssertionError(file + " cannot be read", e);
            }
        }

        private int indexOf(List<String> lines, String start) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(start)) {
                    return i;
                }
            }
            assertThat(start).as("no line of " + file + " begins so").isEmpty();
            return 0;
        }
    }
}
