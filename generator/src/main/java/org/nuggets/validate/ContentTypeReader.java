package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.Relation;
import org.nuggets.model.YamlDocument;

/**
 * The standard content types and a site's own, as data, to {@link ContentType}s.
 *
 * <p>A site's file of a new name is a new type; one of a standard name changes that type: its fields, relations and
 * required fields are added, everything else that it names is replaced. The same holds for {@code shared.yml} and
 * {@code vocabularies.yml}.
 */
public final class ContentTypeReader {

    private static final String SHARED = "shared.yml";
    private static final String VOCABULARIES = "vocabularies.yml";
    /** Members whose entries a site adds to, rather than replace the whole. */
    private static final Set<String> ADDED_TO = Set.of("fields", "relations", "definitions");

    private final Map<String, YamlDocument> standard;
    private final Map<String, YamlDocument> site;
    private final SchemaCheck typeCheck;
    private final SchemaCheck vocabularyCheck;
    private final Set<String> defaults;
    private final List<Diagnostic> findings = new ArrayList<>();

    /**
     * A reader of one site's types.
     *
     * @param standard the types that ship with the generator, by file name
     * @param site those of the site, by file name
     * @param schemas the schemas of such files, by file name
     * @param defaults fields that need not be given, since the site's settings give them
     */
    public ContentTypeReader(
            Map<String, YamlDocument> standard,
            Map<String, YamlDocument> site,
            Map<String, YamlDocument> schemas,
            Set<String> defaults) {
        this.standard = new TreeMap<>(standard);
        this.site = new TreeMap<>(site);
        this.typeCheck = new SchemaCheck(schemas.get("type.yml").root(), "a content type");
        this.vocabularyCheck = new SchemaCheck(schemas.get(VOCABULARIES).root(), "the vocabularies");
        this.defaults = Set.copyOf(defaults);
    }

    /** All types by name. A type whose file has faults is left out, or stays as the standard has it. */
    public Checked<SortedMap<String, ContentType>> read() {
        if (site.containsKey(VOCABULARIES)) {
            findings.addAll(vocabularyCheck.check(site.get(VOCABULARIES)));
        }
        SortedMap<String, JsonNode> files = new TreeMap<>();
        Set<String> names = new TreeSet<>(standard.keySet());
        names.addAll(site.keySet());
        names.forEach(name -> files.put(name, merged(name)));
        SortedMap<String, ContentType> types = new TreeMap<>();
        for (String name : names) {
            if (!name.equals(SHARED) && !name.equals(VOCABULARIES) && isSound(name, files.get(name))) {
                ContentType type = type(name, files);
                types.put(type.name(), type);
            }
        }
        checkTogether(types);
        return new Checked<>(types, findings);
    }

    private JsonNode merged(String file) {
        YamlDocument own = site.get(file);
        YamlDocument shipped = standard.get(file);
        if (own == null) {
            return shipped.root();
        }
        if (shipped == null) {
            return own.root();
        }
        ObjectNode merged = shipped.root().deepCopy();
        own.root().properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            boolean adds = value.isObject()
                    && merged.path(name).isObject()
                    && (ADDED_TO.contains(name) || file.equals(VOCABULARIES));
            if (adds) {
                ((ObjectNode) merged.get(name)).setAll((ObjectNode) value);
            } else if (name.equals("required")
                    && value.isArray()
                    && merged.path(name).isArray()) {
                ((ArrayNode) merged.get(name)).addAll((ArrayNode) value);
            } else {
                merged.set(name, value);
            }
        });
        return merged;
    }

    private boolean isSound(String file, JsonNode merged) {
        YamlDocument own = site.get(file);
        if (own == null) {
            return true;
        }
        List<Diagnostic> faults = typeCheck.check(new YamlDocument(merged, own.keys(), own.values(), own.whole()));
        String name = nameOf(file);
        if (!name.matches("[a-z][a-z0-9_]*")) {
            findings.add(new Diagnostic(
                    own.whole(),
                    Code.BAD_TYPE,
                    "'" + name + "' cannot be the name of a type",
                    "name the file with small letters, digits and underscores, such as work_shop.yml"));
            return false;
        }
        findings.addAll(faults);
        return faults.isEmpty();
    }

    private ContentType type(String file, SortedMap<String, JsonNode> files) {
        JsonNode own = files.get(file);
        JsonNode shared =
                own.path("shared").asBoolean(true) ? files.get(SHARED) : JsonNodeFactory.instance.objectNode();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        expandInto(fields, shared, SHARED, files);
        expandInto(fields, own, file, files);
        List<Relation> relations = RelationReader.read(shared.path("relations"), own.path("relations"), fields);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", own.path("further_fields").asBoolean(false));
        schema.set("properties", fields);
        schema.set("required", required(shared, own));
        return TypeFields.read(nameOf(file), own, schema, relations);
    }

    private void expandInto(ObjectNode fields, JsonNode source, String file, SortedMap<String, JsonNode> files) {
        YamlDocument places = site.getOrDefault(file, standard.get(file));
        SchemaExpansion expansion = new SchemaExpansion(files, files.get(VOCABULARIES), file, places);
        source.path("fields")
                .properties()
                .forEach(f -> fields.set(f.getKey(), expansion.expand(f.getValue(), "/fields/" + f.getKey())));
        if (site.containsKey(file)) {
            expansion.findings().stream().filter(f -> !findings.contains(f)).forEach(findings::add);
        }
    }

    private ArrayNode required(JsonNode shared, JsonNode own) {
        Set<String> names = new TreeSet<>();
        shared.path("required").forEach(n -> names.add(n.asText()));
        own.path("optional").forEach(n -> names.remove(n.asText()));
        own.path("required").forEach(n -> names.add(n.asText()));
        names.removeAll(defaults);
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        names.forEach(required::add);
        return required;
    }

    /** What only shows when all types are there: whom relations point to, and who shares a folder or a route. */
    private void checkTogether(SortedMap<String, ContentType> types) {
        Map<String, String> folders = new HashMap<>();
        Map<String, String> routes = new HashMap<>();
        for (ContentType type : types.values()) {
            checkAlone("folder", type.folder(), type, folders);
            checkAlone("route", type.route(), type, routes);
            for (Relation relation : type.relations()) {
                for (String to : relation.to()) {
                    if (!types.containsKey(to)) {
                        report(
                                type.name(),
                                "/relations/" + relation.name() + "/to",
                                "'" + relation.name() + "' points to '" + to + "', which is no content type",
                                DidYouMean.hint(to, types.keySet()) + "Types: " + String.join(", ", types.keySet()));
                    }
                }
            }
        }
    }

    private void checkAlone(String what, String value, ContentType type, Map<String, String> taken) {
        String other = taken.putIfAbsent(value, type.name());
        if (other != null) {
            String own = site.containsKey(type.name() + ".yml") ? type.name() : other;
            report(
                    own,
                    "/" + what,
                    "the " + what + " '" + value + "' is used by '" + other + "' and '" + type.name() + "'",
                    "give each type a " + what + " of its own");
        }
    }

    private void report(String type, String pointer, String message, String fix) {
        YamlDocument places = site.getOrDefault(type + ".yml", standard.get(type + ".yml"));
        findings.add(new Diagnostic(places.valueSpan(pointer), Code.BAD_TYPE, message, fix));
    }

    private static String nameOf(String file) {
        return file.replaceFirst("\\.ya?ml$", "");
    }
}
