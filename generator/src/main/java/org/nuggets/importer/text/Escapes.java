package org.nuggets.importer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.importer.piece.Marks;

/** Plain words as Markdown that shows just these words: whatever looks like a sign of Markdown gets a backslash. */
public final class Escapes {

    private static final String ALWAYS = "\\`*[]<{";
    /** Signs that nobody sees, and that would stay in addresses and searches. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,31};)");
    /** What makes the line that it begins something else than text. */
    private static final Pattern LINE_START = Pattern.compile(
            "^(?:(?<number>\\d{1,9})(?=[.)](?:\\s|$))|(?=#{1,6}(?:\\s|$|[^\\s#]))|(?=[>:|%=])|(?=[-+–—](?:\\s|$))"
                    + "|(?=-{2,}|\\+{3}|~{3}|!{3}|\\?{3}))");

    private Escapes() {}

    /** Words inside a paragraph. All blanks count as spaces, also those that keep words together. */
    public static String inline(String words) {
        String text = UNSEEN.matcher(Marks.without(words)).replaceAll("").replaceAll("[\\s\\u00A0]+", " ");
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ALWAYS.indexOf(c) >= 0
                    || (c == '_' && !(isWord(text, i - 1) && isWord(text, i + 1)))
                    || (c == '~' && (is(text, i - 1, '~') || is(text, i + 1, '~')))
                    || (c == '^' && is(text, i - 1, ' '))
                    || (c == '!' && i + 1 == text.length())) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    /** A line that is to be one of a paragraph, whose inside is Markdown already. */
    public static String line(String line) {
        Matcher start = LINE_START.matcher(line);
        if (!start.find()) {
            return line;
        }
        int at = start.group("number") == null ? 0 : start.end("number");
        return line.substring(0, at) + (isMark(line.charAt(at)) ? "\\" : "") + line.substring(at);
    }

    /** Only signs of ASCII can have a backslash; a dash at the beginning of a line stands as it is. */
    private static boolean isMark(char c) {
        return c < 0x80;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
