package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuggets.desk.Desk;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.MediaType;
import org.nuggets.model.OutputFile;
import org.nuggets.model.Route;
import org.nuggets.pipeline.LiveFile;
import org.nuggets.render.file.OfflineWorker;

/** Answers browsers on this machine, and nobody else. */
final class PreviewServer implements AutoCloseable {

    private static final String CHANGES = FindingsBar.FOLDER + "changes";

    private final HttpServer server;
    private final Askers askers = new Askers();
    private final Watchers watchers = new Watchers();

    private PreviewServer(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any that is free */
    static PreviewServer at(int port) throws IOException {
        // Else an answer in two parts waits for the browser's word on the first, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Who begins to ask and does not go on is let go.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        return new PreviewServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /**
     * Begins to answer.
     *
     * @param current the site as it is
     * @param indexed the site with a search index that knows its latest change, which may take a while
     */
    void show(Supplier<Revision> current, Supplier<Revision> indexed, Desk desk) {
        server.createContext("/", exchange -> {
            askers.isRead();
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (watches(exchange)) {
                watchers.add(exchange, current.get().number());
                return;
            }
            try (exchange) {
                if (Desk.has(path(exchange))) {
                    desk.answer(path(exchange), exchange);
                } else {
                    answer(exchange, current, indexed);
                }
            } catch (IOException gone) {
                // The browser wants no answer any more.
            } catch (UncheckedIOException changing) {
                // A source is just being written: the browser is told when that is done, if it has a page to be told
                // in.
                send(exchange, 503, "text/html; charset=utf-8", "<meta http-equiv=refresh content=1>".getBytes(UTF_8));
            }
        });
        server.setExecutor(askers);
        server.start();
    }

    /** Tells every open page that there is another revision. */
    void tell(long number) {
        watchers.tell(number);
    }

    private void answer(HttpExchange exchange, Supplier<Revision> current, Supplier<Revision> indexed)
            throws IOException {
        String path = path(exchange);
        if (!isOurs(exchange)) {
            // Another site that leads its own name to this machine would read what is not published yet.
            send(exchange, 403, "text/plain; charset=utf-8", ("Open " + address() + " instead.\n").getBytes(UTF_8));
        } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            send(exchange, 405, "text/plain; charset=utf-8", "Only reading.\n".getBytes(UTF_8));
        } else if (path.equals(AddressPlan.WORKER.file())) {
            // A finished site that was looked at here before may have left its own, which would show that site again.
            send(
                    exchange,
                    200,
                    MediaType.of(path).name(),
                    OfflineWorker.withdrawn().getBytes(UTF_8));
        } else if (path.equals(Desk.FOLDER.replace("/", ""))) {
            lead(exchange, Desk.FOLDER);
        } else if (path.startsWith(FindingsBar.FOLDER)) {
            own(exchange, path.substring(FindingsBar.FOLDER.length()));
        } else {
            // The manifest names the other files of the index, so it is the one that must be new.
            boolean manifest = AddressPlan.isShard(path) && !path.endsWith(".bin");
            page(exchange, path, manifest ? indexed.get() : current.get());
        }
    }

    private static String path(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getPath())
                .orElse("/")
                .replaceFirst("^/+", "");
    }

    private boolean watches(HttpExchange exchange) {
        return isOurs(exchange)
                && exchange.getRequestMethod().equals("GET")
                && path(exchange).equals(CHANGES);
    }

    private boolean isOurs(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        String host = exchange.getRequestHeaders().getFirst("Host");
        return Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port).contains(String.valueOf(host));
    }

    private void page(HttpExchange exchange, String path, Revision revision) throws IOException {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Optional<LiveFile> found = revision.site().file(file);
        if (found.isPresent()) {
            send(exchange, 200, file, found.get(), revision, Optional.empty());
        } else if (!path.endsWith("/")
                && revision.site().file(path + "/index.html").isPresent()) {
            lead(exchange, exchange.getRequestURI().getRawPath().replaceFirst("^/+", "") + "/");
        } else if (moved(path, revision).isPresent()) {
            Route now = new Route(moved(path, revision).get());
            lead(exchange, now.below(""));
        } else {
            LiveFile none = revision.site()
                    .file(AddressPlan.NOT_FOUND.path())
                    .orElseGet(() -> new LiveFile(
                            new OutputFile(AddressPlan.NOT_FOUND.path(), new OutputFile.Made(new byte[0]), ""),
                            List.of()));
            send(exchange, 404, AddressPlan.NOT_FOUND.path(), none, revision, gone(path, revision));
        }
    }

    private static void lead(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        exchange.getResponseHeaders().set("Location", "/" + path + (query == null ? "" : "?" + query));
        exchange.sendResponseHeaders(302, -1);
    }

    private static Optional<String> moved(String path, Revision revision) {
        return revision.moves().now(Moves.address(path), revision.site());
    }

    /** What became of the page that was at a path before; nothing where there was none. */
    private static Optional<String> gone(String path, Revision revision) {
        return Optional.ofNullable(revision.moves().gone().get(Moves.address(path)))
                .map(page -> revision.site().source(page.source()).isPresent()
                        ? "The page that was here is shown no more: '" + page.source() + "' makes none now."
                        : "The page that was here is gone: there is no file '" + page.source()
                                + "' any more. When it is back, so is the page.");
    }

    private static void send(
            HttpExchange exchange, int status, String path, LiveFile file, Revision revision, Optional<String> gone)
            throws IOException {
        byte[] bytes = file.file().content() instanceof OutputFile.Copied copied
                ? Files.readAllBytes(copied.location())
                : file.file().made().orElseThrow();
        boolean html = path.endsWith(".html");
        send(exchange, status, MediaType.of(path).name(), html ? FindingsBar.in(bytes, file, revision, gone) : bytes);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** The script and the style of the preview itself. */
    private static void own(HttpExchange exchange, String name) throws IOException {
        boolean known = Set.of("preview.js", "preview.css").contains(name);
        try (@Nullable InputStream resource =
                        known ? PreviewServer.class.getResourceAsStream("/org/nuggets/preview/" + name) : null) {
            if (resource == null) {
                send(exchange, 404, "text/plain; charset=utf-8", "No such file.\n".getBytes(UTF_8));
            } else {
                send(exchange, 200, MediaType.of(name).name(), resource.readAllBytes());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        askers.close();
        watchers.close();
    }
}
