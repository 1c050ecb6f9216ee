package org.nuggets.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static List<Diagnostic> findings(String file, Code code, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> new Diagnostic(new SourceSpan(file, line, 1, line, 2), code, "no " + line, "mend it"))
                .toList();
    }

    @Test
    void theLastOfAThousandOfAKindInAFileSaysHowManyMoreThereAre() {
        List<Diagnostic> cut = Repeats.cut(findings("a.md", Code.DEAD_LINK, 3_500));
        assertThat(cut).hasSize(1_000);
        assertThat(cut.get(998).message()).isEqualTo("no 999");
        assertThat(cut.get(999).message()).isEqualTo("no 1000; and 2,500 more of this kind in this file");
        assertThat(Repeats.cut(cut)).isEqualTo(cut);
    }

    @Test
    void whatAThousandAndOtherFilesAndKindsHaveIsAllThere() {
        List<Diagnostic> all = Stream.of(
                        findings("a.md", Code.DEAD_LINK, 1_000),
                        findings("a.md", Code.MISSING_IMAGE, 900),
                        findings("b.md", Code.DEAD_LINK, 900))
                .flatMap(List::stream)
                .toList();
        assertThat(Repeats.cut(all)).isEqualTo(all);
    }

    @Test
    void aLongTextLosesItsMiddle() {
        Diagnostic finding = new Diagnostic(
                SourceSpan.startOf("a.md"),
                Code.DEAD_LINK,
                "there is nothing at '" + "b".repeat(400_000) + "'",
                "mend it");
        assertThat(finding.message())
                .startsWith("there is nothing at 'bbb")
                .endsWith("bbb'")
                .contains(" … ")
                .hasSizeLessThan(2_000);
    }
}
