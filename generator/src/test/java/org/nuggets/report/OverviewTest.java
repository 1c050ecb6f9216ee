package org.nuggets.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/** What a long report begins with, and what of it a terminal shows. */
class OverviewTest {

    private static Diagnostic finding(Code code, String message, int line) {
        return new Diagnostic(new SourceSpan("content/a.md", line, 1, line, 2), code, message, "mend it");
    }

    private static List<Diagnostic> some(int number, Code code, String message) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(line -> finding(code, message.replace("#", String.valueOf(line)), line))
                .toList();
    }

    private static List<Diagnostic> all(List<Diagnostic> some, List<Diagnostic> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void aShortReportHasNone() {
        assertThat(Overview.lines(some(20, Code.DEAD_LINK, "nothing at 'g'"))).isEmpty();
        assertThat(Overview.lines(some(21, Code.DEAD_LINK, "nothing at 'g'"))).isNotEmpty();
    }

    @Test
    void whatThereIsMostOfComesFirstAndAPossibleCauseBeforeIt() {
        assertThat(Overview.lines(all(
                        all(
                                some(3, Code.MISSING_ALT, "a picture without a text"),
                                some(1_747, Code.DEAD_LINK, "nothing at 'g'")),
                        all(
                                some(89, Code.DEAD_LINK, "nothing at '../nuggets/p#.md'"),
                                some(1, Code.UNKNOWN_FOLDER, "'nugets' is no type's folder")))))
                .containsExactly(
                        "      1 × unknown-folder 'nugets'",
                        "  1,747 × dead-link 'g'",
                        "     89 × dead-link (others)",
                        "      3 × missing-alt");
    }

    @Test
    void aFolderThatManyLinksNameIsOneLine() {
        assertThat(Overview.lines(all(
                        some(60, Code.DEAD_LINK, "nothing at '../nuggets/p#.md'"),
                        some(40, Code.DEAD_LINK, "nothing at 'x#.md'"))))
                .containsExactly("     60 × dead-link into 'nuggets/'", "     40 × dead-link (others)");
    }

    @Test
    void itHasAtMostTenLinesAndTheLastCountsTheOthers() {
        List<Diagnostic> all = new ArrayList<>();
        for (int kind = 0; kind < 14; kind++) {
            all.addAll(some(20 - kind, Code.DEAD_LINK, "nothing at 'k" + kind + "'"));
        }
        List<String> lines = Overview.lines(all);
        assertThat(lines).hasSizeLessThanOrEqualTo(10);
        int counted = lines.stream()
                .mapToInt(line -> Integer.parseInt(line.strip().split(" ", 2)[0]))
                .sum();
        assertThat(counted).isEqualTo(all.size());
    }

    @Test
    void aTerminalGetsAFewOfEachCauseAndIsToldHowToSeeTheRest() {
        Overview.Cut cut = Overview.cut(all(
                some(30, Code.DEAD_LINK, "nothing at 'g'"),
                some(1, Code.UNKNOWN_FOLDER, "'nugets' is no type's folder")));
        assertThat(cut.findings()).hasSize(6);
        assertThat(cut.findings().get(0).code()).isEqualTo(Code.UNKNOWN_FOLDER);
        assertThat(cut.more()).containsExactly("… and 25 more of dead-link: --all shows them");
    }

    @Test
    void ofOneKindATerminalGetsAtMostFifty() {
        Overview.Cut cut = Overview.cut(some(70, Code.DEAD_LINK, "nothing at 'x#.md'"));
        assertThat(cut.findings()).hasSize(50);
        assertThat(cut.more()).containsExactly("… and 20 more of dead-link: --all shows them");
    }

    @Test
    void aShortReportIsNeverCut() {
        Overview.Cut cut = Overview.cut(some(20, Code.DEAD_LINK, "nothing at 'g'"));
        assertThat(cut.findings()).hasSize(20);
        assertThat(cut.more()).isEmpty();
    }
}
