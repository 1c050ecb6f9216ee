package org.nuggets.validate;

import java.util.Optional;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.language.PrivateMark;

/** Reports a page into which somebody pasted what a tool wrote for them alone. */
public final class PrivateExports {

    private PrivateExports() {}

    /** Looks for the mark of such a text. */
    public static Optional<Diagnostic> check(SourceText source) {
        return PrivateMark.in(source.text())
                .map(mark -> new Diagnostic(
                        source.span(mark.start(1), mark.end(1)),
                        Code.PRIVATE_FILE,
                        "what stands here was written for you alone, as its mark '" + PrivateMark.NAME + "' says",
                        "take it out of the page, with the names around it"));
    }
}
