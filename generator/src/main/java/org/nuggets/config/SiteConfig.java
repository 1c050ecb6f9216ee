package org.nuggets.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.LocalText;
import org.nuggets.model.YamlDocument;

/**
 * The settings of a site, from {@code site.yml}.
 *
 * @param title its name, by language
 * @param description one line on it, by language; may be empty
 * @param notice what is said on top of every page, by language, such as that all of it is an example; may be empty
 * @param baseUrl where it will be published, ending with a slash, possibly with a path; none where that is open
 * @param languages BCP 47, its default first; never empty
 * @param content path of the content folder, from the site folder
 * @param theme name of a theme, or its path from the site folder
 * @param types path of the folder with the site's own types, from the site folder
 * @param navigation the main menu; where it is empty, every type that has items
 * @param footer the lines at the foot of every page
 * @param doors the ways in for kinds of readers
 * @param contact where readers reach whoever publishes it, as an address that a link can have
 * @param edit where the source of a page can be changed, by whoever has an account there
 * @param limits how much the site may hold
 * @param defaults what items have that do not name their own, of {@link #DEFAULTS}, as it would stand in their front matter
 * @param rawHtml whether raw HTML in content is left as it is
 * @param excusesLinks whether a site is built although links, pictures and references lead nowhere
 * @param trustsStatics whether the files in {@code static/} are published as they are, whatever they could run
 * @param socialPictures whether each item has a picture of its own, for where its page is shared
 * @param pdf whether items whose type the theme can print have a PDF
 * @param offline whether its readers may keep it on their devices
 * @param guide whether it has a guide for those who write it
 * @param plainFolders folders of the content folder whose files are plain pages
 * @param headers whose servers are told what to say with each answer
 * @param targets where it is published, in the order of the file
 * @param queries what its readers search for, by language: examples for others, and to see what a change does to that
 * @param tools names of the tools that readers find on pages of their own
 * @param findings which findings it does without, and what they allow
 * @param contribute names of the types for which readers find a form
 */
