package org.nuggets.edit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.model.Page;
import org.nuggets.pipeline.SourceSite;

/** Gathers changes to the texts of one site. */
final class SourceTexts {

    private final SourceSite site;
    private final SortedMap<String, Set<TextChange>> changes = new TreeMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    SourceTexts(SourceSite site) {
        this.site = site;
        for (Page page : site.pages()) {
            paths.put(page.source(), page.path());
            names.put(page.path(), page.source());
        }
    }

    /** What people call the source at a path below the content folder. */
    String name(String path) {
        return names.getOrDefault(path, site.name(path));
    }

    /**
     * Adds a change.
     *
     * @param name of the source
     * @return whether it was added: not so where it stands there already, changes nothing, or the source was not read
     */
    boolean change(String name, TextChange change) {
        boolean nothing = change.text().isEmpty()
                && change.span().line() == change.span().endLine()
                && change.span().column() == change.span().endColumn();
        return !nothing
                && site.digest(name).isPresent()
                && changes.computeIfAbsent(name, of -> new LinkedHashSet<>()).add(change);
    }

    /** What pages hold afterwards, by their paths. */
    Map<String, String> after() {
        Map<String, String> after = new HashMap<>();
        changes.keySet().forEach(name -> {
            String path = paths.get(name);
            Optional<String> before = site.whole(name);
            if (path != null && before.isPresent()) {
                edit(name).ifPresent(edit -> after.put(path, edit.applied(before.get())));
            }
        });
        return after;
    }

    /** What files hold afterwards that are no pages, by name. */
    Map<String, String> others() {
        Map<String, String> after = new HashMap<>();
        changes.keySet().stream().filter(name -> !paths.containsKey(name)).forEach(name -> {
            Optional<String> before = site.whole(name);
            if (before.isPresent()) {
                edit(name).ifPresent(edit -> after.put(name, edit.applied(before.get())));
            }
        });
        return after;
    }

    /** The changes, file by file. */
    List<SourceEdit> edits() {
        return changes.keySet().stream().flatMap(name -> edit(name).stream()).toList();
    }

    private Optional<SourceEdit> edit(String name) {
        Set<TextChange> all = changes.getOrDefault(name, Set.of());
        return site.digest(name)
                .filter(digest -> !all.isEmpty())
                .map(digest -> new SourceEdit(
                        site.place(name),
                        Optional.of(digest),
                        all.stream()
                                .sorted(Comparator.comparing(TextChange::span))
                                .toList()));
    }
}
