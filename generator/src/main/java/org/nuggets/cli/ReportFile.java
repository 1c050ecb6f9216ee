package org.nuggets.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.report.FindingsReport;
import org.nuggets.report.ReportTarget;

/** A file that a report goes to. */
record ReportFile(ReportTarget target, Path path) {

    /** @throws IllegalArgumentException where no report can go there; its message is for whoever asked */
    static ReportFile of(ReportTarget target) {
        try {
            Path path = Path.of(target.file()).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                throw new IllegalArgumentException("--report takes a file, and '" + target.file() + "' is a folder");
            }
            return new ReportFile(target, path);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + target.file() + "' cannot be the name of a file", e);
        }
    }

    /** Whether it is one of those that the site is made from, which no report may replace. */
    boolean isSourceOf(BuildResult build) {
        return Files.exists(path)
                && build.sources().keySet().stream()
                        .anyMatch(name -> name.endsWith(path.getFileName().toString()) && isFile(name));
    }

    private boolean isFile(String name) {
        try {
            return Files.isSameFile(Path.of(name), path);
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    /** Writes the report, whole or not at all. */
    void write(FindingsReport report) throws IOException {
        Files.createDirectories(path.resolveSibling("x").getParent());
        Path beside = path.resolveSibling("." + path.getFileName() + ".tmp");
        try {
            Files.write(beside, (target.format().of(report) + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
