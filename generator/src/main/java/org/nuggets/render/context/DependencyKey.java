package org.nuggets.render.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nuggets.cache.Digest;
import org.nuggets.cache.ValueDigest;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Matches;
import org.nuggets.model.PageKey;
import org.nuggets.model.PictureFacts;
import org.nuggets.model.Route;
import org.nuggets.model.SiteInsights.Related;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Target;
import org.nuggets.model.Theme;

/**
 * All that decides an item's files, told without making its view.
 *
 * <p>What one page, a list included, shows of others is what these say of themselves, {@link Shown}: nothing else of another
 * page is read where pages are rendered, which a test of the house holds. Where that is as it was for all pages, and the
 * theme and the settings are, too, an item's files are decided by its own source and by what ties it to others.
 */
public final class DependencyKey {

    private final Fingerprint shared;
    private final Lazy<Fingerprint> framed;
    private final RenderContext context;
    /** An item has more than one file. */
    private final Map<PageKey, Fingerprint> items = new ConcurrentHashMap<>();

    /**
     * @param shared of everything but the item itself
     * @param framed of what stands around every page
     */
    private DependencyKey(Fingerprint shared, Lazy<Fingerprint> framed, RenderContext context) {
        this.shared = shared;
        this.framed = framed;
        this.context = context;
    }

    /**
     * Those of a site.
     *
     * @param rules the digest of what its pages were read by: settings, content types, words
     */
    public static DependencyKey of(RenderContext context, Theme theme, Fingerprint rules) {
        Digest without = Digest.quick()
                .add(rules)
                .add(context.canonical(context.home(context.languages().get(0))).orElse(""));
        // The menu may lead to a file of the site's own, which no page tells of.
        without.add(new ValueDigest().of(context.site().ways(), context.site().redirects()));
        theme.files().forEach((path, file) -> without.add(path).add(file.digest()));
        Fingerprint site = without.fingerprint();
        Digest all = Digest.quick().add(site);
        context.site().pages().values().parallelStream()
                .map(page -> Shown.of(page).digest())
                .toList()
                .forEach(all::add);
        // What is matched follows from what pages say, and from the day.
        Matches matches = context.insights().matches();
        all.add(new ValueDigest().of(matches.made(), matches.needs(), matches.offers(), matches.narrowed()));
        return new DependencyKey(all.fingerprint(), new Lazy<>(() -> framed(site, context)), context);
    }

    /** What stands around pages differs from one to the other by their place alone, and by the lists that there are. */
    private static Fingerprint framed(Fingerprint site, RenderContext context) {
        Digest all = Digest.quick().add(site);
        ValueDigest values = new ValueDigest();
        for (String lang : context.liveLanguages()) {
            all.add(values.of(
                    context.frames().frame(context.home(lang), lang, "", "", Optional.empty(), Map.of(), Route::path)));
            context.catalogue().types(lang).forEach(type -> all.add(type.name()));
        }
        return all.fingerprint();
    }

    /** What other pages show of one, or find it by. Its status, days and references follow from its front matter. */
    private record Shown(
            String path,
            PageKey key,
            Route route,
            String title,
            String description,
            JsonNode frontMatter,
            String excerpt,
            int minutes) {

        static Shown of(LinkedPage page) {
            return new Shown(
                    page.page().path(),
                    page.key(),
                    page.route(),
                    page.page().title(),
                    page.page().description(),
                    page.page().fields().root(),
                    page.page().excerpt(),
                    page.page().minutes());
        }

        Fingerprint digest() {
            Digest all = Digest.quick().add(path);
            DependencyKey.add(key, all);
            return all.add(route.path())
                    .add(title)
                    .add(description)
                    .add(frontMatter)
                    .add(excerpt)
                    .add(minutes)
                    .fingerprint();
        }
    }

    /** What decides a page that shows nothing of any item but what stands around every page. */
    public Fingerprint framed() {
        return framed.get();
    }

    /** What decides a file that shows an item, or only what pages say of themselves. */
    public Fingerprint of(Optional<LinkedPage> item) {
        return item.map(page -> items.computeIfAbsent(page.key(), key -> of(page)))
                .orElse(shared);
    }

    private Fingerprint of(LinkedPage page) {
        Map<String, SourceFile> sources = context.sources();
        SourceFile source = sources.get(page.page().source());
        Digest all = Digest.quick().add(shared);
        if (source != null) {
            all.add(source.digest());
        }
        all.add(context.isOverdue(page) ? 1 : 0);
        all.add(page.targets().size());
        Map<Route, PictureFacts> pictures = context.insight(new SizedPictures());
        page.targets().forEach(target -> {
            add(target, all);
            if (target instanceof Target.Internal to && pictures.containsKey(to.route())) {
                all.add(pictures.get(to.route()).name());
            }
        });
        all.add(page.backlinks().size());
        page.backlinks().forEach(link -> {
            all.add(link.relation().name());
            add(link.source(), all);
        });
        for (Related related : context.insights().related().getOrDefault(page.key(), List.of())) {
            add(related.page(), all);
            all.add(related.shared().isPresent() ? 1 : 0);
            related.shared().ifPresent(key -> add(key, all));
        }
        return all.fingerprint();
    }

    private static void add(PageKey key, Digest all) {
        all.add(key.type()).add(key.id()).add(key.lang());
    }

    private static void add(Target target, Digest all) {
        if (target instanceof Target.Internal to) {
            all.add('i').add(to.route().path()).add(to.fragment());
        } else if (target instanceof Target.External to) {
            all.add('e').add(to.url());
        } else {
            all.add('d');
        }
    }
}
