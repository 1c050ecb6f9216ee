package org.nuggets.importer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;

/** A stream that ends in time, also where its bytes drip. */
final class TimedStream extends InputStream {

    private final InputStream in;
    private final BooleanSupplier late;

    TimedStream(InputStream in, BooleanSupplier late) {
        this.in = in;
        this.late = late;
    }

    @Override
    public int read() throws IOException {
        check();
        return in.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        check();
        return in.read(bytes, from, length);
    }

    private void check() throws IOException {
        if (late.getAsBoolean()) {
            throw new SocketTimeoutException();
        }
    }
}
