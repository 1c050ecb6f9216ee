package org.nuggets.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/**
 * The arithmetic of Lucene's BM25Similarity, in single precision at each step. Its JavaScript twin is in {@code rank.js}.
 *
 * @param documents how many hold a word: to Lucene the others are none
 * @param inverse for each document what its length makes of a frequency
 * @param lengths for each document as many words as its length stands for
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Similarity(int documents, float[] inverse, int[] lengths) {

    static Similarity of(Manifest manifest) {
        float k1 = (float) manifest.weight("k1");
        float b = (float) manifest.weight("b");
        float average = (float) manifest.json().path("averageLength").asDouble();
        int all = manifest.documents();
        int empty = 0;
        float[] inverse = new float[all];
        int[] lengths = new int[all];
        for (JsonNode run : manifest.json().path("lengths")) {
            int length = length(run.path(0).asInt());
            int first = run.path(1).asInt();
            Arrays.fill(lengths, first, all, length);
            Arrays.fill(inverse, first, all, 1 / (k1 * ((1 - b) + (b * length) / average)));
        }
        while (empty < all && lengths[empty] == 0) {
            empty++;
        }
        return new Similarity(all - empty, inverse, lengths);
    }

    float idf(int holders) {
        return (float) Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));
    }

    float score(float weight, int frequency, int document) {
        return weight - weight / (1 + frequency * inverse[document]);
    }

    /** How many words a length byte stands for: Lucene's {@code SmallFloat.byte4ToInt}. */
    private static int length(int code) {
        if (code < 24) {
            return code;
        }
        int shift = ((code - 24) >> 3) - 1;
        int digits = (code - 24) & 7;
        return 24 + (shift < 0 ? digits : (digits | 8) << shift);
    }
}
