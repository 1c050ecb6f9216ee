package org.nuggets.link;

import java.util.List;
import java.util.Locale;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;

/** Reports a text that says it adapts a source whose licence allows no derivatives. */
final class RightsCheck {

    private RightsCheck() {}

    static void check(Page page, List<Reference> references, LinkTargets linkTargets, List<Diagnostic> findings) {
        for (Reference reference : references) {
            String use = reference.pointer().replaceFirst("/[^/]*$", "/use");
            boolean adapted = page.fields().root().at(use).asText().equals("adapted");
            if (adapted
                    && reference
                            .target()
                            .flatMap(linkTargets::page)
                            .filter(RightsCheck::allowsNoDerivatives)
                            .isPresent()) {
                findings.add(new Diagnostic(
                        page.fields().valueSpan(use),
                        Code.RIGHTS,
                        "the licence of '" + reference.text() + "' allows no adapted texts",
                        "take only its facts and write 'use: facts_only', or ask its owner"));
            }
        }
    }

    private static boolean allowsNoDerivatives(Page source) {
        return source.fields()
                .text("source_license")
                .map(licence -> licence.toUpperCase(Locale.ROOT))
                .filter(licence -> licence.matches(".*\\bND\\b.*") || licence.contains("NO DERIV"))
                .isPresent();
    }
}
