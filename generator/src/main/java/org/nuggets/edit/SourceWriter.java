package org.nuggets.edit;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.model.OneName;
import org.nuggets.write.Refusal;

/** Carries out changes to sources: the whole file or nothing of it, and none that has become another meanwhile. */
public final class SourceWriter {

    private final SourceRoots root;

    /** @param root the folder of sources, out of which nothing is written; it need not be there yet */
    public SourceWriter(Path root) {
        this.root = new SourceRoots(List.of(root));
    }

    /**
     * Why a source was left as it is.
     *
     * @param file the one that is in the way
     */
    public record Refused(Reason reason, Path file) {}

    /** Why a source may not be changed. */
    public enum Reason {
        /** A file of that name is there already, perhaps with other capitals. */
        THERE_ALREADY,
        /** It is not what it was when the changes were made, or is gone. */
        CHANGED_MEANWHILE,
        /** It is no text in UTF-8. */
        NO_TEXT,
        /** It lies elsewhere, or is led there by a link. */
        OUTSIDE,
        /** Another change is being made right now. */
        BUSY
    }

    /**
     * Carries out a change.
     *
     * @return why nothing was changed; empty where it was
     */
    public Optional<Refused> apply(SourceEdit edit) throws IOException {
        Path file = edit.path().toAbsolutePath().normalize();
        if (!root.holds(List.of(file))) {
            return refused(Reason.OUTSIDE, edit.path());
        }
        try {
            return edit.expected().isPresent() ? change(edit, file) : add(edit, file);
        } catch (IOException refused) {
            throw Refusal.of(refused, edit.path());
        }
    }

    private Optional<Refused> add(SourceEdit edit, Path file) throws IOException {
        Optional<Path> twin = twin(edit.path());
        if (twin.isPresent()) {
            return refused(Reason.THERE_ALREADY, twin.get());
        }
        Files.createDirectories(file.getParent());
        try {
            put(edit.applied(""), file, false);
        } catch (FileAlreadyExistsException meanwhile) {
            return refused(Reason.THERE_ALREADY, edit.path());
        }
        return Optional.empty();
    }

    private Optional<Refused> change(SourceEdit edit, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return refused(Reason.CHANGED_MEANWHILE, edit.path());
        }
        byte[] before = Files.readAllBytes(file);
        if (!Optional.of(Digest.content(before)).equals(edit.expected())) {
            return refused(Reason.CHANGED_MEANWHILE, edit.path());
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(before))
                    .toString();
        } catch (CharacterCodingException other) {
            return refused(Reason.NO_TEXT, edit.path());
        }
        put(edit.applied(text), file, true);
        return Optional.empty();
    }

    /** Beside it first, so that whoever reads it meanwhile finds the one or the other. */
    private static void put(String text, Path file, boolean replace) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            // Anew: where a link lies there, what it leads to is somebody else's.
            Files.deleteIfExists(part);
            Files.writeString(part, text, StandardCharsets.UTF_8, CREATE_NEW);
            if (replace) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                // Never in the place of another.
                Files.move(part, file);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A file of the same name, also where only its case or the way of its accents is another. */
    private static Optional<Path> twin(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        OneName name = OneName.of(String.valueOf(file.getFileName()));
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(
                            one -> OneName.of(String.valueOf(one.getFileName())).equals(name))
                    .findFirst()
                    .map(one -> file.resolveSibling(String.valueOf(one.getFileName())));
        }
    }

    private static Optional<Refused> refused(Reason reason, Path file) {
        return Optional.of(new Refused(reason, file));
    }
}
