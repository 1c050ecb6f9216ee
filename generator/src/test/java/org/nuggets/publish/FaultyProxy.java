package org.nuggets.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before a server, passes on what it is told to, and fails in the ways that networks and servers do. */
final class FaultyProxy implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    /** What happens to a request. */
    sealed interface Fault {
        /** It is not passed on. */
        record Answer(int status, String code, String headers) implements Fault {
            Answer(int status, String code) {
                this(status, code, "");
            }
        }

        /** The connection breaks when half of it is there. */
        record CutRequest() implements Fault {}

        /** It is passed on, and the connection breaks when half of the answer was given. */
        record CutAnswer() implements Fault {}

        /** It is passed on, and the connection breaks before the answer. */
        record NoAnswer() implements Fault {}

        /** It is not passed on, and nobody says anything. */
        record Silence() implements Fault {}
    }

    /** Decides of each request, as it stands from its method to the last of its headers. Several threads ask at once. */
    @FunctionalInterface
    interface Fate {
        Optional<Fault> of(String request);
    }

    private final ServerSocket here;
    private final int server;
    private final Fate fate;

    FaultyProxy(int server, Fate fate) throws IOException {
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.fate = fate;
        run(() -> {
            while (!here.isClosed()) {
                Socket client = here.accept();
                run(() -> {
                    try (client) {
                        serve(client);
                    }
                });
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + here.getLocalPort();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException broken) {
                // As connections do.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** One request for each connection. */
    private void serve(Socket client) throws IOException, InterruptedException {
        InputStream in = client.getInputStream();
        String head = head(in);
        Optional<Fault> fault = fate.of(head);
        int length = length(head);
        if (fault.isPresent() && fault.get() instanceof Fault.CutRequest) {
            in.readNBytes(length / 2);
            reset(client);
            return;
        }
        byte[] body = in.readNBytes(length);
        if (fault.isPresent() && fault.get() instanceof Fault.Silence) {
            TimeUnit.MINUTES.sleep(1);
            return;
        }
        OutputStream out = client.getOutputStream();
        if (fault.isPresent() && fault.get() instanceof Fault.Answer answer) {
            out.write(text(answer).getBytes(ISO_8859_1));
            return;
        }
        byte[] answer = passOn(head, body);
        if (fault.isEmpty()) {
            out.write(answer);
        } else {
            if (fault.get() instanceof Fault.CutAnswer) {
                int end = new String(answer, ISO_8859_1).indexOf("\r\n\r\n") + 4;
                out.write(answer, 0, end + (answer.length - end) / 2);
                out.flush();
                return;
            }
            reset(client);
        }
    }

    private static void reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    private byte[] passOn(String head, byte[] body) throws IOException {
        try (Socket to = new Socket(InetAddress.getLoopbackAddress(), server)) {
            OutputStream out = to.getOutputStream();
            out.write(head.replaceFirst("(?i)\r\nconnection: [^\r]*", "")
                    .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            return to.getInputStream().readAllBytes();
        }
    }

    private static String text(Fault.Answer answer) {
        String body = "<?xml version=\"1.0\"?><Error><Code>" + answer.code() + "</Code><Message>No.</Message></Error>";
        return "HTTP/1.1 " + answer.status() + " No\r\nContent-Type: application/xml\r\nConnection: close\r\n"
                + answer.headers() + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}
