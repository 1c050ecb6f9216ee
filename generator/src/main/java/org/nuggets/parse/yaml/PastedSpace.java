package org.nuggets.parse.yaml;

import java.util.regex.Pattern;

/** Spaces that word processors and keyboards leave behind where YAML knows only the plain one. */
final class PastedSpace {

    /** Where spaces are no part of a text: before and after a key or a bracket, after a comma, at the end of a line. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?m)^[ \\u00A0]*+(?:-[ \\u00A0]++)*+(?:[A-Za-z0-9_-]++:[ \\u00A0]++)?"
                    + "|(?<=[,\\[{])[ \\u00A0]++"
                    + "|(?<![ \\u00A0])[ \\u00A0]++(?=[\\]},]|$)");

    private PastedSpace() {}

    /** The same text, of the same length: no-break spaces between its parts, and line separators, become spaces. */
    static String tamed(String yaml) {
        String lines = yaml.replace('\u2028', ' ').replace('\u2029', ' ').replace('\u0085', ' ');
        return lines.indexOf('\u00A0') < 0
                ? lines
                : BETWEEN.matcher(lines).replaceAll(match -> match.group().replace('\u00A0', ' '));
    }
}
