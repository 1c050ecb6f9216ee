package org.nuggets.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Relation;

/** Reports what {@code network} of a type names and the type does not have, if the site's own file says it. */
final class NetworkCheck {

    private static final String NETWORK = "/network";

    private final TypeFiles files;
    private final String file;
    private final List<Diagnostic> findings;

    private NetworkCheck(TypeFiles files, String file, List<Diagnostic> findings) {
        this.files = files;
        this.file = file;
        this.findings = findings;
    }

    /**
     * Checks a type.
     *
     * @param fields the type's, by name
     */
    static void check(
            TypeFiles files,
            String file,
            JsonNode network,
            JsonNode fields,
            List<Relation> relations,
            List<Diagnostic> findings) {
        NetworkCheck check = new NetworkCheck(files, file, findings);
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        check.names(
                network,
                "ties",
                "a relation",
                "relations",
                relations.stream().map(Relation::name).toList());
        check.names(network, "diversity", "a field", "fields", names);
    }

    private void names(JsonNode network, String key, String what, String many, List<String> known) {
        String list = NETWORK + "/" + key;
        boolean own = files.isOfSite(file)
                && files.places(file).spans().get().values().containsKey(list);
        for (int i = 0; own && i < network.path(key).size(); i++) {
            String name = network.path(key).get(i).asText();
            if (!known.contains(name)) {
                findings.add(files.fault(
                        file,
                        list + "/" + i,
                        "'" + name + "' is not " + what + " of this type",
                        DidYouMean.hint(name, known)
                                + (known.isEmpty()
                                        ? "This type has no " + many + ": leave '" + key + "' out"
                                        : "Its " + many + ": " + String.join(", ", known))));
            }
        }
    }
}
