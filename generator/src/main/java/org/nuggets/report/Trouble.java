package org.nuggets.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.read.SourceChangedException;
import org.nuggets.write.WriteRefusedException;

/** What the disk refuses, in a line that says what to do: it is no fault of the program. */
public final class Trouble {

    private Trouble() {}

    /** Says what hinders; nothing where the fault is the program's own. */
    public static Optional<String> of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TargetRefusedException refused) {
                return Optional.of(Findings.clean(String.valueOf(refused.getMessage())));
            }
            if (cause instanceof FileSystemException refused) {
                return Optional.of(of(refused));
            }
            if (cause instanceof ReadOnlyFileSystemException) {
                return Optional.of("the disk can only be read: choose a folder on another one");
            }
            // Libraries have kinds of their own, for what is no matter of the disk.
            if (cause.getClass() == IOException.class || cause.getClass() == UncheckedIOException.class) {
                Optional<String> full = full(String.valueOf(cause.getMessage()));
                if (full.isPresent()) {
                    return full;
                }
                if (cause.getCause() == null) {
                    return Optional.of("reading or writing failed: " + cause.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    private static String of(FileSystemException refused) {
        boolean windows = refused.getFile() != null && refused.getFile().indexOf('\\') >= 0;
        String file = refused.getFile() == null ? "a file" : "'" + Findings.clean(refused.getFile()) + "'";
        String reason = String.valueOf(refused.getReason());
        if (refused instanceof SourceChangedException) {
            return file + " was changed or deleted while the site was made: run the command again";
        }
        if (refused instanceof WriteRefusedException) {
            return file + " " + reason;
        }
        if (refused instanceof AccessDeniedException) {
            return file + " must not be read or written by you: change its permissions or those of its folder, or"
                    + " choose another folder"
                    + (windows ? ", or close the program that has it open" : "");
        }
        if (refused instanceof NoSuchFileException) {
            return file + " is not there, or went away meanwhile: run the command again";
        }
        if (refused instanceof NotDirectoryException) {
            return file + " is a file, and stands where a folder must be: move it away, or choose another folder";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return "a file stands where the folder " + file + " must be: move it away, or choose another folder";
        }
        if (reason.contains("Read-only")) {
            return file + " lies on a disk that can only be read: choose a folder on another one";
        }
        // Windows says in its own language that another program has the file open, which is nearly always why.
        String hint = windows ? ": close the program that has it open, then run the command again" : "";
        return full(reason).orElse(file + " could not be read or written: " + reason + hint);
    }

    /** What the system says in English, where the disk itself was not asked. */
    private static Optional<String> full(String reason) {
        if (reason.contains("No space left") || reason.contains("not enough space")) {
            return Optional.of("the disk is full: make room, then run the command again");
        }
        if (reason.contains("quota") || reason.contains("File too large")) {
            return Optional.of("no more may be written to this disk (" + reason + "): make room, or ask for more");
        }
        return Optional.empty();
    }
}
