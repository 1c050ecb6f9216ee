package org.nuggets.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Site;

/**
 * A page that is shown.
 *
 * @param address below the site's root, as in {@code roles/secondee/}
 * @param source its file, as findings name it
 * @param text the digest of that file
 */
public record ShownPage(String address, String source, Fingerprint text) {

    /** Every page that has a file of its own, by its address. */
    static Map<String, ShownPage> all(Site site, Sources sources) {
        Map<String, ShownPage> shown = new HashMap<>();
        for (LinkedPage page : site.pages().values()) {
            String source = page.page().source();
            Optional.ofNullable(sources.files().get(source))
                    .map(file -> new ShownPage(page.route().path(), source, file.digest()))
                    .ifPresent(one -> shown.put(one.address, one));
        }
        return shown;
    }
}
