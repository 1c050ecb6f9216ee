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
 * folder the files of one ending, else single files. None matches an address that another one matches.
 */
final class PathPatterns {

    private static final String PAGE = ".html";

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
            patterns.add(address(folder) + "*");
            return;
        }
        SortedMap<String, Set<String>> wantedBelow = byStep(folder, wanted);
        SortedMap<String, Set<String>> othersBelow = byStep(folder, others);
        addFiles(folder, wantedBelow.getOrDefault("", Set.of()), wanted, others);
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

    private void addFiles(String folder, Set<String> files, Set<String> below, Set<String> others) {
        SortedMap<String, Set<String>> byEnding = new TreeMap<>();
        files.forEach(file -> byEnding.computeIfAbsent(ending(file, folder), e -> new TreeSet<>())
                .add(file));
        byEnding.forEach((ending, same) -> {
            // No address may be matched twice: hosts put what both say in one line.
            boolean alone = !ending.isEmpty()
                    && !ending.equals(PAGE)
                    && below.stream().filter(file -> file.endsWith(ending)).count() == same.size()
                    && others.stream().noneMatch(other -> other.endsWith(ending));
            if (alone) {
                patterns.add(address(folder) + "*" + ending);
            } else {
                same.forEach(this::addFile);
            }
        });
    }

    private void addFile(String file) {
        String folder = Route.ofFile(file).path();
        if (!folder.equals(file)) {
            // A page is asked for by its folder's address.
            patterns.add(address(folder));
        }
        patterns.add(address(file));
    }

    private static String ending(String file, String folder) {
        int dot = file.lastIndexOf('.');
        return dot < folder.length() ? "" : file.substring(dot);
    }

    /** As a browser asks for it. */
    private static String address(String path) {
        return new Route(path).below("/");
    }
}
