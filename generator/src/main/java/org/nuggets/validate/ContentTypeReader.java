package org.nuggets.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.FieldRule;
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
    /** What {@code shared.yml} may say, of all that a type may. */
    private static final List<String> OF_SHARED = List.of("fields", "definitions", "required", "relations");
    /** Members whose entries a site adds to, rather than replace the whole. */
    private static final Set<String> ADDED_TO = Set.of("fields", "relations", "definitions");

    private final Map<String, YamlDocument> standard;
    private final Map<String, YamlDocument> site;
    private final SchemaCheck typeCheck;
    private final SchemaCheck sharedCheck;
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
        this.sharedCheck = new SchemaCheck(sharedSchema(schemas.get("type.yml").root()), SHARED);
        this.vocabularyCheck = new SchemaCheck(schemas.get(VOCABULARIES).root(), VOCABULARIES);
        this.defaults = Set.copyOf(defaults);
    }

    /** All types by name. A type whose file has faults is left out, or stays as the standard has it. */
    public Checked<SortedMap<String, ContentType>> read() {
        SortedMap<String, JsonNode> files = new TreeMap<>();
        Set<String> names = new TreeSet<>(standard.keySet());
        names.addAll(site.keySet());
        for (String name : names) {
            JsonNode merged = merged(name);
            if (isSound(name, merged)) {
                files.put(name, merged);
            } else if (standard.containsKey(name)) {
                files.put(name, standard.get(name).root());
            }
        }
        SortedMap<String, ContentType> types = new TreeMap<>();
        for (String name : files.keySet()) {
            if (!name.equals(SHARED) && !name.equals(VOCABULARIES)) {
                ContentType type = type(name, files);
                types.put(type.name(), type);
            }
        }
        checkTogether(types);
        return new Checked<>(types, findings.stream().distinct().toList());
    }

    private static JsonNode sharedSchema(JsonNode typeSchema) {
        ObjectNode schema = typeSchema.deepCopy();
        schema.remove("required");
        ((ObjectNode) schema.path("properties")).retain(OF_SHARED);
        return schema;
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
                add((ObjectNode) value, (ObjectNode) merged.get(name));
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

    /** A field or a relation that says nothing of its role has that of the one whose place it takes. */
    private static void add(ObjectNode entries, ObjectNode to) {
        entries.properties().forEach(entry -> {
            JsonNode before = to.path(entry.getKey());
            JsonNode after = entry.getValue();
            to.set(
                    entry.getKey(),
                    before.has(RoleReader.ROLE) && after.isObject() && !after.has(RoleReader.ROLE)
                            ? ((ObjectNode) after.deepCopy()).set(RoleReader.ROLE, before.get(RoleReader.ROLE))
                            : after);
        });
    }

    private boolean isSound(String file, JsonNode merged) {
        YamlDocument own = site.get(file);
        if (own == null) {
            return true;
        }
        String name = nameOf(file);
        if (!name.matches("[a-z][a-z0-9_]*")) {
            findings.add(new Diagnostic(
                    own.whole(),
                    Code.BAD_TYPE,
                    "'" + name + "' cannot be the name of a type",
                    "name the file with small letters, digits and underscores, such as work_shop.yml"));
            return false;
        }
        SchemaCheck check = file.equals(SHARED) ? sharedCheck : file.equals(VOCABULARIES) ? vocabularyCheck : typeCheck;
        List<Diagnostic> faults = check.check(new YamlDocument(merged, own.spans(), own.whole()));
        findings.addAll(faults);
        return faults.isEmpty();
    }

    private ContentType type(String file, SortedMap<String, JsonNode> files) {
        JsonNode own = files.get(file);
        JsonNode shared =
                own.path("shared").asBoolean(true) ? files.get(SHARED) : JsonNodeFactory.instance.objectNode();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        expandInto(fields, shared, SHARED, files);
        ObjectNode expanded = JsonNodeFactory.instance.objectNode();
        expandInto(expanded, own, file, files);
        add(expanded, fields);
        files.get(SHARED).path("fields").properties().forEach(field -> takeRole(field, fields));
        List<Relation> relations = RelationReader.read(shared.path("relations"), own.path("relations"), fields);
        checkNames(file, own, fields);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        schema.put("additionalProperties", own.path("further_fields").asBoolean(false));
        schema.set("properties", fields);
        schema.set("required", required(shared, own));
        return TypeFields.read(nameOf(file), own, schema, rules(own.path("rules"), file, files), relations);
    }

    /** Also where a type takes none of the shared fields, a field of such a name is what it is elsewhere. */
    private static void takeRole(Map.Entry<String, JsonNode> shared, ObjectNode fields) {
        if (fields.path(shared.getKey()) instanceof ObjectNode own
                && !own.has(RoleReader.ROLE)
                && shared.getValue().has(RoleReader.ROLE)) {
            own.set(RoleReader.ROLE, shared.getValue().get(RoleReader.ROLE));
        }
    }

    private void expandInto(ObjectNode fields, JsonNode source, String file, SortedMap<String, JsonNode> files) {
        SchemaExpansion expansion = expansion(file, files);
        source.path("fields")
                .properties()
                .forEach(f -> fields.set(f.getKey(), expansion.expand(f.getValue(), "/fields/" + f.getKey())));
        report(file, expansion);
    }

    private List<FieldRule> rules(JsonNode list, String file, SortedMap<String, JsonNode> files) {
        SchemaExpansion expansion = expansion(file, files);
        List<FieldRule> rules = new ArrayList<>();
        int number = 0;
        for (JsonNode rule : list) {
            String pointer = "/rules/" + number++;
            JsonNode then = expansion.expand(rule.path("then"), pointer + "/then");
            Optional<Code> code = code(rule.path("code").asText(), file, pointer + "/code");
            rule.path("when")
                    .properties()
                    .forEach(when -> code.ifPresent(c -> rules.add(new FieldRule(
                            when.getKey(),
                            when.getValue().asText(),
                            then,
                            c,
                            rule.path("message").asText(),
                            rule.path("fix").asText()))));
        }
        report(file, expansion);
        return rules;
    }

    private Optional<Code> code(String id, String file, String pointer) {
        List<String> known = Arrays.stream(Code.values()).map(Code::id).toList();
        Optional<Code> code =
                Arrays.stream(Code.values()).filter(c -> c.id().equals(id)).findFirst();
        if (code.isEmpty()) {
            report(
                    file,
                    pointer,
                    "'" + id + "' is no code of a finding",
                    DidYouMean.hint(id, known)
                            + "Write one that fits, such as missing-field, bad-format or missing-measure");
        }
        return code;
    }

    /** Fields that are named where the type says which it requires and shows. */
    private void checkNames(String file, JsonNode own, ObjectNode fields) {
        List<String> known = new ArrayList<>();
        fields.fieldNames().forEachRemaining(known::add);
        for (String list : List.of("/required", "/optional", "/views/item", "/views/list")) {
            int number = 0;
            for (JsonNode name : own.at(list)) {
                String pointer = list + "/" + number++;
                if (site.containsKey(file) && !known.contains(name.asText())) {
                    report(
                            file,
                            pointer,
                            "'" + name.asText() + "' is not a field of this type",
                            DidYouMean.hint(name.asText(), known) + "Its fields: " + String.join(", ", known));
                }
            }
        }
    }

    private SchemaExpansion expansion(String file, SortedMap<String, JsonNode> files) {
        YamlDocument places = site.getOrDefault(file, standard.get(file));
        return new SchemaExpansion(files, files.get(VOCABULARIES), file, places);
    }

    private void report(String file, SchemaExpansion expansion) {
        if (site.containsKey(file)) {
            findings.addAll(expansion.findings());
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
            // Of two types with one folder, the routes are the same as well, unless given.
            if (isAlone("folder", type.folder(), type, folders)) {
                isAlone("route", type.route(), type, routes);
            }
            for (Relation relation : type.relations()) {
                String pointer = "/relations/" + relation.name() + "/to";
                for (String to : relation.to()) {
                    if (!types.containsKey(to)) {
                        report(
                                declaring(type, pointer),
                                pointer,
                                "'" + relation.name() + "' points to '" + to + "', which is no content type",
                                DidYouMean.hint(to, types.keySet()) + "Types: " + String.join(", ", types.keySet()));
                    }
                }
            }
        }
    }

    /** The file that says something of a type: its own, else what all share. */
    private String declaring(ContentType type, String pointer) {
        String own = fileOf(type.name());
        return Stream.of(site.get(own), standard.get(own))
                        .anyMatch(document -> document != null
                                && document.spans().get().values().containsKey(pointer))
                ? own
                : SHARED;
    }

    private boolean isAlone(String what, String value, ContentType type, Map<String, String> taken) {
        String other = taken.putIfAbsent(value, type.name());
        if (other != null) {
            String own = site.containsKey(fileOf(type.name())) ? type.name() : other;
            report(
                    fileOf(own),
                    "/" + what,
                    "the " + what + " '" + value + "' is used by '" + other + "' and '" + type.name() + "'",
                    "give each type a " + what + " of its own");
        }
        return other == null;
    }

    private void report(String file, String pointer, String message, String fix) {
        YamlDocument places = site.getOrDefault(file, standard.get(file));
        findings.add(new Diagnostic(places.valueSpan(pointer), Code.BAD_TYPE, message, fix));
    }

    private String fileOf(String type) {
        return site.containsKey(type + ".yaml") ? type + ".yaml" : type + ".yml";
    }

    private static String nameOf(String file) {
        return file.replaceFirst("\\.ya?ml$", "");
    }
}
