package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.config.TargetConfig;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.YamlDocument;

/** Whether the places that {@code site.yml} publishes to have the settings of their kind, and no other one's. */
final class TargetCheck {

    private TargetCheck() {}

    /** What the schema cannot say: it knows each setting, but not which kind of target has which. */
    static List<Diagnostic> of(YamlDocument site) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> target : site.root().path("publish").properties()) {
            Optional<TargetConfig.Kind> kind =
                    TargetConfig.Kind.of(target.getValue().path("to").asText());
            kind.ifPresent(known -> check(target.getKey(), target.getValue(), known, site, findings));
            checkPassword(target.getKey(), site, findings);
            checkLayout(target.getKey(), target.getValue(), site, findings);
        }
        return findings;
    }

    private static void check(
            String name, JsonNode settings, TargetConfig.Kind kind, YamlDocument site, List<Diagnostic> findings) {
        String pointer = "/publish/" + name;
        for (String key : kind.needed()) {
            if (settings.path(key).asText().isBlank()) {
                findings.add(new Diagnostic(
                        site.keySpan(pointer),
                        Code.MISSING_FIELD,
                        "the target '" + name + "' publishes to a " + words(kind) + " and has no '" + key + "'",
                        "add below it: " + key + ": " + example(key, kind)));
            }
        }
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            String key = setting.getKey();
            List<String> owners = Stream.of(TargetConfig.Kind.values())
                    .filter(other -> other.has(key))
                    .map(TargetCheck::words)
                    .toList();
            if (!kind.has(key) && !owners.isEmpty()) {
                findings.add(new Diagnostic(
                        site.keySpan(pointer + "/" + key),
                        Code.UNKNOWN_FIELD,
                        "'" + key + "' is a setting of a " + String.join(" or a ", owners) + ", and the target '" + name
                                + "' publishes to a " + words(kind),
                        "delete the line, or change 'to'"));
            }
        }
    }

    private static void checkPassword(String name, YamlDocument site, List<Diagnostic> findings) {
        TargetConfig.of(name, site.root().path("publish").path(name))
                .ifPresent(target -> target.settingWithPassword()
                        .ifPresent(key -> findings.add(new Diagnostic(
                                site.keySpan("/publish/" + name + "/" + key),
                                Code.BAD_FORMAT,
                                "'" + key + "' of the target '" + name
                                        + "' holds a password, which whoever can read this file can read",
                                target.withoutPassword()))));
    }

    /** Whoever compresses keeps releases: each has its own. */
    private static void checkLayout(String name, JsonNode settings, YamlDocument site, List<Diagnostic> findings) {
        if (settings.path("layout").asText().equals("plain") && settings.has("compress")) {
            findings.add(new Diagnostic(
                    site.keySpan("/publish/" + name + "/compress"),
                    Code.UNKNOWN_FIELD,
                    "'compress' is a setting of a folder with releases, and the layout of the target '" + name
                            + "' is plain",
                    "delete the line, or the layout"));
        }
    }

    private static String words(TargetConfig.Kind kind) {
        return switch (kind) {
            case FOLDER -> "folder";
            case GIT -> "git branch";
            case S3 -> "bucket (s3)";
            case SFTP -> "server by SFTP";
        };
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
