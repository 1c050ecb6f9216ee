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
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.FileStamps;
import org.nuggets.cache.GenerationCache;
import org.nuggets.cache.Lazy;
import org.nuggets.cache.PersistentMap;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.index.SiteIndex;
import org.nuggets.link.LinkedSite;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Coverage;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Page;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.read.FolderReader;
import org.nuggets.render.FilesOnDemand;
import org.nuggets.render.SiteRenderer;
import org.nuggets.work.WorkPool;

/**
 * A site in memory, whose files are made when they are asked for. A change of its sources makes another one, which
 * shares with this one all that stayed as it was: never changed itself, it is safe to use from many threads.
 *
 * <p>Its files are those of a build, byte for byte, but for two things that wait until {@link #indexed()}: the search
 * index, and the items that a page calls related. What only a finished page shows, the audit, is not looked at.
 */
public final class LiveSite {

    /** So many files at once are no longer an edit, and cost more one by one. */
    private static final int MOST_AT_ONCE = 32;

    private final LiveBase base;
    private final Sources sources;
    private final Map<String, Checked<Page>> pages;
    private final LinkedSite linked;
    private final SourcePaths paths;
    private final FilesOnDemand files;
    private final LiveFiles made;
    private final Index index;
    private final Lazy<List<Diagnostic>> findings;
    private final Lazy<Coverage> coverage;

    /**
     * What stays as it is while only pages change.
     *
     * @param faults of the theme: with any, nothing can be shown
     * @param ready the files that need not be made, by path
     */
    private record LiveBase(
            BuildRequest request, PageStage stage, List<Diagnostic> faults, Map<String, OutputFile> ready) {}

    /** @param kept what the next one can be made from */
    private record Index(SiteInsights search, GenerationCache kept) {}

    private LiveSite(
            LiveBase base,
            Sources sources,
            Map<String, Checked<Page>> pages,
            LinkedSite linked,
            FilesOnDemand files,
            Index index) {
        this.base = base;
        this.sources = sources;
        this.pages = pages;
        this.linked = linked;
        this.paths = new SourcePaths(base.request, sources);
        this.files = files;
        this.made = new LiveFiles(base.request.afterFormats(), base.faults, base.ready, linked.site(), files);
        this.index = index;
        this.findings = new Lazy<>(this::all);
        this.coverage = new Lazy<>(linked::coverage);
    }

    /** The same site with another index, which changes no finding. */
    private LiveSite(LiveSite same, FilesOnDemand files, Index index) {
        this.base = same.base;
        this.sources = same.sources;
        this.pages = same.pages;
        this.linked = same.linked;
        this.paths = same.paths;
        this.files = files;
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
        return read(Sources.read(request, cache.stamps()), request, cache, null).indexed(cache.index(), WorkPool.all());
    }

    private static LiveSite read(Sources sources, BuildRequest request, BuildCache cache, @Nullable LiveSite before) {
        SiteSettings settings = sources.settings();
        PageStage stage = new PageStage(sources, request, cache);
        SiteRenderer renderer = SiteBuild.renderer(settings, request);
        ReadPages known = before == null ? ReadPages.NONE : new ReadPages(before.sources, before.pages);
        List<Checked<Page>> read = known.pages(sources, stage);
        Map<String, Checked<Page>> pages = new HashMap<>();
        read.forEach(page -> pages.put(page.value().path(), page));
        LinkedSite linked =
                SiteBuild.linked(sources, read.stream().map(Checked::value).toList(), renderer, request);
        Site site = linked.site();
        Map<String, OutputFile> ready = new HashMap<>();
        renderer.copies(site).forEach(file -> ready.put(file.path(), file));
        settings.statics().stream()
                .flatMap(asset -> asset.at(asset.path()).stream())
                .forEach(file -> ready.put(file.path(), file));
        Index index = before == null
                ? new Index(new SiteInsights(new TreeMap<>(), List.of()), new GenerationCache(CacheStore.NOTHING))
                : new Index(before.index.search.within(site), before.index.kept);
        return new LiveSite(
                new LiveBase(request, stage.withoutCache(), renderer.check(), ready),
                sources,
                pages,
                linked,
                renderer.onDemand(site, index.search, sources.files()),
                index);
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
        return live == this && shownAnew ? with(index) : live;
    }

