package org.nuggets.edit;

import java.io.IOException;
import java.nio.file.Path;
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
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.OneName;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.Status;
import org.nuggets.model.WindowsName;
import org.nuggets.pipeline.SourceSite;

/**
 * Another name for an item, a file or a folder, with every link to it written anew.
 *
 * @param change what does it
 * @param rewritten where another name of it stands from then on
 * @param ledOn the addresses that readers have, and where they lead from then on
 */
public record Renaming(SourceChange change, List<SourceSpan> rewritten, SortedMap<String, String> ledOn) {

    public Renaming {
        rewritten = List.copyOf(rewritten);
    }

    /**
     * What is to be done.
     *
     * @param renaming nothing where it cannot be done
     * @param message why it cannot
     */
    public record Plan(Optional<Renaming> renaming, String message) {

        static Plan refused(String message) {
            return new Plan(Optional.empty(), message);
        }
    }

    private static final int MOST_SHOWN = 5;

    /**
     * Looks what it takes to call something by another name.
     *
     * @param from {@code type:id} for an item in all of its languages, or the path of a file or a folder
     * @param to the same in the same form, a new id alone, or a new path
     */
    public static Plan of(SourceSite site, String from, String to) throws IOException {
        NamedSource named = NamedSource.of(site, from);
        if (named instanceof NamedSource.Nothing nothing) {
            return Plan.refused(nothing.message());
        }
        try {
            NewPlaces places = NewPlaces.of(site, named, to);
            return places.moves().isEmpty() && places.ids().isEmpty()
                    ? Plan.refused("that is its name already")
                    : plan(site, places);
        } catch (NewPlaces.Impossible told) {
            return Plan.refused(String.valueOf(told.getMessage()));
        }
    }

    /** The same for files whose new paths are known. */
    static Plan plan(SourceSite site, NewPlaces places) throws IOException {
        SourceFiles files = SourceFiles.of(site);
        Optional<String> inTheWay = inTheWay(site, files, places.moves());
        if (inTheWay.isPresent()) {
            return Plan.refused(inTheWay.get());
        }
        SourceTexts texts = new SourceTexts(site);
        places.ids().forEach((path, change) -> texts.change(texts.name(path), change));
        SourceSite moved = site.with(texts.after(), places.moves());
        Optional<String> other = otherKind(site, moved, places.moves());
        if (other.isPresent()) {
            return Plan.refused(other.get());
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
            Optional<TextChange> alias = new AliasEdit(
                            page, site.text(page.source()).orElseThrow())
                    .adding("/" + before.path(), "/" + after.path());
            if (alias.isEmpty()) {
                return Plan.refused("the fields of " + page.source()
                        + " cannot be read, so its earlier address cannot be kept there: mend it first, 'check' says how");
            }
            texts.change(page.source(), alias.get());
            ledOn.put("/" + before.path(), "/" + after.path());
        }
        List<Diagnostic> more =
                new FindingsAfter(site, places.moves()).more(site.with(texts.after(), places.moves()));
        if (!more.isEmpty()) {
            return Plan.refused("that would leave something to mend, so nothing was done:\n"
                    + more.stream()
                            .limit(MOST_SHOWN)
                            .map(finding -> "  " + finding.span().file() + ":"
                                    + finding.span().line() + ": " + finding.message())
                            .collect(Collectors.joining("\n")));
        }
        List<FileMove> moves = new ArrayList<>(places.others());
        places.moves()
                .forEach((path, to) -> moves.add(
                        new FileMove(files.place(site, path), site.place(site.name(to)))));
        rewritten.sort(null);
        return new Plan(Optional.of(new Renaming(new SourceChange(texts.edits(), moves, List.of()), rewritten, ledOn)), "");
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

    /** Every file that is changed or moved, by where it lies now. */
    public List<Path> files() {
        return change.files();
    }

    /** The text of a stretch. */
    static String text(SourceText source, SourceSpan span) {
        return source.text()
                .substring(source.offset(span.line(), span.column()), source.offset(span.endLine(), span.endColumn()));
    }
}
