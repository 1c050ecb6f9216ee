package org.nuggets.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nuggets.model.OutputFile;
import org.nuggets.model.WriteReport;

/**
 * What has to change in the output folder.
 *
 * @param changed the files to write, in the order of the journal's moves
 * @param unchanged how many hold the right bytes already
 */
record Plan(List<OutputFile> changed, int unchanged, Journal journal) {

    Plan {
        changed = List.copyOf(changed);
    }

    WriteReport report() {
        int deleted = journal.clears().size() + journal.prunes().size();
        return new WriteReport(changed.size(), unchanged, deleted);
    }

    /** Writes each changed file whole to the staging folder, from where it only has to be renamed. */
    void stage(Path staging) throws IOException {
        Files.createDirectories(staging);
        for (int i = 0; i < changed.size(); i++) {
            stage(changed.get(i).content(), Journal.staged(staging, i));
        }
    }

    private static void stage(OutputFile.Content content, Path staged) throws IOException {
        if (content instanceof OutputFile.Made made) {
            Files.write(staged, made.bytes());
        } else if (content instanceof OutputFile.Copied copied) {
            // As a stream: copying the file would copy its permissions, and a private source would make a private page.
            try (InputStream bytes = Files.newInputStream(copied.location())) {
                Files.copy(bytes, staged);
            }
        }
    }
}
