package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Checked;
import org.nuggets.model.Bytes;
import org.nuggets.model.Draft;
import org.nuggets.model.Page;
import org.nuggets.model.SourceFile;
import org.nuggets.parse.DraftParser;
import org.nuggets.parse.html.RawHtml;
import org.nuggets.parse.markdown.MarkdownParser;
import org.nuggets.read.FolderReader;
import org.nuggets.validate.PageValidator;

class ManyThreadsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    /** Of each kind that is read by a part of its own. */
    private static final String MORE = """

            | a | b |
            |---|:-:|
            | `c` | d |

            !!! note "Title"
                Text[^1] <b>in</b> a box, https://example.org

            Term
            : What it *means*

            - [ ] task [link](x.md)

            [^1]: Note
            """;

    private record Read(Checked<Draft> draft, Checked<Page> page) {}

    @Test
    void oneParserAndOneValidatorGiveManyThreadsWhatTheyGiveOne() throws Exception {
        SiteSettings settings = settings();
        List<SourceFile> files = soundAndFaulty(settings);
        Callable<List<Read>> alone = reading(settings, files);
        List<Read> expected = alone.call();

        Callable<List<Read>> shared = reading(settings, files);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<Read>> read : pool.invokeAll(List.of(shared, shared, shared, shared, shared, shared))) {
                assertThat(read.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(expected).anyMatch(read -> read.page().findings().isEmpty());
        assertThat(expected).anyMatch(read -> !read.page().findings().isEmpty());
    }

    /** Reads all files in turn, by a parser and a validator that all calls share. */
    private static Callable<List<Read>> reading(SiteSettings settings, List<SourceFile> files) {
        List<String> languages = settings.config().languages();
        DraftParser parser = new DraftParser(new MarkdownParser(RawHtml.CLEANED), languages);
        PageValidator validator = new PageValidator(settings.types(), List.of(), languages, TODAY, new TreeMap<>());
        return () -> {
            List<Read> all = new ArrayList<>();
            for (SourceFile file : files) {
                Checked<Draft> draft = parser.parse(file);
                all.add(new Read(draft, validator.validate(draft.value())));
            }
            return all;
        };
    }

    private static SiteSettings settings() throws IOException {
        BuildRequest request = new BuildRequest(
                Path.of(""),
                Path.of("../site"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(TODAY, false),
                false);
        return SiteSettings.read(request, Path::toString, new HashMap<>(), new ArrayList<>());
    }

    private static List<SourceFile> soundAndFaulty(SiteSettings settings) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : new FolderReader(settings.config().limits(), Path::toString)
                .content(settings.content(), FileStamps.none(), Bytes::of)
                .value()
                .pages()) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            String faulty = text.replace("\ntitle:", "\ntitel:").replace("\nstatus: ", "\nstatus: not-") + MORE;
            byte[] bytes = faulty.getBytes(StandardCharsets.UTF_8);
            files.add(file);
            files.add(new SourceFile(file.path(), file.name(), file.digest(), () -> bytes));
        }
        return files;
    }
}
