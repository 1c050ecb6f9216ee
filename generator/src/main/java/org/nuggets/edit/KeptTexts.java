package org.nuggets.edit;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.nuggets.model.ContentDigest;

/**
 * What files were before a change, and what they are afterwards, by number.
 *
 * @param from the folder of what is replaced
 * @param to the folder of what replaces it
 */
record KeptTexts(Path from, Path to) {

    /** Those of a change that is kept in a folder. */
    static KeptTexts in(Path folder) {
        return new KeptTexts(folder.resolve("before"), folder.resolve("after"));
    }

    /** The same for the way back. */
    KeptTexts reversed() {
        return new KeptTexts(to, from);
    }

    /** Keeps what a file is now. */
    void keep(int number, Path file) throws IOException {
        Files.createDirectories(from);
        Files.copy(file, name(from, number), COPY_ATTRIBUTES, REPLACE_EXISTING);
    }

    /** Keeps what a file is to become. */
    void stage(int number, byte[] content) throws IOException {
        Files.createDirectories(to);
        Files.write(name(to, number), content);
    }

    /** Puts what was kept in its place: beside it first, so that whoever reads it meanwhile finds the one or the other. */
    void put(int number, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.copy(name(to, number), part);
            likeBefore(file, part);
            Files.move(part, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Who may read a file stays as it is. */
    private static void likeBefore(Path file, Path part) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(part, old.readAttributes().permissions());
        }
    }

    private static Path name(Path folder, int number) {
        return folder.resolve(Integer.toString(number));
    }

    /** What a file holds; {@link ChangeStep#NONE} where there is none. */
    static String digest(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return ChangeStep.NONE;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return ContentDigest.of(digest.digest()).hex();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
