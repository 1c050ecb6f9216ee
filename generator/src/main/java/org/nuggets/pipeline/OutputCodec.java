package org.nuggets.pipeline;

import java.util.HashSet;
import java.util.Optional;
import org.nuggets.audit.PageAudit;
import org.nuggets.cache.Packer;
import org.nuggets.cache.Unpacker;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;

/** What is known of a file that was made, but for its bytes, to bytes and back. */
final class OutputCodec {

    private OutputCodec() {}

    /** A file whose bytes are where an earlier build has put them. */
    record Known(Fingerprint digest, int size, Optional<PageAudit> audit) {}

    /** The key that an early one stands for. */
    static byte[] bytes(Fingerprint key) {
        return new Packer().wide(key.high()).wide(key.low()).bytes();
    }

    static Fingerprint key(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        return new Fingerprint(in.wide(), in.wide());
    }

    static byte[] bytes(OutputFile.Kept content, Optional<PageAudit> audited) {
        Packer out = new Packer();
        out.wide(content.digest().high())
                .wide(content.digest().low())
                .number(content.size())
                .flag(audited.isPresent());
        audited.ifPresent(audit -> out.flag(audit.empty())
                .all(audit.ids(), out::text)
                .all(
                        audit.links(),
                        link -> out.text(link.address()).text(link.file()).text(link.fragment()))
                .all(
                        audit.findings(),
                        finding -> out.text(finding.span().file())
                                .text(finding.code().name())
                                .text(finding.message())
                                .text(finding.fix())));
        return out.bytes();
    }

    static Known of(byte[] bytes, String path, String source) {
        Unpacker in = new Unpacker(bytes);
        Fingerprint digest = new Fingerprint(in.wide(), in.wide());
        int size = in.number();
        Optional<PageAudit> audit = in.flag()
                ? Optional.of(new PageAudit(
                        path,
                        source,
                        in.flag(),
                        new HashSet<>(in.all(in::text)),
                        in.all(() ->
                                new PageAudit.Link(in.text().intern(), in.text().intern(), in.text())),
                        in.all(() -> new Diagnostic(
                                SourceSpan.startOf(in.text()), Code.valueOf(in.text()), in.text(), in.text()))))
                : Optional.empty();
        return new Known(digest, size, audit);
    }
}
