package org.nuggets.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.LiveSite;

/**
 * The editors' desk below {@code /desk/} of the preview: what is to be done, and forms to do it with. Its pages are of this
 * program, not of the site's theme.
 */
public final class Desk {

    /** Below it lies what is the desk's, not the site's. */
    public static final String FOLDER = "desk/";

    /** No script but the desk's own files, and no way into a frame of another page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' blob: data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private final List<Endpoint> endpoints;
    private final Router router;

    /**
     * A desk.
     *
     * @param port at which it answers
     * @param site as it is now
     * @param faults told of what is a fault of ours
     */
    public Desk(int port, BuildRequest request, Supplier<LiveSite> site, Consumer<Exception> faults) {
        Token token = Token.drawn();
        List<Endpoint> all = new ArrayList<>(new DeskFiles(token).endpoints());
        all.addAll(Overview.endpoints(request.options().date()));
        all.addAll(ToDo.endpoints(request.site().resolve(".nuggets")));
        all.addAll(Items.endpoints());
        all.addAll(Saving.endpoints());
        all.addAll(NewPages.endpoints(request.options().date()));
        all.addAll(Pictures.endpoints());
        all.addAll(Opening.endpoints());
        all.addAll(Managing.endpoints(request.site()));
        this.endpoints = List.copyOf(all);
        this.router = new Router(endpoints, new Gate(port, token), site, faults);
    }

    /** Whether a path of the server is the desk's. */
    public static boolean has(String path) {
        return path.startsWith(FOLDER);
    }

    /** Answers a browser. */
    public void answer(String path, HttpExchange exchange) throws IOException {
        Answer answer = router.answer(path.substring(FOLDER.length()), exchange);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        byte[] body = answer.body().read();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** All that it answers. */
    List<Endpoint> endpoints() {
        return endpoints;
    }
}
