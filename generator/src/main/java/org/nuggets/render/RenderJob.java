package org.nuggets.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Bytes;
import org.nuggets.model.CacheRule;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OutputFile;
import org.nuggets.render.format.FileFault;
import org.nuggets.render.format.Press;
import org.nuggets.render.format.PressFailure;
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
            try {
                return Checked.of(new OutputFile.Made(
                        new Producer.Streamed(writer).inMemory().read()));
            } catch (FileFault fault) {
                return new Checked<>(new OutputFile.Made(new byte[0]), List.of(fault.finding()));
            }
        }
    }

    /**
     * A page that a press makes into a file, where nothing was kept under its key.
     *
     * @param source the source file of the page, as shown to people
     * @param html what the template wrote, or what is wrong with it
     */
    public record Printed(String source, Lazy<Checked<byte[]>> html, Press press) implements Work {
        @Override
        public Checked<OutputFile.Content> content() {
            Checked<byte[]> page = html.get();
            if (!page.findings().isEmpty()) {
                return new Checked<>(new OutputFile.Made(new byte[0]), page.findings());
            }
            try {
                return Checked.of(new OutputFile.Made(
                        new Producer.Streamed(writer()).inMemory().read()));
            } catch (PressFailure why) {
                return new Checked<>(new OutputFile.Made(new byte[0]), List.of(unprintable(why)));
            }
        }

        /** Says that the page cannot be made into a file. */
        public Diagnostic unprintable(PressFailure why) {
            return new Diagnostic(
                    SourceSpan.startOf(source),
                    Code.NO_PDF,
                    "no PDF can be made of this page: " + why.getMessage(),
                    "mend the theme's print/pdf.css, or simplify what stands in the page; without 'pdf: true' in site.yml it "
                            + "has none");
        }

        /** Of all that decides the file. */
        public Fingerprint key() {
            return press.key(html.get().value());
        }

        /** Writes the file. */
        public Producer.Writer writer() {
            return out -> press.print(html.get().value(), out);
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
