package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuggets.diagnostic.Code;

/** No kind of finding without a case that shows it, and a place in the documentation. */
class EveryCodeHasItsCaseTest {

    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");
    private static final Pattern SHOWN = Pattern.compile("(?:error|warning|note)\\[([a-z0-9-]+)]");
    private static final Pattern SECTION = Pattern.compile("(?m)^### `([a-z0-9-]+)`");

    @Test
    void everyCodeOccursInTheExpectedTextOfSomeTest() throws IOException {
        List<String> shown = new ArrayList<>();
        for (TinySite site : TinySite.all()) {
            shown.addAll(found(SHOWN, site.findings()));
        }
        try (Stream<Path> tests = Files.list(Path.of("src", "test", "java", "org", "nuggets", "findings"))) {
            for (Path test : tests.toList()) {
                shown.addAll(found(SHOWN, Files.readString(test)));
            }
        }
        assertThat(shown).containsAll(ids());
    }

    @Test
    void everyFixBeginsInLowerCase() throws IOException {
        for (TinySite site : TinySite.all()) {
            assertThat(site.findings()).as(site.name()).doesNotContainPattern("(?m)^  fix: [A-Z][a-z]");
        }
    }

    @Test
    void everyCodeHasOneSectionOfTheDocumentation() throws IOException {
        assertThat(found(SECTION, Files.readString(PAGE))).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void theDocumentationShowsEachCodeWithItsOwnWeight() throws IOException {
        List<String> shown = Pattern.compile("(?:error|warning|note)\\[[a-z0-9-]+]")
                .matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(shown)
                .containsAll(Arrays.stream(Code.values())
                        .map(code -> code.severity().id() + "[" + code.id() + "]")
                        .toList());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<String> ids() {
        return Arrays.stream(Code.values()).map(Code::id).toList();
    }
}
