package org.nuggets.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.model.LocalText;

/**
 * What all kinds of findings mean.
 *
 * @param groups in the order of the kinds
 */
public record Explanations(List<Group> groups) {

    public Explanations {
        groups = List.copyOf(groups);
    }

    /**
     * Findings about one thing, such as links.
     *
     * @param intro a sentence on all of them; may be empty
     * @param all never empty
     */
    public record Group(LocalText title, LocalText intro, List<Explanation> all) {

        public Group {
            all = List.copyOf(all);
        }
    }

    /** From the files that say it: each a group; what is no finding of ours is passed over. */
    public static Explanations of(Collection<JsonNode> files) {
        return new Explanations(files.stream()
                .map(Explanations::group)
                .filter(group -> !group.all().isEmpty())
                .sorted(Comparator.comparing(group -> group.all().get(0).code()))
                .toList());
    }

    private static Group group(JsonNode file) {
        List<Explanation> all = new ArrayList<>();
        file.path("findings")
                .properties()
                .forEach(said -> Arrays.stream(Code.values())
                        .filter(code -> code.id().equals(said.getKey()))
                        .forEach(code -> all.add(Explanation.of(code, said.getValue()))));
        return new Group(LocalText.of(file.path("title")), LocalText.of(file.path("intro")), all);
    }

    /** What a kind of finding means; none where nobody has said it. */
    public Optional<Explanation> of(Code code) {
        return groups.stream()
                .flatMap(group -> group.all().stream())
                .filter(explanation -> explanation.code() == code)
                .findFirst();
    }
}