public record SiteConfig(
        LocalText title,
        LocalText description,
        LocalText notice,
        Optional<URI> baseUrl,
        List<String> languages,
        String content,
        String theme,
        String types,
        List<MenuItem> navigation,
        List<MenuItem> footer,
        List<Door> doors,
        Optional<String> contact,
        Optional<EditAddress> edit,
        Limits limits,
        SortedMap<String, JsonNode> defaults,
        boolean rawHtml,
        boolean excusesLinks,
        boolean trustsStatics,
        boolean socialPictures,
        boolean pdf,
        boolean offline,
        boolean guide,
        Set<String> plainFolders,
        Set<HeaderFile> headers,
        List<TargetConfig> targets,
        SortedMap<String, List<String>> queries,
        List<String> tools,
        FindingRules findings,
        List<String> contribute) {

    /** Fields of items that the settings may give for all of them. */
    private static final List<String> DEFAULTS = List.of("authors", "license");

    public SiteConfig {
        defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
        queries = Collections.unmodifiableSortedMap(new TreeMap<>(queries));
        targets = List.copyOf(targets);
        contribute = List.copyOf(contribute);
        tools = List.copyOf(tools);
        plainFolders = Set.copyOf(plainFolders);
        headers = Set.copyOf(headers);
        languages = List.copyOf(languages);
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
        doors = List.copyOf(doors);
    }

    /**
     * A line of the main menu.
     *
     * @param link a source file ({@code about.md}), a reference ({@code role:secondee}), a site path, or an address
     * @param pointer where it stands in {@code site.yml}, as a JSON pointer
     */
    public record MenuItem(LocalText title, String link, String pointer) {}

    /**
     * A way in for a kind of reader.
     *
     * @param audience the value of the facet that such readers have
     * @param title what is written on it; may be empty
     * @param page the page that it leads to, if it is another than that of the facet's value
     * @param start where such a reader begins
     * @param pointer where it stands in {@code site.yml}, as a JSON pointer
     */
    public record Door(String audience, LocalText title, Optional<String> page, List<String> start, String pointer) {

        public Door {
            start = List.copyOf(start);
        }
    }

    /** The same settings for another address. */
    public SiteConfig publishedAt(URI url) {
        return new SiteConfig(
                title,
                description,
                notice,
                Optional.of(url),
                languages,
                content,
                theme,
                types,
                navigation,
                footer,
                doors,
                contact,
                edit,
                limits,
                defaults,
                rawHtml,
                excusesLinks,
                trustsStatics,
                socialPictures,
                pdf,
                offline,
                guide,
                plainFolders,
                headers,
                targets,
                queries,
                tools,
                findings,
                contribute);
    }

    /** What is said of a page where nothing else of it is seen, with the notice before it. */
    public String underNotice(String text, String lang) {
        return Stream.of(notice.in(lang), text).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    /**
     * Settings from a document that its schema has found sound; what is absent takes its default.
     *
     * @param writers whether the site is built for those who write it, with their drafts
     */
    public static SiteConfig of(YamlDocument site, boolean writers) {
        List<String> languages = site.texts("languages");
        String first = languages.isEmpty() ? "en" : languages.get(0);
        JsonNode limits = site.root().path("limits");
        Limits standard = Limits.standard();
        return new SiteConfig(
                text(site.root().path("title"), first).orElse(new LocalText(Map.of(first, "Nuggets"))),
                text(site.root().path("description"), first).orElse(new LocalText(Map.of())),
                text(site.root().path("notice"), first).orElse(new LocalText(Map.of())),
                site.text("base_url").flatMap(SiteConfig::baseUrl),
                languages.isEmpty() ? List.of("en") : languages,
                site.text("content").orElse("content"),
                site.text("theme").orElse("commons"),
                site.text("types").orElse("types"),
                lines(site, "navigation"),
                lines(site, "footer"),
                doors(site.root().path("doors")),
                site.text("contact").map(to -> to.startsWith("http") ? to : "mailto:" + to),
                site.text("edit_url").flatMap(EditAddress::of),
                new Limits(
                        limits.path("file_bytes").asLong(standard.fileBytes()),
                        limits.path("asset_bytes").asLong(standard.assetBytes()),
                        limits.path("max_files").asLong(standard.maxFiles()),
                        limits.path("picture_pixels").asLong(standard.picturePixels())),
                defaults(site.root()),
                site.text("raw_html").orElse("cleaned").equals("allowed"),
                site.text("links").orElse("error").equals("warn"),
                !site.text("static").orElse("trusted").equals("inert"),
                site.root().path("social_pictures").asBoolean(true),
                site.root().path("pdf").asBoolean(false),
                site.root().path("offline").asBoolean(true),
                site.root()
                        .path("guide")
                        .asBoolean(writers || !site.texts("contribute").isEmpty()),
                Set.copyOf(site.texts("plain_folders")),
                HeaderFile.of(site.texts("headers")),
                site.root().path("publish").properties().stream()
                        .flatMap(target -> TargetConfig.of(target.getKey(), target.getValue()).stream())
                        .toList(),
                queries(site.root().path("queries"), first),
                site.texts("tools"),
                FindingRules.of(site.root().path("findings"), site.text("contact")),
                site.texts("contribute"));
    }

    /** An http or https address with a slash at its end; nothing where it is no such address. */
    public static Optional<URI> baseUrl(String url) {
        try {
            URI uri = URI.create(url.endsWith("/") ? url : url + "/");
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return Optional.of(uri.normalize())
                    .filter(u -> web && u.getHost() != null && u.getQuery() == null && u.getFragment() == null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A text with the quotation marks of its language; a plain one is of the site's first language. */
    private static Optional<LocalText> text(JsonNode setting, String first) {
        Map<String, String> texts = new HashMap<>();
        if (setting.isTextual()) {
            texts.put(first, setting.asText());
        }
        setting.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        texts.replaceAll((lang, text) -> QuotationMarks.of(lang).in(text));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalText(texts));
    }

    private static SortedMap<String, JsonNode> defaults(JsonNode site) {
        SortedMap<String, JsonNode> defaults = new TreeMap<>();
        DEFAULTS.stream().filter(site::has).forEach(field -> defaults.put(field, site.get(field)));
        return defaults;
    }

    private static SortedMap<String, List<String>> queries(JsonNode queries, String first) {
        SortedMap<String, List<String>> byLanguage = new TreeMap<>();
        if (queries.isArray()) {
            byLanguage.put(first, texts(queries));
        }
        queries.properties().forEach(list -> byLanguage.put(list.getKey(), texts(list.getValue())));
        return byLanguage;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static List<MenuItem> lines(YamlDocument site, String field) {
        List<MenuItem> lines = new ArrayList<>();
        for (JsonNode item : site.root().path(field)) {
            lines.add(new MenuItem(
                    LocalText.of(item.path("title")),
                    item.path("link").asText(),
                    "/" + field + "/" + lines.size() + "/link"));
        }
        return lines;
    }

    private static List<Door> doors(JsonNode items) {
        List<Door> doors = new ArrayList<>();
        for (JsonNode item : items) {
            doors.add(new Door(
                    item.path("for").asText(),
                    LocalText.of(item.path("title")),
                    Optional.ofNullable(item.get("page")).map(JsonNode::asText),
                    texts(item.path("start")),
                    "/doors/" + doors.size()));
        }
        return doors;
    }
}
