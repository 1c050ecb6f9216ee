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
import org.nuggets.model.LocalText;
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
        LocalText refusal, Optional<SourceTexts> changed, List<SourceSpan> rewritten, SortedMap<String, String> ledOn) {

    private static final int MOST_SHOWN = 5;

    SourceTexts texts() {
        return changed.orElseThrow();
    }

    /** What follows from new places, or why they cannot be. */
    static PlannedMoves of(SourceSite site, NewPlaces places) {
        Optional<LocalText> inTheWay = inTheWay(site, SourceFiles.of(site), places.moves());
        if (inTheWay.isPresent()) {
            return refused(inTheWay.get());
        }
        SourceTexts texts = new SourceTexts(site);
        places.ids().forEach((path, change) -> texts.change(texts.name(path), change));
        SourceSite moved = site.with(texts.after(), places.moves());
        Optional<LocalText> other = otherKind(site, moved, places.moves());
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
                return refused(LocalText.of(
                        "the fields of %s cannot be read, so its earlier address cannot be kept there: mend it first,"
                                + " 'check' says how",
                        "de velden van %s zijn niet te lezen, dus kan het vorige adres er niet bewaard worden: herstel"
                                + " het eerst, 'check' zegt hoe",
                        page.source()));
            }
            alias.get().forEach(change -> texts.change(page.source(), change));
            ledOn.put("/" + before.path(), "/" + after.path());
        }
        List<Diagnostic> more = new FindingsAfter(site, places.moves()).more(site.with(texts.after(), places.moves()));
        if (!more.isEmpty()) {
            return refused(LocalText.of(
                    "that would leave something to mend, so nothing was done:\n%s",
                    "dan zou er iets te herstellen overblijven, dus is er niets gedaan:\n%s",
                    more.stream()
                            .limit(MOST_SHOWN)
                            .map(finding -> "  " + finding.span().file() + ":"
                                    + finding.span().line() + ": " + finding.message())
                            .collect(Collectors.joining("\n"))));
        }
        rewritten.sort(null);
        return new PlannedMoves(LocalText.NONE, Optional.of(texts), rewritten, ledOn);
    }

    private static PlannedMoves refused(LocalText message) {
        return new PlannedMoves(message, Optional.empty(), List.of(), new TreeMap<>());
    }

    /** What keeps a file from a path: a name that some system cannot hold, or another file. */
    private static Optional<LocalText> inTheWay(SourceSite site, SourceFiles files, SortedMap<String, String> moves) {
        Map<OneName, String> taken = new HashMap<>();
        files.places().keySet().stream()
                .filter(path -> !moves.containsKey(path))
                .forEach(path -> taken.put(OneName.of(path), path));
        for (String to : new TreeSet<>(moves.values())) {
            Optional<WindowsName> windows = WindowsName.in(to);
            if (windows.isPresent()) {
                return Optional.of(LocalText.of(
                        "Windows cannot hold '%s': '%s' %s. Choose another name",
                        "Windows kan '%s' niet aan: '%s' %s. Kies een andere naam",
                        to,
                        windows.get().step(),
                        windows.get().reason()));
            }
            if (Set.of(to.split("/")).stream().anyMatch(step -> step.startsWith("."))) {
                return Optional.of(LocalText.of(
                        "'%s' would be a hidden file, which is not read. Choose another name",
                        "'%s' zou een verborgen bestand zijn, en dat wordt niet gelezen. Kies een andere naam", to));
            }
            String other = taken.putIfAbsent(OneName.of(to), to);
            if (other != null) {
                return Optional.of(
                        other.equals(to)
                                ? LocalText.of("there is '%s' already", "er is al een '%s'", site.name(other))
                                : LocalText.of(
                                        "there is '%s' already, which some computers take for the same name as '%s'",
                                        "er is al een '%s', en dat is voor sommige computers dezelfde naam als '%s'",
                                        site.name(other),
                                        to));
            }
        }
        return Optional.empty();
    }

    /** A page that would be an item of another type, or in another language. */
    private static Optional<LocalText> otherKind(SourceSite site, SourceSite moved, SortedMap<String, String> moves) {
        Map<String, Page> after = moved.pages().stream().collect(Collectors.toMap(Page::path, page -> page));
        for (Page page : site.pages()) {
            Page now = after.get(moves.getOrDefault(page.path(), page.path()));
            if (now == null) {
                return Optional.of(LocalText.of(
                        "'%s' would be no page: its name must end in '.md'",
                        "'%s' zou geen pagina zijn: de naam moet eindigen op '.md'",
                        moves.getOrDefault(page.path(), "")));
            }
            if (!now.key().type().equals(page.key().type())) {
                return Optional.of(LocalText.of(
                        "there, %s would no longer be of type '%s' but of type '%s'",
                        "daar zou %s niet meer van het type '%s' zijn maar van het type '%s'",
                        page.source(),
                        page.key().type(),
                        now.key().type()));
            }
            if (!now.key().lang().equals(page.key().lang())) {
                return Optional.of(LocalText.of(
                        "with that name, %s would be in the language '%s'",
                        "met die naam zou %s in de taal '%s' zijn",
                        page.source(),
                        now.key().lang()));
            }
        }
        return Optional.empty();
    }
}
