package org.nuggets.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuggets.link.LinkStages.BacklinksFrom;
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

    /** The backlinks of each page that has any, by relation and then by key. */
    static Map<PageKey, List<Backlink>> of(BacklinksFrom from) {
        LinkTargets linkTargets = from.pages();
        List<LinkTarget> built = linkTargets.built(linkTargets.all());
        List<List<Reference>> builtReferences = linkTargets.built(from.references());
        Map<String, List<Reference>> references = new HashMap<>();
        for (int i = 0; i < from.references().size(); i++) {
            references.put(linkTargets.all().get(i).path(), from.references().get(i));
        }
        Map<PageKey, Set<Backlink>> found = new HashMap<>();
        Map<PageKey, Set<PageKey>> tied = new HashMap<>();
        for (int i = 0; i < built.size(); i++) {
            PageKey page = built.get(i).key();
            for (Reference reference : builtReferences.get(i)) {
                if (reference.target().isPresent()) {
                    PageKey target = reference.target().get();
                    tied.computeIfAbsent(target, k -> new HashSet<>()).add(page);
                    if (!saysItself(target, reference.relation(), page, linkTargets, references)) {
                        found.computeIfAbsent(target, k -> new LinkedHashSet<>())
                                .add(new Backlink(reference.relation(), page));
                    }
                }
            }
        }
        for (int i = 0; i < built.size(); i++) {
            PageKey page = built.get(i).key();
            for (PageKey key : from.mentioned().get(i)) {
                if (!key.equals(page) && !tied.getOrDefault(key, Set.of()).contains(page)) {
                    found.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(new Backlink(MENTIONS, page));
                }
            }
        }
        Map<PageKey, List<Backlink>> sorted = new HashMap<>();
        found.forEach(
                (key, links) -> sorted.put(key, links.stream().sorted(ORDER).toList()));
        return sorted;
    }

    /** Whether the target names the source by the relation's inverse, and so shows it already. */
    private static boolean saysItself(
            PageKey target,
            Relation relation,
            PageKey source,
            LinkTargets linkTargets,
            Map<String, List<Reference>> references) {
        Optional<LinkTarget> item = linkTargets.item(target.type(), target.id(), target.lang());
        if (item.isPresent()) {
            for (Reference back : references.get(item.get().path())) {
                if (back.relation().name().equals(relation.inverse())
                        && back.target().equals(Optional.of(source))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The pages that a page's text leads to, each once: what of the text decides who is mentioned where. */
    static List<PageKey> mentioned(List<Target> targets, LinkTargets pages) {
        return targets.stream()
                .flatMap(target -> target instanceof Target.Internal internal
                        ? pages.routes().page(internal.route()).map(LinkTarget::key).stream()
                        : Stream.empty())
                .distinct()
                .toList();
    }
}
