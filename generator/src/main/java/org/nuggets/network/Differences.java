package org.nuggets.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuggets.model.NetworkMeasures.Diversity;
import org.nuggets.model.PageKey;

/** What members say of themselves in one field, so that those who say the same can be counted. */
final class Differences {

    private final String field;
    /** By its number, each value as it is written first. */
    private final List<String> values = new ArrayList<>();
    /** By member the numbers of what it says; none where it says nothing. */
    private final List<List<Integer>> said = new ArrayList<>();

    /** @param members in order, each with its pages: what the first does not say, another may */
    Differences(String field, List<PageKey> members, Items items) {
        this.field = field;
        Map<String, Integer> known = new HashMap<>();
        for (PageKey member : members) {
            List<Integer> numbers = new ArrayList<>();
            items.pages().getOrDefault(member, List.of()).stream()
                    .map(page -> texts(page, field))
                    .filter(texts -> !texts.isEmpty())
                    .findFirst()
                    .ifPresent(texts -> texts.forEach((same, text) -> numbers.add(known.computeIfAbsent(same, of -> {
                        values.add(text);
                        return values.size() - 1;
                    }))));
            said.add(numbers);
        }
    }

    /** How those of some members differ. */
    Diversity of(BitSet members) {
        int[] counts = new int[values.size()];
        int stating = 0;
        for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
            List<Integer> numbers = said.get(member);
            stating += numbers.isEmpty() ? 0 : 1;
            numbers.forEach(number -> counts[number]++);
        }
        int kinds = 0;
        int most = 0;
        String common = "";
        for (int number = 0; number < counts.length; number++) {
            kinds += counts[number] > 0 ? 1 : 0;
            boolean first =
                    counts[number] == most && most > 0 && values.get(number).compareTo(common) < 0;
            if (counts[number] > most || first) {
                most = counts[number];
                common = values.get(number);
            }
        }
        return new Diversity(field, kinds, most, common, stating, members.cardinality() - stating);
    }

    /** What a page says, by what makes it the same as another's. */
    private static Map<String, String> texts(Items.Stated page, String field) {
        JsonNode schema = page.type().field(field);
        JsonNode ages = (schema.has("vocabulary") ? schema : schema.path("items")).path("ages");
        Map<String, String> texts = new LinkedHashMap<>();
        page.texts().getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> texts.putIfAbsent(same(text, ages), text));
        return texts;
    }

    /** Kinds of schools for the same ages are the same, whatever they are called; and so is a name, however written. */
    private static String same(String text, JsonNode ages) {
        JsonNode own = ages.path(text);
        return own.isArray()
                ? own.toString()
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
