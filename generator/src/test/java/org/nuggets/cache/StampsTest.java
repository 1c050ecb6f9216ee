package org.nuggets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Fingerprint;

class StampsTest {

    private static final Fingerprint DIGEST = new Fingerprint(1, 2);

    @TempDir
    private Path folder;

    @Test
    void aFileThatWasWrittenJustBeforeIsKnownToTheNextBuild() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "a page");
        Stamp stamp = stamp(file);
        Stamps stamps = Stamps.none();
        stamps.remember("page.html", stamp, DIGEST);
        stamps.write(folder.resolve("stamps"));

        assertThat(Stamps.read(folder.resolve("stamps")).digest("page.html", stamp))
                .hasValue(DIGEST);
    }

    @Test
    void aFileThatIsWrittenAfterwardsIsNot() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "a page");
        Stamps stamps = Stamps.none();
        stamps.remember("page.html", stamp(file), DIGEST);
        stamps.write(folder.resolve("stamps"));
        Files.writeString(file, "b page");

        assertThat(Stamps.read(folder.resolve("stamps")).digest("page.html", stamp(file)))
                .isEmpty();
    }

    private static Stamp stamp(Path file) throws IOException {
        return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class));
    }
}
