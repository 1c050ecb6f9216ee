package org.nuggets.read;

import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;

/** What is said of files as such. */
final class ReadFindings {

    private ReadFindings() {}

    static Diagnostic sameName(String name, String twin, String how) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.SAME_NAME,
                "the names of this file and of '" + twin + "' " + how
                        + ": on Windows and macOS only one of them can be there",
                "give one of them another name, also where pages name it");
    }

    static Diagnostic tooLarge(String name, long size, long most, String mend, String limit) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.TOO_LARGE,
                "the file has " + size + " bytes, more than " + most,
                mend + ", or raise 'limits: " + limit + "' in site.yml");
    }

    static Diagnostic unreadable(String name) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.UNREADABLE,
                "this may not be read",
                "give yourself the right to read it");
    }

    static Diagnostic outside(String name) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.OUTSIDE_ROOT,
                "this is a link to a folder, to nothing, or out of the folder",
                "put the file itself in its place");
    }
}
