package org.nuggets.read;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML: elements by their bare names, without any document type, comment or instruction. */
final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> names = new ArrayDeque<>();
    private boolean startIsOpen;

    void begin(String name) {
        closeStart();
        out.append('<').append(name);
        names.push(name);
        startIsOpen = true;
    }

    /** An attribute of the element that has just begun. */
    void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value, true);
        out.append('"');
    }

    void text(CharSequence text) {
        closeStart();
        escaped(text, false);
    }

    void end() {
        String name = names.pop();
        if (startIsOpen) {
            out.append("/>");
            startIsOpen = false;
        } else {
            out.append("</").append(name).append('>');
        }
    }

    String written() {
        return out + "\n";
    }

    private void closeStart() {
        if (startIsOpen) {
            out.append('>');
            startIsOpen = false;
        }
    }

    private void escaped(CharSequence text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                case '\r' -> out.append("&#13;");
                default -> out.append(c < ' ' ? '\uFFFD' : c);
            }
        }
    }
}
