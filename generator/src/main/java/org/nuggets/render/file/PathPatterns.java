package org.nuggets.render.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.model.Route;

/**
 * Few patterns with one {@code *} for many paths, as hosts read them in {@code _headers}: a folder with all below it, else in a
 * folder the files of one ending, else single files.
 */
final class PathPatterns {

    private final List<String> patterns = new ArrayList<>();

    private PathPatterns() {}

    /**
     * Those that match the addresses of some files, and of none of others; what they match besides does not matter.
     *
     * @param wanted paths of files
     * @param others paths of files that no pattern may match
     */
    static List<String> of(Set<String> wanted, Set<String> others) {
        PathPatterns found = new PathPatterns();
        found.add("", new TreeSet<>(wanted), new TreeSet<>(others));
        return found.patterns;
    }

    private void add(String folder, Set<String> wanted, Set<String> others) {
        if (wanted.isEmpty()) {
            return;
        }
        if (others.isEmpty()) {
            patterns.add("/" + folder + "*");
            return;
        }
        SortedMap<String, Set<String>> wantedBelow = byStep(folder, wanted);
        SortedMap<String, Set<String>> othersBelow = byStep(folder, others);
        addFiles(folder, wantedBelow.getOrDefault("", Set.of()), others);
        wantedBelow.forEach((step, paths) -> {
            if (!step.isEmpty()) {
                add(folder + step, paths, othersBelow.getOrDefault(step, Set.of()));
            }
        });
    }

    /** Paths by the folder that they lie in below this one, with its slash; empty for the files of this one. */
    private static SortedMap<String, Set<String>> byStep(String folder, Set<String> paths) {
        SortedMap<String, Set<String>> below = new TreeMap<>();
        for (String path : paths) {
            int slash = path.indexOf('/', folder.length());
            String step = slash < 0 ? "" : path.substring(folder.length(), slash + 1);
            below.computeIfAbsent(step, s -> new TreeSet<>()).add(path);
        }
        return below;
    }

    private void addFiles(String folder, Set<String> files, Set<String> others) {
        Set<String> endings = new TreeSet<>();
        for (String file : files) {
            String ending = file.substring(Math.max(file.lastIndexOf('.'), folder.length()));
            Route address = Route.ofFile(file);
            if (!address.path().equals(file)) {
                // A page is asked for by its folder's address.
                patterns.add("/" + address.path());
                patterns.add("/" + file);
            } else if (!ending.startsWith(".") || others.stream().anyMatch(other -> other.endsWith(ending))) {
                patterns.add("/" + file);
            } else if (endings.add(ending)) {
                patterns.add("/" + folder + "*" + ending);
            }
        }
    }
}
