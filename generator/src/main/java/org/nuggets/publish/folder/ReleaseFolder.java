package org.nuggets.publish.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.CacheRule;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Target.Travelled;

/**
 * The folder of a release while it is filled.
 *
 * @param folder not there yet
 * @param live the folder of the release that is live
 */
record ReleaseFolder(Path folder, Optional<Path> live) {

    /**
     * Puts all files of a site into it.
     *
     * @param before what the live release consists of
     */
    Travelled fill(Edition edition, Optional<SiteManifest> before) throws IOException {
        int files = 0;
        long bytes = 0;
        Files.createDirectories(folder);
        for (PublishedFile file : edition.site().files().values()) {
            Path place = folder.resolve(file.path());
            if (!place.normalize().startsWith(folder)) {
                throw new IllegalArgumentException("not a path below the site: '" + file.path() + "'");
            }
            makeFolderOf(place);
            boolean same = before.map(site -> file.equals(site.files().get(file.path())))
                    .orElse(false);
            if (!same || !link(live.orElseThrow(), place, file)) {
                Files.write(place, edition.bytes().of(file.path()));
                files++;
                bytes += file.length();
            }
        }
        Files.write(folder.resolve(Edition.MANIFEST), edition.manifest());
        return new Travelled(files + 1, bytes + edition.manifest().length);
    }

    /**
     * Lets files of another release be found in this one, too, where their names hold their digests: who reads one of its
     * pages still asks for them.
     */
    void carry(Path other, SiteManifest its) throws IOException {
        for (PublishedFile file : its.files().values()) {
            Path place = folder.resolve(file.path());
            if (file.cacheRule() == CacheRule.IMMUTABLE && !Files.exists(place, NOFOLLOW_LINKS)) {
                makeFolderOf(place);
                // What somebody has taken away from there nobody can ask for any more.
                if (!link(other, place, file) && Files.exists(other.resolve(file.path()))) {
                    Files.copy(other.resolve(file.path()), place);
                }
            }
        }
    }

    /** The files of a site that are not there, or of another size. */
    List<String> missing(SiteManifest site) throws IOException {
        List<String> missing = new ArrayList<>();
        for (PublishedFile file : site.files().values()) {
            Path place = folder.resolve(file.path());
            if (!Files.isRegularFile(place, NOFOLLOW_LINKS) || Files.size(place) != file.length()) {
                missing.add(file.path());
            }
        }
        return missing;
    }

    private static void makeFolderOf(Path place) throws IOException {
        Path parent = place.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    /** Whether a file of another release could be made a part of this one, too. */
    private static boolean link(Path release, Path place, PublishedFile file) throws IOException {
        Path old = release.resolve(file.path());
        try {
            BasicFileAttributes found = Files.readAttributes(old, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (!found.isRegularFile() || found.size() != file.length()) {
                return false;
            }
            Files.createLink(place, old);
            return true;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            return false;
        }
    }
}
