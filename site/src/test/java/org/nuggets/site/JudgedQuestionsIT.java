package org.nuggets.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The questions by which the search is measured are about the pages that there are. */
class JudgedQuestionsIT {

    private static final Path QUESTIONS =
            Path.of("").toAbsolutePath().resolveSibling("benchmarks/search-quality/schools");

    private final BuiltSite site = BuiltSite.ofThisModule();

    @Test
    void everyPageThatFitsAQuestionIsInTheSite() throws Exception {
        assertThat(judged())
                .isNotEmpty()
                .allSatisfy(
                        judged -> assertThat(site.root().resolve(judged.page()).resolve("index.html"))
                                .isRegularFile());
    }

    @Test
    void everyPageIsJudgedForAQuestionThatIsAsked() throws Exception {
        String asked = Files.readString(QUESTIONS.resolve("queries.jsonl"));

        assertThat(judged())
                .isNotEmpty()
                .allSatisfy(judged -> assertThat(asked).contains("{\"id\": \"" + judged.question() + "\","));
    }

    private static List<Judged> judged() throws IOException {
        return Files.readAllLines(QUESTIONS.resolve("qrels.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Judged(parts[0], parts[1]))
                .toList();
    }

    private record Judged(String question, String page) {}
}
