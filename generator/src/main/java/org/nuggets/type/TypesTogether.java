package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.PromptRule;
import org.nuggets.model.Relation;

/** What only shows when all types are there: whom relations point to, and who shares a folder or a route. */
final class TypesTogether {

    private final TypeFiles files;
    private final List<Diagnostic> findings;

    TypesTogether(TypeFiles files, List<Diagnostic> findings) {
        this.files = files;
        this.findings = findings;
    }

    void check(SortedMap<String, ContentType> types) {
        Map<String, String> folders = new HashMap<>();
        Map<String, String> routes = new HashMap<>();
        for (ContentType type : types.values()) {
            // Of two types with one folder, the routes are the same as well, unless given.
            if (isAlone("folder", type.folder(), type, folders)) {
                isAlone("route", type.route(), type, routes);
            }
            type.prompts().ifPresent(prompts -> check(prompts, type, types));
            for (Relation relation : type.relations()) {
                String pointer = "/relations/" + relation.name() + "/to";
                for (String to : relation.to()) {
                    if (!types.containsKey(to)) {
                        findings.add(files.fault(
                                declaring(type, pointer),
                                pointer,
                                "'" + relation.name() + "' points to '" + to + "', which is no content type",
                                DidYouMean.hint(to, types.keySet()) + "Types: " + String.join(", ", types.keySet())));
                    }
                }
            }
        }
    }

    /** Questions are those of a field of another type, by parts that it has. */
    private void check(PromptRule prompts, ContentType type, SortedMap<String, ContentType> types) {
        ContentType asked = types.get(prompts.from());
        if (asked == null) {
            isPart("from", prompts.from(), "which is no content type", "Types", types.keySet(), type);
            return;
        }
        JsonNode fields = asked.schema().path("properties");
        JsonNode parts = fields.path(prompts.list()).path("items").path("properties");
        String lacks = "which '" + asked.name() + "' does not have";
        if (isPart("show", prompts.list(), lacks, "Its fields", names(fields), type)
                && isPart(
                        "show",
                        prompts.show(),
                        lacks + " in '" + prompts.list() + "'",
                        "Its parts",
                        names(parts),
                        type)) {
            isPart("by", prompts.by(), lacks + " in '" + prompts.list() + "'", "Its parts", names(parts), type);
        }
    }

    /** Whether what the questions of a type are taken from is there; only of what the site's own file says is told. */
    private boolean isPart(
            String key, String name, String what, String all, Collection<String> known, ContentType type) {
        String own = files.fileOf(type.name());
        String pointer = "/views/prompts/" + key;
        boolean there = known.contains(name);
        if (!there
                && files.isOfSite(own)
                && files.places(own).spans().get().values().containsKey(pointer)) {
            findings.add(files.fault(
                    own,
                    pointer,
                    "'prompts' takes questions from '" + name + "', " + what,
                    DidYouMean.hint(name, known) + all + ": " + String.join(", ", known)));
        }
        return there;
    }

    private static List<String> names(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The file that says something of a type: its own, else what all share. */
    private String declaring(ContentType type, String pointer) {
        String own = files.fileOf(type.name());
        return files.says(own, pointer) ? own : TypeFiles.SHARED;
    }

    private boolean isAlone(String what, String value, ContentType type, Map<String, String> taken) {
        String other = taken.putIfAbsent(value, type.name());
        if (other != null) {
            String own = files.isOfSite(files.fileOf(type.name())) ? type.name() : other;
            findings.add(files.fault(
                    files.fileOf(own),
                    "/" + what,
                    "the " + what + " '" + value + "' is used by '" + other + "' and '" + type.name() + "'",
                    "give each type a " + what + " of its own"));
        }
        return other == null;
    }
}
