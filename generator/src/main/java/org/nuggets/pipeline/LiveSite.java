package org.nuggets.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.Digest;
import org.nuggets.cache.FileStamps;
import org.nuggets.cache.GenerationCache;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.memo.Lazy;
import org.nuggets.memo.Memo;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Coverage;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.read.FolderReader;
import org.nuggets.render.SiteFiles;
import org.nuggets.work.WorkPool;

/**
 * A site in memory, whose files are made when they are asked for. A change of its sources makes another one, which
 * shares with this one all that stayed as it was: never changed itself, it is safe to use from many threads.
 *
 * <p>Its files are those of a build, byte for byte, but for three things that wait until {@link #indexed()}: the search
 * index, the items that a page calls related, and the matches of what is offered and looked for. What only a finished
 * page shows, the audit, is not looked at.
 */
public final class LiveSite {

    /** So many files at once are no longer an edit, and cost more one by one. */
    private static final int MOST_AT_ONCE = 32;

    private final BuildRequest request;
    private final SiteGraph graph;
    private final SourcePaths paths;
    private final SiteFiles files;
    private final Memo<ReadyFrom, Map<String, OutputFile>> ready;
    private final LiveFiles made;
    private final Index index;
    private final Lazy<List<Diagnostic>> findings;
    private final Lazy<Coverage> coverage;

    /** What decides the files that need not be made. */
    private record ReadyFrom(SiteSetUp setUp, List<Site.Medium> media) {}

    /** @param kept what the next one can be made from */
    private record Index(SiteInsights search, GenerationCache kept) {}

    private LiveSite(
            BuildRequest request,
            SiteGraph graph,
            SiteFiles files,
            Memo<ReadyFrom, Map<String, OutputFile>> ready,
            Index index) {
        List<Diagnostic> faults = graph.setUp().faults().get();
        this.request = request;
        this.graph = graph;
        this.paths = new SourcePaths(request, graph.sources());
        this.files = files;
        this.ready = ready;
        this.made = new LiveFiles(graph.setUp().after(), faults, ready.value(), graph.site(), files);
        this.index = index;
        this.findings = new Lazy<>(() -> findings(graph, faults));
        this.coverage = new Lazy<>(graph.linked()::coverage);
    }

    /** The same site with another index, which changes no finding. */
    private LiveSite(LiveSite same, Index index) {
        this.request = same.request;
        this.graph = same.graph;
        this.paths = same.paths;
        this.files = same.graph.files(same.files, index.search);
        this.ready = same.ready;
        this.made = same.made.with(files);
        this.index = index;
        this.findings = same.findings;
        this.coverage = same.coverage;
    }

    /**
     * Reads a site.
     *
     * @param cache what builds kept, which is read from and added to; needed no more when this returns
     */
    public static LiveSite of(BuildRequest request, BuildCache cache) throws IOException {
        Sources read = Sources.read(request, cache.stamps());
        SiteGraph graph = SiteGraph.held(CleanPictures.in(read, cache.outputs(), List.of()), request, cache);
        SiteInsights none = new SiteInsights(new TreeMap<>(), List.of());
        return new LiveSite(
                        request,
                        graph,
                        graph.files(none),
                        ready(Optional.empty(), graph),
                        new Index(none, new GenerationCache(CacheStore.NOTHING)))
                .indexed(cache.index(), WorkPool.all());
    }

    private static Memo<ReadyFrom, Map<String, OutputFile>> ready(
            Optional<Memo<ReadyFrom, Map<String, OutputFile>>> before, SiteGraph graph) {
        return Memo.of(before, new ReadyFrom(graph.setUp(), graph.site().media()), from -> {
            Map<String, OutputFile> ready = new HashMap<>();
            graph.setUp().renderer().copies(graph.site()).forEach(file -> ready.put(file.path(), file));
            graph.sources().settings().statics().stream()
                    .flatMap(asset -> asset.at(asset.path()).stream())
                    .forEach(file -> ready.put(file.path(), file));
            return ready;
        });
    }

    /** The site of other sources; this very one where they are the same. */
    private LiveSite next(Sources now) {
        SiteGraph next = graph.next(now);
        boolean sameItems = next.site().catalogues().equals(graph.site().catalogues());
        SiteInsights search = sameItems ? index.search : index.search.within(next.site());
        return new LiveSite(
                request,
                next,
                next.setUp().equals(graph.setUp()) ? next.files(files, search) : next.files(search),
                ready(Optional.of(ready), next),
                new Index(search, index.kept));
    }

    /**
     * The site after a change of its sources.
     *
     * @param changed files and folders that were written, made or deleted; ones that belong to no site do no harm, and
     *     nothing is read for them
     * @return this very one where nothing has changed
     */
    public LiveSite changed(Set<Path> changed) throws IOException {
        Set<Path> read = new TreeSet<>();
        boolean shownAnew = false;
        for (Path file : changed) {
            Optional<Asset> asset = paths.copied(file);
            if (asset.isPresent()) {
                shownAnew |= isPublished(asset.get());
            } else if (paths.concerns(file)) {
                read.add(file);
            }
        }
        LiveSite live = after(read);
        return live == this && shownAnew ? new LiveSite(this, index) : live;
    }

