package org.nuggets.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.ContentType;
import org.nuggets.model.OneName;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.text.TextDecoder;
import org.nuggets.parse.yaml.FrontMatterFence;
import org.nuggets.parse.yaml.YamlReader;
import org.nuggets.validate.Slug;

/** What a site has already: its pages by type and id, what they are called, and the names that are taken. */
public final class KnownPages {

    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<OneName> taken = new HashSet<>();

    private KnownPages() {}

    /** Of a folder of content; only its front matter is read. */
    public static KnownPages of(SourceTree tree, Map<String, ContentType> types, List<String> languages) {
        KnownPages known = new KnownPages();
        tree.assets().forEach(asset -> known.taken.add(OneName.of(asset.path())));
        for (SourceFile file : tree.pages()) {
            known.taken.add(OneName.of(file.path()));
            known.add(file, types, languages);
        }
        return known;
    }

    private void add(SourceFile file, Map<String, ContentType> types, List<String> languages) {
        Optional<YamlDocument> fields = fields(file);
        String folder =
                file.path().contains("/") ? file.path().substring(0, file.path().indexOf('/')) : "";
        String type = fields.flatMap(document -> document.text("type"))
                .filter(types::containsKey)
                .or(() -> types.values().stream()
                        .filter(one -> !one.folder().isEmpty() && one.folder().equals(folder))
                        .map(ContentType::name)
                        .findFirst())
                .orElse("page");
        String stem = file.path().substring(file.path().lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        for (String lang : languages) {
            stem = stem.replaceFirst("\\." + lang + "$", "");
        }
        String id = fields.flatMap(document -> document.text("id")).orElse(Slug.of(stem));
        String title = fields.flatMap(document -> document.text("title")).orElse(stem);
        titles.putIfAbsent(type + ":" + id, title);
        fields.flatMap(document -> document.text("url"))
                .ifPresent(url -> addresses.putIfAbsent(type + " " + bare(url), id));
    }

    private static Optional<YamlDocument> fields(SourceFile file) {
        Optional<SourceText> source = TextDecoder.decode(file).value();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        FrontMatterFence fence = FrontMatterFence.find(source.get());
        return fence.kind() == FrontMatterFence.Kind.CLOSED
                ? new YamlReader()
                        .read(
                                source.get(),
                                fence.start(),
                                fence.end(),
                                source.get().span(0, 0))
                        .value()
                : Optional.empty();
    }

    /** The titles of all pages, by {@code type:id}. */
    public Map<String, String> titles() {
        return Map.copyOf(titles);
    }

    /** Whether a file of such a path is there, perhaps with other capitals. */
    boolean isTaken(String path) {
        return taken.contains(OneName.of(path));
    }

    /** Whether a page of a type has the id. */
    boolean has(String type, String id) {
        return titles.containsKey(type + ":" + id);
    }

    /** The id of a page of one of some types, by its id or title as somebody wrote it. */
    Optional<String> id(List<String> types, String written) {
        String words = folded(written);
        String slug = Slug.of(written.replaceFirst("^[a-z_]+:", ""));
        return titles.entrySet().stream()
                .filter(page -> types.isEmpty() || types.contains(type(page.getKey())))
                .filter(page -> folded(page.getValue()).equals(words)
                        || id(page.getKey()).equals(slug))
                .map(page -> types.isEmpty() ? page.getKey() : id(page.getKey()))
                .findFirst();
    }

    /** The id of a page of a type that is about an address of the web. */
    Optional<String> about(String type, String url) {
        return Optional.ofNullable(addresses.get(type + " " + bare(url)));
    }

    private static String type(String reference) {
        return reference.substring(0, reference.indexOf(':'));
    }

    private static String id(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    private static String bare(String url) {
        return url.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/+$", "");
    }

    private static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
