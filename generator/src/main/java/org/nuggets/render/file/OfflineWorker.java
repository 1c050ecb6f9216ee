package org.nuggets.render.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.CacheRule;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.PublishedFiles;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.format.AfterFormat;

/**
 * The service worker: which edition of the site it is for, told by a digest of all other files, and which of them a device
 * keeps in any case. What it does stands in a script of the theme. Another file makes another worker, and nothing else does:
 * by that a browser knows that there is another edition.
 */
public final class OfflineWorker implements AfterFormat {

    /** Takes back what earlier workers of a site keep, and itself. */
    private static final String WITHDRAWN = "/org/nuggets/offline/withdrawn.js";

    private static final Set<String> PARTS = Set.of("styles/", "scripts/", "fonts/", "pictures/favicon");

    private final AddressPlan plan;
    private final ThemeAddresses theme;
    private final boolean kept;

    /** @param kept whether readers may keep the site; else their devices are told to let go of it */
    public OfflineWorker(AddressPlan plan, ThemeAddresses theme, boolean kept) {
        this.plan = plan;
        this.theme = theme;
        this.kept = kept;
    }

    /** None: no author links to it. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    @Override
    public Stream<OutputFile> outputs(PublishedFiles site) {
        if (!kept) {
            // A site may have a worker of its own instead.
            return site.files().stream().anyMatch(file -> file.path().equals(AddressPlan.WORKER.file()))
                    ? Stream.empty()
                    : Stream.of(OutputFile.text(AddressPlan.WORKER, withdrawn()));
        }
        return theme.of(ThemeAddresses.OFFLINE_WORKER)
                .map(script -> OutputFile.text(AddressPlan.WORKER, text(script, site)))
                .stream();
    }

    /** What stands in the place of a worker where nothing is to be kept. */
    public static String withdrawn() {
        try (InputStream script = OfflineWorker.class.getResourceAsStream(WITHDRAWN)) {
            if (script == null) {
                throw new IllegalStateException(WITHDRAWN + " is missing");
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Route script, PublishedFiles site) {
        List<PublishedFile> files =
                site.files().parallelStream().map(site::facts).toList();
        Set<String> pages = Stream.concat(
                        Stream.of(AddressPlan.NOT_FOUND),
                        plan.languages().stream()
                                .flatMap(lang -> Stream.of(plan.home(lang), plan.search(lang), plan.offline(lang))))
                .map(Route::file)
                .collect(Collectors.toSet());
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("edition", edition(files).hex());
        ArrayNode shell = told.putArray("shell");
        files.stream()
                .filter(file -> isOfEveryPage(file) || pages.contains(file.path()))
                .forEach(file -> shell.add(file.path()));
        return "self.nuggets = " + told.toPrettyString() + ";\nimportScripts(\"" + script.path() + "\");\n";
    }

    /** Each file by its path and what it holds, as {@code edition.js} of the theme does it again from the manifest. */
    private static ContentDigest edition(List<PublishedFile> files) {
        return Digest.content(files.stream()
                .map(file -> file.path() + " " + file.digest().hex() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8));
    }

    /** Whether it is a style, a script or a font: what is not there when a page asks for it breaks that page. */
    private static boolean isOfEveryPage(PublishedFile file) {
        return file.cacheRule() == CacheRule.IMMUTABLE
                && AddressPlan.inTheme(file.path())
                        .filter(path -> PARTS.stream().anyMatch(path::startsWith))
                        .isPresent();
    }
}
