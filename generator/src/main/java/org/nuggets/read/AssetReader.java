package org.nuggets.read;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.cache.FileStamp;
import org.nuggets.cache.FileStamps;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;

/** Files that are no pages: pictures, drawings, documents. */
record AssetReader(SourceReader source) {

    /** A file that is published as it is. */
    Asset asset(String path, FoundFile file, List<Diagnostic> findings) {
        String name = source.shown().apply(file.path());
        long size = file.attributes().size();
        if (size > source.limits().assetBytes()) {
            findings.add(
                    ReadFindings.tooLarge(name, size, source.limits().assetBytes(), "make it smaller", "asset_bytes"));
        }
        if (Files.exists(file.path()) && !Files.isReadable(file.path())) {
            findings.add(ReadFindings.unreadable(name));
        }
        return new Asset(path, name, file.path(), Optional.empty());
    }

    /** A file as readers may have it that comes from people who need not be trusted; none that is gone meanwhile. */
    Optional<Asset> inert(String path, FoundFile file, FileStamps stamps, List<Diagnostic> findings)
            throws IOException {
        int before = findings.size();
        Asset asset = asset(path, file, findings);
        if (!path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            return Optional.of(asset);
        }
        Asset.Drawing drawing = new Asset.Drawing(Digest.of(new byte[0]), () -> Checked.of(Optional.empty()));
        if (findings.size() == before) {
            Optional<Asset.Drawing> seen = drawing(asset, file, stamps, findings);
            if (seen.isEmpty() && findings.size() == before) {
                return Optional.empty();
            }
            drawing = seen.orElse(drawing);
        }
        return Optional.of(new Asset(path, asset.name(), file.path(), Optional.of(drawing)));
    }

    private Optional<Asset.Drawing> drawing(Asset asset, FoundFile file, FileStamps stamps, List<Diagnostic> findings)
            throws IOException {
        FileStamp stamp = FileStamp.of(file.attributes());
        String place = file.path().toAbsolutePath().normalize().toString();
        Optional<Fingerprint> known = stamps.digest(place, stamp);
        Optional<Fingerprint> read =
                known.isPresent() ? known : source.bytes(file.path(), findings).map(Digest::of);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Fingerprint digest = read.get();
        stamps.remember(place, stamp, digest);
        Lazy<Checked<Optional<OutputFile.Deferred>>> rewritten = new Lazy<>(() -> {
            Checked<Optional<byte[]>> made =
                    SvgRewriter.rewrite(SourceReader.unchanged(file.path(), digest), asset.name());
            // Made again when it is written: many large pictures need not lie in memory together.
            Bytes again = () -> SvgRewriter.rewrite(SourceReader.unchanged(file.path(), digest), asset.name())
                    .value()
                    .orElseThrow();
            return new Checked<>(
                    made.value().map(bytes -> new OutputFile.Deferred(Digest.of(bytes), bytes.length, again)),
                    made.findings());
        });
        return Optional.of(new Asset.Drawing(digest, rewritten::get));
    }
}
