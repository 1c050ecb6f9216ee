package org.nuggets.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.CacheStore;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.index.SiteIndex;
import org.nuggets.link.LinkedSite;
import org.nuggets.match.SiteMatches;
import org.nuggets.memo.Lazy;
import org.nuggets.memo.Memos;
import org.nuggets.memo.Names;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Page;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights;
import org.nuggets.model.SourceFile;
import org.nuggets.network.SiteNetwork;
import org.nuggets.render.SiteFiles;
import org.nuggets.validate.FolderCheck;
import org.nuggets.work.WorkPool;

/**
 * The stages of one version of a site, from its sources to its files: read, parse, validate, link, match, index, render. Each
 * stands once, here and in {@link org.nuggets.link.SiteLinker}, and makes what reads something that has changed since the
 * version before, if there is one. A build has none, and asks for every file; the preview has many, and asks for one.
 *
 * <p>Never changed; safe to use from many threads.
 */
final class SiteGraph {

    private final BuildRequest request;
    private final SiteSetUp setUp;
    private final Sources sources;
    private final PageStage stage;
    private final Names<SourceFile> names;
    private final Memos<Fingerprint> digests;
    private final Memos<Checked<Page>> pages;
    private final LinkedSite linked;
    private final SiteMatches matches;
    private final SiteNetwork network;

    private SiteGraph(
            BuildRequest request,
            SiteSetUp setUp,
            Sources sources,
            PageStage stage,
            Names<SourceFile> names,
            Memos<Fingerprint> digests,
            Memos<Checked<Page>> pages,
            LinkedSite linked,
            SiteMatches matches,
            SiteNetwork network) {
        this.request = request;
        this.setUp = setUp;
        this.sources = sources;
        this.stage = stage;
        this.names = names;
        this.digests = digests;
        this.pages = pages;
        this.linked = linked;
        this.matches = matches;
        this.network = network;
    }

    /**
     * The first version of a site for a build: what can be read from the cache again stays there.
     *
     * @param setUp that of the sources
     * @param progress told the name of each stage as it begins
     */
    static SiteGraph of(
            Sources sources, SiteSetUp setUp, BuildRequest request, BuildCache cache, Consumer<String> progress) {
        PageStage stage = new PageStage(sources, request, cache);
        return of(sources, setUp, request, stage, stage::page, Optional.empty(), progress);
    }

    /** The first version of a site in memory, for which the cache is needed no more when this returns. */
    static SiteGraph held(Sources sources, BuildRequest request, BuildCache cache) {
        PageStage stage = new PageStage(sources, request, cache);
        return of(
                sources,
                SiteSetUp.of(sources, request),
                request,
                stage.withoutCache(),
                stage::held,
                Optional.empty(),
                name -> {});
    }

    /** The next version of a site in memory. */
    SiteGraph next(Sources now) {
        boolean same =
                (now.settings().equals(sources.settings()) && now.assets().equals(sources.assets()))
                        || now.setUp(request).equals(setUp.key());
        PageStage next = same ? stage : new PageStage(now, request, BuildCache.none());
        return of(
                now,
                same ? setUp : SiteSetUp.of(now, request),
                request,
                next,
                next::page,
                Optional.of(this),
                name -> {});
    }

    private static SiteGraph of(
            Sources sources,
            SiteSetUp setUp,
            BuildRequest request,
            PageStage stage,
            Function<SourceFile, Checked<Page>> page,
            Optional<SiteGraph> before,
            Consumer<String> progress) {
        List<SourceFile> files = sources.pages();
        progress.accept("parsing " + files.size() + " pages");
        Names<SourceFile> names =
                before.map(site -> site.names).orElseGet(Names::none).next(files, SourceFile::path);
        List<String> paths = names.all();
        Memos<Fingerprint> digests = Memos.of(before.map(site -> site.digests))
                .next(paths, List.of(files), "", i -> files.get(i).digest());
        LastChanges changes = new LastChanges(sources.days());
        Memos<Checked<Page>> pages = Memos.of(before.map(site -> site.pages))
                .next(
                        paths,
                        List.of(digests.values()),
                        List.of(stage.rules(), sources.days().state()),
                        i -> changes.in(page.apply(files.get(i)), files.get(i)));
        progress.accept("linking");
        LinkedSite linked = setUp.linker()
                .link(paths, pages.values().stream().map(Checked::value).toList(), before.map(SiteGraph::linked));
        SiteMatches matches = SiteMatches.of(
                linked.site(),
                sources.settings().config().languages().get(0),
                request.options().date(),
                BuiltIns.weights(),
                before.map(site -> site.matches));
        SiteNetwork network = before.map(site -> site.network).orElseGet(SiteNetwork::new);
        return new SiteGraph(request, setUp, sources, stage, names, digests, pages, linked, matches, network);
    }

    Sources sources() {
        return sources;
    }

    /** A page of the site as its file would be read. */
    Checked<Page> page(SourceFile file) {
        return stage.page(file);
    }

    SiteSetUp setUp() {
        return setUp;
    }

    /** Every page that was read, built or not. */
    List<Page> pages() {
        return pages.values().stream().map(Checked::value).toList();
    }

    LinkedSite linked() {
        return linked;
    }

    Site site() {
        return linked.site();
    }

    /**
     * The search index, what is related to what, and who can help whom.
     *
     * @param kept what is known of its pages, and what the next one will know
     * @param spill where its files wait
     */
    SiteInsights index(CacheStore kept, Function<byte[], Bytes> spill, WorkPool pool) {
        return SiteIndex.of(
                        site(),
                        sources.settings().config().languages(),
                        sources.settings().synonyms(),
                        new BuildSegmentCache(sources, kept, spill),
                        pool)
                .with(matches.get());
    }

    /** All files that are made. */
    SiteFiles files(SiteInsights insights) {
        return setUp.renderer().files(site(), withNetwork(insights), sources.files());
    }

    /** The same, where those of a version with the same set-up are known. */
    SiteFiles files(SiteFiles before, SiteInsights insights) {
        return before.next(site(), withNetwork(insights), sources.files());
    }

    /** Insights with who is tied to whom in this version of the site. */
    SiteInsights withNetwork(SiteInsights insights) {
        return insights.with(new Lazy<>(() -> network.of(site(), insights.matches()))::get);
    }

    /** What is wrong with the sources, in no order. */
    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(sources.findings());
        pages.values().forEach(page -> all.addAll(page.findings()));
        all.addAll(FolderCheck.check(
                pages(),
                sources.settings().types().values(),
                sources.settings().config().plainFolders()));
        all.addAll(linked.findings());
        all.addAll(setUp.renderer().themeFiles().findings());
        return all;
    }
}
