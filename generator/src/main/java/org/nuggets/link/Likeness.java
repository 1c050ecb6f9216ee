package org.nuggets.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nuggets.diagnostic.DidYouMean;

/** Whether a file could be the one that a dead path means: by its name, for every folder may hold others. */
final class Likeness {

    /** Names that every folder may have: those mean their folder. */
    private static final Set<String> OF_FOLDERS = Set.of("index", "readme");

    /** Shorter names are alike by chance. */
    private static final int SHORTEST = 3;

    /** The endings of addresses that mean pages. */
    static final Set<String> PAGES = Set.of("", "md", "markdown", "html", "htm");

    private Likeness() {}

    static boolean between(String missing, String known) {
        if (missing.equals(known)) {
            return false;
        }
        String name = name(missing);
        String other = name(known);
        if (PAGES.contains(ending(missing)) != PAGES.contains(ending(known))) {
            return false;
        }
        return name.length() >= SHORTEST
                && DidYouMean.nearest(name, List.of(other)).isPresent();
    }

    /** The name of a file without its ending and its language; that of its folder where it stands for that. */
    private static String name(String path) {
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int slash = bare.lastIndexOf('/');
        String name = bare.substring(slash + 1).toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("(?<=.)\\.[^.]*$", "").replaceFirst("(?<=.)\\.[a-z]{2}$", "");
        return slash > 0 && OF_FOLDERS.contains(stem) ? name(bare.substring(0, slash)) : stem;
    }

    /** In small letters, without its dot; empty where there is none. */
    static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
