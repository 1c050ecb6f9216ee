package org.nuggets.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nuggets.diagnostic.Code;
import org.nuggets.model.LocalText;

/**
 * What a kind of finding means, why it comes about, and how it is mended. In its texts, what stands between backticks is code.
 *
 * @param title a few words
 * @param means what is wrong
 * @param message what such a finding says
 * @param cause why it comes about
 * @param cure what to do
 * @param more what else there is to know; may be empty
 * @param file where the example stands; empty where it is no file's
 * @param wrong a small example that gives the finding
 * @param rightFile where it stands once it is right, if elsewhere than before
 * @param right the same without the mistake
 * @param pairs more of such, each in a line
 */
public record Explanation(
        Code code,
        LocalText title,
        LocalText means,
        String message,
        LocalText cause,
        LocalText cure,
        LocalText more,
        String file,
        String wrong,
        String rightFile,
        String right,
        List<Pair> pairs) {

    public Explanation {
        pairs = List.copyOf(pairs);
    }

    /** What somebody wrote, and what they should have written. */
    public record Pair(String wrong, String right) {}

    static Explanation of(Code code, JsonNode said) {
        List<Pair> pairs = new ArrayList<>();
        said.path("pairs")
                .forEach(pair ->
                        pairs.add(new Pair(pair.path(0).asText(), pair.path(1).asText())));
        String file = said.path("file").asText("");
        return new Explanation(
                code,
                LocalText.of(said.path("title")),
                LocalText.of(said.path("means")),
                said.path("message").asText(),
                LocalText.of(said.path("cause")),
                LocalText.of(said.path("cure")),
                LocalText.of(said.path("more")),
                file,
                said.path("wrong").asText().stripTrailing(),
                said.path("right_file").asText(file),
                said.path("right").asText().stripTrailing(),
                pairs);
    }
}
