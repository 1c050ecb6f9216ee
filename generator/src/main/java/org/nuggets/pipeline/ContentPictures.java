package org.nuggets.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.config.Limits;
import org.nuggets.media.PictureFile;
import org.nuggets.media.UnreadableDots;
import org.nuggets.memo.Lazy;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Asset;
import org.nuggets.model.PictureFacts;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.Cost;
import org.nuggets.render.format.FileFault;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.Producer;

/** Smaller ones of the pictures that pages show, and those that have to be turned to be looked at. */
final class ContentPictures implements OutputFormat {

    /** Of so many pictures the smaller ones wait until all of them are fetched: some megabytes. */
    private static final int WAITING = 32;

    /** Of pictures with more pixels only one is drawn at a time: each takes a hundred megabytes and more. */
    private static final long LARGE = 20_000_000;

    private final Limits limits;
    private final Object large = new Object();
    /** To read the dots of a picture takes longest, so all its sizes are made at once. */
    private final Map<String, Lazy<SortedMap<Integer, byte[]>>> made = new LinkedHashMap<>(WAITING, 0.75f, true);

    ContentPictures(Limits limits) {
        this.limits = limits;
    }

    /** None that a link could name: whoever shows a picture names the picture itself. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        return context.site().media().stream()
                .flatMap(medium -> medium.asset().facts().stream().flatMap(facts -> outputs(medium, facts)));
    }

    private Stream<FileOutput> outputs(Site.Medium medium, PictureFacts facts) {
        Asset asset = medium.asset();
        Stream<FileOutput> smaller = facts.widths().stream()
                .map(width -> output(
                                AddressPlan.sized(medium.route(), width, facts),
                                asset,
                                facts.name() + " " + width,
                                () -> smaller(asset, facts).get(width))
                        .namedByDigest());
        return facts.isTurned()
                ? Stream.concat(
                        smaller,
                        Stream.of(output(
                                medium.route(),
                                asset,
                                facts.name() + " turned",
                                () -> drawn(asset, facts, PictureFile::upright))))
                : smaller;
    }

    private static FileOutput output(Route route, Asset asset, String key, Supplier<byte[]> bytes) {
        return new FileOutput(
                route,
                Optional.empty(),
                asset.name(),
                Cost.SLOW,
                () -> Optional.of(Digest.quick().add(key).fingerprint()),
                new Producer.Streamed(out -> {
                    try {
                        out.write(bytes.get());
                    } catch (UnreadableDots broken) {
                        throw new FileFault(broken.finding(), broken);
                    }
                }));
    }

    private SortedMap<Integer, byte[]> smaller(Asset asset, PictureFacts facts) {
        Lazy<SortedMap<Integer, byte[]>> all;
        synchronized (made) {
            all = made.computeIfAbsent(
                    facts.name(), name -> new Lazy<>(() -> drawn(asset, facts, PictureFile::smaller)));
            if (made.size() > WAITING) {
                made.remove(made.keySet().iterator().next());
            }
        }
        return all.get();
    }

    private <T> T drawn(Asset asset, PictureFacts facts, Function<PictureFile, T> how) {
        PictureFile file = CleanPictures.file(asset.name(), asset.picture().orElseThrow(), limits);
        if ((long) facts.width() * facts.height() < LARGE) {
            return how.apply(file);
        }
        synchronized (large) {
            return how.apply(file);
        }
    }
}
