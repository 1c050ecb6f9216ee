package org.nuggets.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.link.Mention;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Asset;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.yaml.YamlReader;
import org.nuggets.read.FolderReader;

/**
 * A site as far as its sources go: read, checked and linked, and nothing made of it. Of others than those on the disk, too,
 * so that a change can be looked at before it is made.
 */
public final class SourceSite {

    private final BuildRequest request;
    private final SiteGraph graph;
    private final Lazy<Map<String, SourceFile>> pages;

    SourceSite(BuildRequest request, SiteGraph graph) {
        this.request = request;
        this.graph = graph;
        this.pages = new Lazy<>(() -> graph.sources().pages().stream()
                .collect(Collectors.toMap(SourceFile::name, file -> file, (one, other) -> one)));
    }

    /**
     * Reads a site.
     *
     * @param cache what builds kept; needed no more when this returns
     */
    public static SourceSite read(BuildRequest request, BuildCache cache) throws IOException {
        return read(request, cache, Map.of());
    }

    /**
     * The same with other settings.
     *
     * @param settings what {@code site.yml} and other files of YAML hold in place of what is on the disk, by their names
     */
    public static SourceSite read(BuildRequest request, BuildCache cache, Map<String, String> settings)
            throws IOException {
        return SiteBuild.attempt(
                cache,
                stamps -> new SourceSite(
                        request, SiteGraph.held(Sources.read(request, stamps, settings), request, cache)));
    }

    /** What it is built with. */
    public SiteSettings settings() {
        return graph.sources().settings();
    }

    /** Every page that was read, by the path of its source. */
    public List<Page> pages() {
        return graph.pages();
    }

    /** The file of a page as it was last read, by its path below the content folder. */
    public Optional<SourceFile> page(String path) {
        return graph.sources().page(path);
    }

    /** What lies beside the pages. */
    public List<Asset> assets() {
        return graph.sources().assets();
    }

    /** The site's own files of YAML: its settings, its types, its words; those that come with us are not among them. */
    public List<String> yamlFiles() {
        return graph.sources().files().keySet().stream()
                .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
                .filter(name -> settings().roots().stream()
                        .anyMatch(root -> FolderReader.isFile(place(name))
                                && place(name)
                                        .toAbsolutePath()
                                        .normalize()
                                        .startsWith(root.toAbsolutePath().normalize())))
                .sorted()
                .toList();
    }

    /** The addresses of all pages, by the paths of their sources. */
    public Map<String, Route> routes() {
        return graph.linked().routes();
    }

    /** Where a source names another, by place. */
    public List<Mention> mentions() {
        return graph.linked().mentions();
    }

    /** What a build says of the sources, without what it says of finished pages. */
    public List<Diagnostic> findings() {
        return WeighedFindings.weighed(
                settings().config(), graph.findings(), graph.linked().coverage());
    }

    /** What people call a file. */
    public String shown(Path file) {
        return Sources.shown(request.directory(), file);
    }

    /** The folder below which paths as people type them begin. */
    public Path directory() {
        return request.directory();
    }

    /** The folders that hold sources, out of which nothing is to be written. */
    public List<Path> roots() {
        return settings().places(request.site());
    }

    /**
     * What a build would say of a source if it held another text: of a page all that it says of it alone, of the settings
     * and of other YAML whether it can be read and, of {@code site.yml}, whether it fits.
     *
     * @param name of the source
     */
    public List<Diagnostic> findings(String name, String text) {
        SourceFile page = pages.get().get(name);
        if (page != null) {
            return graph.page(FolderReader.whole(page.path(), name, text)).findings();
        }
        Checked<Optional<YamlDocument>> yaml = new YamlReader().read(new SourceText(name, text));
        List<Diagnostic> findings = new ArrayList<>(yaml.findings());
        boolean settings = settings().places().whole().file().equals(name);
        yaml.value()
                .filter(document -> settings)
                .ifPresent(document -> findings.addAll(BuiltIns.siteCheck().check(document)));
        return findings;
    }

    /** Where a file lies that findings name. */
    public Path place(String name) {
        return request.directory().resolve(name);
    }

    /** The text of a source; nothing where it was not read. */
    public Optional<SourceText> text(String name) {
        return graph.sources().text(name);
    }

    /** All that a source holds, with its mark of byte order; nothing where it was not read, or is no UTF-8. */
    public Optional<String> whole(String name) {
        return Optional.ofNullable(graph.sources().files().get(name))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .filter(text -> text.indexOf('\uFFFD') < 0);
    }

    /** What tells that a source has not changed since it was read. */
    public Optional<ContentDigest> digest(String name) {
        return Optional.ofNullable(graph.sources().files().get(name)).map(file -> Digest.content(file.bytes()));
    }

    /** What stands for a source's name, when it lies elsewhere below the content folder. */
    public String name(String path) {
        return Sources.shown(request.directory(), settings().content().resolve(path));
    }

    /**
     * The site with other sources.
     *
     * @param texts what pages hold, by the paths that they have now
     * @param moves where files lie, by the paths that they have now
     */
    public SourceSite with(Map<String, String> texts, Map<String, String> moves) {
        Sources now = graph.sources();
        Map<String, SourceFile> files = new HashMap<>(now.files());
        List<SourceFile> pages = new ArrayList<>();
        for (SourceFile page : now.pages()) {
            SourceFile other = other(page, texts, moves);
            if (!other.name().equals(page.name())) {
                files.remove(page.name());
            }
            pages.add(other);
        }
        pages.forEach(page -> files.put(page.name(), page));
        pages.sort(Comparator.comparing(SourceFile::path));
        List<Asset> assets = new ArrayList<>();
        now.assets().forEach(asset -> assets.add(other(asset, moves)));
        assets.sort(Comparator.comparing(Asset::path));
        return new SourceSite(
                request,
                graph.next(new Sources(
                        now.settings(),
                        now.rules(),
                        now.tree().map(tree -> new SourceTree(pages, assets)),
                        Map.copyOf(files),
                        now.days(),
                        now.findings())));
    }

    private SourceFile other(SourceFile page, Map<String, String> texts, Map<String, String> moves) {
        String path = moves.getOrDefault(page.path(), page.path());
        String text = texts.get(page.path());
        if (text == null && path.equals(page.path())) {
            return page;
        }
        String name = path.equals(page.path()) ? page.name() : name(path);
        return text == null
                ? new SourceFile(path, name, page.digest(), page.content())
                : FolderReader.whole(path, name, text);
    }

    private Asset other(Asset asset, Map<String, String> moves) {
        String path = moves.get(asset.path());
        return path == null ? asset : new Asset(path, name(path), asset.location(), asset.drawing());
    }
}
