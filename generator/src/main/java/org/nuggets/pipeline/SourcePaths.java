package org.nuggets.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.Asset;
import org.nuggets.read.FolderReader;

/** What a path on the disk is to a site. */
record SourcePaths(BuildRequest request, Sources sources) {

    /** Whether it is that of a source or of a folder of them, as far as its place tells. */
    boolean concerns(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return sources.settings().places(request.site()).stream()
                .map(place -> place.toAbsolutePath().normalize())
                .anyMatch(place -> path.startsWith(place) || place.startsWith(path));
    }

    /** Whether a file is one that the site was made from, or a folder holds some. */
    boolean isSource(Path file) {
        String name = name(file);
        return Stream.concat(sources.files().keySet().stream(), assets().map(Asset::name))
                .anyMatch(known -> known.equals(name) || known.startsWith(name + "/"));
    }

    /** The asset that lies there and is only copied: nothing is to be said of it, and its bytes are read when they are sent. */
    Optional<Asset> copied(Path file) {
        String name = name(file);
        return assets().filter(known -> known.name().equals(name))
                .findAny()
                .filter(asset -> asset.drawing().isEmpty()
                        && asset.picture().isEmpty()
                        && sources.findings().stream()
                                .noneMatch(finding -> finding.span().file().equals(asset.name()))
                        && FolderReader.isPlain(
                                asset.location(), sources.settings().config().limits()));
    }

    private Stream<Asset> assets() {
        return Stream.concat(
                sources.settings().statics().stream(), sources.tree().stream().flatMap(tree -> tree.assets().stream()));
    }

    private String name(Path file) {
        return Sources.shown(request.directory(), file);
    }
}
