package org.nuggets.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.cache.BinaryReader;
import org.nuggets.cache.BinaryWriter;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.Digest;
import org.nuggets.cache.KeptFiles.KeptFile;
import org.nuggets.cache.SpanCodec;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Asset;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile.Deferred;

/** Drawings that are written anew: each of them once, and then kept from build to build, with what was found in it. */
record KeptDrawings(BuildCache cache) {

    /** The same assets, whose drawings are not written anew where that was done before. */
    List<Asset> of(List<Asset> assets) {
        return cache.keeps() ? assets.stream().map(this::of).toList() : assets;
    }

    private Asset of(Asset asset) {
        return asset.drawing()
                .map(drawing -> {
                    Lazy<Checked<Optional<Deferred>>> kept = new Lazy<>(() -> kept(asset, drawing));
                    return new Asset(
                            asset.path(),
                            asset.name(),
                            asset.location(),
                            Optional.of(new Asset.Drawing(drawing.source(), kept::get)));
                })
                .orElse(asset);
    }

    private Checked<Optional<Deferred>> kept(Asset asset, Asset.Drawing drawing) {
        // Findings name the file.
        Fingerprint key = Digest.quick()
                .add("drawing")
                .add(asset.name())
                .add(drawing.source())
                .fingerprint();
        Optional<BinaryReader> known = cache.outputs().get(key).map(BinaryReader::new);
        if (known.isEmpty()) {
            Checked<Optional<Deferred>> made = drawing.rewritten().get();
            cache.outputs().put(key, bytes(made));
            return new Checked<>(made.value().map(anew -> file(key, () -> anew)), made.findings());
        }
        boolean isPublished = known.get().flag();
        List<Diagnostic> findings = SpanCodec.readFindings("", known.get());
        return new Checked<>(
                isPublished ? Optional.of(file(key, () -> rewritten(drawing))) : Optional.empty(), findings);
    }

    private Deferred file(Fingerprint key, Supplier<Deferred> anew) {
        Optional<KeptFile> kept =
                cache.file(key, out -> out.write(anew.get().bytes().read()));
        return kept.map(file -> new Deferred(
                        file.digest().fingerprint(),
                        Math.toIntExact(file.size()),
                        () -> file.bytes().orElseGet(() -> anew.get().bytes().read())))
                .orElseGet(anew);
    }

    private static Deferred rewritten(Asset.Drawing drawing) {
        return drawing.rewritten().get().value().orElseThrow();
    }

    private static byte[] bytes(Checked<Optional<Deferred>> made) {
        BinaryWriter out = new BinaryWriter().flag(made.value().isPresent());
        SpanCodec.write(made.findings(), "", out);
        return out.bytes();
    }
}
