package org.nuggets.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;

/** Reports a text that says it adapts a source whose licence allows no derivatives. */
final class RightsCheck {

    private static final String ADAPTED = "adapted";

    private RightsCheck() {}

    static void check(Page page, List<Reference> references, LinkTargets linkTargets, List<Diagnostic> findings) {
        for (Reference reference : references) {
            Optional<String> use = use(page, reference)
                    .filter(at -> page.fields().root().at(at).asText().equals(ADAPTED));
            if (use.isPresent()
                    && reference
                            .target()
                            .flatMap(linkTargets::page)
                            .filter(RightsCheck::allowsNoDerivatives)
                            .isPresent()) {
                findings.add(new Diagnostic(
                        page.fields().valueSpan(use.get()),
                        Code.RIGHTS,
                        "the licence of '" + reference.text() + "' allows no adapted texts",
                        "take only its facts and write 'use: facts_only', or ask its owner"));
            }
        }
    }

    /** Where the front matter says how the target of a reference is used: beside it. */
    private static Optional<String> use(Page page, Reference reference) {
        String beside = reference.pointer().replaceFirst("/[^/]*$", "");
        String any = beside.replaceAll("/\\d+(?=/|$)", "/*");
        return page.type().roles().pointers(FieldRole.USE).stream()
                .filter(pointer -> pointer.startsWith(any + "/") && pointer.indexOf('/', any.length() + 1) < 0)
                .map(pointer -> beside + pointer.substring(any.length()))
                .findFirst();
    }

    private static boolean allowsNoDerivatives(LinkTarget source) {
        return source.sourceLicence()
                .map(licence -> licence.toUpperCase(Locale.ROOT))
                .filter(licence -> licence.matches(".*\\bND\\b.*") || licence.contains("NO DERIV"))
                .isPresent();
    }
}
