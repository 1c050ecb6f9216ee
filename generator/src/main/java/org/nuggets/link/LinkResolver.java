package org.nuggets.link;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.Link;
import org.nuggets.model.Route;
import org.nuggets.model.Target;

/**
 * Resolves what an author wrote as an address: a source file ({@code ../roles/secondee.md#definition}), a site path
 * ({@code /roles/secondee/}), a reference ({@code role:secondee}), an asset, or an address outside.
 */
final class LinkResolver {

    private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");

    private final LinkTargets linkTargets;
    private final SourceLookup sources;
    private final LinkHints hints;
    private final SitePaths paths;
    private final List<Diagnostic> findings;
    private final DeadLinks dead;
    private final Map<String, Asset> used = new TreeMap<>();
    private final BiConsumer<Link, String> named;

    /** @param findings where findings go */
    LinkResolver(LinkContext context, LinkHints hints, List<Diagnostic> findings) {
        this(context, hints, findings, (link, path) -> {});
    }

    /** @param named told which file each link names, by its path below the content folder */
    LinkResolver(LinkContext context, LinkHints hints, List<Diagnostic> findings, BiConsumer<Link, String> named) {
        this.linkTargets = context.targets();
        this.sources = new SourceLookup(linkTargets);
        this.hints = hints;
        this.paths = context.paths();
        this.findings = findings;
        this.dead = new DeadLinks(findings);
        this.named = named;
    }

    /** The assets that links named so far, by path. */
    Collection<Asset> used() {
        return used.values();
    }

    /**
     * Resolves a link.
     *
     * @param from the page that it stands in
     */
    Target resolve(Link link, LinkTarget from) {
        return resolve(link, ContentPath.folderOf(from.path()), from.key().lang(), Optional.of(from));
    }

    /** Resolves an address of the site's settings, as if it stood in a page of the content folder itself. */
    Target resolve(String address, SourceSpan span, String lang) {
        return resolve(new Link(Link.Kind.LINK, address, span), "", lang, Optional.empty());
    }

    private Target resolve(Link link, String folder, String lang, Optional<LinkTarget> from) {
        WrittenAddress written = WrittenAddress.of(link.target());
        if (written instanceof WrittenAddress.WithScheme address) {
            return withScheme(link, address.scheme(), address.rest(), lang, from);
        }
        if (written instanceof WrittenAddress.OfHost address) {
            return outside(link, address.url());
        }
        if (written instanceof WrittenAddress.SitePath address) {
            return sitePath(link, address.path(), address.fragment(), from);
        }
        if (written instanceof WrittenAddress.SourcePath address) {
            return sourcePath(link, folder, address.path(), address.fragment(), lang, from);
        }
        return written instanceof WrittenAddress.Anchor address && from.isPresent()
                ? anchored(link, from.get(), address.fragment(), from)
                : dead.of(link, Code.DEAD_LINK, "this link has no address", "write it between the round brackets");
    }

