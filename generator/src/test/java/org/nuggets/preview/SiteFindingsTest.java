package org.nuggets.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Coverage;

/** What a page of the preview shows first of very many findings. */
class SiteFindingsTest {

    @Test
    void causesComeFirstThenThoseOfThePageThenErrors() {
        Random random = new Random(7);
        for (int count : new int[] {0, 3, 40, 500}) {
            List<Diagnostic> findings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Code code = List.of(Code.UNKNOWN_FOLDER, Code.DEAD_LINK, Code.MISSING_ALT)
                        .get(random.nextInt(count < 100 ? 3 : 60) % 3);
                findings.add(new Diagnostic(
                        SourceSpan.startOf("content/" + random.nextInt(9) + ".md"), code, "message " + i, "fix"));
            }
            List<Diagnostic> byPlace = findings.stream().sorted().toList();
            SiteFindings all = SiteFindings.of(byPlace, Coverage.NOTHING);
            for (int page = 0; page < 10; page++) {
                String source = "content/" + page + ".md";
                assertThat(all.firstFor(source, 20))
                        .isEqualTo(byPlace.stream()
                                .sorted(Diagnostic.CAUSES_FIRST
                                        .thenComparing(Comparator.comparing(
                                                one -> !one.span().file().equals(source)))
                                        .thenComparing(Diagnostic::severity))
                                .limit(20)
                                .toList());
            }
        }
    }

    @Test
    void whatATemplateDidWrongIsCountedOnItsPageAndOnce() {
        Diagnostic ofTemplate = finding("theme/templates/page.peb");
        SiteFindings all = SiteFindings.of(List.of(finding("content/a.md")), Coverage.NOTHING);

        assertThat(all.with(List.of(ofTemplate), Coverage.NOTHING).all()).hasSize(2);
        assertThat(all.with(List.of(finding("content/a.md")), Coverage.NOTHING).all())
                .hasSize(1);
        assertThat(all.with(List.of(), Coverage.NOTHING)).isSameAs(all);
    }

    private static Diagnostic finding(String file) {
        return new Diagnostic(SourceSpan.startOf(file), Code.BAD_TEMPLATE, "message", "fix");
    }
}
