package org.nuggets.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/**
 * Pages that nothing leads to. Items stand in the list of their type; plain pages are listed on the home page, unless
 * the site has a foot of its own: then only the menu, the foot, a door, a tie or a link of another page leads to one.
 * A link leads both ways, for its target says what mentions it.
 */
final class Orphans {

    private Orphans() {}

    /**
     * How one page is tied to those that stand in no list.
     *
     * @param unlisted the ones that it leads to
     * @param listed whether it leads to a page that stands in a list, and so says there that it does
     */
    record Ties(Set<PageKey> unlisted, boolean listed) {

        static final Ties NONE = new Ties(Set.of(), false);

        static Ties of(Page page, List<Target> targets, List<Reference> references, LinkTargets all) {
            Set<PageKey> unlisted = new HashSet<>();
            boolean listed = false;
            List<LinkTarget> led = Stream.concat(
                            targets.stream().flatMap(target -> page(target, all)),
                            references.stream()
                                    .flatMap(reference -> reference.target().stream())
                                    .flatMap(key -> all.page(key).stream()))
                    .filter(other -> other.isIncluded() && !other.key().equals(page.key()))
                    .toList();
            for (LinkTarget other : led) {
                if (isListed(other)) {
                    listed = true;
                } else {
                    unlisted.add(other.key());
                }
            }
            return unlisted.isEmpty() && !listed ? NONE : new Ties(Set.copyOf(unlisted), listed);
        }
    }

    /** What decides which pages are orphans. */
    record From(List<Ties> ties, Site.Ways ways, LinkTargets all) {}

    /** Every page that nobody gets to; none in a site whose home page lists them. */
    static Set<PageKey> of(From from) {
        Set<PageKey> left = new HashSet<>();
        Map<PageKey, Set<PageKey>> next = new HashMap<>();
        Deque<PageKey> reached = new ArrayDeque<>();
        List<LinkTarget> pages = from.all().built(from.all().all());
        for (int i = 0; i < pages.size(); i++) {
            LinkTarget page = pages.get(i);
            Ties ties = from.ties().get(i);
            boolean start = isListed(page) || ties.listed() || isHome(page, from.all());
            if (start) {
                reached.addAll(ties.unlisted());
            }
            if (!isListed(page)) {
                left.add(page.key());
                ties.unlisted().forEach(other -> {
                    next.computeIfAbsent(page.key(), k -> new HashSet<>()).add(other);
                    next.computeIfAbsent(other, k -> new HashSet<>()).add(page.key());
                });
                if (start) {
                    reached.add(page.key());
                }
            }
        }
        ways(from.ways()).flatMap(target -> page(target, from.all())).forEach(page -> reached.add(page.key()));
        while (!reached.isEmpty()) {
            PageKey page = reached.pop();
            if (left.remove(page)) {
                reached.addAll(next.getOrDefault(page, Set.of()));
                reached.addAll(from.all().translations(page));
            }
        }
        return Set.copyOf(left);
    }

    /** @param orphans every page that nobody gets to */
    static List<Diagnostic> check(Page page, Set<PageKey> orphans) {
        return orphans.contains(page.key())
                ? List.of(new Diagnostic(
                        page.draft().bodyStart(),
                        Code.ORPHAN,
                        "nothing leads to this page: no list, no line of the menu or the foot, no door, and no"
                                + " other page",
                        "link to it where a reader would look for it, or add it to 'navigation' or 'footer' in"
                                + " site.yml"))
                : List.of();
    }

    private static Stream<Target> ways(Site.Ways ways) {
        return Stream.of(
                        ways.menu().stream().map(Site.MenuEntry::target),
                        ways.foot().stream().map(Site.MenuEntry::target),
                        ways.doors().stream().flatMap(door -> door.page().stream()),
                        ways.doors().stream().flatMap(door -> door.start().stream()))
                .flatMap(targets -> targets);
    }

    private static Stream<LinkTarget> page(Target target, LinkTargets all) {
        return target instanceof Target.Internal internal
                ? all.routes().page(internal.route()).stream()
                : Stream.empty();
    }

    private static boolean isListed(LinkTarget page) {
        return page.type().list().isPresent();
    }

    private static boolean isHome(LinkTarget page, LinkTargets all) {
        return all.routes().of(page).equals(all.plan().home(page.key().lang()));
    }
}
