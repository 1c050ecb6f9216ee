package org.nuggets.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void textHasOneBlockALineWithoutMarkup() {
        assertThat(Parsed.of("""
                # Title

                ## Head *line*

                Some **bold** &amp; `code`, ![a map](m.png)
                next \\* line

                - one
                - two
                  - three

                | A | B |
                |---|---|
                | 1 | 2 |

                ```
                int x;
                int y;
                ```

                > [!NOTE]
                > In a box[^n]

                [^n]: A note
                """).body().prose().text()).isEqualTo("""
                Head line
                Some bold & code, a map next * line
                one
                two
                three
                A\tB
                1\t2
                int x; int y;
                In a box
                A note""");
    }

    @Test
    void wordsAreWhatStandsBetweenSpacesAndHasALetterOrDigit() {
        assertThat(Parsed.of("Ein Wort – zwei\u00a0Wörter, 3 * 日本語 don't e\u0301 `x`\n")
                        .body()
                        .words())
                .isEqualTo(9);
        assertThat(Parsed.of("").body().words()).isZero();
    }

    @Test
    void emptyBodyIsEmpty() {
        assertThat(Parsed.of("\n\n").html()).isEmpty();
        assertThat(Parsed.of("").body().prose().text()).isEmpty();
    }
}
