package org.nuggets.write;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The disk does not take what is written, for a reason that is known; its reason says what to do, in plain words. */
public final class WriteRefusedException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    WriteRefusedException(Path path, String whatToDo) {
        super(path.toString(), null, whatToDo);
    }
}
