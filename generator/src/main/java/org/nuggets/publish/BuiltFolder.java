package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.SiteManifestJson;
import org.nuggets.publish.change.Snapshot;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.TargetRefusedException;

/** A finished site in a folder, as a build left it. */
final class BuiltFolder {

    private BuiltFolder() {}

    /** @throws TargetRefusedException where there is no manifest, or it is not sound */
    static Snapshot at(Path folder) throws IOException {
        Path file = folder.resolve(Edition.MANIFEST);
        SiteManifest site;
        try {
            site = SiteManifestJson.read(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            throw new TargetRefusedException(
                    "there is no '" + file + "': a build has one where site.yml names a place to publish to", absent);
        } catch (IllegalArgumentException wrong) {
            throw new TargetRefusedException("'" + file + "' " + wrong.getMessage() + ": build that site anew", wrong);
        }
        return new Snapshot("site in '" + folder + "'", site, path -> read(folder.resolve(path)));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
