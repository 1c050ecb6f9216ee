package org.nuggets.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.report.FindingsReport;
import picocli.CommandLine.ParameterException;

/** A file that a report goes to; {@code -} is the standard output, after all else. */
record ReportFile(ReportFormat format, String file) {

    private static final String OUTPUT = "-";

    /**
     * What was asked for: {@code sarif=out.sarif}, or only a file whose ending says the form.
     *
     * @param wrong makes what is thrown where that makes no sense
     */
    static List<ReportFile> of(List<String> written, Function<String, ParameterException> wrong) {
        List<ReportFile> files = new ArrayList<>();
        for (String one : written) {
            int sign = one.indexOf('=');
            String file = one.substring(sign + 1);
            Optional<ReportFormat> format =
                    sign < 0 ? ReportFormat.ofFile(file) : ReportFormat.named(one.substring(0, sign));
            if (format.isEmpty()) {
                throw wrong.apply(
                        sign < 0
                                ? "--report takes a form and a file, such as sarif=findings.sarif, not '" + one
                                        + "'. Forms: " + ReportFormat.all()
                                : "there is no report '" + one.substring(0, sign) + "'. "
                                        + DidYouMean.hint(
                                                one.substring(0, sign),
                                                List.of(ReportFormat.all().split(", ")))
                                        + "Forms: " + ReportFormat.all());
            }
            ReportFile made = new ReportFile(format.get(), file);
            if (file.isEmpty()) {
                throw wrong.apply("--report " + one + " names no file, such as " + one + "findings.txt");
            }
            if (!file.equals(OUTPUT) && Files.isDirectory(made.path(wrong))) {
                throw wrong.apply("--report takes a file, and '" + file + "' is a folder");
            }
            if (!file.equals(OUTPUT) && files.stream().anyMatch(other -> other.isSame(made))) {
                throw wrong.apply("two reports cannot go to one file, '" + file + "'");
            }
            files.add(made);
        }
        return files;
    }

    private Path path(Function<String, ParameterException> wrong) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw wrong.apply("'" + file + "' cannot be the name of a file");
        }
    }

    private boolean isSame(ReportFile other) {
        return !other.isOutput() && absolute().equals(other.absolute());
    }

    private Path absolute() {
        return Path.of(file).toAbsolutePath().normalize();
    }

    boolean isOutput() {
        return file.equals(OUTPUT);
    }

    /** Whether the file is one of those that the site is made from, which no report may replace. */
    boolean isSourceOf(BuildResult build) {
        return !isOutput()
                && build.sources().keySet().stream()
                        .filter(name -> !name.isEmpty())
                        .anyMatch(name -> isFile(name)
                                && Path.of(name).toAbsolutePath().normalize().equals(absolute()));
    }

    private static boolean isFile(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Writes the report, whole or not at all. */
    void write(FindingsReport report) throws IOException {
        Path target = absolute();
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path beside = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.write(beside, (format.of(report) + "\n").getBytes(StandardCharsets.UTF_8));
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
