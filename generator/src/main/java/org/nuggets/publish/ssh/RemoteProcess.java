package org.nuggets.publish.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** A command that runs on a server, for whoever knows only those of this machine. */
final class RemoteProcess extends Process {

    private final ChannelExec channel;
    private final ClientSession session;

    /** @param channel not open yet */
    RemoteProcess(ChannelExec channel, ClientSession session) {
        this.channel = channel;
        this.session = session;
    }

    @Override
    public OutputStream getOutputStream() {
        return channel.getInvertedIn();
    }

    @Override
    public InputStream getInputStream() {
        return channel.getInvertedOut();
    }

    @Override
    public InputStream getErrorStream() {
        return channel.getInvertedErr();
    }

    @Override
    public int waitFor() {
        channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), 0L);
        return exitValue();
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) {
        return channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.of(timeout, unit.toChronoUnit()))
                .contains(ClientChannelEvent.CLOSED);
    }

    @Override
    public int exitValue() {
        Integer status = channel.getExitStatus();
        if (status == null) {
            if (isAlive()) {
                throw new IllegalThreadStateException("it runs still");
            }
            return -1;
        }
        return status;
    }

    @Override
    public boolean isAlive() {
        return channel.isOpen();
    }

    @Override
    public void destroy() {
        try {
            channel.close();
        } catch (IOException ended) {
            // It is no more, as was wanted.
        }
        session.close(true);
    }
}
