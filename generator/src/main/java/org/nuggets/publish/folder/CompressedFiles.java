package org.nuggets.publish.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.nuggets.model.CacheRule;
import org.nuggets.model.MediaType;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;

/** Files beside those of a release, compressed, for servers that send them as they are. The manifest does not name them. */
final class CompressedFiles {

    private static final String ENDING = ".gz";

    private static final String TEXTS = "text/.*|image/svg\\+xml|application/(.*\\+)?(json|xml)";

    /** What is smaller fits in one packet anyway. */
    private static final int LEAST = 1_000;

    private CompressedFiles() {}

    /** @param live the folder of the live release, from which those of files that are the same are taken */
    static void add(Path release, SiteManifest site, Optional<Path> live) throws IOException {
        for (PublishedFile file : site.files().values()) {
            // A file of the site's own of that name stays.
            if (file.length() >= LEAST && getsSmaller(file) && !site.files().containsKey(file.path() + ENDING)) {
                Path plain = release.resolve(file.path());
                Path place = release.resolve(file.path() + ENDING);
                if (live.isEmpty()
                        || !isSame(plain, live.get().resolve(file.path()))
                        || !link(place, live.get(), file)) {
                    Files.write(place, compressed(Files.readAllBytes(plain)));
                }
                // By which a server knows that it is of this file, and not of an earlier one.
                Files.setLastModifiedTime(place, Files.getLastModifiedTime(plain));
            }
        }
    }

    private static boolean getsSmaller(PublishedFile file) {
        // What the search reads is of no type that is known, and gets smaller, too.
        return file.mediaType().essence().matches(TEXTS)
                || (file.mediaType().name().equals(MediaType.OTHER) && file.cacheRule() == CacheRule.IMMUTABLE);
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(one, other);
    }

    private static boolean link(Path place, Path live, PublishedFile file) throws IOException {
        try {
            Files.createLink(place, live.resolve(file.path() + ENDING));
            return true;
        } catch (FileSystemException | UnsupportedOperationException none) {
            return false;
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
