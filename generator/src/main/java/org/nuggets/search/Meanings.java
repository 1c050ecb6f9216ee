package org.nuggets.search;

import java.util.ArrayList;
import java.util.List;

/** What one word of a question may mean, as it is found, each with its weight. */
final class Meanings {

    private final List<Slot.Meaning> list = new ArrayList<>();
    private final int times;
    private final double apart;
    private final Similarity similarity;
    private final Phrases phrases;

    /**
     * None as yet.
     *
     * @param times how often the word was typed
     * @param apart what each counts for, where the word is a part of a name: else 1
     */
    Meanings(int times, double apart, Similarity similarity, Phrases phrases) {
        this.times = times;
        this.apart = apart;
        this.similarity = similarity;
        this.phrases = phrases;
    }

    List<Slot.Meaning> list() {
        return list;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    boolean has(IndexedWord word) {
        return list.stream().anyMatch(one -> one.word().term().equals(word.term()));
    }

    /** Adds a word that may be meant as well. */
    void add(IndexedWord word, double factor) {
        add(word, factor, Float.POSITIVE_INFINITY);
    }

    /** The same, with the most that its rarity may count. */
    void add(IndexedWord word, double factor, float mostIdf) {
        add(word, factor, mostIdf, false, phrases.read(word), List.of());
    }

    /** Adds a word that was typed. */
    void own(IndexedWord word, double factor) {
        own(word, factor, Float.POSITIVE_INFINITY);
    }

    /** The same, with the most that its rarity may count. */
    void own(IndexedWord word, double factor, float mostIdf) {
        add(word, factor, mostIdf, true, phrases.read(word), List.of());
    }

    /** Adds what is said in place of it. */
    void other(Synonyms.Other other, double factor, float mostIdf) {
        add(other.word(), factor, mostIdf, false, other.postings(), other.parts());
    }

    private void add(
            IndexedWord word, double factor, float mostIdf, boolean own, Postings postings, List<String> parts) {
        if (!has(word)) {
            float idf = Math.min(similarity.idf(word.pages()), mostIdf);
            list.add(new Slot.Meaning(word, (float) (times * factor * apart) * idf, own, postings, parts));
        }
    }
}
