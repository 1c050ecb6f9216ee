package org.nuggets.publish.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server, which is cut in the middle of what is sent. */
public final class Relay implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final int after;
    private final AtomicInteger cuts;
    private final AtomicInteger lines = new AtomicInteger();

    /**
     * A line.
     *
     * @param server the port where the server is
     * @param after how many bytes are let through before a cut
     * @param cuts how many connections are cut; those after them are not
     */
    public Relay(int server, int after, int cuts) throws IOException {
        this.server = server;
        this.after = after;
        this.cuts = new AtomicInteger(cuts);
        work(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many connections there were. */
    public int lines() {
        return lines.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                lines.incrementAndGet();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                work(() -> pass(far, near, Integer.MAX_VALUE));
                work(() -> pass(near, far, cuts.getAndDecrement() > 0 ? after : Integer.MAX_VALUE));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, int most) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            int passed = 0;
            for (int count = in.read(some); count > 0 && passed < most; count = in.read(some)) {
                out.write(some, 0, count);
                passed += count;
            }
        } catch (IOException cut) {
            // As it is meant to be.
            return;
        }
    }

    private static void work(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
