package org.nuggets.cache;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.nuggets.model.Bytes;

/** Where finished files wait until all are finished, so that a large site need not fit into memory. */
public final class SpillFile implements AutoCloseable {

    private final FileChannel channel;
    private final AtomicLong end = new AtomicLong();

    SpillFile(Path file) throws IOException {
        channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, READ, WRITE, DELETE_ON_CLOSE);
    }

    /**
     * Puts bytes away; what is returned reads them again, until this is closed. Safe to call from many threads. Where
     * the disk is full they stay in memory.
     */
    public Bytes put(byte[] bytes) {
        long offset = end.getAndAdd(bytes.length);
        try {
            ChunkedChannel.write(channel, bytes, offset);
        } catch (IOException full) {
            return () -> bytes;
        }
        int length = bytes.length;
        return () -> read(offset, length);
    }

    private byte[] read(long offset, int length) {
        byte[] bytes = new byte[length];
        try {
            if (ChunkedChannel.read(channel, bytes, offset) < length) {
                throw new IOException("the file where finished files wait was cut short");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
