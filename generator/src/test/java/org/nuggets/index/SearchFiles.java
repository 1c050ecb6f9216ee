package org.nuggets.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;
import org.nuggets.model.SiteInsights.Shard;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.BuildResult;
import org.nuggets.pipeline.SiteBuild;

/** Reads the files of a search as {@code docs/search-format.md} says, and knows nothing of how they are written. */
public final class SearchFiles {

    private final Map<String, byte[]> packed = new TreeMap<>();
    private final Map<String, byte[]> unpacked = new HashMap<>();

    /** @param files name to bytes, as they are published */
    public SearchFiles(Map<String, byte[]> files) {
        packed.putAll(files);
    }

    static SearchFiles of(List<Shard> shards) {
        Map<String, byte[]> files = new TreeMap<>();
        shards.forEach(shard -> files.put(shard.name(), shard.bytes()));
        return new SearchFiles(files);
    }

    /** Those of a site that is built in memory. */
    public static SearchFiles ofBuild(Path directory, Path site) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        BuildOptions options = new BuildOptions(LocalDate.of(2026, 12, 1), false);
        BuildResult build = SiteBuild.build(new BuildRequest(
                directory, site, Optional.empty(), Optional.empty(), Optional.empty(), options, false));
        for (OutputFile file : build.files()) {
            boolean searched = file.path().matches("search/[^/]+\\.(bin|json)");
            if (searched && file.made().isPresent()) {
                files.put(file.path().substring("search/".length()), file.made().get());
            }
        }
        return new SearchFiles(files);
    }

    /** An entry of a words file. */
    public record Word(String term, int df, String means, List<String> forms, List<Block> blocks) {}

    public record Block(int documents, int highest, boolean titled, int first, Place postings, Place positions) {}

    public record Place(String file, int offset, int bytes) {}

    /** What a block says of a document. */
    record Posting(int document, boolean inTitle, List<Integer> positions) {}

    /** By their names, as they are published. */
    public Map<String, byte[]> all() {
        return packed;
    }

    public JsonNode manifest() {
        return json(packed.get("manifest.json"));
    }

    public List<String> languages() {
        List<String> languages = new ArrayList<>();
        manifest().path("languages").fieldNames().forEachRemaining(languages::add);
        return languages;
    }

    /** The length byte of each document. */
    int[] lengths() {
        int[] lengths = new int[manifest().path("documents").asInt()];
        for (JsonNode run : manifest().path("lengths")) {
            Arrays.fill(
                    lengths, run.path(1).asInt(), lengths.length, run.path(0).asInt());
        }
        return lengths;
    }

    /** The documents by their numbers. */
    public List<JsonNode> documents() {
        List<JsonNode> documents = new ArrayList<>();
        JsonNode directory = manifest().path("directory");
        for (int i = 0; i < directory.path("files").size(); i++) {
            if (directory.path("first").path(i).asInt() != documents.size()) {
                throw new AssertionError("a directory that begins with another document");
            }
            Input in = new Input(bytes(directory.path("files").path(i).asText()));
            while (!in.done()) {
                byte[] file = packed.get(in.name("d"));
                int offset = 0;
                for (int left = in.varint(); left > 0; left--) {
                    int length = in.varint();
                    documents.add(json(inflated(Arrays.copyOfRange(file, offset, offset + length))));
                    offset += length;
                }
                if (offset != file.length) {
                    throw new AssertionError("a file that holds more than its documents");
                }
            }
        }
        return documents;
    }

    public JsonNode facet(String field) {
        for (JsonNode facet : manifest().path("facets")) {
            if (facet.path("field").asText().equals(field)) {
                return json(bytes(facet.path("file").asText()));
            }
        }
        throw new AssertionError("no facet " + field);
    }

    /** Every term and alias, in the order of the files. */
    public Map<String, Word> words() {
        Map<String, Word> words = new LinkedHashMap<>();
        for (JsonNode file : manifest().path("words").path("files")) {
            Input in = new Input(bytes(file.asText()));
            List<String> postings = in.names("p");
            List<String> positions = in.names("x");
            byte[] before = new byte[0];
            while (!in.done()) {
                int shared = in.varint();
                byte[] rest = in.bytes(in.varint());
                byte[] term = Arrays.copyOf(before, shared + rest.length);
                System.arraycopy(rest, 0, term, shared, rest.length);
                Word word = word(term, in, postings, positions);
                words.put(word.term, word);
                before = term;
            }
        }
        return words;
    }

    private Word word(byte[] term, Input in, List<String> postings, List<String> positions) {
        String text = new String(term, StandardCharsets.UTF_8);
        int df = in.varint();
        if (df == 0) {
            return new Word(text, 0, in.text(), List.of(), List.of());
        }
        if (languages().size() > 1) {
            in.varint();
        }
        List<String> forms = new ArrayList<>();
        for (int n = in.varint(); n > 0; n--) {
            int kept = term.length - in.varint();
            forms.add(new String(term, 0, kept, StandardCharsets.UTF_8) + in.text());
        }
        List<Block> blocks = new ArrayList<>();
        for (int n = in.varint(); n > 0; n--) {
            int documents = in.varint();
            int highest = in.varint();
            blocks.add(new Block(
                    documents,
                    highest >>> 1,
                    (highest & 1) == 1,
                    in.varint(),
                    in.place(postings),
                    in.place(positions)));
        }
        return new Word(text, df, "", forms, blocks);
    }

    List<Posting> postings(Block block) {
        Input in = new Input(bytes(block.postings), block.postings);
        int[] documents = new int[block.documents];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = in.varint() + (i == 0 ? 0 : documents[i - 1]);
        }
        int[] frequencies = new int[block.documents];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = in.varint() + 1;
        }
        boolean[] inTitle = new boolean[block.documents];
        int titled = 0;
        int titles = block.titled ? in.varint() : 0;
        for (int n = titles; n > 0; n--) {
            titled += in.varint();
            inTitle[titled] = true;
        }
        for (int n = titles; n > 0; n--) {
            if (in.varint() == 0) {
                throw new AssertionError("a title that holds a word has one");
            }
        }
        Input where = new Input(bytes(block.positions), block.positions);
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            List<Integer> positions = new ArrayList<>();
            int last = 0;
            for (int n = frequencies[i]; n > 0; n--) {
                last += where.varint();
                positions.add(last);
            }
            postings.add(new Posting(documents[i], inTitle[i], positions));
        }
        if (!in.done() || !where.done()) {
            throw new AssertionError("a block that is longer than what it holds");
        }
        return postings;
    }

    private byte[] bytes(Place place) {
        return bytes(place.file);
    }

    private byte[] bytes(String name) {
        return unpacked.computeIfAbsent(name, n -> inflated(packed.get(n)));
    }

    private static byte[] inflated(byte[] stream) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stream))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Input {

        private final byte[] bytes;
        private final int end;
        private int at;

        Input(byte[] bytes) {
            this.bytes = bytes;
            this.end = bytes.length;
        }

        Input(byte[] bytes, Place place) {
            this.bytes = bytes;
            this.at = place.offset;
            this.end = place.offset + place.bytes;
        }

        boolean done() {
            return at == end;
        }

        int varint() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes(1)[0];
                number |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return number;
                }
            }
        }

        byte[] bytes(int length) {
            if (at + length > end) {
                throw new AssertionError("a file that ends too early");
            }
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        String text() {
            return new String(bytes(varint()), StandardCharsets.UTF_8);
        }

        String name(String kind) {
            return kind + "-" + HexFormat.of().formatHex(bytes(6)) + ".bin";
        }

        List<String> names(String kind) {
            List<String> names = new ArrayList<>();
            for (int n = varint(); n > 0; n--) {
                names.add(name(kind));
            }
            return names;
        }

        Place place(List<String> files) {
            return new Place(files.get(varint()), varint(), varint());
        }
    }
}
