package org.nuggets.render.view;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The Content-Security-Policy that a finished page states of itself. The template that writes it is its one source: a server
 * that says it, too, says what the template says, also one of a site's own.
 */
public final class StatedPolicy {

    private StatedPolicy() {}

    /** That of a page; none where it states none. */
    public static Optional<String> of(byte[] html) {
        Element meta = Jsoup.parse(new String(html, StandardCharsets.UTF_8))
                .head()
                .selectFirst("meta[http-equiv=Content-Security-Policy]");
        return Optional.ofNullable(meta)
                .map(element -> element.attr("content").strip())
                .filter(policy -> !policy.isEmpty());
    }
}
