package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Relation;
import org.nuggets.model.Route;
import org.nuggets.render.view.Frame;

/**
 * Describes pages in the vocabulary of schema.org, as JSON-LD. Which property a field becomes is said by its type.
 *
 * <p>Where a type describes a thing, such as a role, there are two nodes: the page, which has the date, the authors and
 * the licence, and the thing.
 */
public final class JsonLd {

    private static final String CONTEXT = "https://schema.org";
    /** A machine follows the links of the page for the rest. */
    private static final int MOST_TARGETS = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The property by which a text becomes a node of a type. */
    private static final Map<String, String> NAMED_BY = Map.of("EducationalAudience", "educationalRole");

    private final RenderContext context;
    private final LinkedPage page;
    private final String lang;
    /** What the front matter points to, by where it does so. */
    private final Map<String, LinkedPage> targets = new HashMap<>();

    private JsonLd(RenderContext context, LinkedPage page) {
        this.context = context;
        this.page = page;
        this.lang = page.key().lang();
        page.references()
                .forEach(reference ->
                        reference.target().ifPresent(key -> targets.put(reference.pointer(), context.page(key))));
    }

    /** One item. */
    public static String item(LinkedPage page, RenderContext context) {
        return new JsonLd(context, page).item();
    }

    /** The frame of a page that lists others, with what it says of itself. */
    public static Frame list(Frame frame, Route route, String title, RenderContext context) {
        ObjectNode node = page("CollectionPage", address(route, route, context), title, frame);
        node.putObject("isPartOf").put("@type", "WebSite").put("name", frame.siteTitle());
        Map<String, String> path = new LinkedHashMap<>();
        path.put(frame.siteTitle(), address(context.home(frame.lang()), route, context));
        path.put(title, address(route, route, context));
        return frame.with(frame.head().described(text(List.of(node, breadcrumbs(path)))));
    }

    /** The frame of a home page, with what it says of itself. */
    public static Frame home(Frame frame, Route route, RenderContext context) {
        ObjectNode node = page("WebSite", address(route, route, context), frame.siteTitle(), frame);
        return frame.with(frame.head().described(text(List.of(node))));
    }

    static ObjectNode page(String type, String address, String title, Frame frame) {
        ObjectNode node = NODES.objectNode()
                .put("@type", type)
                .put("@id", address)
                .put("url", address)
                .put("name", title)
                .put("inLanguage", frame.lang());
        String description = Stream.of(frame.notice(), frame.description())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        if (!description.isEmpty()) {
            node.put("description", description);
        }
        return node;
    }

