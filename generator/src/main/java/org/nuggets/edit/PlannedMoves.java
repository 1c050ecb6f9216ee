package org.nuggets.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OneName;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.Status;
import org.nuggets.model.WindowsName;
import org.nuggets.pipeline.SourceSite;

/**
 * What follows from new places for files: links written anew, addresses kept, and proof that nothing is left to mend.
 *
 * @param refusal why it cannot be done; empty where it can
 * @param changed the texts with all that is written anew
 * @param rewritten the places of links and references among it
 * @param ledOn addresses that readers have, and where they lead from then on
 */
record PlannedMoves(
        String refusal, Optional<SourceTexts> changed, List<SourceSpan> rewritten, SortedMap<String, String> ledOn) {

    private static final int MOST_SHOWN = 5;

    SourceTexts texts() {
        return changed.orElseThrow();
    }

    /** What follows from new places, or why they cannot be. */
    static PlannedMoves of(SourceSite site, NewPlaces places) {
        Optional<String> inTheWay = inTheWay(site, SourceFiles.of(site), places.moves());
        if (inTheWay.isPresent()) {
            return refused(inTheWay.get());
        }
        SourceTexts texts = new SourceTexts(site);
        places.ids().forEach((path, change) -> texts.change(texts.name(path), change));
        SourceSite moved = site.with(texts.after(), places.moves());
        Optional<String> other = otherKind(site, moved, places.moves());
        if (other.isPresent()) {
            return refused(other.get());
        }
        MovedNames names = new MovedNames(site, moved, places.moves());
        List<SourceSpan> rewritten = new ArrayList<>();
        new LinkEdits(site, names).all().forEach(edit -> {
            if (texts.change(edit.span().file(), edit)) {
                rewritten.add(edit.span());
            }
        });
        SortedMap<String, String> ledOn = new TreeMap<>();
        for (Page page : site.pages()) {
            Route before = names.before(page.path());
            Route after = names.after(page.path());
            if (before.equals(after) || page.status() == Status.DRAFT || page.status() == Status.REVIEW) {
                continue;
            }
            Optional<List<TextChange>> alias = new AliasEdit(
                            page, site.text(page.source()).orElseThrow())
                    .adding("/" + before.path(), "/" + after.path());
            if (alias.isEmpty()) {
                return refused(
                        "the fields of " + page.source()
                                + " cannot be read, so its earlier address cannot be kept there: mend it first, 'check' says how");
            }
            alias.get().forEach(change -> texts.change(page.source(), change));
            ledOn.put("/" + before.path(), "/" + after.path());
        }
        List<Diagnostic> more = new FindingsAfter(site, places.moves()).more(site.with(texts.after(), places.moves()));
        if (!more.isEmpty()) {
            return refused("that would leave something to mend, so nothing was done:\n"
                    + more.stream()
                            .limit(MOST_SHOWN)
                            .map(finding -> "  " + finding.span().file() + ":"
                                    + finding.span().line() + ": " + finding.message())
                            .collect(Collectors.joining("\n")));
        }
        rewritten.sort(null);
        return new PlannedMoves("", Optional.of(texts), rewritten, ledOn);
    }

    private static PlannedMoves refused(String message) {
        return new PlannedMoves(message, Optional.empty(), List.of(), new TreeMap<>());
    }

    /** What keeps a file from a path: a name that some system cannot hold, or another file. */
    private static Optional<String> inTheWay(SourceSite site, SourceFiles files, SortedMap<String, String> moves) {
        Map<OneName, String> taken = new HashMap<>();
        files.places().keySet().stream()
                .filter(path -> !moves.containsKey(path))
                .forEach(path -> taken.put(OneName.of(path), path));
        for (String to : new TreeSet<>(moves.values())) {
            Optional<WindowsName> windows = WindowsName.in(to);
            if (windows.isPresent()) {
                return Optional.of("Windows cannot hold '" + to + "': '"
                        + windows.get().step() + "' " + windows.get().why() + ". Choose another name");
            }
            if (Set.of(to.split("/")).stream().anyMatch(step -> step.startsWith("."))) {
                return Optional.of("'" + to + "' would be a hidden file, which is not read. Choose another name");
            }
            String other = taken.putIfAbsent(OneName.of(to), to);
            if (other != null) {
                return Optional.of("there is '" + site.name(other) + "' already"
                        + (other.equals(to) ? "" : ", which some computers take for the same name as '" + to + "'"));
            }
        }
        return Optional.empty();
    }

    /** A page that would be an item of another type, or in another language. */
    private static Optional<String> otherKind(SourceSite site, SourceSite moved, SortedMap<String, String> moves) {
        Map<String, Page> after = moved.pages().stream().collect(Collectors.toMap(Page::path, page -> page));
        for (Page page : site.pages()) {
            Page now = after.get(moves.getOrDefault(page.path(), page.path()));
            if (now == null) {
                return Optional.of("'" + moves.get(page.path()) + "' would be no page: its name must end in '.md'");
            }
            if (!now.key().type().equals(page.key().type())) {
                return Optional.of("there, " + page.source() + " would no longer be of type '"
                        + page.key().type() + "' but of type '" + now.key().type() + "'");
            }
            if (!now.key().lang().equals(page.key().lang())) {
                return Optional.of("with that name, " + page.source() + " would be in the language '"
                        + now.key().lang() + "'");
            }
        }
        return Optional.empty();
    }
}
