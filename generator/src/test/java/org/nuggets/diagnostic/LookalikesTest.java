package org.nuggets.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "too, to",
        "Program, Programme",
        "discription, description",
        "date published, date_published",
        "Well-Being, wellbeing",
        "rôle, role",
        "secondee.html, secondee.md",
        "roles/seconde.md, roles/secondee.md",
        "/themes/coachin/, /themes/coaching/",
        "photo 1.png, photo-1.png",
    })
    void aMistakeInSpellingFindsTheWord(String written, String known) {
        assertThat(Lookalikes.of(List.of("something-else", known)).near(written))
                .containsExactly(known);
    }

    @ParameterizedTest
    @CsvSource({
        "g, a",
        "en, nl",
        "ab, abc",
        "functions, questions",
        "services, series",
        "a.md, b.md",
        "guides/a.md, guides/b.md",
        "guides/visits.md, guides/budget.md",
        "visit-2.md, visit-3.md",
        "2025-plan.md, 2026-plan.md",
        "secondee.md, second-teachers.md",
        "'', title",
        "/, /roles/",
    })
    void aStrangerIsNotNear(String written, String known) {
        assertThat(Lookalikes.of(List.of(known)).near(written)).isEmpty();
    }

    @Test
    void theNearestComesFirstThenTheSameEndingThenTheAlphabet() {
        assertThat(Lookalikes.of(List.of("planning.pdf", "plannings.md", "plaanning.md", "planning.md"))
                        .near("planing.md"))
                .containsExactly("planning.md", "planning.pdf", "plaanning.md", "plannings.md");
    }

    @Test
    void whatIsSkippedToBeQuickIsNeverNear() {
        Random random = new Random(7);
        List<String> known =
                IntStream.range(0, 400).mapToObj(i -> word(random)).distinct().toList();
        Lookalikes all = Lookalikes.of(known);
        for (int i = 0; i < 400; i++) {
            String written = word(random);
            List<String> wanted = known.stream()
                    .filter(k -> slowEdits(written, k) <= Math.max(1, (written.length() + k.length()) / 2 / 4))
                    .filter(k -> slowEdits(written, k) <= 1 || written.charAt(0) == k.charAt(0))
                    .toList();
            assertThat(all.near(written)).hasSize(Math.min(10, wanted.size()));
            assertThat(wanted).containsAll(all.near(written));
        }
    }

    @Test
    @Timeout(300)
    void thousandsOfMistakesAmongTenThousandNamesAreQuickToExplain() {
        Random random = new Random(1);
        List<String> known = IntStream.range(0, 10_000)
                .mapToObj(i -> "nuggets/" + word(random) + "-" + word(random) + "-" + word(random) + ".md")
                .toList();
        Lookalikes all = Lookalikes.of(known);
        for (int i = 0; i < 5_000; i++) {
            String right = known.get(random.nextInt(known.size()));
            int cut = "nuggets/".length() + 1 + random.nextInt(8);
            assertThat(all.near(right.substring(0, cut) + right.substring(cut + 1)))
                    .isNotEmpty();
        }
    }

    /** Of few letters, so that many are near. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 4 + random.nextInt(7); i > 0; i--) {
            word.append("abcd".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    /** All of the table, as a book has it. */
    private static int slowEdits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(Math.min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
