package org.nuggets.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OneName;
import org.nuggets.model.OutputFile;

/**
 * All files of a site, each of which can stand beside the others.
 *
 * @param byPath goes through them in code-unit order: a locale's collation would give each machine its own order
 */
record SiteFiles(Map<String, OutputFile> byPath) {

    /**
     * Checks that no two files want the same place.
     *
     * @throws IllegalArgumentException where a path is not plain: earlier stages make plain ones only
     */
    static Checked<SiteFiles> of(List<OutputFile> files, String shownOut) {
        List<OutputFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(OutputFile::path));
        Map<String, OutputFile> byPath = new LinkedHashMap<>(2 * sorted.size());
        List<Diagnostic> findings = new ArrayList<>();
        for (OutputFile file : sorted) {
            if (!OutputPath.isPlain(file.path())) {
                throw new IllegalArgumentException("not a path below the output folder: '" + file.path() + "'"
                        + (file.source().isEmpty() ? "" : ", made from " + file.source()));
            }
            OutputFile twin = byPath.putIfAbsent(file.path(), file);
            if (twin != null) {
                findings.add(clash(file, shownOut, "two files of the site would both be '" + file.path() + "'", twin));
            }
        }
        Map<OneName, OutputFile> byName = new HashMap<>(2 * byPath.size());
        for (OutputFile file : byPath.values()) {
            OutputFile twin = byName.putIfAbsent(OneName.of(file.path()), file);
            // Of two sources it was said when they were read.
            if (twin != null && !OneName.of(twin.source()).equals(OneName.of(file.source()))) {
                String message = "two files of the site, '" + twin.path() + "' and '" + file.path()
                        + "', would be one on Windows and macOS, where case does not count";
                findings.add(clash(file, shownOut, message, twin));
            }
        }
        for (OutputFile file : byPath.values()) {
            for (String folder : OutputPath.foldersOf(file.path())) {
                OutputFile inTheWay = byName.get(OneName.of(folder));
                if (inTheWay != null) {
                    String message = "'" + folder + "' would be a file and also the folder of '" + file.path() + "'";
                    findings.add(clash(inTheWay, shownOut, message, file));
                }
            }
        }
        return new Checked<>(new SiteFiles(Collections.unmodifiableMap(byPath)), findings);
    }

    private static Diagnostic clash(OutputFile file, String shownOut, String message, OutputFile other) {
        return new Diagnostic(
                SourceSpan.startOf(name(file, shownOut)),
                Code.DUPLICATE_ROUTE,
                message,
                "rename this one, or " + name(other, shownOut));
    }

    private static String name(OutputFile file, String shownOut) {
        return file.source().isEmpty() ? shownOut + "/" + file.path() : file.source();
    }
}
