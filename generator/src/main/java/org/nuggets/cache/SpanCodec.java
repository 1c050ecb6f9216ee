package org.nuggets.cache;

import java.util.ArrayList;
import java.util.List;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;

/** Places in one file, and findings that are mostly about it, to bytes and back. */
public final class SpanCodec {

    private SpanCodec() {}

    static void write(SourceSpan span, BinaryWriter out) {
        out.number(span.line()).number(span.column()).number(span.endLine()).number(span.endColumn());
    }

    static SourceSpan read(String file, BinaryReader in) {
        return new SourceSpan(file, in.number(), in.number(), in.number(), in.number());
    }

    /**
     * Writes findings.
     *
     * @param file the one that most of them are about
     */
    public static void write(List<Diagnostic> findings, String file, BinaryWriter out) {
        out.all(findings, finding -> {
            boolean here = finding.span().file().equals(file);
            out.text(here ? "" : finding.span().file());
            write(finding.span(), out);
            out.text(finding.code().name()).text(finding.message()).text(finding.fix());
            out.all(finding.repair().map(Repair::parts).orElse(List.of()), part -> {
                write(part.span(), out);
                out.text(part.text());
            });
            out.number(finding.repair().filter(Repair::leads).isPresent() ? 1 : 0);
        });
    }

    /** What {@link #write(List, String, BinaryWriter)} has written. */
    public static List<Diagnostic> readFindings(String file, BinaryReader in) {
        List<Diagnostic> findings = new ArrayList<>();
        int count = in.number();
        for (int i = 0; i < count; i++) {
            String other = in.text();
            SourceSpan span = read(other.isEmpty() ? file : other, in);
            Diagnostic finding = new Diagnostic(span, Code.valueOf(in.text()), in.text(), in.text());
            Repair repair = new Repair(repairs(span.file(), in), in.number() == 1);
            findings.add(repair.parts().isEmpty() ? finding : finding.mendedBy(repair));
        }
        return findings;
    }

    private static List<Repair.Part> repairs(String file, BinaryReader in) {
        List<Repair.Part> parts = new ArrayList<>();
        int count = in.number();
        for (int i = 0; i < count; i++) {
            parts.add(new Repair.Part(read(file, in), in.text()));
        }
        return parts;
    }
}
