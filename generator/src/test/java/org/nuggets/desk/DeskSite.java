package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.preview.Preview;

/** A site in a folder of its own, with its desk, and somebody who works at it. */
final class DeskSite implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"nuggets-token\" content=\"([^\"]+)\"");

    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Preview preview;
    private String token = "";

    DeskSite(Path folder) {
        this.folder = folder;
    }

    void start() throws IOException, InterruptedException {
        preview = Preview.start(request(), BuildCache.none(), 0, new Preview.Listener() {
            @Override
            public void changed(Set<Path> files, LiveSite site) {}

            @Override
            public void failed(Exception fault) {}
        });
        Matcher found = TOKEN.matcher(get("desk/").body());
        token = found.find() ? found.group(1) : "";
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), true),
                false);
    }

    /** All that such a desk answers. */
    List<Endpoint> endpoints() {
        return new Desk(port(), request(), preview::site, fault -> {}).endpoints();
    }

    int port() {
        return preview.address().getPort();
    }

    String token() {
        return token;
    }

    LiveSite site() {
        return preview.site();
    }

    Path at(String path) {
        return folder.resolve(path);
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(at(path).getParent());
        Files.writeString(at(path), text);
    }

    String read(String path) throws IOException {
        return Files.readString(at(path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get("desk/api/" + path).body());
    }

    JsonNode item(String path) throws IOException, InterruptedException {
        return json("item?path=" + URLEncoder.encode(path, UTF_8));
    }

    /** What is sent about a page as it was opened. */
    static ObjectNode about(JsonNode item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("path", item.path("path"));
        json.set("digest", item.path("digest"));
        json.set("base", item.path("text"));
        return json;
    }

    HttpResponse<String> post(String path, JsonNode json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("desk/api/" + path))
                .header("Content-Type", "application/json")
                .header(Gate.TOKEN, token)
                .POST(BodyPublishers.ofString(json.toString()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    JsonNode posted(String path, JsonNode json) throws IOException, InterruptedException {
        return JSON.readTree(post(path, json).body());
    }

    HttpResponse<String> send(String query, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("desk/api/picture?" + query))
                .header("Content-Type", "application/octet-stream")
                .header(Gate.TOKEN, token)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port() + "/" + path);
    }

    /** The status that is answered to just these lines and this body. */
    int status(String lines, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            String request = lines + "\r\nConnection: close\r\nContent-Length: " + body.getBytes(UTF_8).length
                    + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    /** Waits until the site in memory is what is on the disk. */
    void until(Sight sight) throws IOException, InterruptedException {
        for (int tries = 0; tries < 400 && !sight.isThere(); tries++) {
            Thread.sleep(25);
        }
    }

    interface Sight {
        boolean isThere() throws IOException, InterruptedException;
    }

    @Override
    public void close() throws IOException {
        if (preview != null) {
            preview.close();
        }
    }
}
