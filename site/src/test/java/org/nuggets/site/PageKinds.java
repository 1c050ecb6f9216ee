package org.nuggets.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One page of each kind that readers see: those that are named here, and of every other kind the first. */
final class PageKinds {

    private PageKinds() {}

    /** Those of the site of this module, and what else the other sites have that it builds. */
    static Map<String, Path> all() throws IOException {
        Map<String, Path> kinds = of(BuiltSite.ofThisModule());
        Set<String> seen = new HashSet<>();
        for (Path file : kinds.values()) {
            seen.add(kind(file));
        }
        for (BuiltSite site : BuiltSite.all()) {
            addOthers(kinds, seen, site);
        }
        return kinds;
    }

    /** From the name of a kind to a page of it. */
    static Map<String, Path> of(BuiltSite site) throws IOException {
        Map<String, Path> kinds = new LinkedHashMap<>();
        kinds.put("home", site.root().resolve("index.html"));
        kinds.put("list", site.root().resolve("roles/index.html"));
        kinds.put("glossary", site.root().resolve("glossary/index.html"));
        kinds.put("browse", site.root().resolve("browse/index.html"));
        kinds.put("facet", first(site, "browse/for"));
        kinds.put("role", site.root().resolve("roles/learning-partner/index.html"));
        kinds.put("card", first(site, "cards"));
        kinds.put("nugget", first(site, "nuggets"));
        kinds.put("questions", first(site, "questions"));
        kinds.put("term", site.root().resolve("glossary/akonga/index.html"));
        kinds.put("source", first(site, "sources"));
        kinds.put("page", site.root().resolve("contribute/index.html"));
        kinds.put("search", site.root().resolve("search/index.html"));
        kinds.put("missing", site.root().resolve("404.html"));
        kinds.put("ladder", first(site, "browse/evidence"));
        kinds.put("Dutch home", site.root().resolve("nl/index.html"));
        Set<String> seen = new HashSet<>();
        for (Path file : kinds.values()) {
            seen.add(kind(file));
        }
        addOthers(kinds, seen, site);
        return kinds;
    }

    private static void addOthers(Map<String, Path> kinds, Set<String> seen, BuiltSite site) throws IOException {
        for (Path file : site.pages()) {
            String kind = kind(file);
            // A redirect has none.
            if (!kind.isEmpty() && seen.add(kind)) {
                kinds.put(kind, file);
            }
        }
    }

    /** As the theme's styles know it. */
    private static String kind(Path file) throws IOException {
        return Destinations.page(file).body().className();
    }

    private static Path first(BuiltSite site, String folder) throws IOException {
        try (Stream<Path> items = Files.list(site.root().resolve(folder))) {
            return items.filter(Files::isDirectory)
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .resolve("index.html");
        }
    }
}
