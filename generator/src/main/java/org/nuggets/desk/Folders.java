package org.nuggets.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.model.OneName;
import org.nuggets.model.Page;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.validate.Slug;

/**
 * The folders that a new page of a type may be put into.
 *
 * @param type of the page
 * @param there below the folder of the type, with slashes
 * @param ofOthers the folders of other types, where it would be no page of this type
 */
record Folders(ContentType type, SortedSet<String> there, Set<OneName> ofOthers) {

    private static final Set<String> OF_ONE_ITEM = Set.of("index", "readme");

    static Folders of(ContentType type, LiveSite site) {
        Set<OneName> ofOthers = site.sources().settings().types().values().stream()
                .map(ContentType::folder)
                .filter(folder -> !folder.isEmpty() && !folder.equals(type.folder()))
                .map(OneName::of)
                .collect(Collectors.toUnmodifiableSet());
        String root = type.folder().isEmpty() ? "" : type.folder() + "/";
        SortedSet<String> there = new TreeSet<>();
        Set<String> ofOneItem = new TreeSet<>();
        for (Page page : site.sources().pages()) {
            if (page.path().startsWith(root) && page.path().lastIndexOf('/') > root.length()) {
                String path = page.path().substring(root.length());
                String folder = path.substring(0, path.lastIndexOf('/'));
                String stem = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
                if (!root.isEmpty() && OF_ONE_ITEM.contains(Slug.of(stem))) {
                    ofOneItem.add(folder);
                }
                if (!root.isEmpty() || !ofOthers.contains(first(folder))) {
                    withThoseAround(folder, there);
                }
            }
        }
        there.removeAll(ofOneItem);
        return new Folders(type, there, ofOthers);
    }

    private static void withThoseAround(String folder, Set<String> all) {
        for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
            all.add(folder.substring(0, end));
        }
    }

    private static OneName first(String folder) {
        return OneName.of(folder.contains("/") ? folder.substring(0, folder.indexOf('/')) : folder);
    }

    /**
     * The folder that somebody means by some words: one that is there, or a new one of a name that every system and every address
     * can hold.
     *
     * @param words with slashes between the steps of a way; none mean the folder of the type itself
     */
    String named(String words) {
        String slugged = steps(words).stream().map(Slug::of).collect(Collectors.joining("/"));
        return there.stream()
                .filter(one -> OneName.of(one).equals(OneName.of(slugged)))
                .findFirst()
                .orElse(slugged);
    }

    private static List<String> steps(String words) {
        String way = words.strip().replace('\\', '/').replaceFirst("^/+", "").replaceFirst("/+$", "");
        return way.isEmpty() ? List.of() : List.of(way.split("/", -1));
    }

    /** Why some words name no folder for such a page; nothing where they do. */
    Optional<Answer> refusal(String words) {
        if (steps(words).stream().anyMatch(step -> step.codePoints().noneMatch(Character::isLetterOrDigit))) {
            return Optional.of(refused(
                    LocalText.of(
                            "'%s' holds no letter or digit, of which a folder gets its name",
                            "in '%s' staat geen letter of cijfer, waar een map haar naam van krijgt", words),
                    LocalText.of(
                            "write a few words, such as: Autumn 2026",
                            "schrijf een paar woorden, zoals: Herfst 2026")));
        }
        if (type.folder().isEmpty() && ofOthers.contains(first(named(words)))) {
            return Optional.of(refused(
                    LocalText.of(
                            "'%s' is the folder of another kind of page",
                            "'%s' is de map van een ander soort pagina", named(words)),
                    LocalText.of(
                            "choose that kind above, or another folder",
                            "kies hierboven die soort, of een andere map")));
        }
        return Optional.empty();
    }

    private static Answer refused(LocalText message, LocalText fix) {
        return Answer.refusal(400, "folder", message, fix);
    }
}
