package org.nuggets.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a page must know in order to change anything: drawn anew at each start, and told to pages of the desk alone.
 *
 * @param text of letters, digits, hyphens and underscores
 */
record Token(String text) {

    private static final int BYTES = 32;

    static Token drawn() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Whether a text is this one, which takes as long however much of it is. */
    boolean is(@Nullable String said) {
        return said != null
                && MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    /** It stands in no log. */
    @Override
    public String toString() {
        return "Token";
    }
}
