package org.nuggets.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The points are of a hundred, and are those that the documentation tells. */
class WeightsTest {

    private static final Weights WEIGHTS = StandardWeights.read();

    @Test
    void whatFitsInEveryWayHasAHundredPoints() {
        assertThat(WEIGHTS.same() + WEIGHTS.levelMet() + WEIGHTS.agesMet() + WEIGHTS.sameArea() + WEIGHTS.lasts())
                .isEqualTo(100);
    }

    @Test
    void theDocumentationTellsThem() throws IOException {
        List<String> points = Files.readAllLines(Path.of("..", "docs", "matches.md")).stream()
                .dropWhile(line -> !line.startsWith("| what | how it comes out"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.replaceFirst(".*\\| ([^|]+) \\|$", "$1"))
                .toList();

        assertThat(points)
                .containsExactly(
                        "" + WEIGHTS.same(),
                        "" + WEIGHTS.narrower(),
                        "" + WEIGHTS.broader(),
                        "" + WEIGHTS.related(),
                        "" + WEIGHTS.levelMet(),
                        "" + WEIGHTS.levelNotStated(),
                        "" + WEIGHTS.levelBelow(),
                        "" + WEIGHTS.agesMet(),
                        "so many of " + WEIGHTS.agesMet() + ", rounded down",
                        "0",
                        "" + WEIGHTS.agesNotStated(),
                        "" + WEIGHTS.sameArea(),
                        "" + WEIGHTS.areaNotStated(),
                        "0",
                        "" + WEIGHTS.lasts(),
                        "0");
        assertThat(Files.readString(Path.of("..", "docs", "matches.md")))
                .contains(
                        "for " + WEIGHTS.days() + " days",
                        "the " + WEIGHTS.candidates() + " offers with the most points");
    }
}
