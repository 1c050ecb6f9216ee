package org.nuggets.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.LocalText;
import org.nuggets.model.PageKey;
import org.nuggets.model.Relation;
import org.nuggets.model.Target;

/** What points to each page: references that it does not return itself, then links in texts. */
final class Backlinks {

    /** A link in a text is a tie, too. */
    private static final Relation MENTIONS = new Relation(
            "mentions",
            List.of(),
            "",
            "id",
            "mentioned_in",
            new LocalText(Map.of("en", "Mentions", "nl", "Noemt")),
            new LocalText(Map.of("en", "Mentioned in", "nl", "Genoemd in")),
            false,
            false,
            false,
            List.of(),
            "");

    private static final Comparator<Backlink> ORDER =
            Comparator.comparing((Backlink link) -> link.relation().inverse()).thenComparing(Backlink::source);

    private Backlinks() {}

    /**
     * What a page points to, as far as others show it.
     *
     * @param path of its source
     * @param built whether readers get it
     * @param references from its front matter
     * @param targets of its body, with those of the terms that are marked in it
     */
    record Pointing(PageKey key, String path, boolean built, List<Reference> references, List<Target> targets) {}

    /**
     * The backlinks of each page that has any, by relation and then by key.
     *
     * @param all every page that was read, by source path
     */
    static Map<PageKey, List<Backlink>> of(List<Pointing> all, LinkTargets linkTargets) {
        Map<String, List<Reference>> references = new HashMap<>();
        all.forEach(page -> references.put(page.path, page.references));
        Map<PageKey, Set<Backlink>> found = new HashMap<>();
        Map<PageKey, Set<PageKey>> tied = new HashMap<>();
        List<Pointing> built = all.stream().filter(Pointing::built).toList();
        for (Pointing page : built) {
            for (Reference reference : page.references) {
                reference.target().ifPresent(target -> {
                    tied.computeIfAbsent(target, k -> new LinkedHashSet<>()).add(page.key);
                    boolean saysItself = linkTargets.item(target.type(), target.id(), target.lang()).stream()
                            .flatMap(item -> references.get(item.path()).stream())
                            .anyMatch(back -> returns(back, reference.relation(), page.key));
                    if (!saysItself) {
                        found.computeIfAbsent(target, k -> new LinkedHashSet<>())
                                .add(new Backlink(reference.relation(), page.key));
                    }
                });
            }
        }
        for (Pointing page : built) {
            page.targets.stream()
                    .flatMap(target -> mentioned(target, linkTargets))
                    .filter(key -> !key.equals(page.key))
                    .filter(key -> !tied.getOrDefault(key, Set.of()).contains(page.key))
                    .forEach(key -> found.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(new Backlink(MENTIONS, page.key)));
        }
        Map<PageKey, List<Backlink>> sorted = new HashMap<>();
        found.forEach(
                (key, links) -> sorted.put(key, links.stream().sorted(ORDER).toList()));
        return sorted;
    }

    /** Whether a reference names the source by the relation's inverse, and so shows it already. */
    private static boolean returns(Reference back, Relation relation, PageKey source) {
        return back.relation().name().equals(relation.inverse())
                && back.target().equals(Optional.of(source));
    }

    private static Stream<PageKey> mentioned(Target target, LinkTargets linkTargets) {
        return target instanceof Target.Internal internal
                ? linkTargets.routes().page(internal.route()).map(LinkTarget::key).stream()
                : Stream.empty();
    }
}
