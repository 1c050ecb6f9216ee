package org.nuggets.render.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.OutputFormat;

/**
 * The service worker, which keeps the site on readers' devices. What it does stands in a script of the theme; what there is to
 * keep it reads in the site's manifest. Where nothing is to be kept, it takes back what earlier ones did.
 */
public final class OfflineWorker implements OutputFormat {

    private static final String WITHDRAWN = "/org/nuggets/offline/withdrawn.js";

    /** None: no author links to it. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return Stream.empty();
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        if (!context.config().offline()) {
            // A site may have one of its own instead.
            return context.addresses().has(AddressPlan.WORKER)
                    ? Stream.empty()
                    : Stream.of(FileOutput.text(AddressPlan.WORKER, OfflineWorker::withdrawn));
        }
        return context
                .addresses()
                .theme()
                .of(ThemeAddresses.OFFLINE_WORKER)
                .map(script -> FileOutput.text(AddressPlan.WORKER, () -> "importScripts(\"" + script.path() + "\");\n"))
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
}
