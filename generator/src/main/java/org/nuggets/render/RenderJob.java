package org.nuggets.render;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Bytes;
import org.nuggets.model.CacheRule;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.render.format.Producer;

/**
 * One file to be, not yet made.
 *
 * @param path below the output folder
 * @param source the source file that it shows, as shown to people; empty where there is no single one
 * @param early a key that is told from sources alone: that it is another says nothing, but where it is the same, the
 *     bytes are; none for a file that shows more than one source
 * @param key of all that decides its bytes; none where to tell costs as much as to make it
 * @param cacheRule how long whoever has it may keep it
 * @param work what makes it
 */
public record RenderJob(
        String path,
        String source,
        Supplier<Optional<Fingerprint>> early,
        Supplier<Optional<Fingerprint>> key,
        CacheRule cacheRule,
        Work work) {

    /** What makes a file. */
    public sealed interface Work {

        /** What is in the file, made at once; with findings of its template there is nothing in it. */
        Checked<OutputFile.Content> content();
    }

    /**
     * Little work, in memory.
     *
     * @param make makes its bytes, and says what is wrong with its template: then there are none
     * @param again makes the same bytes later, from what the site holds anyway; nobody need keep the rest of this for it
     */
    public record Quick(Supplier<Checked<byte[]>> make, Bytes again) implements Work {
        @Override
        public Checked<OutputFile.Content> content() {
            Checked<byte[]> made = make.get();
            return new Checked<>(new OutputFile.Made(made.value()), made.findings());
        }
    }

    /** Much work, which is done only where nothing was kept under the key. */
    public record Slow(Producer.Writer writer) implements Work {
        @Override
        public Checked<OutputFile.Content> content() {
            return Checked.of(
                    new OutputFile.Made(new Producer.Streamed(writer).inMemory().read()));
        }
    }

    /** None: the file is there. */
    public record OnDisk(Path file) implements Work {
        @Override
        public Checked<OutputFile.Content> content() {
            return Checked.of(new OutputFile.Copied(file));
        }
    }
}
