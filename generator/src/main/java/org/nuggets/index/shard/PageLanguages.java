package org.nuggets.index.shard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nuggets.index.segment.Postings;
import org.nuggets.model.PageKey;

/** In which language each page is written, and each word with it. */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record PageLanguages(List<String> languages, int[] ofPlaces) {

    /** @param keys those of the pages, by their places */
    static PageLanguages of(List<String> languages, List<PageKey> keys) {
        return new PageLanguages(
                languages,
                keys.stream()
                        .mapToInt(key -> Math.max(0, languages.indexOf(key.lang())))
                        .toArray());
    }

    boolean areSeveral() {
        return languages.size() > 1;
    }

    /** A bit for each language in which a page holds a word, that of the first language the lowest. */
    int holding(Postings word) {
        int bits = 0;
        for (int i = 0; i < word.size(); i++) {
            bits |= 1 << Math.min(ofPlaces[word.place(i)], Integer.SIZE - 2);
        }
        return bits;
    }

    /** The documents of each language but the first, as the manifest has them. */
    void write(int[] order, ObjectNode written) {
        for (int language = 1; language < languages.size(); language++) {
            ArrayNode documents = written.putArray(languages.get(language));
            int before = 0;
            for (int number = 0; number < order.length; number++) {
                if (ofPlaces[order[number]] == language) {
                    documents.add(number - before);
                    before = number;
                }
            }
        }
    }
}
