package org.nuggets.model;

import java.util.HexFormat;

/** 128 bits of a digest: what is made from the same parts has the same one. */
public record Fingerprint(long high, long low) {

    /** In 32 hexadecimal digits. */
    public String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
