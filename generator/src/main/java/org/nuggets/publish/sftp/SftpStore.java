package org.nuggets.publish.sftp;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.sftp.common.SftpException;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.store.FileStore;
import org.nuggets.publish.store.PartNumbers;
import org.nuggets.publish.store.StoredFile;

/**
 * A folder of a server that speaks SFTP. A file is written under another name, and then takes the place of the one before:
 * at once where the server can, else after that one was taken away.
 */
public final class SftpStore implements FileStore {

    /** What stood in a place of the area before, where a file cannot take the place of another at once. */
    private static final String BEFORE = ".before";

    private final SftpPlace place;
    private final RemotePaths paths;
    private final Link link;
    private final Folders folders = new Folders();
    private final PartNumbers parts = new PartNumbers();
    private final AtomicBoolean linkless = new AtomicBoolean();
    /** What was written as new: whoever else tries that must be told so at any moment. */
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    private SftpStore(SftpPlace place, Link link) {
        this.place = place;
        this.paths = RemotePaths.of(place);
        this.link = link;
    }

    /**
     * Logs in.
     *
     * @param login none for the user's own keys
     * @param ssh the folder where ssh keeps the user's keys and known hosts
     * @throws TargetRefusedException where that does not succeed
     */
    public static SftpStore open(SftpPlace place, Optional<Login> login, Path ssh) throws IOException {
        return open(place, login, ssh, Patience.USUAL);
    }

