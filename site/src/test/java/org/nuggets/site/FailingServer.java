package org.nuggets.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server of plain files at one address, which shows one edition of a site after another, and fails when it is told to. */
final class FailingServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Path root;
    private volatile int answers = Integer.MAX_VALUE;
    private volatile long pause;

    FailingServer(Path root) {
        this.root = root;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of the site's root, with a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Shows another edition from now on. */
    void turnTo(Path edition) {
        root = edition;
        asked.clear();
        answers = Integer.MAX_VALUE;
    }

    /** Answers so many more requests, and then none. */
    void answerOnly(int most) {
        answers = asked.size() + most;
    }

    void stop() {
        answerOnly(0);
    }

    void goOn() {
        answers = Integer.MAX_VALUE;
    }

    /** Takes its time for each answer. */
    void slowDown(long milliseconds) {
        pause = milliseconds;
    }

    /** What was asked for since the last turn: paths from the root. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        // An exchange that is closed without an answer is a connection that breaks.
        try (exchange) {
            asked.add(path);
            if (asked.size() > answers) {
                return;
            }
            if (pause > 0) {
                TimeUnit.MILLISECONDS.sleep(pause);
            }
            Path file = root.resolve((path.endsWith("/") ? path + "index.html" : path).substring(1))
                    .normalize();
            boolean there = file.startsWith(root) && Files.isRegularFile(file);
            byte[] bytes = there ? Files.readAllBytes(file) : "Nothing here.".getBytes(StandardCharsets.UTF_8);
            String name = there ? file.toString() : "404.html";
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
