package org.nuggets.importer.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.importer.piece.Found;
import org.nuggets.importer.piece.Found.Field;
import org.nuggets.importer.piece.Loss;
import org.nuggets.importer.piece.PieceNotes;
import org.nuggets.importer.text.Days;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.yaml.YamlReader;

/** The fields at the top of a Markdown file of Jekyll, Hugo or Obsidian: YAML, TOML or JSON. */
final class ForeignFields {

    private static final int LONGEST = 100_000;
    private static final Pattern YAML =
            Pattern.compile("\\A\\s*---[ \\t]*\\R(.*?)(?<=\\n)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern TOML =
            Pattern.compile("\\A\\s*\\+\\+\\+[ \\t]*\\R(.*?)(?<=\\n)\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("\\A\\s*(\\{\\s*\".*?\\n})[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

    private static final Map<String, Field> TEXTS = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("titel", Field.TITLE),
            Map.entry("description", Field.DESCRIPTION),
            Map.entry("summary", Field.DESCRIPTION),
            Map.entry("excerpt", Field.DESCRIPTION),
            Map.entry("beschrijving", Field.DESCRIPTION),
            Map.entry("lang", Field.LANG),
            Map.entry("language", Field.LANG),
            Map.entry("locale", Field.LANG),
            Map.entry("publisher", Field.PUBLISHER),
            Map.entry("canonicalurl", Field.ADDRESS),
            Map.entry("canonical_url", Field.ADDRESS));

    private static final Set<String> DAYS =
            Set.of("date", "date_published", "publishdate", "pubdate", "created", "published_at");
    private static final Set<String> AUTHORS = Set.of("author", "authors", "auteur", "by");
    private static final Set<String> TAGS = Set.of("tags", "tag", "keywords", "category", "categories", "topics");
    private static final Set<String> ADDRESSES = Set.of("permalink", "url", "redirect_from", "slug");
    /** What says how a page looks or stands in the site that it was in. */
    private static final Set<String> PASSED_OVER = Set.of(
            "layout",
            "draft",
            "published",
            "status",
            "weight",
            "menu",
            "cssclass",
            "cssclasses",
            "toc",
            "id",
            "type",
            "lastmod",
            "modified",
            "updated",
            "date_modified",
            "expirydate",
            "nav_order",
            "image",
            "cover",
            "thumbnail",
            "comments",
            "mathjax",
            "math",
            "featured",
            "publish",
            "markup",
            "outputs",
            "sitemap",
            "params",
            "showtoc",
            "parent",
            "has_children",
            "last_modified_at",
            "header",
            "license");

    private final PieceNotes notes;

    ForeignFields(PieceNotes notes) {
        this.notes = notes;
    }

    /** Reads them; answers the text below. */
    String read(String text) {
        for (Pattern kind : List.of(YAML, TOML, JSON)) {
            Matcher fields = kind.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            if (fields.find()) {
                Optional<JsonNode> read =
                        kind.equals(YAML) ? yaml(fields.group(1)) : other(fields.group(1), kind.equals(TOML));
                read.ifPresentOrElse(this::take, () -> notes.lost(Loss.Kind.FRONT_MATTER, fields.group(1)));
                return text.substring(fields.end());
            }
        }
        return text;
    }

    private static Optional<JsonNode> yaml(String fields) {
        return new YamlReader().read(new SourceText("", fields)).value().map(YamlDocument::root);
    }

    private static Optional<JsonNode> other(String fields, boolean toml) {
        try {
            return Optional.ofNullable((toml ? new TomlMapper() : new ObjectMapper()).readTree(fields));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private void take(JsonNode fields) {
        Found found = notes.found();
        fields.properties().forEach(field -> {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            JsonNode value = field.getValue();
            if (TEXTS.containsKey(name) && value.isValueNode()) {
                found.put(TEXTS.getOrDefault(name, Field.TITLE), value.asText());
            } else if (DAYS.contains(name)) {
                Days.of(value.asText()).ifPresent(day -> found.put(Field.DATE, day));
            } else if (AUTHORS.contains(name)) {
                texts(value).forEach(found::author);
            } else if (TAGS.contains(name)) {
                texts(value).forEach(tag -> tags(tag, value.isTextual()));
            } else if (ADDRESSES.contains(name)) {
                texts(value).stream().filter(one -> !name.equals("slug")).forEach(found::address);
            } else if (name.equals("aliases") || name.equals("alias")) {
                texts(value).forEach(one -> {
                    if (one.startsWith("/")) {
                        found.address(one);
                    } else {
                        found.name(one);
                    }
                });
            } else if (!PASSED_OVER.contains(name)) {
                found.other(name.replace('-', '_'), value);
            }
        });
    }

    /** In one line tags are parted by commas, else by blanks. */
    private void tags(String tag, boolean inLine) {
        String separator = !inLine ? "\n" : tag.contains(",") ? "," : "\\s+";
        List.of(tag.split(separator))
                .forEach(one -> notes.found().tag(one.strip().replaceFirst("^#", "")));
    }

    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .flatMap(one -> texts(one).stream())
                    .toList();
        }
        if (value.isObject()) {
            return texts(value.has("name") ? value.path("name") : value.path("title"));
        }
        return value.isNull() || value.isMissingNode() ? List.of() : List.of(value.asText());
    }
}
