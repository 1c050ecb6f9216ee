package org.nuggets.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.sftp.SftpServer;

/**
 * A folder of a server by SFTP, which this machine sees, too.
 *
 * @param old whether the server has none of what OpenSSH has added to the protocol
 */
record PublishedWebSpace(Path root, boolean old) implements PublishedPlace {

    private SftpServer server() {
        return old ? SftpServer.sharedPlain() : SftpServer.shared();
    }

    /** The folder is there, as at any web space. */
    @Override
    public void make() throws IOException {
        Files.createDirectories(root);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "to",
                "sftp",
                "host",
                "localhost",
                "port",
                String.valueOf(server().port()),
                "user",
                SftpServer.USER,
                "host_key",
                server().print(),
                "path",
                root.toString());
    }

    @Override
    public Optional<Login> login() {
        return Optional.of(new Login("", SftpServer.PASSWORD, Optional.empty()));
    }

    @Override
    public SortedMap<String, String> read() throws IOException {
        return PublishedPlace.read(root);
    }

    @Override
    public Optional<String> standsAt(String path) throws IOException {
        return PublishedPlace.read(root, path);
    }

    @Override
    public void take(Release release, String path, String digest) throws IOException {
        Files.delete(root.resolve(".nuggets/files").resolve(digest));
    }
}
