package org.nuggets.publish.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.CacheRule;
import org.nuggets.model.PublishedFile;
import org.nuggets.parse.yaml.FrontMatterFence;
import org.nuggets.parse.yaml.YamlReader;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.search.Answer;
import org.nuggets.search.SearchEngine;

/**
 * What readers will see that they do not see now.
 *
 * @param before what is live, as people call it; none where nothing is
 * @param added pages that are new
 * @param changed pages that say something else
 * @param removed pages that are gone, those among them that lead on to another one
 * @param vanished addresses that will be answered by nothing, of pages and of what people keep or print, such as a PDF: what
 *     leads there from outside breaks
 * @param broken links to it that others have, and that will lead nowhere
 * @param findings what is found in its sources that was not, and what is found no more
 * @param searches questions that find something else; nothing where the search of what is live cannot be asked, such as that
 *     of another version
 * @param others how many other pages and files are new, changed or gone, such as lists
 */
public record ChangeReport(
        Optional<String> before,
        List<PageChange> added,
        List<PageChange> changed,
        List<PageChange> removed,
        List<String> vanished,
        List<String> broken,
        FindingsChange findings,
        Optional<List<SearchChange>> searches,
        int others) {

    /** The Markdown beside a page: what its readers see. */
    private static final String TEXT = "index.md";

    private static final String PAGE = "index.html";
    private static final int HITS = 5;
    private static final YamlReader YAML = new YamlReader();

    public ChangeReport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        vanished = List.copyOf(vanished);
        broken = List.copyOf(broken);
        searches = searches.map(List::copyOf);
    }

    /** Whether readers see just the same. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && vanished.isEmpty() && others == 0;
    }

    /**
     * Compares two sites.
     *
     * @param live what readers see now
     * @param next what they will see
     * @param build of which it was made
     * @param inbound links that others have, an address a line
     */
    public static ChangeReport between(Optional<Snapshot> live, Snapshot next, BuildResult build, List<String> inbound)
            throws IOException {
        Changes changes = Changes.between(live.map(Snapshot::site), next.site());
        List<PageChange> added = pages(changes.added(), Optional.empty(), next);
        List<PageChange> changed = live.isEmpty()
                ? List.of()
                : pages(changes.changed(), live, next).stream()
                        .filter(page -> !page.lines().isEmpty())
                        .toList();
        List<PageChange> removed = live.isEmpty() ? List.of() : pages(changes.removed(), Optional.empty(), live.get());
        Set<String> told = new HashSet<>();
        Stream.of(added, changed, removed).flatMap(List::stream).forEach(page -> told.add(page.address()));
        int others = (int) Stream.of(changes.added(), changes.changed(), changes.removed())
                .flatMap(List::stream)
                .filter(file -> !told.contains(address(file.path())))
                .count();
        return new ChangeReport(
                live.map(Snapshot::name),
                added,
                changed,
                removed,
                vanished(changes.removed()),
                InboundLinks.broken(inbound, next.site()),
                live.map(one -> FindingsChange.between(one.site(), build.findings()))
                        .orElse(FindingsChange.NONE),
                searches(live, next, build.settings().config().queries()),
                others);
    }

    /** Of what is beside a page that vanishes, only the page; and nothing that only pages and programs ask for. */
    private static List<String> vanished(List<PublishedFile> removed) {
        Set<String> pages = removed.stream()
                .map(PublishedFile::path)
                .filter(ChangeReport::isPage)
                .map(ChangeReport::address)
                .collect(Collectors.toSet());
        return removed.stream()
                .filter(file -> file.cacheRule() != CacheRule.IMMUTABLE)
                .map(PublishedFile::path)
                .filter(path -> isPage(path)
                        || (!pages.contains(address(path)) && !path.matches("(.*/)?(index[.]md|social[.]png)|.*[.]js")))
                .map(path -> isPage(path) ? address(path) : path)
                .sorted()
                .toList();
    }

    private static boolean isPage(String path) {
        return path.equals(PAGE) || path.endsWith("/" + PAGE);
    }

    /** Those of the files that are a page's text, with what differs from how it was. */
    private static List<PageChange> pages(List<PublishedFile> files, Optional<Snapshot> before, Snapshot in)
            throws IOException {
        List<PageChange> pages = new ArrayList<>();
        for (PublishedFile file : files) {
            if (file.path().endsWith("/" + TEXT) || file.path().equals(TEXT)) {
                String now = text(in, file.path());
                List<String> lines =
                        before.isEmpty() ? List.of() : TextDiff.between(text(before.get(), file.path()), now);
                pages.add(new PageChange(address(file.path()), title(now), lines));
            }
        }
        pages.sort(Comparator.comparing(PageChange::address));
        return pages;
    }

    private static String text(Snapshot site, String path) throws IOException {
        return new String(site.files().read(path).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    /** Of the front matter, as its author wrote it. */
    private static String title(String text) {
        SourceText source = new SourceText(TEXT, text);
        FrontMatterFence fence = FrontMatterFence.find(source);
        return fence.kind() == FrontMatterFence.Kind.CLOSED
                ? YAML.read(source, fence.start(), fence.end(), source.span(0, 0))
                        .value()
                        .map(fields -> fields.root().path("title").asText())
                        .orElse("")
                : "";
    }

    private static String address(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Optional<List<SearchChange>> searches(
            Optional<Snapshot> live, Snapshot next, Map<String, List<String>> queries) throws IOException {
        List<SearchChange> searches = new ArrayList<>();
        for (Map.Entry<String, List<String>> inLanguage : queries.entrySet()) {
            for (String query : inLanguage.getValue()) {
                Optional<List<String>> before =
                        live.isEmpty() ? Optional.of(List.of()) : foundLive(live.get(), query, inLanguage.getKey());
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                List<String> after = found(next, query, inLanguage.getKey());
                if (!before.get().equals(after)) {
                    searches.add(new SearchChange(query, before.get(), after));
                }
            }
        }
        return Optional.of(searches);
    }

    /** What is live may have been made by a version whose search files we cannot read. */
    private static Optional<List<String>> foundLive(Snapshot site, String query, String lang) throws IOException {
        try {
            return Optional.of(found(site, query, lang));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof TargetRefusedException told) {
                throw told;
            }
            return Optional.empty();
        }
    }

    private static List<String> found(Snapshot site, String query, String lang) {
        if (!site.site().files().containsKey(AddressPlan.shard("manifest.json").file())) {
            return List.of();
        }
        SearchEngine search = new SearchEngine(name -> site.files()
                .read(AddressPlan.shard(name).file())
                .orElseThrow(() -> new IOException("there is no search file '" + name + "'")));
        return search.answer(query, lang, HITS).hits().stream()
                .map(Answer.Hit::title)
                .toList();
    }
}
