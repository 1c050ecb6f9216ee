package org.nuggets.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.Code;

/**
 * What a site says of its findings: it may do without those that are a matter of taste.
 *
 * @param off what is not looked for
 * @param readingEase the least that texts should have, from 0 to 100
 * @param personalData what may stand in texts, as {@link #folded} has it
 */
public record FindingRules(Set<Code> off, int readingEase, Set<String> personalData) {

    /** Texts below it are for people who studied. */
    public static final int READING_EASE = 30;

    public FindingRules {
        off = Set.copyOf(off);
        personalData = Set.copyOf(personalData);
    }

    /**
     * What {@code findings} in the settings say.
     *
     * @param contact of the site, which is there to be read
     */
    public static FindingRules of(JsonNode settings, Optional<String> contact) {
        Set<Code> off = EnumSet.noneOf(Code.class);
        settings.path("off")
                .forEach(id -> Code.of(id.asText()).filter(Code::isTaste).ifPresent(off::add));
        Set<String> allowed = new HashSet<>();
        contact.ifPresent(address -> allowed.add(folded(address)));
        settings.path("personal_data").forEach(text -> allowed.add(folded(text.asText())));
        return new FindingRules(off, settings.path("reading_ease").asInt(READING_EASE), allowed);
    }

    /** Whether a text may stand although it looks like somebody's personal data. */
    public boolean allows(String text) {
        return !personalData.isEmpty() && personalData.contains(folded(text));
    }

    /** Without what people write in several ways: case, spaces, and the signs in a phone number. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '@' || c == '.' || c == '+' || c == '_')
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
