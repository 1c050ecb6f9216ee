package org.nuggets.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The open pages that are told of changes, by server-sent events. One thread writes to all of them, so that a hundred
 * windows take none from those who ask for pages.
 */
final class Watchers implements AutoCloseable {

    private static final int PING_SECONDS = 15;

    /** More than anybody has windows; beyond, the oldest is let go, and comes back if it is a browser. */
    private static final int MOST = 500;

    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "nuggets-tell");
        thread.setDaemon(true);
        return thread;
    });

    /** Only that thread looks at it; oldest first. */
    private final Map<HttpExchange, OutputStream> streams = new LinkedHashMap<>();

    Watchers() {
        // A line that says nothing finds out who still listens.
        ScheduledFuture<?> unused =
                telling.scheduleWithFixedDelay(() -> write(":\n\n"), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes an exchange over: it stays open when its handler returns. */
    void add(HttpExchange exchange, long number) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        telling.execute(() -> {
            streams.put(exchange, out);
            if (!wrote(out, event(number))) {
                streams.remove(exchange);
                exchange.close();
            }
            Iterator<HttpExchange> oldest = streams.keySet().iterator();
            for (int over = streams.size() - MOST; over > 0; over--) {
                oldest.next().close();
                oldest.remove();
            }
        });
    }

    /** Tells every open page that there is another revision. */
    void tell(long number) {
        telling.execute(() -> write(event(number)));
    }

    private void write(String text) {
        streams.entrySet().removeIf(stream -> {
            boolean gone = !wrote(stream.getValue(), text);
            if (gone) {
                stream.getKey().close();
            }
            return gone;
        });
    }

    private static boolean wrote(OutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
            out.flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private static String event(long number) {
        return "data: " + number + "\n\n";
    }

    @Override
    public void close() {
        telling.shutdownNow();
    }
}
