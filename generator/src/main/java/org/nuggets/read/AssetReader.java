package org.nuggets.read;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** Endings of pictures that are made of dots, and that browsers show. */
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "jfif", "png", "apng", "gif", "webp");

    /** A file that is published as it is. */
    Asset asset(String path, FoundFile file, List<Diagnostic> findings) {
        String name = source.shown().apply(file.path());
        long size = file.attributes().size();
        if (size > source.limits().assetBytes()) {
            findings.add(ReadFindings.tooLarge(name, size, source.limits().assetBytes(), smaller(path), "asset_bytes"));
        }
        if (Files.exists(file.path()) && !Files.isReadable(file.path())) {
            findings.add(ReadFindings.unreadable(name));
        }
        return new Asset(path, name, file.path(), Optional.empty());
    }

    private static String smaller(String path) {
        return PICTURES.contains(ending(path))
                ? "make it smaller: on Windows open it in Photos and choose 'Resize image', on a Mac open it in Preview and choose"
                        + " Tools > Adjust Size, on a phone share it by mail and choose 'Medium'"
                : "make it smaller";
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** A file as readers may have it that comes from people who need not be trusted; none that is gone meanwhile. */
    Optional<Asset> inert(String path, FoundFile file, FileStamps stamps, List<Diagnostic> findings)
            throws IOException {
        int before = findings.size();
        Asset asset = asset(path, file, findings);
        if (PICTURES.contains(ending(path))) {
            return Optional.of(picture(asset, file, stamps, findings.size() == before));
        }
        if (!ending(path).equals("svg")) {
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

    /** A picture, which is read when somebody asks what is in it. */
    private static Asset picture(Asset asset, FoundFile file, FileStamps stamps, boolean isSound) {
        FileStamp stamp = FileStamp.of(file.attributes());
        String place = file.path().toAbsolutePath().normalize().toString();
        Optional<Fingerprint> known = stamps.digest(place, stamp);
        known.ifPresent(same -> stamps.remember(place, stamp, same));
        Lazy<Fingerprint> digest = new Lazy<>(() -> known.orElseGet(() -> {
            Fingerprint read = Digest.of(SourceReader.whole(file.path()));
            stamps.remember(place, stamp, read);
            return read;
        }));
        return new Asset(
                asset.path(),
                asset.name(),
                asset.location(),
                Optional.empty(),
                Optional.of(new Asset.Picture(
                        Digest.quick().add(stamp.toString()).fingerprint(),
                        isSound,
                        digest::get,
                        () -> SourceReader.unchanged(file.path(), digest.get()),
                        () -> Checked.of(Optional.empty()))));
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
