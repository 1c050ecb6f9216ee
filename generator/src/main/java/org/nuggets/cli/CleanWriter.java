package org.nuggets.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Invisible;

/**
 * What goes to a terminal: nothing but text, and the colours and the clearing of a line that we use ourselves. Whatever
 * of a title or a file's name gets here could otherwise command the terminal.
 */
final class CleanWriter extends FilterWriter {

    /** Weights and colours, of which none hides a text. */
    private static final Pattern OURS = Pattern.compile("\u001b\\[(?:(?:[0-4]|2[1-4]|3[1-3]|39|1;3[13])m|K)|\r");

    private CleanWriter(Writer out) {
        super(out);
    }

    static PrintWriter to(PrintWriter out) {
        return new PrintWriter(new CleanWriter(out), true);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String part = text.substring(from, from + length);
        Matcher ours = OURS.matcher(part);
        int last = 0;
        while (ours.find()) {
            out.write(Invisible.withoutAny(part.substring(last, ours.start())));
            out.write(ours.group());
            last = ours.end();
        }
        out.write(Invisible.withoutAny(part.substring(last)));
    }
}
