package org.nuggets.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.guide.Explanations;
import org.nuggets.language.LanguageRules;
import org.nuggets.match.Weights;
import org.nuggets.model.SourceFile;
import org.nuggets.model.YamlDocument;
import org.nuggets.model.YamlDocument.Spans;
import org.nuggets.parse.text.TextDecoder;
import org.nuggets.parse.yaml.YamlReader;
import org.nuggets.read.ResourceReader;
import org.nuggets.schema.SchemaCheck;

/** What ships with this program, and every build begins with. It is read once, when it is first needed. */
public final class BuiltIns {

    private BuiltIns() {}

    /**
     * A folder of YAML documents.
     *
     * @param sources by path
     * @param byPath the same, read
     */
    record Documents(Map<String, SourceFile> sources, Map<String, YamlDocument> byPath) {

        private static Documents of(String folder, String one) {
            Map<String, SourceFile> sources = new TreeMap<>();
            Map<String, YamlDocument> byPath = new TreeMap<>();
            try {
                ResourceReader.folder(BuiltIns.class.getClassLoader(), folder, one)
                        .orElseThrow()
                        .forEach((path, file) -> {
                            sources.put(path, file);
                            TextDecoder.decode(file)
                                    .value()
                                    .map(new YamlReader()::read)
                                    .flatMap(Checked::value)
                                    .ifPresent(document -> byPath.put(path, document));
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Documents(Map.copyOf(sources), Map.copyOf(byPath));
        }
    }

    private static final class Types {
        static final Documents ALL = Documents.of("org/nuggets/types", "vocabularies.yml");
    }

    private static final class Schemas {
        static final Documents ALL = Documents.of("org/nuggets/schemas", "vocabularies.yml");
        static final SchemaCheck SITE =
                new SchemaCheck(ALL.byPath().get(SiteSettings.SITE_FILE).root(), SiteSettings.SITE_FILE);
    }

    private static final class Guide {
        static final Explanations ALL =
                Explanations.of(Documents.of("org/nuggets/guide", "files.yml").byPath().values().stream()
                        .<JsonNode>map(YamlDocument::root)
                        .toList());
    }

    private static final class Examples {
        static final Map<String, JsonNode> ALL = examples(Documents.of("org/nuggets/examples", "nugget.yml"));
    }

    private static final class Words {
        static final YamlDocument ALL =
                Documents.of("org/nuggets/synonyms", SynonymsFile.NAME).byPath().get(SynonymsFile.NAME);
    }

    private static final class Rules {
        static final LanguageRules ALL = LanguageRules.of(
                Documents.of("org/nuggets/language", "every.yml").byPath());
    }

    private static final class Points {
        static final Weights ALL = Weights.of(Documents.of("org/nuggets/match", "weights.yml")
                .byPath()
                .get("weights.yml")
                .root());
    }

    /** How well an offer meets a need. */
    static Weights weights() {
        return Points.ALL;
    }

    /** What is known of languages. */
    static LanguageRules languages() {
        return Rules.ALL;
    }

    /** What schools say in several ways. */
    static YamlDocument synonyms() {
        return Words.ALL;
    }

    private static Map<String, JsonNode> examples(Documents documents) {
        Map<String, JsonNode> examples = new TreeMap<>();
        documents.byPath().forEach((name, example) -> examples.put(name.replaceFirst("\\.yml$", ""), example.root()));
        return Map.copyOf(examples);
    }

    /** An example of each standard type, by its name and then by language. */
    public static Map<String, JsonNode> examples() {
        return Examples.ALL;
    }

    /** What each kind of finding means. */
    public static Explanations explanations() {
        return Guide.ALL;
    }

    /** The standard content types, and their words. */
    static Documents types() {
        return Types.ALL;
    }

    /** What content types and {@code site.yml} are checked against. */
    static Documents schemas() {
        return Schemas.ALL;
    }

    /** What the settings' files may say, by their names: {@code site.yml}, {@code type.yml} and the others. */
    public static SortedMap<String, JsonNode> fileSchemas() {
        SortedMap<String, JsonNode> schemas = new TreeMap<>();
        schemas().byPath().forEach((name, schema) -> schemas.put(name, schema.root()));
        return schemas;
    }

    static SchemaCheck siteCheck() {
        return Schemas.SITE;
    }

    /**
     * Reads all of it ahead, for whoever has a processor free before a build begins; and checks a first document, for that
     * takes longest.
     */
    public static void prepare() {
        siteCheck()
                .check(YamlDocument.of(
                        JsonNodeFactory.instance.objectNode(),
                        Spans.none(),
                        SourceSpan.startOf(SiteSettings.SITE_FILE)));
        types();
        languages();
    }
}
