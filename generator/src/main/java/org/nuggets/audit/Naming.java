package org.nuggets.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whether a stretch of a page holds a text that names the link around it. */
enum Naming {
    NO,
    /** There is something that may be a text, or only white space. */
    PERHAPS,
    YES;

    /** Whether one can see a text; a character reference, or a character beyond ASCII, may be a space. */
    static Naming of(byte[] html, int start, int end) {
        Naming shown = Naming.NO;
        for (int i = start; i < end; i++) {
            byte b = html[i];
            if (b == '&') {
                shown = Naming.PERHAPS;
                while (i + 1 < end && (NameCode.isNameByte(html[i + 1]) || html[i + 1] == '#' || html[i + 1] == ';')) {
                    i++;
                }
            } else if (b > ' ' && b < 0x7f) {
                return Naming.YES;
            } else if (b != ' ' && b != '\n' && b != '\t') {
                shown = Naming.PERHAPS;
            }
        }
        return shown == Naming.PERHAPS && hasLetter(html, start, end) ? Naming.YES : shown;
    }

    private static boolean hasLetter(byte[] html, int start, int end) {
        return new String(html, start, end - start, UTF_8)
                .codePoints()
                .anyMatch(c -> c > 0x7f && Character.isLetter(c));
    }
}
