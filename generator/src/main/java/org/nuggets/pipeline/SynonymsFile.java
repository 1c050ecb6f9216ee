package org.nuggets.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.config.Synonyms;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.YamlDocument;
import org.nuggets.schema.SchemaCheck;

/**
 * What a site says in several ways: {@code synonyms.yml} beside {@code site.yml}, and what ships with this program.
 *
 * @param file the site's; none where it has none
 * @param languages those of the site
 */
record SynonymsFile(Optional<YamlDocument> file, List<String> languages) {

    static final String NAME = "synonyms.yml";

    /** What is wrong with the file. */
    List<Diagnostic> check() {
        return file.map(this::check).orElse(List.of());
    }

    private List<Diagnostic> check(YamlDocument own) {
        List<Diagnostic> findings = new ArrayList<>(
                new SchemaCheck(BuiltIns.schemas().byPath().get(NAME).root(), NAME).check(own));
        for (String lang : Synonyms.of(own).rules().keySet()) {
            if (lang.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") && !languages.contains(lang)) {
                SourceSpan place = own.spans().get().keys().getOrDefault("/" + lang, own.whole());
                findings.add(new Diagnostic(
                        place,
                        Code.NO_EFFECT,
                        "the site has no language '" + lang + "'",
                        DidYouMean.hint(lang, languages) + "Languages of the site: " + String.join(", ", languages)));
            }
        }
        return findings;
    }

    /** All that holds; of a file with faults nothing does. */
    Synonyms synonyms(boolean isSound) {
        Synonyms shipped = Synonyms.of(BuiltIns.synonyms());
        return file.filter(own -> isSound)
                .map(own -> Synonyms.wantShipped(own) ? Synonyms.of(own).and(shipped) : Synonyms.of(own))
                .orElse(shipped);
    }
}
