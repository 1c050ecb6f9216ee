package org.nuggets.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where another program holds a file for a moment, as on Windows, it is waited for. */
class PatientlyTest {

    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
    private final Path file = windows.getPath("C:\\site\\index.html");
    private final AtomicInteger tried = new AtomicInteger();

    @AfterEach
    void theDriveIsGone() throws IOException {
        windows.close();
    }

    @Test
    void aFileThatIsHeldForAMomentIsTriedAgain() throws IOException {
        Patiently.carryOut(file, refused(new FileSystemException("x", null, "in use"), 3));
        assertThat(tried).hasValue(4);
    }

    @Test
    void thereIsAnEndToIt() {
        assertThatThrownBy(() -> Patiently.carryOut(file, refused(new AccessDeniedException("x"), 100)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(tried).hasValue(8);
    }

    @Test
    void whatWillNotPassIsSaidAtOnce() {
        assertThatThrownBy(() -> Patiently.carryOut(file, refused(new NoSuchFileException("x"), 9)))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Patiently.carryOut(Path.of("x"), refused(new AccessDeniedException("x"), 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(tried).hasValue(2);
    }

    @Test
    void aFileTakesThePlaceOfAnother() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "before");
        Path whole = Files.writeString(file.resolveSibling("part"), "after");
        Patiently.put(whole, file);
        assertThat(Files.readString(file)).isEqualTo("after");
        Patiently.delete(file);
        assertThat(file).doesNotExist();
    }

    private Patiently.Step refused(IOException why, int times) {
        return () -> {
            if (tried.incrementAndGet() <= times) {
                throw why;
            }
        };
    }
}
