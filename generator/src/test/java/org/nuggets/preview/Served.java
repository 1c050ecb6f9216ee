package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.LiveSite;

/** A site in a folder of its own that is written and looked at. */
final class Served implements AutoCloseable {

    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Preview preview;

    Served(Path folder) {
        this.folder = folder;
    }

    void start() throws IOException {
        try (BuildCache cache = BuildCache.open(folder.resolve(".nuggets"), false)) {
            preview = Preview.start(request(), cache, 0, new Silent());
        }
    }

    Preview preview() {
        return preview;
    }

    /** Nobody is told. */
    record Silent() implements Preview.Listener {
        @Override
        public void changed(Set<Path> files, LiveSite site) {}

        @Override
        public void failed(Exception fault) {}
    }

    Changes changes() throws IOException, InterruptedException {
        return new Changes(client.send(request("_nuggets/changes"), BodyHandlers.ofInputStream())
                .body());
    }

    /** A browser's connection, by which it is told of changes. */
    static final class Changes implements AutoCloseable {

        private final InputStream stream;
        private final BufferedReader lines;

        private Changes(InputStream stream) throws IOException {
            this.stream = stream;
            this.lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
            assertThat(next()).isPositive();
        }

        long next() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith("data: ")) {
                line = lines.readLine();
            }
            return Long.parseLong(line.substring("data: ".length()));
        }

        void await() throws IOException {
            next();
        }

        /** A new folder may be seen in more than one step. */
        void until(Sight sight) throws IOException, InterruptedException {
            while (!sight.isThere()) {
                next();
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    interface Sight {
        boolean isThere() throws IOException, InterruptedException;
    }

    String text(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(preview.address().resolve("/" + path)).build();
    }

    /** What is answered to just these bytes. */
    String raw(String request) throws IOException {
        try (Socket socket = socket(request)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** A connection on which so much was sent. */
    Socket socket(String begun) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(50));
        socket.getOutputStream().write(begun.getBytes(UTF_8));
        return socket;
    }

    int port() {
        return preview.address().getPort();
    }

    BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.of(URI.create("https://example.org/knowledge/")),
                new BuildOptions(LocalDate.of(2026, 11, 22), true),
                false);
    }

    Path at(String path) {
        return folder.resolve(path);
    }

    void append(String path, String text) throws IOException {
        write(path, Files.readString(at(path)) + text);
    }

    /** At once, so that nobody sees the file empty in between. */
    void write(String path, String text) throws IOException {
        Files.createDirectories(at(path).getParent());
        Path next = Files.writeString(Files.createTempFile("next", ""), text);
        Files.move(next, at(path), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (preview != null) {
            preview.close();
        }
    }
}
