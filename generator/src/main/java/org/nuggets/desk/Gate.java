package org.nuggets.desk;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuggets.model.LocalText;

/**
 * Who is answered: pages of this very address, and those that want to change something only with the token of this start.
 * Other sites are refused even where a browser would keep the answer from them.
 */
final class Gate {

    static final String TOKEN = "X-Nuggets-Token";

    private static final Set<String> FRAMES = Set.of("frame", "iframe", "embed", "object");

    private final int port;
    private final Token token;

    Gate(int port, Token token) {
        this.port = port;
        this.token = token;
    }

    /** Why a question is not answered; empty where it is. */
    Optional<Answer> refuses(String method, Headers asked, Endpoint endpoint) {
        if (isForeign(asked) || isInsideOfAnother(asked, endpoint)) {
            return Optional.of(Answer.refusal(
                    403,
                    "foreign",
                    LocalText.of("this was asked by another site", "dit werd door een andere site gevraagd"),
                    LocalText.of(
                            "open http://localhost:%s/desk/ yourself", "open zelf http://localhost:%s/desk/", port)));
        }
        if (!method.equals(endpoint.kind().method())) {
            return Optional.of(Answer.refusal(
                    405,
                    "method",
                    LocalText.of(
                            "this takes %s only",
                            "dit neemt alleen %s aan", endpoint.kind().method()),
                    LocalText.of("ask so", "vraag het zo")));
        }
        if (!endpoint.kind().isSent()) {
            return Optional.empty();
        }
        if (!token.is(only(asked, TOKEN))) {
            return Optional.of(Answer.refusal(
                    403,
                    "token",
                    LocalText.of(
                            "this page is of an earlier start of the desk",
                            "deze pagina is van voordat het bureau opnieuw begon"),
                    LocalText.of(
                            "load it again; copy first what you have not saved",
                            "laad haar opnieuw; kopieer eerst wat je niet bewaard hebt")));
        }
        String type = String.valueOf(only(asked, "Content-Type"))
                .replaceFirst(";.*", "")
                .strip();
        return type.toLowerCase(Locale.ROOT).equals(endpoint.kind().takes())
                ? Optional.empty()
                : Optional.of(Answer.refusal(
                        415,
                        "type",
                        LocalText.of(
                                "this takes %s only",
                                "dit neemt alleen %s aan", endpoint.kind().takes()),
                        LocalText.of("send it as that", "stuur het als dat")));
    }

    private boolean isForeign(Headers asked) {
        String host = only(asked, "Host");
        boolean here = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port)
                .contains(host);
        boolean ownOrigin =
                !asked.containsKey("Origin") || only(asked, "Origin").equals("http://" + host);
        boolean ownSite = !asked.containsKey("Sec-Fetch-Site")
                || Set.of("same-origin", "none").contains(only(asked, "Sec-Fetch-Site"));
        return !here || !ownOrigin || !ownSite;
    }

    /** No page shows one of the desk in a frame: what is clicked there would be another's choice. */
    private static boolean isInsideOfAnother(Headers asked, Endpoint endpoint) {
        return endpoint.kind() == Endpoint.Kind.PAGE && FRAMES.contains(only(asked, "Sec-Fetch-Dest"));
    }

    /** A header that is there once; empty for any other. */
    private static String only(Headers asked, String name) {
        var values = asked.get(name);
        return values == null || values.size() != 1 ? "" : values.get(0);
    }
}
