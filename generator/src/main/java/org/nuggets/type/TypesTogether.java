package org.nuggets.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
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
