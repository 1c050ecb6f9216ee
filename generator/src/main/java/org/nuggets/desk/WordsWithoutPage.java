package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Relation;
import org.nuggets.pipeline.LiveSite;

/** Names that front matter gives as text, of which the site has no page yet: what many name comes first. */
final class WordsWithoutPage {

    private WordsWithoutPage() {}

    private record Word(String type, String text) {}

    static List<ObjectNode> of(LiveSite site, PageOut pages) {
        Map<Word, Map<String, LinkedPage>> named = new LinkedHashMap<>();
        for (LinkedPage page : site.site().pages().values()) {
            for (LinkedPage.Reference reference : page.references()) {
                boolean own = reference.target().isEmpty()
                        && reference.relation().to().size() == 1
                        && !Relation.isPlaceholder(reference.text());
                if (own) {
                    Word word = new Word(reference.relation().to().get(0), reference.text());
                    named.computeIfAbsent(word, none -> new TreeMap<>())
                            .put(page.page().path(), page);
                }
            }
        }
        List<Map.Entry<Word, Map<String, LinkedPage>>> all = new ArrayList<>(named.entrySet());
        all.sort(Comparator.comparingInt(word -> -word.getValue().size()));
        return all.stream()
                .map(word -> json(word.getKey(), word.getValue(), pages))
                .toList();
    }

    private static ObjectNode json(Word word, Map<String, LinkedPage> by, PageOut pages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("text", word.text());
        json.put("type", word.type());
        json.put("count", by.size());
        var from = json.putArray("from");
        by.values().stream().limit(5).forEach(page -> from.add(pages.json(page.page())));
        return json;
    }
}
