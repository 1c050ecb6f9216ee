package org.nuggets.render.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFiles;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.format.AfterFormat;

/**
 * The same site for readers who open it from a disk, where a browser reads scripts and nothing else: the files of the
 * search become scripts.
 *
 * @see SearchShards
 */
public final class OfflineKit implements AfterFormat {

    /** What {@code docs/search-format.md} names; a file of the content that happens to lie beside them stays as it is. */
    private static final Pattern SHARD = Pattern.compile("search/(manifest\\.json|[a-z]-[0-9a-f]{12}\\.bin)");

    /** None on the site: a kit is a site of its own. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    /**
     * Turns each file of the search into a script that calls {@code nuggetsShard(name, base64)}; the others stay, but for
     * the manifests, of which one tells of other files, the service worker, and the pictures of pages that are shared.
     */
    @Override
    public Stream<OutputFile> outputs(PublishedFiles site) {
        return site.files().stream()
                .filter(file -> !isOfServers(file.path()))
                .filter(file -> !isShared(file))
                .map(OfflineKit::readable);
    }

    /** What only a page that came from a server asks for. */
    private static boolean isOfServers(String path) {
        return path.equals(AddressPlan.MANIFEST.file())
                || path.equals(AddressPlan.WORKER.file())
                || AddressPlan.isWebManifest(path);
    }

    /** Who reads from a disk shares no address. */
    private static boolean isShared(OutputFile file) {
        return file.source().isEmpty() && AddressPlan.isPicture(file.path());
    }

    private static OutputFile readable(OutputFile file) {
        return SHARD.matcher(file.path()).matches() && file.source().isEmpty()
                ? file.made().map(bytes -> script(file.path(), bytes)).orElse(file)
                : file;
    }

    private static OutputFile script(String path, byte[] bytes) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String base64 = new String(Base64.getEncoder().encode(bytes), ISO_8859_1);
        String call = "nuggetsShard(\"" + name + "\", \"" + base64 + "\");\n";
        return new OutputFile(
                path.substring(0, path.lastIndexOf('.')) + ".js", new OutputFile.Made(call.getBytes(UTF_8)), "");
    }
}
