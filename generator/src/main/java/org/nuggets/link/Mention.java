package org.nuggets.link;

import org.nuggets.diagnostic.SourceSpan;

/**
 * A place where a source names another file of the site.
 *
 * @param form how it names it
 * @param from the source, by its path below the content folder; empty for the site's settings
 * @param span what is written there, with the quotes around it where it has any
 * @param written what is meant by it, with escapes and entities resolved
 * @param to the file that is named, by its path below the content folder
 */
public record Mention(Form form, String from, SourceSpan span, String written, String to) {

    /** How files are named. */
    public enum Form {
        /** A link or a picture in a text. */
        LINK,
        /** A value of front matter that is the id of an item. */
        REFERENCE,
        /** An address in the site's settings. */
        SETTING
    }
}
