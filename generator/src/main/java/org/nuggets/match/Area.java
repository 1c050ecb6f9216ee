package org.nuggets.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an item is.
 *
 * @param name by which two are one: without a difference of case, of spaces or of how letters are composed
 */
record Area(String name) {

    static Optional<Area> of(Optional<String> written) {
        return written.map(area -> Normalizer.normalize(area, Normalizer.Form.NFKC)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT))
                .filter(area -> !area.isEmpty())
                .map(Area::new);
    }
}
