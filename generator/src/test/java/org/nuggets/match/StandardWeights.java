package org.nuggets.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.parse.yaml.YamlReader;

/** The weights that ship with the program. */
final class StandardWeights {

    private StandardWeights() {}

    static Weights read() {
        try (InputStream file =
                Objects.requireNonNull(Weights.class.getResourceAsStream("/org/nuggets/match/weights.yml"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Weights.of(new YamlReader()
                    .read(new SourceText("weights.yml", text))
                    .value()
                    .orElseThrow()
                    .root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
