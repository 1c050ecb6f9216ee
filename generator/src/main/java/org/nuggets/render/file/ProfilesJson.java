package org.nuggets.render.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.Claim;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.MatchAddresses;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.render.context.Exchanges;
import org.nuggets.render.context.MatchWords;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.page.MatchPages;

/** Who offers what and who looks for it, with all matches, as {@code profiles.schema.json} has it. */
final class ProfilesJson {

    private static final int VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String lang;
    private final Route here;
    private final RenderContext context;
    private final MatchWords words;

    ProfilesJson(String lang, Route here, RenderContext context) {
        this.lang = lang;
        this.here = here;
        this.context = context;
        this.words = MatchWords.plain(lang, context);
    }

    String text() {
        ObjectNode root = NODES.objectNode()
                .put("$schema", address(MatchAddresses.SCHEMA))
                .put("version", VERSION)
                .put("site", context.config().title().in(lang))
                .put("language", lang);
        ArrayNode profiles = root.putArray("profiles");
        MatchPages.profiles(lang, context).forEach(page -> profiles.add(profile(page)));
        Matches matches = context.insights().matches();
        ArrayNode made = root.putArray("matches");
        matches.made().forEach(match -> made.add(match(match)));
        ArrayNode left = root.putArray("unmatched");
        matches.needs().forEach(one -> left.add(left(one, false)));
        matches.offers().forEach(one -> left.add(left(one, true)));
        return root + "\n";
    }

    private ObjectNode profile(LinkedPage page) {
        ObjectNode node = NODES.objectNode()
                .put("type", page.key().type())
                .put("id", page.key().id())
                .put("language", page.key().lang())
                .put("title", page.page().title())
                .put("description", page.page().description())
                .put("url", address(page.route()));
        words.ages(page)
                .ifPresent(
                        ages -> node.putObject("ages").put("from", ages.get(0)).put("to", ages.get(1)));
        node.set("fields", fields(page));
        ArrayNode offers = node.putArray("offers");
        Exchanges.offers(page).forEach(claim -> offers.add(claim(claim, true)));
        ArrayNode needs = node.putArray("needs");
        Exchanges.needs(page).forEach(claim -> needs.add(claim(claim, false)));
        return node;
    }

    /** The fields that its page shows, but for what it offers and looks for. */
    private ObjectNode fields(LinkedPage page) {
        ContentType type = page.page().type();
        Set<String> claims = type.matching().stream()
                .flatMap(sources -> Stream.of(sources.offers(), sources.needs()))
                .collect(Collectors.toSet());
        ObjectNode fields = NODES.objectNode();
        for (String name : type.itemFields()) {
            JsonNode value = page.page().fields().root().path(name);
            JsonNode schema = type.field(name);
            if (!value.isMissingNode() && !value.isNull() && !claims.contains(name)) {
                ObjectNode field = fields.putObject(name).put("label", words.label(schema.path("label")));
                field.set("value", value);
                text(value, schema).ifPresent(text -> field.set("text", text));
            }
        }
        return fields;
    }

    /** Values of a vocabulary in words. */
    private Optional<JsonNode> text(JsonNode value, JsonNode schema) {
        JsonNode labels = (schema.has("labels") ? schema : schema.path("items")).path("labels");
        if (labels.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            return Optional.of(NODES.textNode(label(value.asText(), labels)));
        }
        ArrayNode texts = NODES.arrayNode();
        value.forEach(one -> texts.add(label(one.asText(), labels)));
        return Optional.of(texts);
    }

    private String label(String code, JsonNode labels) {
        String label = words.label(labels.path(code));
        return label.isEmpty() ? code : label;
    }

    private ObjectNode claim(Claim claim, boolean offered) {
        ObjectNode node = NODES.objectNode();
        node.set("expertise", item(claim.expertise()));
        claim.level()
                .ifPresent(
                        level -> node.putObject("level").put("code", level).put("label", words.level(claim, offered)));
        if (claim.capacity() > 0) {
            node.put("capacity", claim.capacity());
        }
        claim.until().ifPresent(day -> node.put("until", day.toString()));
        return node;
    }

    private ObjectNode match(Match match) {
        ObjectNode node = NODES.objectNode();
        node.set("need", side(match.need(), false));
        node.set("offer", side(match.offer(), true));
        node.put("score", match.score());
        ArrayNode reasons = node.putArray("reasons");
        match.reasons()
                .forEach(reason -> reasons.addObject()
                        .put("kind", reason.kind().name().toLowerCase(Locale.ROOT))
                        .put("points", reason.points())
                        .put("text", words.reason(match, reason)));
        return node;
    }

    private ObjectNode left(Unmatched left, boolean offered) {
        ObjectNode node = NODES.objectNode();
        node.set(offered ? "offer" : "need", side(left.claim(), offered));
        return node.put("open", left.open())
                .put("why", left.why().name().toLowerCase(Locale.ROOT))
                .put("text", words.why(left, offered));
    }

    /** Whose claim it is, and of what. */
    private ObjectNode side(Claim claim, boolean offered) {
        ObjectNode node = NODES.objectNode();
        node.set("profile", item(claim.by()));
        claim(claim, offered).properties().forEach(part -> node.set(part.getKey(), part.getValue()));
        return node;
    }

    private ObjectNode item(PageKey key) {
        LinkedPage page = context.page(context.entries().in(lang, key));
        return NODES.objectNode()
                .put("id", page.key().id())
                .put("title", page.page().title())
                .put("url", address(page.route()));
    }

    private String address(Route route) {
        return context.canonical(route).orElseGet(() -> route.from(here));
    }
}
