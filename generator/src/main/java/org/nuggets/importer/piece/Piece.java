package org.nuggets.importer.piece;

import java.util.List;
import java.util.Map;

/**
 * One foreign text, read.
 *
 * @param found what it says of itself
 * @param body its Markdown, with {@link Marks} for addresses and pictures
 * @param links the addresses, by number, as the text has them
 * @param pictures the pictures, by number
 * @param places the words of the heading that each place of the text belongs to, by the name by which links know it
 * @param losses what could not be carried over
 */
public record Piece(
        Found found,
        String body,
        List<String> links,
        List<Picture> pictures,
        Map<String, String> places,
        List<Loss> losses) {

    public Piece {
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        places = Map.copyOf(places);
        losses = losses.stream().distinct().toList();
    }
}
