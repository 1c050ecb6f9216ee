package org.nuggets.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.audit.PageAudit;
import org.nuggets.cache.BinaryReader;
import org.nuggets.cache.BinaryWriter;
import org.nuggets.cache.SpanCodec;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Fingerprint;

/** What is known of a file that was made, but for its bytes, to bytes and back. */
final class OutputCodec {

    private OutputCodec() {}

    /**
     * A file whose bytes are where an earlier build has put them.
     *
     * @param key of all that decides it
     * @param facts the key of what the audit needs of it; none of a file that is not audited
     */
    record Known(Fingerprint key, Fingerprint digest, int size, Optional<Fingerprint> facts) {}

    static byte[] bytes(Known known) {
        BinaryWriter out = new BinaryWriter();
        fingerprint(known.key, out);
        fingerprint(known.digest, out);
        out.number(known.size).flag(known.facts.isPresent());
        known.facts.ifPresent(facts -> fingerprint(facts, out));
        return out.bytes();
    }

    /**
     * What the audit of all pages found.
     *
     * @param there the files that pages name, and that were there
     * @param missing those that were not
     */
    record Audit(List<Diagnostic> findings, List<String> there, List<String> missing) {

        static Audit of(List<Diagnostic> findings, List<PageAudit> pages, Set<String> files) {
            Map<Boolean, List<String>> named = pages.stream()
                    .flatMap(page -> page.links().stream())
                    .map(PageAudit.Link::file)
                    .distinct()
                    .collect(Collectors.partitioningBy(files::contains));
            return new Audit(findings, named.getOrDefault(true, List.of()), named.getOrDefault(false, List.of()));
        }

        /** Whether the same pages would be found to be the same among other files. */
        boolean holdsFor(Set<String> files) {
            return files.containsAll(there) && missing.stream().noneMatch(files::contains);
        }
    }

    static byte[] bytes(Audit audit) {
        BinaryWriter out = new BinaryWriter();
        SpanCodec.write(audit.findings, "", out);
        return out.all(audit.there, out::text).all(audit.missing, out::text).bytes();
    }

    static Audit audit(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        return new Audit(SpanCodec.readFindings("", in), in.all(in::text), in.all(in::text));
    }

    static Known known(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        return new Known(
                fingerprint(in),
                fingerprint(in),
                in.number(),
                in.flag() ? Optional.of(fingerprint(in)) : Optional.empty());
    }

    private static void fingerprint(Fingerprint fingerprint, BinaryWriter out) {
        out.wide(fingerprint.high()).wide(fingerprint.low());
    }

    private static Fingerprint fingerprint(BinaryReader in) {
        return new Fingerprint(in.wide(), in.wide());
    }

    /** The same for audits that say the same. */
    static byte[] bytes(PageAudit audit) {
        BinaryWriter out = new BinaryWriter().flag(audit.empty());
        // A set has another order in each run.
        out.all(audit.ids().stream().sorted().toList(), out::text).all(audit.links(), link -> out.text(link.address()));
        SpanCodec.write(audit.findings(), audit.source(), out);
        return out.bytes();
    }

    static PageAudit audit(byte[] bytes, String path, String source) {
        BinaryReader in = new BinaryReader(bytes);
        return PageAudit.of(
                path,
                source,
                in.flag(),
                new HashSet<>(in.all(in::text)),
                in.all(in::text),
                SpanCodec.readFindings(source, in));
    }
}
