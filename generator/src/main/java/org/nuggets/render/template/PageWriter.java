package org.nuggets.render.template;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.nuggets.render.view.BorrowedWords;

/**
 * The UTF-8 bytes of a page that is written piece by piece. To gather the text first would cost two copies more, each
 * twice as large as soon as one character lies beyond Latin-1.
 */
final class PageWriter extends Writer {

    private byte[] bytes = new byte[1 << 14];
    private int size;
    /** The first half of a character whose second one is yet to come. */
    private String half = "";

    private boolean borrowed;

    @Override
    public void write(String text) {
        String whole = half.isEmpty() ? text : half + text;
        half = "";
        if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
            half = whole.substring(whole.length() - 1);
            whole = whole.substring(0, whole.length() - 1);
        }
        // Here, since most texts are of characters that need no look at each.
        borrowed |= BorrowedWords.areIn(whole);
        add(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether words of another language were written, of which that is to be told. */
    boolean holdsBorrowed() {
        return borrowed;
    }

    @Override
    public void write(String text, int start, int length) {
        write(text.substring(start, start + length));
    }

    @Override
    public void write(char[] text, int start, int length) {
        room(length);
        int done = 0;
        while (done < length && half.isEmpty() && text[start + done] < 0x80) {
            bytes[size++] = (byte) text[start + done];
            done++;
        }
        write(new String(text, start + done, length - done));
    }

    private void room(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    private void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] bytes() {
        add(half.getBytes(StandardCharsets.UTF_8));
        half = "";
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