    private LiveSite after(Set<Path> changed) throws IOException {
        if (changed.size() > MOST_AT_ONCE) {
            return refreshed();
        }
        LiveSite live = this;
        for (Path file : changed) {
            Optional<LiveSite> next = live.page(file);
            if (next.isEmpty()) {
                return refreshed();
            }
            live = next.get();
        }
        return live;
    }

    private boolean isPublished(Asset asset) {
        return sources.settings().statics().contains(asset)
                || linked.site().media().stream()
                        .anyMatch(medium -> medium.asset().equals(asset));
    }

    /**
     * The site of the sources as they are now, whatever has changed.
     *
     * @return this very one where no text has changed
     */
    public LiveSite refreshed() throws IOException {
        Sources now = Sources.read(base.request, FileStamps.none());
        return now.inputs(base.request).equals(sources.inputs(base.request))
                ? this
                : read(now, base.request, BuildCache.none(), this);
    }

    /** With one page read again; nothing where more than that page may be another. */
    private Optional<LiveSite> page(Path file) throws IOException {
        if (!FolderReader.isThere(file) && !paths.isSource(file)) {
            // Editors write beside a file before they write it.
            return Optional.of(this);
        }
        Path content = sources.settings().content();
        Optional<SourceFile> source = new FolderReader(
                        sources.settings().config().limits(), path -> Sources.shown(base.request.directory(), path))
                .again(content, file);
        Optional<Checked<Page>> before = source.map(read -> pages.get(read.path()));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        SourceFile read = source.get();
        if (read.digest().equals(sources.files().get(read.name()).digest())) {
            return Optional.of(this);
        }
        Checked<Page> page = base.stage.page(read);
        Optional<LinkedSite> next = linked.with(page.value());
        if (next.isEmpty() || !next.get().site().media().equals(linked.site().media())) {
            return Optional.empty();
        }
        Sources now = sources.with(read);
        Map<String, Checked<Page>> all = PersistentMap.with(pages, read.path(), page);
        FilesOnDemand made = linked.site().pages().containsKey(page.value().key())
                ? files.with(next.get().site(), page.value().key(), now.files())
                : files;
        return Optional.of(new LiveSite(base, now, all, next.get(), made, index));
    }

    /** The same site with its own search index and related items, which takes a while for a large site. */
    public LiveSite indexed() {
        // The other processors are for whoever saves meanwhile.
        return indexed(index.kept, new WorkPool(1));
    }

    private LiveSite indexed(CacheStore from, WorkPool pool) {
        GenerationCache kept = new GenerationCache(from);
        SiteInsights search = SiteIndex.of(
                linked.site(),
                sources.settings().config().languages(),
                new BuildSegmentCache(sources, kept, Bytes::of),
                pool);
        return with(new Index(search, kept.next()));
    }

    /** The same site with the index of another version of it. */
    public LiveSite withIndexOf(LiveSite other) {
        return with(new Index(other.index.search.within(linked.site()), other.index.kept));
    }

    private LiveSite with(Index another) {
        return new LiveSite(this, files.with(another.search), another);
    }

    /** The file at a path below the output folder; none where the site has no such file. */
    public Optional<LiveFile> file(String path) {
        return made.file(path);
    }

    /** What is wrong with the sources, by place. */
    public List<Diagnostic> findings() {
        return findings.get();
    }

    private List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(sources.findings());
        pages.values().forEach(page -> all.addAll(page.findings()));
        all.addAll(SiteBuild.folders(pages.values().stream().map(Checked::value).toList(), sources.settings()));
        all.addAll(linked.findings());
        all.addAll(base.faults);
        return sources.settings().weighed(all, linked.coverage());
    }

    /** The text of a file that a finding names; nothing where it was not read. */
    public Optional<SourceText> source(String name) {
        return sources.text(name);
    }

    /** Whether a file is one that this was made from, or a folder holds some. */
    public boolean isSource(Path file) {
        return paths.isSource(file);
    }

    /** Every page that has a file of its own, by its address. */
    public Map<String, ShownPage> shown() {
        return ShownPage.all(linked.site(), sources);
    }

    /** What of the sources it shows. */
    public Coverage coverage() {
        return coverage.get();
    }

    /** The folders whose files make it. */
    public List<Path> roots() {
        return sources.settings().roots();
    }
}
