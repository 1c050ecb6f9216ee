package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.YamlDocument;

/**
 * The files of the standard types and those of a site, which add to them.
 *
 * @param standard the types that ship with the generator, by file name
 * @param site those of the site, by file name
 */
record TypeFiles(SortedMap<String, YamlDocument> standard, SortedMap<String, YamlDocument> site) {

    static final String SHARED = "shared.yml";
    static final String VOCABULARIES = "vocabularies.yml";
    /** Members whose entries a site adds to, rather than replace the whole. */
    private static final Set<String> ADDED_TO = Set.of("fields", "relations", "definitions");

    static TypeFiles of(Map<String, YamlDocument> standard, Map<String, YamlDocument> site) {
        return new TypeFiles(new TreeMap<>(standard), new TreeMap<>(site));
    }

    /** The names of all files. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(standard.keySet());
        names.addAll(site.keySet());
        return names;
    }

    /** Whether a site says something in this file. */
    boolean isOfSite(String file) {
        return site.containsKey(file);
    }

    /** Where the parts of a file stand. */
    YamlDocument places(String file) {
        return site.getOrDefault(file, standard.get(file));
    }

    /** Whether the site or the standard says something at a place of a file. */
    boolean says(String file, String pointer) {
        return Stream.of(site.get(file), standard.get(file))
                .anyMatch(document ->
                        document != null && document.spans().get().values().containsKey(pointer));
    }

    /** The content of a file, as a site has changed it. */
    JsonNode merged(String file) {
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
                RoleReader.add((ObjectNode) value, (ObjectNode) merged.get(name));
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

    Diagnostic fault(String file, String pointer, String message, String fix) {
        return new Diagnostic(places(file).valueSpan(pointer), Code.BAD_TYPE, message, fix);
    }

    /** The file of a type. */
    String fileOf(String type) {
        return site.containsKey(type + ".yaml") ? type + ".yaml" : type + ".yml";
    }

    /** The name of the type that a file describes. */
    static String nameOf(String file) {
        return file.replaceFirst("\\.ya?ml$", "");
    }
}
