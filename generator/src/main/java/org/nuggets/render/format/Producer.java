package org.nuggets.render.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nuggets.model.Bytes;

/** What makes a file: the same bytes each time. */
public sealed interface Producer {

    /** Makes it in memory, whenever somebody asks. */
    record InMemory(Bytes bytes) implements Producer {}

    /** Writes it piece by piece, so that a large one need not fit into memory. */
    record Streamed(Writer writer) implements Producer {

        /** The same in memory. */
        public Bytes inMemory() {
            return () -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                    writer.writeTo(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return bytes.toByteArray();
            };
        }
    }

    /** It lies on the disk, and is published as it is. */
    record OnDisk(Path file) implements Producer {}

    /** Writes bytes. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
