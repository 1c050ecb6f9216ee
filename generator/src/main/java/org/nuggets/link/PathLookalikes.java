package org.nuggets.link;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.Lookalikes;

/** Files of a site, made ready to be asked for what thousands of dead paths mean. */
final class PathLookalikes {

    /** Every folder may have one: that of another folder is a stranger. */
    private static final Set<String> EVERYWHERE = Set.of("index", "readme");

    private static final int SHORTEST = 3;

    private final Lookalikes whole;
    private final Map<String, List<String>> byName;
    private final Lookalikes names;

    private PathLookalikes(Lookalikes whole, Map<String, List<String>> byName, Lookalikes names) {
        this.whole = whole;
        this.byName = byName;
        this.names = names;
    }

    static PathLookalikes of(Collection<String> paths) {
        Map<String, List<String>> byName =
                paths.stream().sorted().collect(Collectors.groupingBy(PathLookalikes::bareName));
        byName.keySet().removeIf(name -> name.length() < SHORTEST || EVERYWHERE.contains(name));
        return new PathLookalikes(Lookalikes.of(paths), byName, Lookalikes.of(byName.keySet()));
    }

    /** Files that could be meant: near as a whole path, else of the same name elsewhere, else of a near name. */
    List<String> near(String path) {
        List<String> near =
                whole.near(path).stream().filter(other -> !other.equals(path)).toList();
        if (!near.isEmpty()) {
            return near;
        }
        String name = bareName(path);
        return byName.containsKey(name)
                ? byName.get(name)
                : names.near(name).stream()
                        .flatMap(other -> byName.get(other).stream())
                        .toList();
    }

    /** The one file that is meant beyond doubt: near as a whole path, else the only one of the same name elsewhere. */
    Optional<String> sure(String path) {
        List<String> near =
                whole.near(path).stream().filter(other -> !other.equals(path)).toList();
        List<String> sameName = byName.getOrDefault(bareName(path), List.of());
        return near.isEmpty()
                ? sameName.size() == 1 ? Optional.of(sameName.get(0)) : Optional.empty()
                : DidYouMean.sureAmong(path, near);
    }

    /** The name of a file without its ending and its language, in lower case. */
    private static String bareName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.replaceFirst("(?<=.)\\.[^.]*$", "").replaceFirst("(?<=.)\\.[a-z]{2}$", "");
    }
}
