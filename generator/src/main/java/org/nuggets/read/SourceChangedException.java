package org.nuggets.read;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A source is another than when it was looked at, or gone: all must be read again. */
public final class SourceChangedException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    /** Of a file. */
    public SourceChangedException(Path file) {
        super(file.toString());
    }
}
