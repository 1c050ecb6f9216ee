package org.nuggets.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** The lock of a file: one holder at a time, until the channel is closed or the process ends, however it ends. */
public final class ProcessLock {

    private ProcessLock() {}

    /**
     * Takes it, unless another holds it, in this process or in another.
     *
     * <p>It keeps processes apart. A second one in this process is refused too, but on POSIX systems its closing of the
     * file makes the first one's lock invisible to other processes.
     */
    public static boolean take(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
