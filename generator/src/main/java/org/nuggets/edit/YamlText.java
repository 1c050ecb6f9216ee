package org.nuggets.edit;

import java.util.Optional;
import java.util.regex.Pattern;

/** A single value of YAML with another text, in the quotes that its author chose. */
final class YamlText {

    /** What YAML takes for something else than a text, or for a sign of its own. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?i)(?:[-+]?[0-9][0-9_,.:eExXoO+-]*|[-+]?\\.[0-9].*|[-+]?\\.inf|\\.nan|true|false|yes|no|on|off|null|~|y|n)?");

    private static final Pattern PLAIN = Pattern.compile(
            "[^\\s\\[\\]{},#&*!|>'\"%@`?:-](?:(?!: |:$| #|[\\[\\]{},]).)*(?<![\\s:])|-[^\\s\\[\\]{},#]\\S*");

    private YamlText() {}

    /**
     * The value as it is to be written.
     *
     * @param raw what stands there, with its quotes
     * @param before what it says
     * @param after what it is to say
     * @return nothing where it is written in a way that cannot be followed
     */
    static Optional<String> changed(String raw, String before, String after) {
        String bare = raw.strip();
        int at = raw.indexOf(bare);
        String lead = raw.substring(0, at);
        String tail = raw.substring(at + bare.length());
        if (bare.equals(before)) {
            return Optional.of(lead + plain(after) + tail);
        }
        if (bare.length() > 1 && bare.charAt(0) == bare.charAt(bare.length() - 1)) {
            String inner = bare.substring(1, bare.length() - 1);
            if (bare.charAt(0) == '"' && inner.strip().equals(before)) {
                return Optional.of(lead + inDouble(after) + tail);
            }
            if (bare.charAt(0) == '\'' && inner.strip().equals(before)) {
                return Optional.of(lead + "'" + after.replace("'", "''") + "'" + tail);
            }
            if (bare.charAt(0) == '"' || bare.charAt(0) == '\'') {
                return Optional.of(lead + inDouble(after) + tail);
            }
        }
        return Optional.empty();
    }

    /** A text without quotes where it can do without. */
    static String plain(String text) {
        return !NO_TEXT.matcher(text).matches() && PLAIN.matcher(text).matches() ? text : inDouble(text);
    }

    static String inDouble(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
