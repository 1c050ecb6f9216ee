package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ContentType;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.SchemaCheck;

/**
 * The standard content types and a site's own, as data, to {@link ContentType}s.
 *
 * <p>A site's file of a new name is a new type; one of a standard name changes that type: its fields, relations and
 * required fields are added, everything else that it names is replaced. The same holds for {@code shared.yml} and
 * {@code vocabularies.yml}.
 */
public final class ContentTypeReader {

    /** What {@code shared.yml} may say, of all that a type may. */
    private static final List<String> OF_SHARED = List.of("fields", "definitions", "required", "relations");

    private final TypeFiles files;
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
        this.files = TypeFiles.of(standard, site);
        this.typeCheck = new SchemaCheck(schemas.get("type.yml").root(), "a content type");
        this.sharedCheck = new SchemaCheck(sharedSchema(schemas.get("type.yml").root()), TypeFiles.SHARED);
        this.vocabularyCheck =
                new SchemaCheck(schemas.get(TypeFiles.VOCABULARIES).root(), TypeFiles.VOCABULARIES);
        this.defaults = Set.copyOf(defaults);
    }

    /** All types by name. A type whose file has faults is left out, or stays as the standard has it. */
    public Checked<SortedMap<String, ContentType>> read() {
        SortedMap<String, JsonNode> contents = new TreeMap<>();
        for (String name : files.names()) {
            JsonNode merged = files.merged(name);
            if (isSound(name, merged)) {
                contents.put(name, merged);
            } else if (files.standard().containsKey(name)) {
                contents.put(name, files.standard().get(name).root());
            }
        }
        TypeBuilder builder = new TypeBuilder(files, contents, defaults, findings);
        SortedMap<String, ContentType> types = new TreeMap<>();
        for (String name : contents.keySet()) {
            if (!name.equals(TypeFiles.SHARED) && !name.equals(TypeFiles.VOCABULARIES)) {
                ContentType type = builder.type(name);
                types.put(type.name(), type);
            }
        }
        new TypesTogether(files, findings).check(types);
        return new Checked<>(types, findings.stream().distinct().toList());
    }

    /** The values of a vocabulary, as the site has added to it; none where there is no such vocabulary. */
    public Set<String> values(String vocabulary) {
        Set<String> values = new TreeSet<>();
        files.merged(TypeFiles.VOCABULARIES).path(vocabulary).fieldNames().forEachRemaining(values::add);
        return values;
    }

    private static JsonNode sharedSchema(JsonNode typeSchema) {
        ObjectNode schema = typeSchema.deepCopy();
        schema.remove("required");
        ((ObjectNode) schema.path("properties")).retain(OF_SHARED);
        return schema;
    }

    private boolean isSound(String file, JsonNode merged) {
        YamlDocument own = files.site().get(file);
        if (own == null) {
            return true;
        }
        String name = TypeFiles.nameOf(file);
        if (!name.matches("[a-z][a-z0-9_]*")) {
            findings.add(new Diagnostic(
                    own.whole(),
                    Code.BAD_TYPE,
                    "'" + name + "' cannot be the name of a type",
                    "name the file with small letters, digits and underscores, such as work_shop.yml"));
            return false;
        }
        SchemaCheck check = file.equals(TypeFiles.SHARED)
                ? sharedCheck
                : file.equals(TypeFiles.VOCABULARIES) ? vocabularyCheck : typeCheck;
        List<Diagnostic> faults = check.check(new YamlDocument(merged, own.spans(), own.whole()));
        findings.addAll(faults);
        return faults.isEmpty();
    }
}
