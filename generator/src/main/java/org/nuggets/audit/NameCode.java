package org.nuggets.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Names of elements and attributes as numbers, which are found without a string. */
final class NameCode {

    /** How many letters a name may have. */
    static final int LONGEST = 10;

    private NameCode() {}

    /** The code of a name of at most ten letters, which no other has. */
    static long of(String name) {
        long code = 0;
        for (byte b : name.getBytes(UTF_8)) {
            code = code << 6 | six(b);
        }
        return code;
    }

    /** A letter in six bits, a large one as a small one; from 1. */
    static int six(byte b) {
        return switch (b) {
            case '-' -> 61;
            case '_' -> 62;
            case ':' -> 63;
            default -> b <= '9' ? b - '0' + 27 : (b & 0x1f);
        };
    }

    /** Whether a byte may stand in the name of an element. */
    static boolean isNameByte(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z');
    }

    /** Whether a byte may stand in the name of an attribute. */
    static boolean isAttributeByte(byte b) {
        return isNameByte(b) || b == '-' || b == '_' || b == ':';
    }
}
