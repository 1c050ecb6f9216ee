package org.nuggets.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.Draft;
import org.nuggets.model.Link;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.Status;
import org.nuggets.model.Target;

/**
 * Resolves what an author wrote as an address: a source file ({@code ../roles/secondee.md#definition}), a site path
 * ({@code /roles/secondee/}), a reference ({@code role:secondee}), an asset, or an address outside.
 */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+._-]*):(.*)$", Pattern.DOTALL);
    private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");

    private final LinkTargets linkTargets;
    private final SitePaths paths;
    private final Visibility visibility;
    private final List<Diagnostic> findings;
    private final Map<String, Asset> used = new TreeMap<>();

    /** @param findings where findings go */
    LinkResolver(LinkTargets linkTargets, SitePaths paths, Visibility visibility, List<Diagnostic> findings) {
        this.linkTargets = linkTargets;
        this.paths = paths;
        this.visibility = visibility;
        this.findings = findings;
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
    Target resolve(Link link, Page from) {
        return resolve(link, folderOf(from.path()), from.key().lang(), Optional.of(from));
    }

    /** Resolves an address of the site's settings, as if it stood in a page of the content folder itself. */
    Target resolve(String address, SourceSpan span, String lang) {
        return resolve(new Link(Link.Kind.LINK, address, span), "", lang, Optional.empty());
    }

    private Target resolve(Link link, String folder, String lang, Optional<Page> from) {
        String written = link.target().strip();
        Matcher scheme = SCHEME.matcher(written);
        if (scheme.matches()) {
            return withScheme(link, scheme.group(1), scheme.group(2), lang, from);
        }
        if (written.startsWith("//")) {
            return outside(link, "https:" + written);
        }
        int hash = written.indexOf('#');
        Fragment fragment = Fragment.of(hash < 0 ? "" : written.substring(hash + 1));
        String path = hash < 0 ? written : written.substring(0, hash);
        int query = path.indexOf('?');
        String bare = decoded(query < 0 ? path : path.substring(0, query));
        if (bare.isEmpty()) {
            return from.isPresent() && hash >= 0
                    ? anchored(link, from.get(), fragment, from)
                    : dead(link, Code.DEAD_LINK, "this link has no address", "write it between the round brackets");
        }
        return bare.startsWith("/")
                ? sitePath(link, bare.substring(1), fragment, from)
                : sourcePath(link, folder, bare, fragment, lang, from);
    }

    private Target withScheme(Link link, String scheme, String rest, String lang, Optional<Page> from) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (OUTSIDE.contains(lower)) {
            String url = link.target().strip();
            Optional<Slip> slip = Slip.outside(url, lower, rest);
            return slip.isPresent() ? dead(link, slip.get()) : outside(link, url);
        }
        if (linkTargets.types().containsKey(scheme)) {
            int hash = rest.indexOf('#');
            String id = hash < 0 ? rest : rest.substring(0, hash);
            Optional<Page> item = linkTargets.item(scheme, id, lang);
            return item.isPresent()
                    ? anchored(link, item.get(), Fragment.of(hash < 0 ? "" : rest.substring(hash + 1)), from)
                    : dead(
                            link,
                            Code.DEAD_LINK,
                            "there is no " + scheme + " with the id '" + id + "'",
                            renamed(scheme, id)
                                    .or(() -> linkTargets.misplaced(scheme, id))
                                    .orElseGet(() -> hint(scheme, id) + "An id is the name of a file in the folder '"
                                            + linkTargets.types().get(scheme).folder() + "', without its ending"));
        }
        Optional<Slip> slip = Slip.inScheme(link, scheme, rest);
        if (slip.isPresent()) {
            return dead(link, slip.get());
        }
        Optional<String> type = DidYouMean.nearest(scheme, linkTargets.types().keySet());
        if (type.isPresent()) {
            return dead(
                    link,
                    Code.DEAD_LINK,
                    "'" + scheme + "' is not a content type",
                    "did you mean '" + type.get() + ":" + rest + "'?");
        }
        return dead(
                link,
                Code.UNSAFE_LINK,
                "an address that begins with '" + scheme + ":' is not allowed",
                "link to a page of this site, or to an address that begins with https:, http:, mailto: or tel:");
    }

    /** What an item is called now; empty where none was renamed. */
    private Optional<String> renamed(String type, String id) {
        return linkTargets
                .renamedItem(type, id)
                .map(to -> "'" + id + "' seems to be '" + to.key().id() + "' now: write '" + type + ":"
                        + to.key().id() + "'");
    }

    /** The nearest item of that type, else one of another type with that very id. */
    private String hint(String type, String id) {
        List<String> near = linkTargets.near(id, List.of(type));
        return Stream.concat(
                        near.stream(),
                        linkTargets.types().keySet().stream()
                                .filter(other -> linkTargets.ids(other).contains(id))
                                .map(other -> other + ":" + id))
                .findFirst()
                .map(item -> "did you mean '" + item + "'? ")
                .orElse("");
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

    private Target sitePath(Link link, String path, Fragment fragment, Optional<Page> from) {
        String clean = path.endsWith("index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        String folder = clean.isEmpty() || clean.endsWith("/") ? clean : clean + "/";
        if (leadsNowhere(clean)) {
            return deadSitePath(link, path, clean);
        }
        Optional<Page> page = linkTargets
                .routes()
                .page(new Route(folder))
                .or(() -> named(clean))
                .or(() -> paths.movedTo(new Route(folder)))
                .or(() -> paths.movedTo(new Route(clean)));
        if (page.isPresent()) {
            return anchored(link, page.get(), fragment, from);
        }
        if (paths.has(new Route(folder))) {
            return new Target.Internal(new Route(folder), fragment.written());
        }
        if (paths.has(new Route(clean))) {
            return new Target.Internal(new Route(clean), fragment.written());
        }
        Optional<Asset> asset = linkTargets.asset(clean);
        if (asset.isEmpty() && linkTargets.isReserved(new Route(folder))) {
            return dead(
                    link,
                    Code.DEAD_LINK,
                    "the site has no '/" + path
                            + "' yet: it is made once there is something for readers to stand on it",
                    "publish what it would list, or take the link out");
        }
        return asset.map(file -> media(link, file, fragment)).orElseGet(() -> deadSitePath(link, path, clean));
    }

    private Target deadSitePath(Link link, String path, String clean) {
        return deadPath(
                link,
                "/" + path,
                now(link, clean, page -> "/" + linkTargets.routes().of(page).path()),
                paths.near("/" + path).stream()
                        .filter(n -> Likeness.between("/" + path, n))
                        .findFirst()
                        .map(n -> "did you mean '" + n + "'?"));
    }

    private Target sourcePath(
            Link link, String folder, String path, Fragment fragment, String lang, Optional<Page> from) {
        Optional<String> resolved = joined(folder, path);
        if (resolved.isEmpty()) {
            return dead(
                    link,
                    link.kind() == Link.Kind.IMAGE ? Code.MISSING_IMAGE : Code.DEAD_LINK,
                    "'" + link.target() + "' leads out of the content folder",
                    "link to a file inside it, or to a whole address that begins with https:");
        }
        String source = resolved.get();
        Optional<Page> page = linkTargets.source(source).or(() -> indexOf(source));
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
        if (path.indexOf('\\') > 0 && isThere(joined(folder, path.replace('\\', '/')))) {
            return dead(
                    link,
                    new Slip(
                            "'" + path + "' is how one computer writes a path",
                            "write '" + path.replace('\\', '/') + "', with '/' in place of '\\'"));
        }
        List<String> near = toPage(link, source) ? linkTargets.nearSources(source) : linkTargets.nearAssets(source);
        return deadPath(
                link,
                path,
                now(link, source, to -> relative(folder, to.path())),
                near.stream()
                        .filter(n -> Likeness.between(source, n))
                        .findFirst()
                        .map(n -> movedFolder(source, n) + "did you mean '" + relative(folder, n) + "'?"));
    }

    private boolean isThere(Optional<String> path) {
        return path.filter(p -> linkTargets.source(p).or(() -> indexOf(p)).isPresent()
                        || linkTargets.asset(p).isPresent())
                .isPresent();
    }

    /** The page whose file is named so: as it stands, or as a tool that keeps names as they are would write its address. */
    private Optional<Page> named(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return bare.isEmpty()
                ? Optional.empty()
                : linkTargets
                        .source(path)
                        .or(() -> linkTargets.source(bare + ".md"))
                        .or(() -> indexOf(bare));
    }

    /** The page of a folder that is linked as such. */
    private Optional<Page> indexOf(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return linkTargets
                .source(prefix + "index.md")
                .or(() -> linkTargets.source(prefix + "README.md"))
                .or(() -> linkTargets.source(prefix + "readme.md"));
    }

    private Target anchored(Link link, Page page, Fragment fragment, Optional<Page> from) {
        if (!visibility.includes(page) && isRead(from)) {
            if (page.status() == Status.UNCLEAR) {
                return new Target.Dead(link.kind());
            }
            return dead(
                    link,
                    Code.NOT_PUBLISHED,
                    "this links to " + page.draft().name() + ", which readers do not get: " + visibility.whyNot(page),
                    "publish that page first, or take the link out");
        }
        Optional<String> place = fragment.in(page, linkTargets);
        if (place.isEmpty() && page.draft().state() != Draft.State.BROKEN) {
            return deadAnchor(link, page, fragment.name(), from);
        }
        return new Target.Internal(linkTargets.routes().of(page), place.orElse(""));
    }

    private Target deadAnchor(Link link, Page page, String name, Optional<Page> from) {
        Set<String> anchors = page.draft().body().anchors();
        String where = from.map(Page::path).filter(page.path()::equals).isPresent()
                ? "this page"
                : page.draft().name();
        return dead(
                link,
                Code.DEAD_ANCHOR,
                where + " has no heading '#" + name + "'",
                anchors.isEmpty()
                        ? "take '#" + name + "' out: that page has no headings"
                        : linkTargets.anchorsFor(page, name));
    }

    /** Whether readers get what links: a page that is built, or the site's settings. */
    private boolean isRead(Optional<Page> from) {
        return from.map(visibility::includes).orElse(true);
    }

    private Target media(Link link, Asset asset, Fragment fragment) {
        used.put(asset.path(), asset);
        Optional<Refusal> refusal = Refusal.of(link.kind(), asset);
        if (refusal.isPresent()) {
            return dead(
                    link,
                    refusal.get().code(),
                    refusal.get().message(),
                    refusal.get().fix());
        }
        if (asset.drawing().isPresent()) {
            Checked<Optional<OutputFile.Deferred>> drawing =
                    asset.drawing().get().rewritten().get();
            findings.addAll(drawing.findings());
            if (drawing.value().isEmpty()) {
                return new Target.Dead(link.kind());
            }
        }
        return new Target.Internal(new Route(asset.path()), fragment.written());
    }

    private Target deadPath(Link link, String path, Optional<String> now, Optional<String> near) {
        Optional<Slip> slip = Slip.inPath(link);
        if (slip.isPresent()) {
            return dead(link, slip.get());
        }
        boolean image = link.kind() == Link.Kind.IMAGE;
        return dead(
                link,
                image ? Code.MISSING_IMAGE : Code.DEAD_LINK,
                image ? "there is no picture '" + path + "'" : "there is nothing at '" + path + "'",
                now.or(() -> near).orElseGet(() -> advice(image, path)));
    }

    /**
     * What to do about a page that has another name now.
     *
     * @param address how to write that of a page
     */
    private Optional<String> now(Link link, String source, Function<Page, String> address) {
        String bare = source.endsWith("/") ? source.substring(0, source.length() - 1) : source;
        return toPage(link, bare)
                ? linkTargets
                        .renamed(bare)
                        .map(to -> name(bare) + " seems to be " + name(to.path()) + " now: write '" + address.apply(to)
                                + "'")
                : Optional.empty();
    }

    /** That a whole folder has another name now, where a file of the same name lies in that. */
    private String movedFolder(String source, String found) {
        String folder = folderOf(source);
        boolean misspelt = DidYouMean.nearest(folder, List.of(folderOf(found))).isPresent();
        return name(source).equals(name(found))
                        && linkTargets.isNoFolder(folder)
                        && !folderOf(found).isEmpty()
                        && !misspelt
                ? "the folder '" + folder + "' seems to be '" + folderOf(found) + "' now: "
                : "";
    }

    private static boolean toPage(Link link, String path) {
        return link.kind() == Link.Kind.LINK && Likeness.PAGES.contains(Likeness.ending(path));
    }

    private static String advice(boolean image, String path) {
        if (image) {
            return "put the picture beside this file and write its name exactly";
        }
        String name = name(path);
        return Likeness.PAGES.contains(Likeness.ending(path)) || path.endsWith("/")
                ? "write the path from this file to the one that you mean, or a whole address that begins with https:"
                : path.indexOf('/') < 0
                        ? "put '" + name + "' beside this file, and write its name exactly"
                        : "put '" + name + "' there, or beside this file and write its name alone";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Target dead(Link link, Slip slip) {
        boolean image = link.kind() == Link.Kind.IMAGE;
        return dead(link, image ? Code.MISSING_IMAGE : Code.DEAD_LINK, slip.message(), slip.fix());
    }

    private Target dead(Link link, Code code, String message, String fix) {
        findings.add(new Diagnostic(link.span(), code, message, fix));
        return new Target.Dead(link.kind());
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A path joined to a folder, without dots; nothing where it climbs out. */
    static Optional<String> joined(String folder, String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + "/" + path).split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(Normalizer.normalize(String.join("/", steps), Normalizer.Form.NFC));
    }

    /** A source file as an author in that folder would write it. */
    private static String relative(String folder, String path) {
        List<String> from = folder.isEmpty() ? List.of() : List.of(folder.split("/"));
        List<String> to = List.of(path.split("/"));
        int common = 0;
        while (common < Math.min(from.size(), to.size() - 1) && from.get(common).equals(to.get(common))) {
            common++;
        }
        return "../".repeat(from.size() - common) + String.join("/", to.subList(common, to.size()));
    }

    /** Whether a path is none below the site's root, and so no route. */
    private static boolean leadsNowhere(String path) {
        return List.of(path.split("/")).stream().anyMatch(s -> s.equals("..") || s.equals("."))
                || path.startsWith("/")
                || path.contains("//")
                || path.indexOf('\\') >= 0
                || path.indexOf('\0') >= 0;
    }

    /** Percent-encoding undone; a plus sign is one, and a stray percent sign stays. */
    static String decoded(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return part;
        }
    }
}
