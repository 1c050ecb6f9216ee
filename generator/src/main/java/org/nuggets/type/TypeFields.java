package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nuggets.model.ConsentRule;
import org.nuggets.model.ContentType;
import org.nuggets.model.DeployRule;
import org.nuggets.model.ExpectedHeading;
import org.nuggets.model.FieldRule;
import org.nuggets.model.LocalText;
import org.nuggets.model.MatchSources;
import org.nuggets.model.NetworkPart;
import org.nuggets.model.PlanSources;
import org.nuggets.model.PromptRule;
import org.nuggets.model.QuestionRule;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;

/** The parts of a type's file, once it is known to be sound. */
final class TypeFields {

    private static final int LAST = 1_000;

    private TypeFields() {}

    static ContentType read(
            String name, JsonNode type, JsonNode schema, List<FieldRule> rules, List<Relation> relations) {
        String folder = type.path("folder").asText("");
        String route = type.path("route").asText(folder.isEmpty() ? "{id}/" : folder + "/{id}/");
        String list = type.path("list").asText(route.substring(0, route.indexOf("{id}")));
        JsonNode views = type.path("views");
        return new ContentType(
                name,
                LocalText.of(type.path("one")),
                LocalText.of(type.path("many")),
                LocalText.of(type.path("intro")),
                folder,
                route,
                list.isEmpty() ? Optional.empty() : Optional.of(new Route(list)),
                type.path("order").asInt(LAST),
                texts(type.path("schema_org")),
                type.path("describes").asBoolean(false),
                schema,
                RoleReader.read(schema),
                type.path("front_matter").asText("required").equals("optional"),
                type.path("found_in_text").asBoolean(false),
                rules,
                relations,
                headings(type.path("headings")),
                type.has("max_words") ? OptionalInt.of(type.get("max_words").asInt()) : OptionalInt.empty(),
                type.has("review_after")
                        ? OptionalInt.of(type.get("review_after").asInt())
                        : OptionalInt.empty(),
                type.has("consent")
                        ? Optional.of(new ConsentRule(
                                type.path("consent").path("field").asText(),
                                type.path("consent").path("years").asInt()))
                        : Optional.empty(),
                texts(views.path("item")),
                texts(views.path("list")),
                texts(views.path("compare")),
                plan(views.path("plan")),
                Optional.ofNullable(views.get("questions")).map(QuestionRule::of),
                Optional.ofNullable(views.get("deploy")).map(TypeFields::deploy),
                Optional.ofNullable(views.get("group")).map(JsonNode::asText),
                Optional.ofNullable(views.get("whole")).map(JsonNode::asText),
                Optional.ofNullable(views.get("prompts")).map(PromptRule::of),
                matching(type.path("matching")),
                network(type.path("network")));
    }

    private static Optional<NetworkPart> network(JsonNode network) {
        return network.isMissingNode()
                ? Optional.empty()
                : Optional.of(new NetworkPart(
                        NetworkPart.As.valueOf(network.path("as").asText().toUpperCase(Locale.ROOT)),
                        texts(network.path("ties")),
                        texts(network.path("diversity"))));
    }

    private static Optional<MatchSources> matching(JsonNode matching) {
        return matching.isMissingNode()
                ? Optional.empty()
                : Optional.of(new MatchSources(
                        matching.path("offers").asText(),
                        matching.path("needs").asText(),
                        text(matching, "level"),
                        text(matching, "capacity"),
                        text(matching, "until"),
                        text(matching, "phase"),
                        text(matching, "area")));
    }

    private static Optional<String> text(JsonNode of, String key) {
        return Optional.ofNullable(of.get(key)).map(JsonNode::asText);
    }

    private static Optional<PlanSources> plan(JsonNode plan) {
        if (plan.isMissingNode()) {
            return Optional.empty();
        }
        Map<String, List<String>> steps = new LinkedHashMap<>();
        PlanSources.PHASES.stream().filter(plan::has).forEach(phase -> steps.put(phase, texts(plan.get(phase))));
        return Optional.of(new PlanSources(steps, texts(plan.path("measures"))));
    }

    private static DeployRule deploy(JsonNode deploy) {
        return new DeployRule(
                texts(deploy.path("ask")),
                Optional.ofNullable(deploy.get("chosen_by")).map(JsonNode::asText));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static List<ExpectedHeading> headings(JsonNode list) {
        List<ExpectedHeading> headings = new ArrayList<>();
        list.forEach(h -> headings.add(new ExpectedHeading(
                LocalText.of(h.path("name")),
                LocalText.of(h.path("advice")),
                h.path("optional").asBoolean(false))));
        return headings;
    }
}
