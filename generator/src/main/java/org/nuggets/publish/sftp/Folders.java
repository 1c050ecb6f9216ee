package org.nuggets.publish.sftp;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.sftp.common.SftpException;

/** Which folders are known to be at the server. It is asked only where something fails that needs one. */
final class Folders {

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** What needs a folder. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** Does what needs the folder of a path; where it fails and that may be missing, makes it, and does it again. */
    void with(RemoteFiles files, String path, Step step) throws IOException {
        String folder = RemotePaths.folderOf(path);
        boolean isKnown = known.contains(folder);
        try {
            step.take();
        } catch (SftpException e) {
            if (isKnown) {
                throw e;
            }
            make(files, folder);
            step.take();
        }
        known.add(folder);
    }

    private void make(RemoteFiles files, String folder) throws IOException {
        try {
            files.makeFolder(folder);
        } catch (SftpException e) {
            if (files.isFolder(folder)) {
                return;
            }
            String above = RemotePaths.folderOf(folder);
            if (above.equals(folder)) {
                throw e;
            }
            // Asked of the server: another lane may have made it since this one was refused.
            if (!files.isFolder(above)) {
                make(files, above);
            }
            makeOrFind(files, folder);
        }
    }

    /** Another lane may have made it meanwhile. */
    private static void makeOrFind(RemoteFiles files, String folder) throws IOException {
        try {
            files.makeFolder(folder);
        } catch (SftpException e) {
            if (!files.isFolder(folder)) {
                throw e;
            }
        }
    }

    /** Takes a folder away if it is empty, and tells whether it was. */
    boolean remove(RemoteFiles files, String folder) throws IOException {
        known.remove(folder);
        return files.removeFolder(folder);
    }
}
