package org.nuggets.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.guide.ExampleFile;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.BuiltIns;

/**
 * What the guide's resources say of a kind of finding, and the sites that its examples are part of. Beside what the guide
 * shows, they hold what makes a site of an example: {@code beside} (other files), {@code beside_example} (where the example
 * of a type lies, too), {@code without} (a field that the example of the type lacks), {@code fields_of} (the type whose fields
 * the file has, where its folder says another), {@code part} (that the example is the text, and not the fields) and {@code
 * whole} (that it is all of the file).
 */
record ExplainedFinding(String code, String group, JsonNode said) {

    private static final Path FOLDER = Path.of("src", "main", "resources", "org", "nuggets", "guide");
    private static final Pattern FIELD = Pattern.compile("(?m)^[a-z_]+(?=:)");

    static List<ExplainedFinding> all() throws IOException {
        List<ExplainedFinding> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                new YAMLMapper()
                        .readTree(Files.readString(file))
                        .path("findings")
                        .properties()
                        .forEach(said -> all.add(new ExplainedFinding(
                                said.getKey(), String.valueOf(file.getFileName()), said.getValue())));
            }
        }
        return all;
    }

    boolean isBuilt() {
        return said.has("file");
    }

    String message() {
        return said.path("message").asText();
    }

    Map<String, String> wrong(SortedMap<String, ContentType> types) {
        return site(said.path("file").asText(), said.path("wrong").asText(), types);
    }

    Map<String, String> right(SortedMap<String, ContentType> types) {
        String file = said.path("file").asText();
        return site(said.path("right_file").asText(file), said.path("right").asText(), types);
    }

    private Map<String, String> site(String path, String text, SortedMap<String, ContentType> types) {
        Map<String, String> files = new LinkedHashMap<>();
        Optional<ContentType> type = said.has("fields_of")
                ? Optional.of(types.get(said.path("fields_of").asText()))
                : typeOf(path, types);
        if (type.isPresent() || said.has("beside_example")) {
            types.values().forEach(one -> {
                ExampleFile example = new ExampleFile(one, "en", BuiltIns.examples());
                files.put("content/" + example.path(), titled(example.text(), "Example of a " + one.name()));
            });
        }
        said.path("beside")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        JsonNode examples = said.path("beside_example");
        (examples.isArray() ? Stream.of(examples.get(0), examples.get(1)) : Stream.of(examples))
                .map(JsonNode::asText)
                .filter(place -> !place.isEmpty())
                .forEach(place ->
                        files.put(place, titled(example(typeOf(place, types).orElseThrow()), place)));
        files.put(path, whole(path, text, type));
        if (!path.startsWith("content/")) {
            files.putIfAbsent("content/about.md", "Text.\n");
        }
        return files;
    }

    /** Under a title of its own, for two pages of one title are told. */
    private static String titled(String text, String title) {
        return text.replaceFirst("(?m)^title: .*$", "title: " + title);
    }

    private static Optional<ContentType> typeOf(String path, SortedMap<String, ContentType> types) {
        return types.values().stream()
                .filter(type -> !type.folder().isEmpty() && path.startsWith("content/" + type.folder() + "/"))
                .findFirst();
    }

    private String whole(String path, String text, Optional<ContentType> type) {
        if (path.equals("site.yml")) {
            return "title: A school\n" + text;
        }
        boolean isWhole = said.has("whole") || text.startsWith("---") || text.startsWith("+++") || text.isEmpty();
        if (isWhole || !path.endsWith(".md")) {
            return text;
        }
        if (type.isEmpty()) {
            return "---\ntitle: A page\n---\n\n" + text;
        }
        String example = example(type.get());
        int end = example.indexOf("\n---\n") + 1;
        return said.has("part")
                ? example.substring(0, end) + "---\n\n" + text
                : "---\n" + without(example.substring(4, end), text) + text + example.substring(end);
    }

    private static String example(ContentType type) {
        return new ExampleFile(type, "en", BuiltIns.examples()).text();
    }

    /** Some fields without those that a text names, too. */
    private String without(String fields, String text) {
        String left = fields;
        for (String name : Stream.concat(
                        FIELD.matcher(text).results().map(match -> match.group()),
                        Stream.of(said.path("without").asText()))
                .toList()) {
            left = left.replaceFirst("(?m)^" + name + ":.*\n(?:[ ].*\n)*", "");
        }
        return left;
    }
}
