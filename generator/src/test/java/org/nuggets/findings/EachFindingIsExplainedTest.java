package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Code;
import org.nuggets.guide.Explanation;
import org.nuggets.guide.Explanations;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.pipeline.BuiltIns;

/** Whoever is told of a mistake can learn what it means, why it came about and how to mend it. */
class EachFindingIsExplainedTest {

    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");
    private static final List<String> LANGUAGES = List.of("en", "nl");

    @TempDir
    private Path folder;

    @Test
    void eachKindOfFindingIsExplainedOnceAndNoOtherIs() throws IOException {
        assertThat(ExplainedFinding.all())
                .extracting(ExplainedFinding::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @Test
    void eachIsExplainedInEachLanguage() {
        for (Explanations.Group group : BuiltIns.explanations().groups()) {
            assertThat(group.title().byLanguage()).containsOnlyKeys(LANGUAGES);
            for (Explanation one : group.all()) {
                assertThat(Stream.of(one.title(), one.means(), one.cause(), one.cure()))
                        .as(one.code().id())
                        .extracting(LocalText::byLanguage)
                        .allSatisfy(texts -> assertThat(texts).containsOnlyKeys(LANGUAGES))
                        .allSatisfy(texts -> assertThat(texts.values()).noneMatch(String::isBlank));
                assertThat(one.more().byLanguage().keySet()).as(one.code().id()).isIn(Set.of(), Set.copyOf(LANGUAGES));
                assertThat(one.message()).as(one.code().id()).isNotBlank();
                assertThat(one.right()).as(one.code().id()).isNotBlank();
            }
        }
    }

    /** What cannot be written down as a file, such as a shortcut or its bytes, has a tiny site or a test of its own. */
    @TestFactory
    Stream<DynamicTest> theWrongExampleGivesTheFindingAndTheRightOneGivesNone() throws IOException {
        SortedMap<String, ContentType> types = TinySite.build(folder).settings().types();
        return ExplainedFinding.all().stream()
                .filter(ExplainedFinding::isBuilt)
                .map(finding -> DynamicTest.dynamicTest(finding.code(), () -> {
                    assertThat(found(finding.wrong(types), finding.code() + "-wrong"))
                            .contains("[" + finding.code() + "]: " + finding.message());
                    assertThat(found(finding.right(types), finding.code() + "-right"))
                            .isEmpty();
                }));
    }

    @Test
    void mostExamplesAreBuilt() throws IOException {
        assertThat(ExplainedFinding.all().stream().filter(ExplainedFinding::isBuilt))
                .hasSizeGreaterThan(Code.values().length * 3 / 4);
    }

    /** With {@code -Dnuggets.write-docs=true} the page is written anew. */
    @Test
    void theDocumentationSaysItInTheSameWords() throws IOException {
        String page = Files.readString(PAGE);
        String same = page.substring(0, page.indexOf("\n## ") + 1) + DiagnosticsPage.sections(BuiltIns.explanations());
        if (Boolean.getBoolean("nuggets.write-docs")) {
            Files.writeString(PAGE, same);
        }
        assertThat(page).isEqualTo(same);
    }

    private String found(Map<String, String> files, String name) throws IOException {
        return new TinySite(name, "", files, "").foundIn(folder.resolve(name));
    }
}
