package org.nuggets.validate;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files to names in addresses. */
public final class Slug {

    private Slug() {}

    /**
     * The letters and digits of a name, without accents, in lower case, with a hyphen for each run of anything else:
     * {@code My Notes (2021)} to {@code my-notes-2021}. Letters of every script stay, and underscores inside it, for
     * {@code my_page} is what others link to.
     *
     * @return never empty
     */
    public static String of(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || (c == '_' && !slug.isEmpty())) {
                        slug.appendCodePoint(c);
                    } else if (c != '\'' && c != '’' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                        slug.append('-');
                    }
                });
        while (!slug.isEmpty() && "-_".indexOf(slug.charAt(slug.length() - 1)) >= 0) {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? "untitled" : Normalizer.normalize(slug, Normalizer.Form.NFC);
    }
}
