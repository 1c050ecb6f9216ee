package org.nuggets.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.Asset;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/** Which files of the content folder something leads to. */
final class UsedFiles {

    private UsedFiles() {}

    /** The paths of pages and other files that a page or the settings of the site lead to. */
    static Set<String> linked(LinkContext context, Collection<OutgoingLinks> ties) {
        Set<String> linked = new HashSet<>();
        context.used().forEach(asset -> linked.add(asset.path()));
        for (OutgoingLinks of : ties) {
            of.used().forEach(asset -> linked.add(asset.path()));
            Stream.concat(
                            of.targets().stream()
                                    .filter(Target.Internal.class::isInstance)
                                    .map(target -> ((Target.Internal) target).route())
                                    .flatMap(route -> context.linkTargets().routes().page(route).stream()),
                            of.references().stream()
                                    .flatMap(reference -> reference.target().stream())
                                    .flatMap(key -> context.linkTargets().page(key).stream()))
                    .forEach(page -> linked.add(page.path()));
        }
        return linked;
    }

    /** The assets that are named where readers see it, by path. */
    static List<Site.Medium> media(LinkContext context, List<Page> all, Map<String, OutgoingLinks> ties) {
        SortedMap<String, Asset> used = new TreeMap<>();
        Stream.concat(
                        context.used().stream(),
                        all.stream()
                                .filter(context.visibility()::includes)
                                .flatMap(page -> ties.get(page.path()).used().stream()))
                .forEach(asset -> used.put(asset.path(), asset));
        return used.values().stream()
                .map(asset -> new Site.Medium(asset, new Route(asset.path())))
                .toList();
    }
}
