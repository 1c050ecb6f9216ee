package org.nuggets.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that a small site is searched with, and the orders that results can be put into. */
class BundleAndOrdersTest {

    private static final TestSite SMALL = new TestSite("en")
            .with("a", "en", "Ākonga", "# The learners\nĀkonga learn, teachers learn")
            .with("b", "en", "Teaching", "teaches taught teaching")
            .with("c", "en", "aardvark", "one more page");

    @Test
    void theBundleOfASmallSiteHoldsAllFilesButPositionsAndTheManifestNamesIt() throws IOException {
        Map<String, byte[]> files = SMALL.files().all();
        JsonNode said = SMALL.files().manifest().path("bundle");
        byte[] bundle = files.get(said.path("file").asText());
        assertThat(said.path("bytes").asInt()).isEqualTo(bundle.length);

        Map<String, byte[]> held = entries(unpacked(bundle));
        Map<String, byte[]> expected = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.matches("[wpifs]-.*")) {
                expected.put(name + " 0", unpacked(bytes));
            }
        });
        assertThat(expected).hasSizeGreaterThan(4);
        expected.forEach((name, bytes) -> assertThat(held.get(name)).as(name).isEqualTo(bytes));
        assertThat(held.keySet()).noneMatch(name -> name.startsWith("x-") || name.startsWith("b-"));
        assertThat(held.keySet().stream().filter(name -> name.startsWith("d-"))).hasSize(3);
    }

    @Test
    void aDocumentStandsInTheBundleUnderItsPlaceInItsFile() throws IOException {
        Map<String, byte[]> files = SMALL.files().all();
        Map<String, byte[]> held = entries(unpacked(
                files.get(SMALL.files().manifest().path("bundle").path("file").asText())));
        held.forEach((place, bytes) -> {
            if (place.startsWith("d-")) {
                int space = place.indexOf(' ');
                byte[] file = files.get(place.substring(0, space));
                int offset = Integer.parseInt(place.substring(space + 1));
                assertThat(unpacked(Arrays.copyOfRange(file, offset, file.length)))
                        .isEqualTo(bytes);
            }
        });
    }

    @Test
    void aLargeSiteHasNone() {
        TestSite site = new TestSite("en");
        IntStream.range(0, 3000).forEach(i -> site.with("p" + i, "en", "Page " + i, "words of page number " + i * i));
        assertThat(site.files().manifest().has("bundle")).isFalse();
        assertThat(site.files().all().keySet()).noneMatch(name -> name.startsWith("b-"));
    }

    @Test
    void aPageThatChangesGivesTheBundleAnotherName() {
        String before = SMALL.files().manifest().path("bundle").path("file").asText();
        TestSite changed = new TestSite("en").with("a", "en", "Ākonga", "Otherwise");
        assertThat(changed.files().manifest().path("bundle").path("file").asText())
                .matches("b-[0-9a-f]{12}\\.bin")
                .isNotEqualTo(before);
    }

    @Test
    void titlesAreSortedWithoutAccentsAndCapitals() {
        assertThat(ranks(SMALL.files(), "title"))
                .containsOnly(entry("aardvark", 0), entry("Ākonga", 1), entry("Teaching", 2));
    }

    @Test
    void theNewestIsThatWhichWasPublishedLastWhateverWasMendedSince(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("site.yml"), "title: Words\n");
        Files.createDirectories(folder.resolve("content/glossary"));
        write(folder, "old", "date_published: 2026-11-01");
        write(folder, "new", "date_published: 2026-11-20");
        write(folder, "mended", "date_published: 2026-10-01\ndate_modified: 2026-11-25");
        Map<String, Integer> ranks = ranks(SearchFiles.ofBuild(folder, folder), "newest");
        assertThat(ranks.keySet().stream().sorted(Comparator.comparing(ranks::get)))
                .containsExactly("new", "old", "mended");
    }

    private static void write(Path folder, String title, String dates) throws IOException {
        Files.writeString(folder.resolve("content/glossary/" + title + ".md"), """
                ---
                title: %s
                description: A word.
                status: published
                %s
                authors: [{name: Ann}]
                license: CC-BY-4.0
                audience: [teacher]
                ---

                ## Definition

                A word.
                """.formatted(title, dates));
    }

    /** What a file of an order says, by title. */
    private static Map<String, Integer> ranks(SearchFiles files, String order) {
        Map<String, Integer> ranks = new TreeMap<>();
        for (JsonNode sort : files.manifest().path("sorts")) {
            if (sort.path("by").asText().equals(order)) {
                int document = 0;
                byte[] bytes = unpacked(files.all().get(sort.path("file").asText()));
                for (JsonNode pair : json(bytes).path("ranks")) {
                    document += pair.path(0).asInt();
                    ranks.put(
                            files.documents().get(document).path("title").asText(),
                            pair.path(1).asInt());
                }
            }
        }
        return ranks;
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each entry of a bundle by the name of its file and the offset in it. */
    private static Map<String, byte[]> entries(byte[] bundle) {
        Map<String, byte[]> entries = new TreeMap<>();
        ByteBuffer in = ByteBuffer.wrap(bundle);
        while (in.hasRemaining()) {
            String kind = new String(new byte[] {in.get()}, UTF_8);
            byte[] digest = new byte[6];
            in.get(digest);
            int offset = varint(in);
            byte[] content = new byte[varint(in)];
            in.get(content);
            entries.put(kind + "-" + HexFormat.of().formatHex(digest) + ".bin " + offset, content);
        }
        return entries;
    }

    private static int varint(ByteBuffer in) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    /** The first stream of some bytes. */
    private static byte[] unpacked(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
