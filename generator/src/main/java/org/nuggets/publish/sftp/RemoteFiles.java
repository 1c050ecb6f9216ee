package org.nuggets.publish.sftp;

import static org.apache.sshd.sftp.client.SftpClient.OpenMode.Create;
import static org.apache.sshd.sftp.client.SftpClient.OpenMode.Exclusive;
import static org.apache.sshd.sftp.client.SftpClient.OpenMode.Truncate;
import static org.apache.sshd.sftp.client.SftpClient.OpenMode.Write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.client.impl.SftpResponse;
import org.apache.sshd.sftp.client.impl.SftpStatus;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * What a server does with its files, over one channel. What it does not do is told by an {@link SftpException}; version 3
 * of the protocol, which all servers have, hardly says why.
 */
record RemoteFiles(SftpClient client) {

    private static final String RENAME = "posix-rename@openssh.com";
    private static final String LINK = "hardlink@openssh.com";
    private static final int MOST_NAMES = 20;

    static RemoteFiles open(ClientSession session) throws IOException {
        return new RemoteFiles(SftpClientFactory.instance()
                .createSftpClient(session, SftpVersionSelector.fixedVersionSelector(SftpConstants.SFTP_V3)));
    }

    /** Whether a file can take the name of another in one step. */
    boolean replaces() {
        return client.getServerExtensions().containsKey(RENAME);
    }

    /** Whether a file can have two names. */
    boolean links() {
        return client.getServerExtensions().containsKey(LINK);
    }

    Optional<byte[]> read(String path) throws IOException {
        try (InputStream in = client.read(path)) {
            return Optional.of(in.readAllBytes());
        } catch (SftpException e) {
            if (isAbsent(e, path)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Writes a file that must not be there; whether it was, or what else was wrong, is not told. */
    void create(String path, byte[] bytes) throws IOException {
        write(path, bytes, Write, Create, Exclusive);
    }

    /** Writes over a file that may be there: whoever reads it meanwhile reads half of it. */
    void overwrite(String path, byte[] bytes) throws IOException {
        write(path, bytes, Write, Create, Truncate);
    }

    private void write(String path, byte[] bytes, OpenMode... modes) throws IOException {
        try (OutputStream out = client.write(path, modes)) {
            out.write(bytes);
        }
    }

    /** Takes a file away, and tells whether there was one. */
    boolean remove(String path) throws IOException {
        try {
            client.remove(path);
            return true;
        } catch (SftpException e) {
            if (isAbsent(e, path)) {
                return false;
            }
            throw e;
        }
    }

    /** Gives a file another name, which no other may have. */
    void rename(String from, String to) throws IOException {
        client.rename(from, to);
    }

    /** Gives a file another name, in place of the one that has it; nothing happens where both are one. */
    void replace(String from, String to) throws IOException {
        extended(RENAME, from, to);
    }

    /** Gives a file a second name, which no other may have. */
    void link(String from, String to) throws IOException {
        extended(LINK, from, to);
    }

    private void extended(String name, String from, String to) throws IOException {
        if (!(client instanceof RawSftpClient raw)) {
            throw new SftpException(SftpConstants.SSH_FX_OP_UNSUPPORTED, name);
        }
        Buffer request = new ByteArrayBuffer();
        request.putString(name);
        request.putString(from);
        request.putString(to);
        int id = raw.send(SftpConstants.SSH_FXP_EXTENDED, request);
        SftpStatus status = SftpStatus.parse(SftpResponse.parse(SftpConstants.SSH_FXP_EXTENDED, raw.receive(id)));
        if (!status.isOk()) {
            throw new SftpException(status.getStatusCode(), status.getMessage());
        }
    }

    void makeFolder(String path) throws IOException {
        client.mkdir(path);
    }

    /** Takes a folder away if it is empty, and tells whether it was. */
    boolean removeFolder(String path) throws IOException {
        try {
            client.rmdir(path);
            return true;
        } catch (SftpException stillNeeded) {
            return false;
        }
    }

    boolean isThere(String path) throws IOException {
        try {
            client.lstat(path);
            return true;
        } catch (SftpException e) {
            if (isNoSuch(e)) {
                return false;
            }
            throw e;
        }
    }

    boolean isFolder(String path) throws IOException {
        try {
            return client.stat(path).isDirectory();
        } catch (SftpException absent) {
            return false;
        }
    }

    /** The names of some folders in a folder, for people. */
    List<String> folders(String path) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (SftpClient.DirEntry entry : client.readDir(path)) {
                String name = entry.getFilename();
                if (!name.startsWith(".") && entry.getAttributes().isDirectory()) {
                    names.add(name.replaceAll("\\p{Cntrl}", "?"));
                }
            }
        } catch (SftpException notToBeSeen) {
            return List.of();
        }
        String[] sorted = names.stream().sorted().toArray(String[]::new);
        return List.of(Arrays.copyOf(sorted, Math.min(sorted.length, MOST_NAMES)));
    }

    /** Some servers say no more than that it failed. */
    private boolean isAbsent(SftpException e, String path) throws IOException {
        return isNoSuch(e) || (e.getStatus() == SftpConstants.SSH_FX_FAILURE && !isThere(path));
    }

    private static boolean isNoSuch(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }
}