    private LiveSite after(Set<Path> changed) throws IOException {
        if (changed.size() > MOST_AT_ONCE) {
            return refreshed();
        }
        Sources now = graph.sources();
        boolean anew = false;
        for (Path file : changed) {
            if (!FolderReader.isThere(file) && !paths.isSource(file)) {
                // Editors write beside a file before they write it.
                continue;
            }
            Optional<SourceFile> page = pageAgain(file, now);
            if (page.isEmpty()) {
                return refreshed();
            }
            SourceFile read = page.get();
            if (!read.digest().equals(now.files().get(read.name()).digest())) {
                now = now.with(read);
                anew = true;
            }
        }
        return anew ? next(now) : this;
    }

    /** A page that was read before, read again; nothing where more than that page may be another. */
    private Optional<SourceFile> pageAgain(Path file, Sources before) throws IOException {
        return new FolderReader(before.settings().config().limits(), path -> Sources.shown(request.directory(), path))
                .again(before.settings().content(), file)
                .filter(read -> before.files().containsKey(read.name()));
    }

    private boolean isPublished(Asset asset) {
        return graph.sources().settings().statics().contains(asset)
                || graph.site().media().stream()
                        .anyMatch(medium -> medium.asset().equals(asset));
    }

    /**
     * The site of the sources as they are now, whatever has changed.
     *
     * @return this very one where no text has changed
     */
    public LiveSite refreshed() throws IOException {
        Sources now = CleanPictures.in(
                Sources.read(request, FileStamps.none()),
                CacheStore.NOTHING,
                graph.sources().assets());
        return now.inputs(request).equals(graph.sources().inputs(request)) ? this : next(now);
    }

    /** The same site with its own search index and related items, which takes a while for a large site. */
    public LiveSite indexed() {
        // The other processors are for whoever saves meanwhile.
        return indexed(index.kept, new WorkPool(1));
    }

    private LiveSite indexed(CacheStore from, WorkPool pool) {
        GenerationCache kept = new GenerationCache(from);
        return new LiveSite(this, new Index(graph.index(kept, Bytes::of, pool), kept.next()));
    }

    /** The same site with the index of another version of it. */
    public LiveSite withIndexOf(LiveSite other) {
        return new LiveSite(this, new Index(other.index.search.within(graph.site()), other.index.kept));
    }

    /** The file at a path below the output folder; none where the site has no such file. */
    public Optional<LiveFile> file(String path) {
        return made.file(path);
    }

    /** What is wrong with the sources, by place. */
    public List<Diagnostic> findings() {
        return findings.get();
    }

    private static List<Diagnostic> findings(SiteGraph graph, List<Diagnostic> faults) {
        List<Diagnostic> all = new ArrayList<>(graph.findings());
        all.addAll(faults);
        return WeighedFindings.weighed(
                graph.sources().settings().config(), all, graph.linked().coverage());
    }

    /** The text of a file that a finding names; nothing where it was not read. */
    public Optional<SourceText> source(String name) {
        return graph.sources().text(name);
    }

    /** Whether a file is one that this was made from, or a folder holds some. */
    public boolean isSource(Path file) {
        return paths.isSource(file);
    }

    /** Every page that has a file of its own, by its address. */
    public Map<String, ShownPage> shown() {
        return ShownPage.all(graph.site(), graph.sources());
    }

    /** Whether another version has the same items at the same addresses: told at once, where it has. */
    public boolean standsAs(LiveSite other) {
        Site site = graph.site();
        Site others = other.graph.site();
        return site.catalogues().equals(others.catalogues()) && site.addresses().equals(others.addresses());
    }

    /** The site as readers of this preview have it, linked. */
    public Site site() {
        return graph.site();
    }

    /** Its sources as they were last read, to see what a change of them would mean. */
    public SourceSite sources() {
        return new SourceSite(request, graph);
    }

    /**
     * The site as it would be if the files of some pages held something else; nothing is written, and this site stays as it is.
     *
     * @param texts by the files of {@link #sources}
     */
    public LiveSite as(Map<SourceFile, Bytes> texts) {
        Sources now = graph.sources();
        for (var text : texts.entrySet()) {
            SourceFile page = text.getKey();
            SourceFile other = page.with(Digest.of(text.getValue().read()), text.getValue());
            now = other.digest().equals(page.digest()) ? now : now.with(other);
        }
        return now.equals(graph.sources()) ? this : next(now);
    }

    /** What of the sources it shows. */
    public Coverage coverage() {
        return coverage.get();
    }

    /** The folders whose files make it. */
    public List<Path> roots() {
        return graph.sources().settings().roots();
    }
}
