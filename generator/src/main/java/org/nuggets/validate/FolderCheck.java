package org.nuggets.validate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Edits;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.ContentType;
import org.nuggets.model.Page;

/** Folders of plain pages whose name is much like that of a content type's folder: one finding for each. */
public final class FolderCheck {

    private static final int SHORTEST = 3;

    private final List<String> folders;
    private final Set<String> plain;

    private FolderCheck(List<String> folders, Set<String> plain) {
        this.folders = folders;
        this.plain = plain;
    }

    /**
     * Looks at all pages of a site.
     *
     * @param plain folders of which the settings say that they hold plain pages
     */
    public static List<Diagnostic> check(Collection<Page> pages, Collection<ContentType> types, Set<String> plain) {
        // A page that belongs elsewhere is told so itself.
        List<Page> here = pages.stream()
                .filter(page -> !isPlain(page)
                        || Misplaced.find(page.draft(), page.type(), types).isEmpty())
                .toList();
        return new FolderCheck(
                        types.stream()
                                .map(ContentType::folder)
                                .filter(folder -> !folder.isEmpty())
                                .sorted()
                                .toList(),
                        plain)
                .check(here);
    }

    private List<Diagnostic> check(Collection<Page> pages) {
        SortedMap<String, SortedMap<String, Page>> held = new TreeMap<>();
        for (Page page : pages) {
            int slash = page.path().indexOf('/');
            String folder = page.path().substring(0, Math.max(0, slash));
            if (slash > 0 && isPlain(page) && !plain.contains(folder) && !folders.contains(folder)) {
                held.computeIfAbsent(folder, f -> new TreeMap<>()).put(page.path(), page);
            }
        }
        held.keySet().removeIf(folder -> folders.stream().noneMatch(known -> isLike(folder, known)));
        return held.entrySet().stream()
                .map(folder -> finding(folder.getKey(), folder.getValue(), held.keySet()))
                .toList();
    }

    /** One that names its type has said what it is. */
    private static boolean isPlain(Page page) {
        return page.type().folder().isEmpty()
                && page.draft().frontMatter().text("type").isEmpty();
    }

    private Diagnostic finding(String folder, SortedMap<String, Page> files, Set<String> found) {
        Optional<String> near = DidYouMean.nearest(folder, folders);
        return new Diagnostic(
                SourceSpan.startOf(files.get(files.firstKey()).source()),
                Code.UNKNOWN_FOLDER,
                "'" + folder + "' is no folder of a content type, so "
                        + (files.size() == 1
                                ? "its file is a plain page"
                                : "its " + files.size() + " files are plain pages"),
                near.map(known -> "did you mean the folder '" + known + "'? Otherwise say that it holds plain pages: "
                                + settings(List.of(folder)))
                        .orElseGet(() -> "if that is meant, say so in site.yml: " + settings(unlikeAny(found))
                                + "; the folders of content types are " + String.join(", ", folders)));
    }

    private List<String> unlikeAny(Set<String> found) {
        return found.stream()
                .filter(folder -> DidYouMean.nearest(folder, folders).isEmpty())
                .toList();
    }

    /** The line of site.yml that excuses these, with those that it excuses already. */
    private String settings(List<String> more) {
        Set<String> all = new TreeSet<>(plain);
        all.addAll(more);
        return "plain_folders: [" + String.join(", ", all) + "]";
    }

    /** Whether it is worth a question, though perhaps no mistake in spelling. */
    private static boolean isLike(String folder, String known) {
        int most = Math.max(1, folder.length() / 3);
        int[] letters = folder.codePoints().toArray();
        return folder.length() >= SHORTEST
                && Edits.between(letters, known.codePoints().toArray(), most) <= most;
    }
}
