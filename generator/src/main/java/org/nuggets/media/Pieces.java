package org.nuggets.media;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parts of a picture's file that may be published, in order: what is not among them is left out. */
final class Pieces {

    /** What a part is for. */
    enum Part {
        /** Without it there is no picture. */
        DOTS,
        /** By which its colours are what they are meant to be. */
        COLOURS,
        /** That it must be turned to be looked at. */
        TURN
    }

    /** All that a picture needs that is published as it is. */
    static final Set<Part> ALL = Set.of(Part.values());

    private record Piece(Part part, int from, int to) {}

    private final byte[] file;
    private final List<Piece> pieces = new ArrayList<>();
    /** What does not stand in the file in that way. */
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();

    Pieces(byte[] file) {
        this.file = file;
    }

    /** Adds a stretch of the file. */
    void keep(Part part, int from, int to) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).part == part && pieces.get(last).to == from) {
            pieces.set(last, new Piece(part, pieces.get(last).from, to));
        } else {
            pieces.add(new Piece(part, from, to));
        }
    }

    /** Adds bytes of our own. */
    void put(Part part, byte[] bytes) {
        pieces.add(made(part, bytes));
    }

    /** Adds bytes of our own behind the first part. */
    void putSecond(Part part, byte[] bytes) {
        pieces.add(1, made(part, bytes));
    }

    private Piece made(Part part, byte[] bytes) {
        int from = file.length + made.size();
        made.writeBytes(bytes);
        return new Piece(part, from, from + bytes.length);
    }

    /** How many bytes the parts of some kinds have. */
    int size(Set<Part> parts) {
        return pieces.stream()
                .filter(piece -> parts.contains(piece.part))
                .mapToInt(piece -> piece.to - piece.from)
                .sum();
    }

    /** The parts of some kinds, one after the other. */
    byte[] bytes(Set<Part> parts) {
        byte[] bytes = new byte[size(parts)];
        byte[] ours = made.toByteArray();
        int at = 0;
        for (Piece piece : pieces) {
            if (parts.contains(piece.part)) {
                int length = piece.to - piece.from;
                if (piece.from < file.length) {
                    System.arraycopy(file, piece.from, bytes, at, length);
                } else {
                    System.arraycopy(ours, piece.from - file.length, bytes, at, length);
                }
                at += length;
            }
        }
        return bytes;
    }
}