    private Target withScheme(Link link, String scheme, String rest, String lang, Optional<LinkTarget> from) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (OUTSIDE.contains(lower)) {
            String url = link.target().strip();
            Optional<Slip> slip = Slip.outside(url, lower, rest);
            return slip.isPresent() ? dead.of(link, slip.get()) : outside(link, url);
        }
        if (linkTargets.types().containsKey(scheme)) {
            int hash = rest.indexOf('#');
            String id = hash < 0 ? rest : rest.substring(0, hash);
            Optional<LinkTarget> item = linkTargets.item(scheme, id, lang);
            return item.isPresent()
                    ? anchored(link, item.get(), Fragment.of(hash < 0 ? "" : rest.substring(hash + 1)), from)
                    : dead.of(
                            link,
                            Code.DEAD_LINK,
                            "there is no " + scheme + " with the id '" + id + "'",
                            hints.item(scheme, id),
                            hints.sureItem(scheme, id).map(now -> now + (hash < 0 ? "" : rest.substring(hash))));
        }
        Optional<Slip> slip = Slip.inScheme(link, scheme, rest);
        if (slip.isPresent()) {
            return dead.of(link, slip.get());
        }
        Optional<String> type = DidYouMean.nearest(scheme, linkTargets.types().keySet());
        if (type.isPresent()) {
            return dead.of(
                    link,
                    Code.DEAD_LINK,
                    "'" + scheme + "' is not a content type",
                    "did you mean '" + type.get() + ":" + rest + "'?",
                    DidYouMean.sure(scheme, linkTargets.types().keySet())
                            .filter(meant -> linkTargets.item(meant, rest, lang).isPresent())
                            .map(meant -> meant + ":" + rest));
        }
        return dead.of(
                link,
                Code.UNSAFE_LINK,
                "an address that begins with '" + scheme + ":' is not allowed",
                "link to a page of this site, or to an address that begins with https:, http:, mailto: or tel:");
    }

    private Target outside(Link link, String url) {
        if (link.kind() == Link.Kind.IMAGE) {
            findings.add(new Diagnostic(
                    link.span(),
                    Code.REMOTE_IMAGE,
                    "this picture lies on another site, so readers will not see it",
                    "save it beside this file, if its licence allows, and name it here"));
        } else {
            ClosedLink.of(url)
                    .ifPresent(closed -> findings.add(
                            new Diagnostic(link.span(), Code.CLOSED_LINK, closed.message(), closed.fix())));
        }
        return new Target.External(url);
    }

    private Target sitePath(Link link, String path, Fragment fragment, Optional<LinkTarget> from) {
        String clean = path.endsWith("index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        String folder = clean.isEmpty() || clean.endsWith("/") ? clean : clean + "/";
        if (ContentPath.leadsNowhere(clean)) {
            return deadSitePath(link, path, clean);
        }
        Optional<LinkTarget> page = linkTargets
                .routes()
                .page(new Route(folder))
                .or(() -> sources.named(clean))
                .or(() -> paths.movedTo(new Route(folder)))
                .or(() -> paths.movedTo(new Route(clean)));
        if (page.isPresent()) {
            return anchored(link, page.get(), fragment, from);
        }
        Optional<Asset> asset = linkTargets.asset(clean);
        Optional<Route> made = paths.at(clean).or(() -> asset.isPresent() ? Optional.empty() : paths.ofTheme(clean));
        if (made.isPresent()) {
            return new Target.Internal(made.get(), fragment.written());
        }
        if (asset.isEmpty() && linkTargets.isReserved(new Route(folder))) {
            return dead.of(
                    link,
                    Code.DEAD_LINK,
                    "the site has no '/" + path
                            + "' yet: it is made once there is something for readers to stand on it",
                    "publish what it would list, or take the link out");
        }
        return asset.map(file -> media(link, file, fragment)).orElseGet(() -> deadSitePath(link, path, clean));
    }

    private Target deadSitePath(Link link, String path, String clean) {
        return dead.path(
                link,
                "/" + path,
                hints.now(
                        link, clean, page -> "/" + linkTargets.routes().of(page).path()),
                LinkHints.nearAddress(paths, "/" + path),
                hints.sureAddress(
                        link, clean, page -> "/" + linkTargets.routes().of(page).path()));
    }

    private Target sourcePath(
            Link link, String folder, String path, Fragment fragment, String lang, Optional<LinkTarget> from) {
        Optional<String> resolved = ContentPath.joined(folder, path);
        if (resolved.isEmpty()) {
            return dead.of(
                    link,
                    link.kind() == Link.Kind.IMAGE ? Code.MISSING_IMAGE : Code.DEAD_LINK,
                    "'" + link.target() + "' leads out of the content folder",
                    "link to a file inside it, or to a whole address that begins with https:");
        }
        String source = resolved.get();
        Optional<LinkTarget> page = linkTargets.source(source).or(() -> sources.indexOf(source));
        if (page.isPresent()) {
            return anchored(link, page.get(), fragment, from);
        }
        Optional<Asset> asset = linkTargets.asset(source);
        if (asset.isPresent()) {
            return media(link, asset.get(), fragment);
        }
        Optional<Route> list = linkTargets.types().values().stream()
                .filter(t -> !t.folder().isEmpty() && t.folder().equals(source))
                .flatMap(t -> paths.addresses().list(t, lang).stream())
                .findFirst();
        if (list.isPresent()) {
            return new Target.Internal(list.get(), fragment.written());
        }
        if (path.indexOf('\\') > 0 && sources.isThere(ContentPath.joined(folder, path.replace('\\', '/')))) {
            return dead.of(
                    link,
                    new Slip(
                            "'" + path + "' is how one computer writes a path",
                            "write '" + path.replace('\\', '/') + "', with '/' in place of '\\'",
                            Optional.of(Readdressing.written(path.replace('\\', '/')) + DeadLinks.behind(link))));
        }
        return dead.path(
                link,
                path,
                hints.now(link, source, to -> ContentPath.relative(folder, to.path())),
                hints.nearFile(link, folder, source),
                hints.sureAddress(link, source, to -> ContentPath.relative(folder, to.path()))
                        .or(() -> hints.sureAsset(link, folder, source)));
    }

    private Target anchored(Link link, LinkTarget page, Fragment fragment, Optional<LinkTarget> from) {
        named.accept(link, page.path());
        if (!page.isIncluded() && isRead(from)) {
            if (page.unclear()) {
                return new Target.Dead(link.kind());
            }
            return dead.of(
                    link,
                    Code.NOT_PUBLISHED,
                    "this links to " + page.name() + ", which readers do not get: "
                            + page.whyNot().orElseThrow(),
                    "publish that page first, or take the link out");
        }
        from.flatMap(page::missedFrom).ifPresent(why -> dead.missed(link, page, why));
        Optional<String> place = fragment.in(page, linkTargets);
        if (place.isEmpty() && !page.broken()) {
            return deadAnchor(link, page, fragment.name(), from);
        }
        return new Target.Internal(linkTargets.routes().of(page), place.orElse(""));
    }

    private Target deadAnchor(Link link, LinkTarget page, String name, Optional<LinkTarget> from) {
        String where = from.map(LinkTarget::path).filter(page.path()::equals).isPresent() ? "this page" : page.name();
        int hash = link.target().indexOf('#');
        return dead.of(
                link,
                Code.DEAD_ANCHOR,
                where + " has no heading '#" + name + "'",
                hints.anchor(page, name),
                linkTargets
                        .sureAnchor(page, name)
                        .filter(meant -> hash >= 0)
                        .map(meant -> link.target().substring(0, hash) + "#" + meant));
    }

    /** Whether readers get what links: a page that is built, or the site's settings. */
    private boolean isRead(Optional<LinkTarget> from) {
        return from.map(LinkTarget::isIncluded).orElse(true);
    }

    private Target media(Link link, Asset asset, Fragment fragment) {
        used.put(asset.path(), asset);
        named.accept(link, asset.path());
        Optional<Refusal> refusal = Refusal.of(link.kind(), asset);
        if (refusal.isPresent()) {
            return dead.of(
                    link,
                    refusal.get().code(),
                    refusal.get().message(),
                    refusal.get().fix());
        }
        Optional<Checked<? extends Optional<?>>> made = asset.drawing()
                .<Checked<? extends Optional<?>>>map(
                        drawing -> drawing.rewritten().get())
                .or(() -> asset.picture().map(picture -> picture.facts().get()));
        made.ifPresent(file -> findings.addAll(file.findings()));
        if (made.filter(file -> file.value().isEmpty()).isPresent()) {
            return new Target.Dead(link.kind());
        }
        return new Target.Internal(new Route(asset.path()), fragment.written());
    }
}
