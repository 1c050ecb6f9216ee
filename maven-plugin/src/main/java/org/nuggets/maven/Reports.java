package org.nuggets.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.maven.plugin.MojoFailureException;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.report.FindingsReport;
import org.nuggets.report.ReportFormat;
import org.nuggets.report.ReportTarget;

/** The reports that a goal writes besides, by file. */
record Reports(Map<Path, ReportFormat> byFile) {

    /**
     * Those that were asked for.
     *
     * @param project to which their paths are relative
     * @throws MojoFailureException where that makes no sense
     */
    static Reports of(List<String> written, Path project) throws MojoFailureException {
        Map<Path, ReportFormat> byFile = new LinkedHashMap<>();
        try {
            for (ReportTarget target : ReportTarget.of(written, "nuggets.reports")) {
                Path file = project.resolve(target.file());
                if (target.isOutput() || Files.isDirectory(file)) {
                    throw new MojoFailureException("nuggets.reports takes files, not '" + target.file() + "'");
                }
                byFile.put(file, target.format());
            }
        } catch (InvalidPathException e) {
            throw new MojoFailureException("nuggets.reports: '" + e.getInput() + "' cannot be the name of a file", e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
        return new Reports(byFile);
    }

    /** @param covered whether a file is one of those that were to be checked */
    void write(BuildResult build, boolean strict, Predicate<String> covered) throws IOException {
        FindingsReport report = FindingsReport.of(build, strict, covered);
        for (Map.Entry<Path, ReportFormat> file : byFile.entrySet()) {
            Files.createDirectories(file.getKey().toAbsolutePath().getParent());
            Files.write(file.getKey(), (file.getValue().of(report) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
