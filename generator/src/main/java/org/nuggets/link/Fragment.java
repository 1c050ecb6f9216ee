package org.nuggets.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What follows the {@code #} of an address, and the place in a page that is meant by it. */
record Fragment(String name, String directive) {

    /** Where every page begins, as the HTML standard has it. */
    private static final String TOP = "top";

    /** What a browser looks for by itself, such as {@code :~:text=…}; no part of the name. */
    private static final String DIRECTIVE = ":~:";

    /** @param written percent-encoded or not */
    static Fragment of(String written) {
        int directive = written.indexOf(DIRECTIVE);
        String name = directive < 0 ? written : written.substring(0, directive);
        return new Fragment(
                Normalizer.normalize(ContentPath.decoded(name), Normalizer.Form.NFC),
                directive < 0 ? "" : written.substring(directive));
    }

    /** All of it, for a place that cannot be looked at. */
    String written() {
        return name + directive;
    }

    /**
     * The fragment as the page has it: upper and lower case may differ.
     *
     * @return nothing where the page has no such place
     */
    Optional<String> in(LinkTarget page, LinkTargets linkTargets) {
        if (name.isEmpty() || page.anchors().contains(name)) {
            return Optional.of(written());
        }
        String folded = name.toLowerCase(Locale.ROOT);
        return linkTargets
                .anchor(page, folded)
                .or(() -> Optional.of(TOP).filter(folded::equals))
                .map(anchor -> anchor + directive);
    }
}
