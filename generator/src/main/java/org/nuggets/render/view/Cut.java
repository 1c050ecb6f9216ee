package org.nuggets.render.view;

/** Texts as lists show them: of one that is longer than its place, the beginning. */
public final class Cut {

    /** The most of a title and of a description, in code units; what a type asks for is shorter. */
    public static final int TITLE = 200;

    /** The most characters of a description. */
    public static final int DESCRIPTION = 300;

    private Cut() {}

    /** A text that ends at a word, or in the middle of one that is too long itself. */
    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
