package org.nuggets.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.outside.Answers;
import org.nuggets.outside.OutsideCheck;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.pipeline.OutsideLinks;

/** Links to other sites of which the last {@code nuggets check --external} found that nothing is there; nobody is asked here. */
final class DeadOutside {

    private DeadOutside() {}

    /** @param notes where checks keep what they learned */
    static List<Diagnostic> of(LiveSite site, Path notes) {
        return OutsideCheck.findings(OutsideLinks.of(site), read(notes.resolve(Answers.FILE))).stream()
                .filter(finding -> finding.code() == Code.DEAD_OUTSIDE)
                .toList();
    }

    private static Answers read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Answers.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Answers.none();
        } catch (IOException unreadable) {
            return Answers.none();
        }
    }
}
