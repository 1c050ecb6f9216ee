package org.nuggets.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.IDN;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.nuggets.model.Route;
import org.nuggets.model.Target;

/** Asks for one address: its head first, and the whole only where a server does not like that; it follows where it is led. */
final class Asking {

    /** What is said of a name that nobody has; so are all where there is no network. */
    static final String NO_SERVER = "leads to a server that does not exist, ";

    private static final int MOST_HOPS = 6;
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Manners manners;
    private final LocalDate today;

    Asking(HttpClient client, Manners manners, LocalDate today) {
        this.client = client;
        this.manners = manners;
        this.today = today;
    }

    /** An address as it is asked for; nothing where it is none. */
    static Optional<URI> address(String url) {
        try {
            int start = url.indexOf("//") + 2;
            int end = start;
            while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
                end++;
            }
            int fragment = url.indexOf('#', end);
            String rest = url.substring(end, fragment < 0 ? url.length() : fragment);
            URI uri = URI.create(url.substring(0, start)
                    + inLatin(url.substring(start, end))
                    + new Target.External(rest).href(new Route("")));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return Optional.of(uri).filter(address -> web && address.getHost() != null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Names of hosts in other scripts are asked for as the network has them (RFC 5891). */
    private static String inLatin(String authority) {
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return authority;
        }
        int port = authority.lastIndexOf(':');
        return port < 0
                ? IDN.toASCII(authority)
                : IDN.toASCII(authority.substring(0, port)) + authority.substring(port);
    }

    /** Asks, and says what came of it. */
    Answer ask(String url) throws InterruptedException {
        Optional<URI> written = address(url);
        if (written.isEmpty()) {
            return answer(Answer.Kind.DEAD, "is no address that a browser understands");
        }
        URI at = written.get();
        if (at.getUserInfo() != null) {
            return answer(Answer.Kind.UNKNOWN, "holds a password");
        }
        boolean forGood = true;
        try {
            for (int hop = 0; hop < MOST_HOPS; hop++) {
                boolean open = PublicAddress.isPublic(at.getHost());
                if (!open && !manners.anywhere()) {
                    return answer(Answer.Kind.UNKNOWN, "is in a private network");
                }
                HttpResponse<InputStream> response = patiently(at);
                Optional<URI> next = ELSEWHERE.contains(response.statusCode()) ? next(at, response) : Optional.empty();
                if (next.isEmpty()) {
                    return of(response.statusCode(), at + fragment(url), hop > 0 && forGood);
                }
                forGood &= FOR_GOOD.contains(response.statusCode());
                at = next.get();
                Thread.sleep(manners.pause().toMillis());
            }
            return answer(Answer.Kind.DEAD, "leads from one address to the next without an end");
        } catch (UnknownHostException e) {
            return answer(Answer.Kind.DEAD, NO_SERVER + "'" + at.getHost() + "'");
        } catch (HttpTimeoutException e) {
            return answer(Answer.Kind.DEAD, "does not answer in time");
        } catch (SSLException e) {
            return answer(Answer.Kind.DEAD, "has no valid certificate, so browsers warn of it");
        } catch (ConnectException e) {
            return answer(Answer.Kind.DEAD, "leads to a server where nobody answers");
        } catch (IOException e) {
            return answer(Answer.Kind.DEAD, "breaks off before it has answered");
        }
    }

    /** A place in a page is not asked for, and still belongs to the address. */
    private static String fragment(String url) {
        return url.indexOf('#') < 0 ? "" : url.substring(url.indexOf('#'));
    }

    private static Optional<URI> next(URI from, HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .flatMap(to -> to.matches("(?i)https?://.*") ? address(to) : resolved(from, to));
    }

    private static Optional<URI> resolved(URI from, String to) {
        try {
            return address(
                    from.resolve(new Target.External(to).href(new Route(""))).toString());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private Answer of(int status, String at, boolean moved) {
        if (status >= 200 && status < 300) {
            return moved ? answer(Answer.Kind.MOVED, at) : answer(Answer.Kind.THERE, "");
        }
        if (status == 404 || status == 410) {
            return answer(
                    Answer.Kind.DEAD, "answers '" + (status == 404 ? "not found" : "gone") + "' (" + status + ")");
        }
        return status >= 500
                ? answer(Answer.Kind.DEAD, "answers with a fault of its server (" + status + ")")
                : answer(Answer.Kind.UNKNOWN, "answers " + status);
    }

    private Answer answer(Answer.Kind kind, String said) {
        return new Answer(kind, said, today);
    }

    /** A second time where a server has no time, or the line broke. */
    private HttpResponse<InputStream> patiently(URI at) throws IOException, InterruptedException {
        try {
            HttpResponse<InputStream> first = once(at);
            if (!LATER.contains(first.statusCode())) {
                return first;
            }
            Thread.sleep(wait(first).toMillis());
        } catch (UnknownHostException | HttpTimeoutException | SSLException | ConnectException e) {
            throw e;
        } catch (IOException e) {
            Thread.sleep(manners.pause().toMillis());
        }
        return once(at);
    }

    private Duration wait(HttpResponse<?> response) {
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
                .orElse(manners.pause());
        return asked.compareTo(LONGEST_WAIT) < 0 ? asked : manners.pause();
    }

    private HttpResponse<InputStream> once(URI at) throws IOException, InterruptedException {
        HttpResponse<InputStream> head = send(at, "HEAD");
        if (head.statusCode() < 400 || LATER.contains(head.statusCode())) {
            return head;
        }
        Thread.sleep(manners.pause().toMillis());
        return send(at, "GET");
    }

    /** Nothing of what it sends is read. */
    private HttpResponse<InputStream> send(URI at, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(manners.timeout())
                .header("User-Agent", manners.agent())
                .header("Accept", "*/*")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response;
    }

    /** Hosts that are one to whoever asks politely. */
    static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT);
    }
}
