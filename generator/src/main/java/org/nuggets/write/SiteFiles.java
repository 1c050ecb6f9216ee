package org.nuggets.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OutputFile;

/**
 * All files of a site, each of which can stand beside the others.
 *
 * @param byPath in code-unit order: a locale's collation would give each machine its own order
 */
record SiteFiles(SortedMap<String, OutputFile> byPath) {

    SiteFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /**
     * Checks that no two files want the same place.
     *
     * @throws IllegalArgumentException where a path is not plain: earlier stages make plain ones only
     */
    static Checked<SiteFiles> of(List<OutputFile> files, String shownOut) {
        SortedMap<String, OutputFile> byPath = new TreeMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (OutputFile file : files) {
            if (!OutputPath.isPlain(file.path())) {
                throw new IllegalArgumentException("not a path below the output folder: '" + file.path() + "'"
                        + (file.source().isEmpty() ? "" : ", made from " + file.source()));
            }
            OutputFile twin = byPath.putIfAbsent(file.path(), file);
            if (twin != null) {
                findings.add(clash(file, shownOut, "two files of the site would both be '" + file.path() + "'", twin));
            }
        }
        for (OutputFile file : byPath.values()) {
            for (String folder : OutputPath.foldersOf(file.path())) {
                OutputFile inTheWay = byPath.get(folder);
                if (inTheWay != null) {
                    String message = "'" + folder + "' would be a file and also the folder of '" + file.path() + "'";
                    findings.add(clash(inTheWay, shownOut, message, file));
                }
            }
        }
        return new Checked<>(new SiteFiles(byPath), findings);
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
