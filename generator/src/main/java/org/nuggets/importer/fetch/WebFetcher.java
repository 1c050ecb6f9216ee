package org.nuggets.importer.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.nuggets.importer.piece.UnreadableException;
import org.nuggets.model.Bytes;

/**
 * Fetches by HTTP, one request a connection, with no cookies and no logins. It looks up the addresses of a name itself and
 * connects to the very address that it has checked: else a name could mean another machine a moment later. No client of the
 * JDK can be told to do that, so the few lines of HTTP that it takes stand here.
 */
public final class WebFetcher implements Fetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]{1,40})");

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:0x[0-9a-f]*|[0-9]+)(?:\\.(?:0x[0-9a-f]*|[0-9]*))*");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final boolean privateToo;
    private final Duration most;
    private final LongSupplier nanos;

    /**
     * A fetcher with limits.
     *
     * @param privateToo whether machines of one's own network may be asked
     * @param most the longest that one page may take
     * @param nanos a clock
     */
    public WebFetcher(boolean privateToo, Duration most, LongSupplier nanos) {
        this.privateToo = privateToo;
        this.most = most;
        this.nanos = nanos;
    }

    @Override
    public Fetched fetch(URI address, int mostBytes) throws UnreadableException {
        long until = nanos.getAsLong() + most.toNanos();
        URI at = address;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            HttpAnswer answer = ask(checked(at), mostBytes, until);
            if (!answer.leadsOn()) {
                return fetched(at, answer);
            }
            at = next(at, answer.header("location"));
        }
        throw new UnreadableException(
                address + " leads on and on: open it in a browser, and copy the address that is shown there");
    }

    private static Fetched fetched(URI at, HttpAnswer answer) throws UnreadableException {
        int status = answer.status();
        if (status == 401 || status == 403 || status == 429) {
            throw new UnreadableException(at + " is not shown to programs (" + status
                    + "): open it in a browser, save the page as a file, and import that");
        }
        if (status != 200) {
            throw new UnreadableException(
                    "there is nothing at " + at + " (the server answers " + status + "): check the address");
        }
        String type = answer.header("content-type").toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(type);
        return new Fetched(
                at,
                type.replaceFirst(";.*", "").strip(),
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty(),
                Bytes.of(answer.body()));
    }

    private static URI next(URI at, String location) throws UnreadableException {
        try {
            return at.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new UnreadableException(at + " leads on to '" + location + "', which is no address");
        }
    }

    private static URI checked(URI at) throws UnreadableException {
        String scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.equals("http") || scheme.equals("https");
        if (!isWeb || at.getHost() == null || at.getHost().isEmpty()) {
            throw new UnreadableException("'" + at + "' is no address of the web: it begins with http:// or https://");
        }
        if (at.getRawUserInfo() != null) {
            throw new UnreadableException(
                    "'" + at.getHost() + "' is given with a name or password, which are never sent: leave them out");
        }
        return at;
    }

    private HttpAnswer ask(URI at, int mostBytes, long until) throws UnreadableException {
        boolean secret = at.getScheme().equalsIgnoreCase("https");
        int port = at.getPort() >= 0 ? at.getPort() : secret ? 443 : 80;
        InetAddress machine = machine(at.getHost());
        try (Socket plain = new Socket()) {
            int left = left(until);
            plain.connect(new InetSocketAddress(machine, port), Math.min(left, 15_000));
            plain.setSoTimeout(Math.min(left(until), 15_000));
            try (Socket socket = secret ? secret(plain, at.getHost(), port) : plain) {
                socket.getOutputStream().write(request(at).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return HttpAnswer.read(
                        new TimedStream(socket.getInputStream(), () -> nanos.getAsLong() > until), mostBytes);
            }
        } catch (SocketTimeoutException slow) {
            throw new UnreadableException(at.getHost()
                    + " took too long to answer: try again later, or save the page in a browser and import the file");
        } catch (SSLException unsafe) {
            throw new UnreadableException("the connection to " + at.getHost() + " is not safe (" + unsafe.getMessage()
                    + "): save the page in a browser, and import the file");
        } catch (IOException failed) {
            throw new UnreadableException(at + " could not be had (" + failed.getMessage() + ")");
        }
    }

    private int left(long until) throws SocketTimeoutException {
        long left = Duration.ofNanos(until - nanos.getAsLong()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /** The machine of a name, of whose addresses none may be private. */
    private InetAddress machine(String host) throws UnreadableException {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (NUMBER.matcher(bare).matches() && !FOUR_NUMBERS.matcher(bare).matches()) {
            throw new UnreadableException("'" + host
                    + "' is a number, which programs read in several ways: write a name, or four numbers from"
                    + " 0 to 255");
        }
        try {
            InetAddress[] all = PublicAddress.all(bare);
            for (InetAddress one : all) {
                if (!privateToo && !PublicAddress.is(one)) {
                    throw new UnreadableException("'" + host + "' is a machine of your own network ("
                            + one.getHostAddress() + "), which is not asked unless you add --allow-private");
                }
            }
            return all[0];
        } catch (UnknownHostException unknown) {
            throw new UnreadableException(
                    "there is no '" + host + "', or this machine has no network: check the address");
        }
    }

    private static SSLSocket secret(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters rules = socket.getSSLParameters();
        rules.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(rules);
        socket.startHandshake();
        return socket;
    }

    private static String request(URI at) {
        URI ascii = URI.create(at.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        String host = ascii.getHost() + (ascii.getPort() < 0 ? "" : ":" + ascii.getPort());
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + host
                + "\r\n"
                + "User-Agent: Nuggets-import (one page, asked for by a person)\r\n"
                + "Accept: text/html, application/xhtml+xml, */*;q=0.8\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }
}
