package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.config.TargetConfig;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;

/** Whether the places that {@code site.yml} publishes to have the settings of their kind, and no other one's. */
public final class TargetCheck {

    private static final String PUBLISH = "publish";

    private TargetCheck() {}

    /** What the schema cannot say: it knows each setting, but not which kind of target has which. */
    static List<Diagnostic> of(YamlDocument site) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> target : site.root().path(PUBLISH).properties()) {
            TargetConfig.Kind.of(target.getValue())
                    .ifPresent(kind -> check(target.getKey(), target.getValue(), kind, site, findings));
            checkPassword(target.getKey(), site, findings);
        }
        return findings;
    }

    /**
     * One that is as options say, too: they are held to all that {@code site.yml} is.
     *
     * @param written what {@code site.yml} says of it
     * @param options what holds in place of that, by key
     * @return nothing where there are findings
     */
    public static Checked<Optional<TargetConfig>> with(String name, JsonNode written, Map<String, String> options) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        written.properties().forEach(setting -> settings.set(setting.getKey(), setting.getValue()));
        options.forEach((key, value) -> settings.set(key, value(key, value)));
        if (!settings.has("to")) {
            TargetConfig.Kind.meantBy(options.keySet()).ifPresent(to -> settings.put("to", to));
        }
        ObjectNode site = JsonNodeFactory.instance.objectNode().put("title", name);
        site.putObject(PUBLISH).set(name, settings);
        YamlDocument document =
                YamlDocument.of(site, YamlDocument.Spans.none(), SourceSpan.startOf(SiteSettings.SITE_FILE));
        List<Diagnostic> findings = new ArrayList<>(BuiltIns.siteCheck().check(document));
        findings.addAll(of(document));
        return new Checked<>(findings.isEmpty() ? TargetConfig.of(name, settings) : Optional.empty(), findings);
    }

    /** Whether settings say by themselves of what kind a place is. */
    public static boolean isOne(Map<String, String> settings) {
        return settings.containsKey("to")
                || TargetConfig.Kind.meantBy(settings.keySet()).isPresent();
    }

    private static JsonNode value(String key, String text) {
        boolean isNumber = BuiltIns.fileSchemas()
                .get(SiteSettings.SITE_FILE)
                .at("/properties/publish/additionalProperties/properties/" + key + "/type")
                .asText()
                .equals("integer");
        return isNumber && text.matches("[0-9]{1,9}")
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                : JsonNodeFactory.instance.textNode(text);
    }

    private static void check(
            String name, JsonNode settings, TargetConfig.Kind kind, YamlDocument site, List<Diagnostic> findings) {
        String pointer = "/publish/" + name;
        for (String key : kind.needed()) {
            if (settings.path(key).asText().isBlank()) {
                findings.add(new Diagnostic(
                        site.keySpan(pointer),
                        Code.MISSING_FIELD,
                        "the target '" + name + "' publishes to a " + kind.words() + " and has no '" + key + "'",
                        "add below it: " + key + ": " + example(key, kind)));
            }
        }
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            String key = setting.getKey();
            List<TargetConfig.Kind> owners = Stream.of(TargetConfig.Kind.values())
                    .filter(other -> other.has(key))
                    .toList();
            if (!kind.has(key) && !owners.isEmpty()) {
                boolean near = owners.stream().anyMatch(other -> other.written().equals(kind.written()));
                findings.add(new Diagnostic(
                        site.keySpan(pointer + "/" + key),
                        Code.UNKNOWN_FIELD,
                        "'" + key + "' is a setting of a "
                                + owners.stream().map(TargetConfig.Kind::words).collect(Collectors.joining(" or a "))
                                + ", and the target '" + name + "' publishes to a " + kind.words(),
                        "take it out, or change '" + (near ? kind.toldBy() : "to") + "'"));
            }
        }
    }

    private static void checkPassword(String name, YamlDocument site, List<Diagnostic> findings) {
        TargetConfig.of(name, site.root().path(PUBLISH).path(name))
                .ifPresent(target -> target.settingWithPassword()
                        .ifPresent(key -> findings.add(new Diagnostic(
                                site.keySpan("/publish/" + name + "/" + key),
                                Code.BAD_FORMAT,
                                "'" + key + "' of the target '" + name + "' holds a password, which others can read",
                                target.withoutPassword()))));
    }

    private static String example(String key, TargetConfig.Kind kind) {
        return switch (key) {
            case "path" -> kind == TargetConfig.Kind.SFTP ? "public_html" : "../public";
            case "repository" -> "https://example.org/school/site.git";
            case "bucket" -> "school-site";
            case "host" -> "sftp.example.org";
            default -> "…";
        };
    }
}
