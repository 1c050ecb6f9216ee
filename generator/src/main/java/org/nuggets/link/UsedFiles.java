package org.nuggets.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.link.LinkStages.MediaFrom;
import org.nuggets.model.Asset;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/** Which files of the content folder something leads to. */
final class UsedFiles {

    private UsedFiles() {}

    /**
     * The paths of pages and other files that a page or the settings of the site lead to.
     *
     * @param menu the assets that the settings name
     */
    static Set<String> linked(LinkTargets targets, List<Asset> menu, Collection<OutgoingLinks> links) {
        Set<String> linked = new HashSet<>();
        menu.forEach(asset -> linked.add(asset.path()));
        for (OutgoingLinks of : links) {
            of.used().forEach(asset -> linked.add(asset.path()));
            Stream.concat(
                            of.targets().stream()
                                    .filter(Target.Internal.class::isInstance)
                                    .map(target -> ((Target.Internal) target).route())
                                    .flatMap(route -> targets.routes().page(route).stream()),
                            of.references().stream()
                                    .flatMap(reference -> reference.target().stream())
                                    .flatMap(key -> targets.page(key).stream()))
                    .forEach(page -> linked.add(page.path()));
        }
        return linked;
    }

    /** The assets that are named where readers see it, by path: in the menu, and in pages that are not kept back. */
    static List<Site.Medium> media(MediaFrom from) {
        SortedMap<String, Asset> byPath = new TreeMap<>();
        from.menu().forEach(asset -> byPath.put(asset.path(), asset));
        for (int i = 0; i < from.pages().size(); i++) {
            if (from.pages().get(i).isIncluded()) {
                from.used().get(i).forEach(asset -> byPath.put(asset.path(), asset));
            }
        }
        return byPath.values().stream()
                .map(asset -> new Site.Medium(asset, new Route(asset.path())))
                .toList();
    }
}
