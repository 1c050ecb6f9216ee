package org.nuggets.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.ContentType;

/** The types that a small site of a test has: the standard ones, and its own. */
final class SiteTypes {

    private SiteTypes() {}

    static SortedMap<String, ContentType> of(Path folder) {
        List<Diagnostic> findings = new ArrayList<>();
        try {
            SiteSettings settings = SiteSettings.read(
                    new BuiltSite(folder).with("content/index.md", "# Home\n").request(),
                    Path::toString,
                    new TreeMap<>(),
                    findings);
            if (!findings.isEmpty()) {
                throw new AssertionError("the types are not sound: " + findings);
            }
            return settings.types();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
