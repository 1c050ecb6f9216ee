package org.nuggets.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.BinaryReader;
import org.nuggets.cache.BinaryWriter;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.Digest;
import org.nuggets.cache.SpanCodec;
import org.nuggets.config.Limits;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.media.DrawnPictures;
import org.nuggets.media.PictureFile;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Asset;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile.Deferred;
import org.nuggets.model.PictureFacts;

/**
 * Pictures without what a camera or a program has written beside their dots. What is known of one is kept from build to build:
 * a build in which it is the same does not read it.
 *
 * @param kept what is known of output files
 * @param before the same pictures as they were in another version of the site, whose facts need not be told again
 */
record CleanPictures(CacheStore kept, Limits limits, Map<String, Asset> before) {

    /** Sources whose pictures are looked through for what nobody is to see. */
    static Sources in(Sources sources, CacheStore kept, List<Asset> before) {
        Map<String, Asset> byPath = new HashMap<>();
        before.forEach(asset -> byPath.put(asset.path(), asset));
        return sources.with(new CleanPictures(kept, sources.settings().config().limits(), byPath));
    }

    List<Asset> of(List<Asset> assets) {
        return assets.stream().map(this::of).toList();
    }

    private Asset of(Asset asset) {
        if (asset.drawing().isPresent()) {
            return asset.with(drawing(asset.drawing().get()));
        }
        return asset.picture()
                .map(picture -> same(asset, picture).orElseGet(() -> asset.with(picture(asset, picture))))
                .orElse(asset);
    }

    private Optional<Asset> same(Asset asset, Asset.Picture picture) {
        return Optional.ofNullable(before.get(asset.path()))
                .filter(old -> old.name().equals(asset.name()) && old.location().equals(asset.location()))
                .filter(old -> old.picture()
                        .filter(seen -> seen.seen().equals(picture.seen()) && seen.isRead() == picture.isRead())
                        .isPresent());
    }

    private Asset.Picture picture(Asset asset, Asset.Picture picture) {
        Lazy<Checked<Optional<PictureFacts>>> facts = new Lazy<>(() -> facts(asset.name(), picture));
        return new Asset.Picture(picture.seen(), picture.isRead(), picture.digest(), picture.bytes(), facts::get);
    }

    private Checked<Optional<PictureFacts>> facts(String name, Asset.Picture picture) {
        if (!picture.isRead()) {
            return Checked.of(Optional.empty());
        }
        Fingerprint key = Digest.quick()
                .add("picture " + PictureFile.VERSION)
                .add(name)
                .add(String.valueOf(limits.picturePixels()))
                .add(picture.digest().get())
                .fingerprint();
        Optional<byte[]> known = kept.get(key);
        if (known.isPresent()) {
            return facts(new BinaryReader(known.get()), name, picture);
        }
        Checked<Optional<PictureFile>> file = PictureFile.of(picture.bytes().read(), name, limits.picturePixels());
        byte[] bytes = bytes(file);
        kept.put(key, bytes);
        return facts(new BinaryReader(bytes), name, picture);
    }

    private static byte[] bytes(Checked<Optional<PictureFile>> file) {
        BinaryWriter out = new BinaryWriter().flag(file.value().isPresent());
        file.value().ifPresent(picture -> {
            out.number(picture.width()).number(picture.height()).number(picture.size());
            out.flag(picture.isTurned()).text(picture.ending()).all(picture.widths(), out::number);
        });
        SpanCodec.write(file.findings(), "", out);
        return out.bytes();
    }

    private Checked<Optional<PictureFacts>> facts(BinaryReader in, String name, Asset.Picture picture) {
        Optional<PictureFacts> facts = Optional.empty();
        if (in.flag()) {
            int width = in.number();
            int height = in.number();
            int size = in.number();
            boolean isTurned = in.flag();
            String ending = in.text();
            List<Integer> widths = in.all(in::number);
            Fingerprint files = Digest.quick()
                    .add("picture " + PictureFile.VERSION)
                    .add(picture.digest().get())
                    .fingerprint();
            Deferred clean =
                    new Deferred(files, size, () -> file(name, picture, limits).clean());
            facts = Optional.of(new PictureFacts(files.hex(), width, height, widths, ending, isTurned, clean));
        }
        List<Diagnostic> findings = SpanCodec.readFindings("", in);
        return new Checked<>(facts, findings);
    }

    /** The file of a picture of which facts are known. */
    static PictureFile file(String name, Asset.Picture picture, Limits limits) {
        return PictureFile.of(picture.bytes().read(), name, limits.picturePixels())
                .value()
                .orElseThrow();
    }

    /** A drawing may hold photos. */
    private static Asset.Drawing drawing(Asset.Drawing drawing) {
        Lazy<Checked<Optional<Deferred>>> clean = new Lazy<>(() -> {
            Checked<Optional<Deferred>> drawn = drawing.rewritten().get();
            return new Checked<>(drawn.value().map(CleanPictures::clean), drawn.findings());
        });
        return new Asset.Drawing(drawing.source(), clean::get);
    }

    private static Deferred clean(Deferred drawn) {
        byte[] read = drawn.bytes().read();
        byte[] clean = DrawnPictures.clean(read);
        return clean == read
                ? drawn
                : new Deferred(
                        Digest.of(clean),
                        clean.length,
                        () -> DrawnPictures.clean(drawn.bytes().read()));
    }
}