    static SftpStore open(SftpPlace place, Optional<Login> login, Path ssh, Patience patience) throws IOException {
        SftpStore store = new SftpStore(place, Link.to(place, login, ssh, patience));
        try {
            store.ask("", (files, again) -> {
                store.refuseAbsent(files);
                return true;
            });
            return store;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void refuseAbsent(RemoteFiles files) throws IOException {
        if (!files.isFolder(paths.root())) {
            List<String> others = files.folders(RemotePaths.folderOf(paths.root()));
            throw new TargetRefusedException("there is no " + place.shown() + ": make it, or check "
                    + place.setting("path")
                    + (others.isEmpty() ? "" : "; beside it would be " + String.join(", ", others)));
        }
    }

    @Override
    public String shown() {
        return place.shown();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        String from = paths.place(path);
        return ask(path, (files, again) -> read(files, from));
    }

    private Optional<byte[]> read(RemoteFiles files, String from) throws IOException {
        Optional<byte[]> bytes = files.read(from);
        return bytes.isEmpty() && leavesBefore(files, from) ? files.read(from + BEFORE) : bytes;
    }

    @Override
    public boolean isThere(String path) throws IOException {
        String at = paths.place(path);
        return ask(
                path, (files, again) -> files.isThere(at) || (leavesBefore(files, at) && files.isThere(at + BEFORE)));
    }

    /** Whether a publish that was killed may have left what stood there before under another name. */
    private boolean leavesBefore(RemoteFiles files, String to) {
        return !files.replaces() && paths.isInArea(to) && !claimed.contains(to);
    }

    @Override
    public void write(StoredFile file, byte[] bytes) throws IOException {
        String to = paths.place(file.path());
        ask(file.path(), (files, again) -> {
            if (claimed.contains(to) && !files.replaces()) {
                files.overwrite(to, bytes);
            } else {
                put(files, to, bytes);
            }
            return true;
        });
    }

    private void put(RemoteFiles files, String to, byte[] bytes) throws IOException {
        make(files, to, false, free -> files.create(free, bytes));
    }

    /**
     * Makes a file under a name that is no place's, and puts it into its place.
     *
     * @param isLink whether it is a second name of another one
     */
    private void make(RemoteFiles files, String to, boolean isLink, Making making) throws IOException {
        int number = parts.take();
        try {
            String part = paths.part(to, number);
            makePart(files, part, making);
            replace(files, part, to);
            if (isLink) {
                // Where both were names of one file already, the server has done nothing.
                files.remove(part);
            }
        } finally {
            parts.giveBack(number);
        }
    }

    private void makePart(RemoteFiles files, String part, Making making) throws IOException {
        folders.with(files, part, () -> {
            try {
                making.make(part);
            } catch (SftpException e) {
                // A publish that was killed left it, perhaps as a second name of a file that readers see: so it is not
                // written over. Or it is what could be written of this one.
                if (!files.remove(part)) {
                    throw e;
                }
                makeOrLeaveNothing(files, part, making);
            }
        });
    }

    private static void makeOrLeaveNothing(RemoteFiles files, String part, Making making) throws IOException {
        try {
            making.make(part);
        } catch (SftpException e) {
            files.remove(part);
            throw e;
        }
    }

    /** Makes a file of a name that is free. */
    @FunctionalInterface
    private interface Making {
        void make(String path) throws IOException;
    }

    private void replace(RemoteFiles files, String part, String to) throws IOException {
        if (files.replaces()) {
            folders.with(files, to, () -> files.replace(part, to));
        } else {
            folders.with(files, to, () -> replaceInSteps(files, part, to));
        }
    }

    /** For a moment nothing has that name. */
    private void replaceInSteps(RemoteFiles files, String part, String to) throws IOException {
        try {
            files.rename(part, to);
        } catch (SftpException e) {
            if (!files.isThere(to)) {
                throw e;
            }
            if (paths.isInArea(to)) {
                files.remove(to + BEFORE);
                files.rename(to, to + BEFORE);
            } else {
                files.remove(to);
            }
            files.rename(part, to);
        }
        if (paths.isInArea(to)) {
            files.remove(to + BEFORE);
        }
    }

    @Override
    public boolean writeNew(StoredFile file, byte[] bytes) throws IOException {
        String to = paths.place(file.path());
        claimed.add(to);
        return ask(file.path(), (files, again) -> {
            try {
                folders.with(files, to, () -> files.create(to, bytes));
                return true;
            } catch (SftpException e) {
                Optional<byte[]> there = files.read(to);
                if (there.isEmpty()) {
                    throw e;
                }
                // The connection may have broken after it was written.
                return again && Arrays.equals(there.get(), bytes);
            }
        });
    }

    @Override
    public long copy(String from, StoredFile file) throws IOException {
        String source = paths.place(from);
        String to = paths.place(file.path());
        return ask(file.path(), (files, again) -> {
            if (files.links() && !linkless.get() && linked(files, source, to)) {
                return 0L;
            }
            byte[] bytes = read(files, source).orElseThrow(() -> new NoSuchFileException(from));
            put(files, to, bytes);
            // Down, and up again.
            return 2L * bytes.length;
        });
    }

    /** As a second name of the same file, which is sound as no file is ever written over. */
    private boolean linked(RemoteFiles files, String source, String to) throws IOException {
        try {
            folders.with(files, to, () -> files.link(source, to));
            return true;
        } catch (SftpException taken) {
            if (!files.isThere(source)) {
                return false;
            }
        }
        try {
            make(files, to, true, free -> files.link(source, free));
            return true;
        } catch (SftpException unable) {
            linkless.set(true);
            return false;
        }
    }

    @Override
    public void delete(String path) throws IOException {
        String gone = paths.place(path);
        ask(path, (files, again) -> {
            if (leavesBefore(files, gone)) {
                files.remove(gone + BEFORE);
            }
            files.remove(gone);
            String folder = RemotePaths.folderOf(gone);
            while (paths.mayGo(folder) && folders.remove(files, folder)) {
                folder = RemotePaths.folderOf(folder);
            }
            return true;
        });
    }

    private <T> T ask(String path, Link.Question<T> question) throws IOException {
        try {
            return link.ask(question);
        } catch (IOException e) {
            throw SftpTrouble.told(e, place, path);
        }
    }

    @Override
    public int lanes() {
        return Connection.CHANNELS;
    }

    @Override
    public boolean replacesAtOnce() throws IOException {
        return ask("", (files, again) -> files.replaces());
    }

    @Override
    public void close() {
        link.close();
    }
}
