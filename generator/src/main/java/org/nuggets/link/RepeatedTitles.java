package org.nuggets.link;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Page;

/** Reports a title that another page of its kind and language has, too: in a list, nobody can tell them apart. */
final class RepeatedTitles {

    private RepeatedTitles() {}

    /**
     * What one page is called.
     *
     * @param kind its type and its language
     * @param folded the title as it is compared
     * @param source as shown to people
     */
    record Titled(String kind, String folded, String source) {

        static Titled of(Page page) {
            String folded = Normalizer.normalize(page.title(), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .strip();
            return new Titled(page.key().type() + " " + page.key().lang(), folded, page.source());
        }

        private String key() {
            return kind + " " + folded;
        }
    }

    /**
     * The first page of each title that more than one has.
     *
     * @param copies pages of which it has been said that they are copies
     */
    static Map<String, String> repeated(List<Titled> all, Set<String> copies) {
        Map<String, String> first = new HashMap<>(2 * all.size());
        Map<String, String> repeated = new HashMap<>();
        for (Titled page : all) {
            if (copies.contains(page.source())) {
                continue;
            }
            String other = first.putIfAbsent(page.key(), page.source());
            if (other != null) {
                repeated.put(page.key(), other);
            }
        }
        return repeated;
    }

    /** @param repeated the first page of each title that more than one has */
    static List<Diagnostic> check(Page page, Titled titled, Map<String, String> repeated) {
        return Optional.ofNullable(repeated.get(titled.key())).filter(first -> !first.equals(page.source())).stream()
                .map(first -> new Diagnostic(
                        page.fields().root().has("title")
                                ? page.fields().valueSpan("/title")
                                : page.draft().bodyStart(),
                        Code.REPEATED_TITLE,
                        "'" + page.title() + "' is also the title of " + first,
                        "say in one of the two what is different about it"))
                .toList();
    }
}
