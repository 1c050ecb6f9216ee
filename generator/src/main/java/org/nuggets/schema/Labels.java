package org.nuggets.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.LocalText;

/** Fields and values by what forms and pages call them, in any language: {@code beschrijving}, {@code England}. */
final class Labels {

    private Labels() {}

    /** The name that is near, else the one with a label that is; nothing where two have such a label. */
    static Optional<String> nearest(String written, Collection<String> names, Function<String, JsonNode> label) {
        return DidYouMean.nearest(written, names).or(() -> labelled(written, names, label));
    }

    /** The clause that a fix opens with. */
    static String hint(String written, Collection<String> names, Function<String, JsonNode> label) {
        return nearest(written, names, label)
                .map(near -> "did you mean '" + near + "'? ")
                .orElse("");
    }

    /** The name that is meant beyond doubt. */
    static Optional<String> sure(String written, Collection<String> names, Function<String, JsonNode> label) {
        return DidYouMean.nearest(written, names).isPresent()
                ? DidYouMean.sure(written, names)
                : labelled(written, names, label)
                        .filter(name -> LocalText.of(label.apply(name)).byLanguage().values().stream()
                                .anyMatch(one -> ForeignWords.fold(one).equals(ForeignWords.fold(written))));
    }

    private static Optional<String> labelled(
            String written, Collection<String> names, Function<String, JsonNode> label) {
        TreeMap<String, String> byLabel = new TreeMap<>();
        for (String name : names) {
            for (String one : LocalText.of(label.apply(name)).byLanguage().values()) {
                // Two with one label: neither is meant more than the other.
                byLabel.merge(one, name, (a, b) -> a.equals(b) ? a : "");
            }
        }
        return DidYouMean.nearest(written, byLabel.keySet()).map(byLabel::get).filter(name -> !name.isEmpty());
    }
}
