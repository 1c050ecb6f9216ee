package org.nuggets.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.diagnostic.DidYouMean;

/**
 * A report that was asked for.
 *
 * @param file where it goes; {@code -} is the standard output
 */
public record ReportTarget(ReportFormat format, String file) {

    private static final String OUTPUT = "-";

    /**
     * What was asked for: {@code sarif=findings.sarif}, or only a file whose ending says the form.
     *
     * @param option what it was asked with, for the words of a mistake
     * @throws IllegalArgumentException where that makes no sense; its message is for whoever asked
     */
    public static List<ReportTarget> of(List<String> written, String option) {
        List<ReportTarget> targets = new ArrayList<>();
        for (String one : written) {
            ReportTarget target = of(one, option);
            if (!target.isOutput() && targets.stream().anyMatch(other -> other.file.equals(target.file))) {
                throw new IllegalArgumentException("two reports cannot go to one file, '" + target.file + "'");
            }
            targets.add(target);
        }
        return List.copyOf(targets);
    }

    private static ReportTarget of(String written, String option) {
        int sign = written.indexOf('=');
        String file = written.substring(sign + 1);
        String name = sign < 0 ? "" : written.substring(0, sign);
        Optional<ReportFormat> format = sign < 0 ? ReportFormat.ofFile(file) : ReportFormat.named(name);
        if (format.isEmpty()) {
            throw new IllegalArgumentException(
                    sign < 0
                            ? option + " takes a form and a file, such as sarif=findings.sarif, not '" + written
                                    + "'. Forms: " + ReportFormat.all()
                            : "there is no report '" + name + "'. "
                                    + DidYouMean.hint(
                                            name, List.of(ReportFormat.all().split(", ")))
                                    + "Forms: " + ReportFormat.all());
        }
        if (file.isEmpty()) {
            throw new IllegalArgumentException(
                    option + " " + written + " names no file, such as " + written + "findings.txt");
        }
        return new ReportTarget(format.get(), file);
    }

    /** Whether it goes to the standard output. */
    public boolean isOutput() {
        return file.equals(OUTPUT);
    }
}
