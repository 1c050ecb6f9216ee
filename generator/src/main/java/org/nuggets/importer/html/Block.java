package org.nuggets.importer.html;

/** A part of a page that Markdown keeps apart by blank lines; of a heading its level, 0 of all else. */
record Block(int heading, String text, boolean tight) {

    static Block of(String text) {
        return new Block(0, text, false);
    }
}
