package org.nuggets.render.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.model.Network.Node;
import org.nuggets.model.NetworkMeasures;
import org.nuggets.model.NetworkMeasures.Diversity;
import org.nuggets.model.NetworkPart;
import org.nuggets.render.context.FieldValues;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.view.NetworkView.Difference;
import org.nuggets.render.view.NetworkView.Figures;

/** How far members and roles reach, in the words of a language. */
final class NetworkFigures {

    private NetworkFigures() {}

    /** Those of some items that are measured, which begin with the one at a place of the table. */
    static List<Figures> of(int from, List<Node> nodes, NetworkNames names) {
        List<Figures> figures = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            of(from + i, nodes.get(i), names).ifPresent(figures::add);
        }
        return figures;
    }

    /** @param place of the item in the table, from 0 */
    static Optional<Figures> of(int place, Node node, NetworkNames names) {
        return node.measures()
                .map(measures -> new Figures(
                        NetworkTable.anchor(place),
                        node.as().name().toLowerCase(Locale.ROOT),
                        names.of(node.page()),
                        names.kind(node.page()),
                        measures.reach(),
                        measures.working(),
                        differences(measures, names),
                        measures.mutual(),
                        measures.pairs(),
                        measures.statesExchange(),
                        measures.unplaced()));
    }

    private static List<Difference> differences(NetworkMeasures measures, NetworkNames names) {
        return measures.diversity().stream()
                .map(by -> new Difference(
                        label(by.field(), names.lang(), names.context()),
                        by.kinds(),
                        value(by, names),
                        by.most(),
                        by.stating(),
                        by.silent()))
                .toList();
    }

    /** What a field by which members differ is called. */
    static String label(String field, String lang, RenderContext context) {
        return types(field, context)
                .findFirst()
                .map(type -> FieldValues.label(type, field, lang))
                .orElse(field);
    }

    private static String value(Diversity by, NetworkNames names) {
        return types(by.field(), names.context())
                .map(type -> labels(type.field(by.field())).path(by.common()))
                .filter(label -> !label.isMissingNode())
                .findFirst()
                .map(label -> InterfaceWords.label(LocalText.of(label), names.lang()))
                .orElse(by.common());
    }

    private static JsonNode labels(JsonNode schema) {
        return schema.has("labels")
                ? schema.path("labels")
                : schema.path("items").path("labels");
    }

    private static Stream<ContentType> types(String field, RenderContext context) {
        return context.site().types().values().stream()
                .filter(type -> type.network()
                        .map(NetworkPart::diversity)
                        .filter(fields -> fields.contains(field))
                        .isPresent());
    }
}
