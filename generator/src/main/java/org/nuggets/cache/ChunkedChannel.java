package org.nuggets.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Writes and reads in pieces: for each thread Java keeps memory outside its heap as large as the largest array that the
 * thread has ever written or read at once.
 */
final class ChunkedChannel {

    private static final int MOST = 1 << 16;

    private ChunkedChannel() {}

    /** Writes all of it. */
    static void write(FileChannel channel, byte[] bytes, long offset) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            at += channel.write(piece(bytes, at), offset + at);
        }
    }

    /**
     * Reads until an array is full, or the file ends.
     *
     * @return how much of it was read
     */
    static int read(FileChannel channel, byte[] into, long offset) throws IOException {
        int at = 0;
        while (at < into.length) {
            int read = channel.read(piece(into, at), offset + at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return at;
    }

    private static ByteBuffer piece(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, Math.min(MOST, bytes.length - at));
    }
}
