package org.nuggets.importer.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What a server answers, by HTTP/1.1 (RFC 9112): a status, headers, and a body of which the end is known in one of three ways. */
final class HttpAnswer {

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int BLOCK = 8192;

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpAnswer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static HttpAnswer read(InputStream raw, int most) throws IOException {
        InputStream in = new BufferedInputStream(raw);
        String[] first = line(in).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new IOException("what answers is no web server");
        }
        int status = Integer.parseInt(first[1]);
        Map<String, String> headers = headers(in);
        if (Set.of(301, 302, 303, 307, 308).contains(status)) {
            return new HttpAnswer(status, headers, new byte[0]);
        }
        byte[] body;
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            body = chunks(in, most);
        } else if (headers.containsKey("content-length")) {
            String length = headers.getOrDefault("content-length", "");
            if (!length.matches("\\d{1,18}") || Long.parseLong(length) > most) {
                throw tooLarge(most);
            }
            body = in.readNBytes((int) Long.parseLong(length));
            if (body.length < Long.parseLong(length)) {
                throw new EOFException("it ended in the middle");
            }
        } else {
            body = all(in, most);
        }
        boolean packed = headers.getOrDefault("content-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
        return new HttpAnswer(
                status, headers, packed ? all(new GZIPInputStream(new ByteArrayInputStream(body)), most) : body);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (headers.size() >= MOST_HEADERS) {
                throw new IOException("it has too many headers");
            }
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new IOException("it breaks off");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return body.toByteArray();
            }
            if (body.size() + length > most) {
                throw tooLarge(most);
            }
            byte[] chunk = in.readNBytes((int) length);
            if (chunk.length < length) {
                throw new EOFException("it ended in the middle");
            }
            body.write(chunk);
            line(in);
        }
    }

    private static byte[] all(InputStream in, int most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            body.write(block, 0, read);
            if (body.size() > most) {
                throw tooLarge(most);
            }
        }
        return body.toByteArray();
    }

    private static IOException tooLarge(int most) {
        return new IOException("it is larger than " + most / 1_000_000 + " MB");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("it ended in the middle");
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("a line of its head is too long");
            }
            line.append((char) c);
        }
        String read = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return read.endsWith("\r") ? read.substring(0, read.length() - 1) : read;
    }

    int status() {
        return status;
    }

    boolean leadsOn() {
        return Set.of(301, 302, 303, 307, 308).contains(status) && headers.containsKey("location");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    byte[] body() {
        return body;
    }
}
