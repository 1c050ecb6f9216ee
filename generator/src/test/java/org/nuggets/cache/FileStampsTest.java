package org.nuggets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Fingerprint;

class FileStampsTest {

    private static final Fingerprint DIGEST = new Fingerprint(1, 2);

    @TempDir
    private Path folder;

    @Test
    void aFileThatWasWrittenJustBeforeIsKnownToTheNextBuild() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "a page");
        FileStamp stamp = stamp(file);
        FileStamps stamps = FileStamps.none();
        stamps.remember("page.html", stamp, DIGEST);
        stamps.write(folder.resolve("stamps"));

        assertThat(FileStamps.read(folder.resolve("stamps")).digest("page.html", stamp))
                .hasValue(DIGEST);
    }

    @Test
    void aFileThatIsWrittenAfterwardsIsNot() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "a page");
        FileStamps stamps = FileStamps.none();
        stamps.remember("page.html", stamp(file), DIGEST);
        stamps.write(folder.resolve("stamps"));
        Files.writeString(file, "b page");

        assertThat(FileStamps.read(folder.resolve("stamps")).digest("page.html", stamp(file)))
                .isEmpty();
    }

    private static FileStamp stamp(Path file) throws IOException {
        return FileStamp.of(Files.readAttributes(file, BasicFileAttributes.class));
    }
}
