package org.nuggets.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.edit.Scaffold;
import org.nuggets.model.ContentType;

/**
 * What VS Code needs to know of a site. It reads no schema for the front matter of Markdown, so there snippets and the task
 * that checks do the work; schemas are for the YAML files.
 *
 * @param site the site's folder as seen from the folder that is opened in VS Code, with slashes; empty where it is that
 * @param schemas the folder of the schemas, as seen from there
 * @param types the folder of the site's own types, as seen from there
 * @param program how the program is called
 */
public record VsCodeFiles(String site, String schemas, String types, String program) {

    /** By which the file of snippets is known to be ours, and may be written anew. */
    public static final String MARK = "// Written by nuggets editor, which writes it anew.";

    /** What a line of a finding is made of, as {@code report/Findings} writes it. */
    static final String FINDING = "^(.+?):(\\d+):(\\d+): (error|warning|note)\\[([a-z0-9-]+)\\]: (.*)$";

    private static final String FOLDER = ".vscode/";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    private static final ObjectWriter WRITER = new ObjectMapper().writer(INDENTED);

    /** JSON as a person would write it. */
    public static String text(JsonNode json) {
        try {
            return WRITER.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are written once, and are the author's from then on, by path. */
    public SortedMap<String, String> settings() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(FOLDER + "settings.json", text(schemaSettings()));
        files.put(FOLDER + "tasks.json", text(tasks()));
        ObjectNode extensions = NODES.objectNode();
        extensions.putArray("recommendations").add("redhat.vscode-yaml");
        files.put(FOLDER + "extensions.json", text(extensions));
        return files;
    }

    /** The path of the file of snippets. */
    public static String snippetsFile() {
        return FOLDER + "nuggets.code-snippets";
    }

    /**
     * A snippet for a new file of each type.
     *
     * @param types by name
     * @param languages of the site; the first needs no name
     */
    public static String snippets(Map<String, ContentType> types, List<String> languages, LocalDate today) {
        ObjectNode all = NODES.objectNode();
        for (ContentType type : types.values()) {
            for (String lang : languages) {
                boolean first = lang.equals(languages.get(0));
                String name = type.one().isEmpty() ? type.name() : type.one().in(lang);
                ObjectNode snippet = all.putObject(first ? name : name + " (" + lang + ")");
                snippet.put("scope", "markdown");
                snippet.put("prefix", first ? type.name() : type.name() + "-" + lang);
                snippet.put("description", type.intro().in(lang));
                ArrayNode body = snippet.putArray("body");
                Snippet.lines(new Scaffold(type, lang, today, Set.of()).text("Title"), today.toString())
                        .forEach(body::add);
            }
        }
        return MARK + "\n" + text(all);
    }

    private ObjectNode schemaSettings() {
        ObjectNode settings = NODES.objectNode();
        ObjectNode known = settings.putObject("yaml.schemas");
        schema("site.yml", known).add(below(site, "site.yml"));
        schema("synonyms.yml", known).add(below(site, "synonyms.yml"));
        schema("vocabularies.yml", known).add(below(types, "vocabularies.yml"));
        schema("type.yml", known)
                .add(below(types, "*.yml"))
                .add("!" + below(types, "vocabularies.yml"))
                .add("!" + below(types, "shared.yml"));
        // Only so are snippets offered while one types in a text.
        settings.putObject("[markdown]").putObject("editor.quickSuggestions").put("other", true);
        settings.putObject("files.exclude").put("**/.nuggets", true);
        return settings;
    }

    private ArrayNode schema(String of, ObjectNode known) {
        return known.putArray("./" + below(schemas, EditorSchemas.fileOf(of)));
    }

    private static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private ObjectNode tasks() {
        ObjectNode tasks = NODES.objectNode().put("version", "2.0.0");
        ArrayNode all = tasks.putArray("tasks");
        ObjectNode check = task("nuggets: check", "check", all);
        ((ArrayNode) check.get("args")).add("--all").add("--color").add("never");
        check.putObject("group").put("kind", "test").put("isDefault", true);
        check.putObject("presentation")
                .put("reveal", "silent")
                .put("panel", "shared")
                .put("clear", true);
        ObjectNode matcher =
                check.putObject("problemMatcher").put("owner", "nuggets").put("source", "nuggets");
        matcher.putArray("fileLocation").add("autoDetect").add("${workspaceFolder}");
        matcher.putObject("pattern")
                .put("regexp", FINDING)
                .put("file", 1)
                .put("line", 2)
                .put("column", 3)
                .put("severity", 4)
                .put("code", 5)
                .put("message", 6);
        ObjectNode serve = task("nuggets: serve", "serve", all).put("isBackground", true);
        serve.putArray("problemMatcher");
        return tasks;
    }

    private ObjectNode task(String label, String command, ArrayNode all) {
        ObjectNode task =
                all.addObject().put("label", label).put("type", "shell").put("command", program);
        task.putObject("windows").put("command", program.equals("nuggets") ? "nuggets.cmd" : program);
        ArrayNode arguments = task.putArray("args").add(command);
        if (!site.isEmpty()) {
            arguments.add("--site").add(site);
        }
        return task;
    }
}
