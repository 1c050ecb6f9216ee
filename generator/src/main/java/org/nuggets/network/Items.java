package org.nuggets.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.NetworkPart;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;

/**
 * The items of a site, each once, in however many languages it is: all that decides its network but the matches.
 *
 * @param byName the key of each item, by its type and id: that in the site's first language, else the first by language
 * @param pages what each item that has a part in the network says of itself, by its key; first its page of that key
 */
record Items(Map<String, PageKey> byName, SortedMap<PageKey, List<Stated>> pages) {

    /**
     * What a page says that decides who is tied to whom.
     *
     * @param references what it points to
     * @param texts what it says in each field by which its kind differ
     */
    record Stated(ContentType type, List<LinkedPage.Reference> references, Map<String, List<String>> texts) {

        private static Stated of(LinkedPage page, NetworkPart part) {
            Map<String, List<String>> texts = new HashMap<>();
            part.diversity()
                    .forEach(field -> texts.put(field, page.page().fields().texts(field)));
            return new Stated(page.page().type(), page.references(), texts);
        }
    }

    static Items of(Site site) {
        String first = site.addresses().plan().languages().get(0);
        Map<String, PageKey> byName = new HashMap<>();
        SortedMap<PageKey, List<Stated>> pages = new TreeMap<>();
        // In the order of their keys, so that the first of an item's pages is the first by language.
        for (PageKey key : site.pages().keySet()) {
            if (key.lang().equals(first)) {
                byName.put(name(key), key);
            } else {
                byName.putIfAbsent(name(key), key);
            }
        }
        site.pages()
                .forEach((key, page) -> page.page().type().network().ifPresent(part -> {
                    PageKey item = byName.getOrDefault(name(key), key);
                    List<Stated> own = pages.computeIfAbsent(item, of -> new ArrayList<>());
                    own.add(item.equals(key) ? 0 : own.size(), Stated.of(page, part));
                }));
        return new Items(byName, pages);
    }

    /** The key of the item that a page is of; none of what the site does not have. */
    Optional<PageKey> key(PageKey page) {
        return Optional.ofNullable(byName.get(name(page)));
    }

    /** What an item is in the network; none of one that has no part in it. */
    Optional<NetworkPart> part(PageKey item) {
        return Optional.ofNullable(pages.get(item))
                .flatMap(all -> all.get(0).type().network());
    }

    private static String name(PageKey page) {
        return page.type() + ":" + page.id();
    }
}
