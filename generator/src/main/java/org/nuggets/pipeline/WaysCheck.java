package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.ContentType;
import org.nuggets.model.Site;
import org.nuggets.model.YamlDocument;

/**
 * Whether readers find their way: each door is for somebody, and whoever publishes the site can be reached.
 *
 * @param config as the site's own file has it: a preview gives it an address of its own
 */
record WaysCheck(YamlDocument site, SiteConfig config, SortedMap<String, ContentType> types) {

    List<Diagnostic> check() {
        List<Diagnostic> findings = new ArrayList<>();
        List<String> readers = readers();
        config.doors().stream()
                .filter(door -> !door.audience().isEmpty() && !readers.contains(door.audience()))
                .forEach(door -> findings.add(new Diagnostic(
                        site.valueSpan(door.pointer() + "/for"),
                        Code.UNKNOWN_VALUE,
                        "this door is for '" + door.audience() + "', which is no value of '" + Site.READERS + "'",
                        DidYouMean.hint(door.audience(), readers) + "Values: " + String.join(", ", readers))));
        for (int i = 0; i < config.contribute().size(); i++) {
            String type = config.contribute().get(i);
            if (!types.containsKey(type)) {
                findings.add(new Diagnostic(
                        site.valueSpan("/contribute/" + i),
                        Code.UNKNOWN_VALUE,
                        "'" + type + "' is not a content type, so readers get no form for it",
                        DidYouMean.hint(type, types.keySet()) + "Types: " + String.join(", ", types.keySet())));
            }
        }
        // A site without an address is still being made.
        if (config.baseUrl().isPresent()
                && config.contact().isEmpty()
                && !site.root().has("contact")) {
            findings.add(new Diagnostic(
                    site.keySpan("/base_url"),
                    Code.MISSING_CONTACT,
                    "this site says nowhere how its readers reach you, to ask or to correct a page",
                    "add a line such as contact: office@example.org (an e-mail address, or the address of a form)"));
        }
        if (config.pdf() && config.baseUrl().isEmpty()) {
            findings.add(new Diagnostic(
                    site.keySpan("/pdf"),
                    Code.MISSING_ADDRESS,
                    "PDFs are made without a QR code and without the address of their page",
                    "add where the site will stand: base_url: https://example.org/nuggets/"));
        }
        return findings;
    }

    /** The values of the field that doors are for. */
    private List<String> readers() {
        return types.values().stream()
                .map(type -> type.field(Site.READERS))
                .flatMap(field -> Stream.concat(
                        texts(field.path("enum")), texts(field.path("items").path("enum"))))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
