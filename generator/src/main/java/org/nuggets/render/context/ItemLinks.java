package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Backlink;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.LocalText;
import org.nuggets.model.PageKey;

/**
 * All that ties an item to others, by relation. Its own page shows the first of each; where that is not all, they stand
 * on pages of their own, or a theme that thousands of items carry would weigh as much as all of them.
 *
 * @param forward what it points to, in the order of its type's relations
 * @param backward what points to it
 */
public record ItemLinks(List<Bundle> forward, List<Bundle> backward) {

    /** The most ties that an item's own page shows, of one relation and of all together. */
    private static final int MOST_OF_ONE = 50;

    private static final int MOST = 150;
    private static final int LEAST_OF_ONE = 5;

    /**
     * The ties of one relation, in one direction.
     *
     * @param name the relation, or the way back
     * @param anchor its place on the page that has all of it
     */
    public record Bundle(String name, LocalText label, String anchor, List<Tie> ties) {}

    /**
     * A tie to an item.
     *
     * @param item none where it is not held here
     * @param text as its author wrote it; empty for a tie from another item
     */
    public record Tie(Optional<PageKey> item, String text) {}

    /** @param own from an item to the same one in the language of the page, else to itself */
    static ItemLinks of(LinkedPage page, Comparator<PageKey> order, UnaryOperator<PageKey> own) {
        Map<String, Bundle> forward = new LinkedHashMap<>();
        for (Reference reference : page.references()) {
            String name = reference.relation().name();
            forward.computeIfAbsent(
                            name, n -> new Bundle(n, reference.relation().label(), "_to-" + n, new ArrayList<>()))
                    .ties()
                    .add(new Tie(reference.target(), reference.text()));
        }
        Map<String, Bundle> backward = new LinkedHashMap<>();
        page.backlinks().stream()
                .filter(backlink -> isOwn(backlink, page, own))
                .forEach(backlink -> backward.computeIfAbsent(
                                backlink.relation().inverse(),
                                name -> new Bundle(
                                        name, backlink.relation().inverseLabel(), "_from-" + name, new ArrayList<>()))
                        .ties()
                        .add(new Tie(Optional.of(backlink.source()), "")));
        backward.values()
                .forEach(bundle -> bundle.ties()
                        .sort(Comparator.comparing(tie -> tie.item().orElseThrow(), order)));
        return new ItemLinks(List.copyOf(forward.values()), List.copyOf(backward.values()));
    }

    /** Whether a text that points here is no translation of one that does so, too, in the language of the page. */
    private static boolean isOwn(Backlink backlink, LinkedPage page, UnaryOperator<PageKey> own) {
        PageKey twin = own.apply(backlink.source());
        return twin.equals(backlink.source())
                || page.backlinks().stream()
                        .noneMatch(other ->
                                other.source().equals(twin) && other.relation().equals(backlink.relation()));
    }

    /** All that it is tied to, by relation. */
    public Stream<Bundle> bundles() {
        return Stream.concat(forward.stream(), backward.stream());
    }

    /** How many items it is tied to. */
    public int count() {
        return bundles().mapToInt(bundle -> bundle.ties().size()).sum();
    }

    /** How many of each relation the item's own page shows at most. */
    public int most() {
        return count() <= MOST
                ? MOST_OF_ONE
                : (int) Math.max(
                        LEAST_OF_ONE, Math.min(MOST_OF_ONE, MOST / bundles().count()));
    }

    /** Whether the item's own page does not show all. */
    public boolean isCut() {
        return bundles().anyMatch(bundle -> bundle.ties().size() > most());
    }
}
