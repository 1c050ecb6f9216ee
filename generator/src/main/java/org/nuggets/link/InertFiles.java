package org.nuggets.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.OutputFile;

/** The site's own files where they come from people who need not be trusted: those that nothing runs or obeys. */
public final class InertFiles {

    private InertFiles() {}

    /** The files that may be published; of each other one, why it may not. */
    public static Checked<List<Asset>> of(List<Asset> files) {
        List<Asset> inert = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Asset file : files) {
            Optional<String> danger = danger(file);
            danger.ifPresent(does -> findings.add(finding(file, does)));
            if (danger.isEmpty() && drawing(file, findings)) {
                inert.add(file);
            }
        }
        return new Checked<>(inert, findings);
    }

    private static Optional<String> danger(Asset file) {
        return switch (FileKind.of(file.path())) {
            case PICTURE, RARE_PICTURE, MEDIA, DOCUMENT, DRAWING -> Optional.empty();
            case ACTIVE -> Optional.of("could run in a reader's browser");
            case PROGRAM -> Optional.of("could run on a reader's computer");
            // Such as _redirects and CNAME.
            case OTHER -> Optional.of("is of no kind that is known, and could tell the server what to do");
        };
    }

    /** Whether a file is no drawing, or one that can be written anew. */
    private static boolean drawing(Asset file, List<Diagnostic> findings) {
        if (file.drawing().isEmpty()) {
            return true;
        }
        Checked<Optional<OutputFile.Deferred>> made =
                file.drawing().get().rewritten().get();
        findings.addAll(made.findings());
        return made.value().isPresent();
    }

    private static Diagnostic finding(Asset file, String does) {
        return new Diagnostic(
                SourceSpan.startOf(file.name()),
                Code.ACTIVE_FILE,
                "'" + file.path() + "' " + does + ", and 'static: inert' in site.yml keeps such files out",
                "take it out of the folder 'static', or write 'static: trusted' in site.yml if you trust everybody who can"
                        + " put files there");
    }
}