    private String item() {
        ContentType type = page.page().type();
        String address = address(page.route(), page.route(), context);
        List<ObjectNode> graph = new ArrayList<>();
        ObjectNode work = named(type.describes() ? List.of("WebPage") : types(page), address)
                .put("url", address);
        work.put("inLanguage", lang);
        page.page()
                .text(FieldRole.LICENSE)
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> work.put("license", "https://spdx.org/licenses/" + id));
        graph.add(work);
        ObjectNode thing = work;
        if (type.describes()) {
            thing = named(types(page), address + "#_thing");
            work.putObject("mainEntity").put("@id", address + "#_thing");
            if (type.schemaOrg().contains("DefinedTerm")) {
                thing.putObject("inDefinedTermSet")
                        .put("@type", "DefinedTermSet")
                        .put("name", type.many().in(lang));
            }
            graph.add(thing);
        }
        addFields(type, work, thing);
        addRelations(type, work, thing);
        graph.add(breadcrumbs(path(address)));
        return text(graph);
    }

    private Map<String, String> path(String address) {
        Map<String, String> path = new LinkedHashMap<>();
        path.put(context.config().title().in(lang), address(context.home(lang), page.route(), context));
        context.list(page.page().type(), lang)
                .ifPresent(list -> path.put(page.page().type().many().in(lang), address(list, page.route(), context)));
        path.put(page.page().title(), address);
        return path;
    }

    /** Those of its type, where no value of the item says what it is. */
    private static List<String> types(LinkedPage page) {
        ContentType type = page.page().type();
        List<String> said = new ArrayList<>();
        type.schema().path("properties").properties().forEach(field -> {
            JsonNode known = field.getValue().path("schema_types");
            page.page().fields().texts(field.getKey()).stream()
                    .filter(known::has)
                    .forEach(value -> said.add(known.path(value).asText()));
        });
        return !said.isEmpty() ? said : type.schemaOrg().isEmpty() ? List.of("WebPage") : type.schemaOrg();
    }

    private ObjectNode named(List<String> types, String id) {
        ObjectNode node = NODES.objectNode();
        if (types.size() == 1) {
            node.put("@type", types.get(0));
        } else {
            types.forEach(node.putArray("@type")::add);
        }
        node.put("@id", id).put("name", page.page().title());
        if (types.contains("Article")) {
            node.put("headline", page.page().title());
        }
        String description = context.config().underNotice(page.page().description(), lang);
        if (!description.isEmpty()) {
            node.put("description", description);
        }
        return node;
    }

    private void addFields(ContentType type, ObjectNode work, ObjectNode thing) {
        page.page().fields().root().properties().forEach(field -> {
            JsonNode schema = type.field(field.getKey());
            String property = schema.path("schema_org").asText();
            if (!property.isEmpty()) {
                ObjectNode of = type.roles().has(field.getKey(), FieldRole.OF_PAGE) ? work : thing;
                of.set(
                        property,
                        value(
                                field.getValue(),
                                schema,
                                schema.path("schema_org_type").asText(),
                                "/" + field.getKey()));
            }
        });
    }

    /**
     * @param as the schema.org type that a text becomes a node of; empty where it stays a text
     * @param pointer where the value stands in the front matter
     */
    private JsonNode value(JsonNode value, JsonNode schema, String as, String pointer) {
        if (value.isArray()) {
            ArrayNode list = NODES.arrayNode();
            for (int i = 0; i < value.size(); i++) {
                list.add(value(value.get(i), schema.path("items"), as, pointer + "/" + i));
            }
            return list;
        }
        String type = schema.path("schema_org_type").asText(as);
        LinkedPage target = type.isEmpty() ? null : targets.get(pointer);
        if (target != null) {
            return NODES.objectNode()
                    .put("@type", type)
                    .put("name", target.page().title())
                    .put("url", address(target.route(), page.route(), context));
        }
        if (value.isObject()) {
            ObjectNode node = NODES.objectNode();
            if (!type.isEmpty()) {
                node.put("@type", type);
            }
            value.properties().forEach(part -> {
                JsonNode inner = schema.path("properties").path(part.getKey());
                String property = inner.path("schema_org").asText();
                if (!property.isEmpty()) {
                    node.set(
                            property,
                            value(
                                    part.getValue(),
                                    inner,
                                    inner.path("schema_org_type").asText(),
                                    pointer + "/" + part.getKey()));
                }
            });
            return node;
        }
        JsonNode labels = schema.path("labels").path(value.asText());
        JsonNode text = labels.isMissingNode()
                ? value
                : NODES.textNode(labels.path(lang).asText(labels.path("en").asText(value.asText())));
        return type.isEmpty()
                ? text
                : NODES.objectNode().put("@type", type).put(NAMED_BY.getOrDefault(type, "name"), text.asText());
    }

    private void addRelations(ContentType type, ObjectNode work, ObjectNode thing) {
        for (Relation relation : type.relations()) {
            if (relation.schemaOrg().isEmpty()) {
                continue;
            }
            ArrayNode targets = NODES.arrayNode();
            page.references().stream()
                    .filter(reference -> reference.relation().name().equals(relation.name()))
                    .flatMap(reference -> reference.target().stream())
                    .limit(MOST_TARGETS)
                    .map(context::page)
                    .forEach(target -> targets.add(mention(target, page.route(), context)));
            back(relation)
                    .map(target -> mention(target, page.route(), context))
                    .filter(target ->
                            StreamSupport.stream(targets.spliterator(), false).noneMatch(target::equals))
                    .limit(Math.max(0, MOST_TARGETS - targets.size()))
                    .toList()
                    .forEach(targets::add);
            if (!targets.isEmpty()) {
                (relation.roles().contains(FieldRole.OF_PAGE) ? work : thing)
                        .withArray(relation.schemaOrg())
                        .addAll(targets);
            }
        }
    }

    /** What says the same of itself by the way back, such as a school that is a member of this. */
    private Stream<LinkedPage> back(Relation relation) {
        return context.entries().ties(page).backward().stream()
                .filter(bundle -> bundle.name().equals(relation.name()))
                .flatMap(bundle -> bundle.ties().stream())
                .flatMap(tie -> tie.item().stream())
                .map(context::page);
    }

    static ObjectNode mention(LinkedPage target, Route from, RenderContext context) {
        ContentType type = target.page().type();
        String address = address(target.route(), from, context);
        ObjectNode node = NODES.objectNode();
        node.put("@type", types(target).get(0));
        node.put("@id", type.describes() ? address + "#_thing" : address);
        return node.put("name", target.page().title());
    }

    static ObjectNode breadcrumbs(Map<String, String> path) {
        ObjectNode node = NODES.objectNode().put("@type", "BreadcrumbList");
        ArrayNode items = node.putArray("itemListElement");
        path.forEach((name, address) -> items.addObject()
                .put("@type", "ListItem")
                .put("position", items.size())
                .put("name", name)
                .put("item", address));
        return node;
    }

    /** The absolute address; without a base URL the one as seen from the page. */
    static String address(Route route, Route from, RenderContext context) {
        return context.canonical(route).orElseGet(() -> route.from(from));
    }

    static String text(List<ObjectNode> graph) {
        ObjectNode root = NODES.objectNode().put("@context", CONTEXT);
        graph.forEach(root.putArray("@graph")::add);
        // Inside a script element '<' could end it; in JSON it stands in strings only.
        return root.toString()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
