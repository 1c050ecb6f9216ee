package org.nuggets.index;

import static org.nuggets.index.LuceneIndex.TEXT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.nuggets.index.ShardFiles.Raw;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchIndex.Shard;
import org.nuggets.model.Site;

/** The files that a browser searches in, from a Lucene index: see {@code docs/search-format.md}. */
final class ShardWriter {

    private static final int FORMAT = 1;
    private static final int DIRECTORY = 64;

    private ShardWriter() {}

    /** Packs the texts of documents, in their order. */
    static List<Shard> texts(List<SearchDocument> documents) {
        return ShardFiles.shards(documents.stream()
                .map(document -> new Raw("d", piece(document)))
                .toList());
    }

    /**
     * All files.
     *
     * @param leaf the index, of one segment
     * @param titles how many positions the title of each document has
     * @param texts what {@link #texts} made of the same documents
     */
    static List<Shard> of(
            Site site,
            List<String> languages,
            LeafReader leaf,
            List<SearchDocument> documents,
            int[] titles,
            Vocabulary vocabulary,
            FacetValues facets,
            List<Shard> texts)
            throws IOException {
        int[] lengths = lengths(leaf);
        int[] order = IntStream.range(0, documents.size())
                .boxed()
                .sorted(Comparator.comparingInt(document -> lengths[document]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] numbers = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            numbers[order[i]] = i;
        }
        TermWriter.Files terms = new TermWriter(leaf, numbers, titles).write(vocabulary);
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", FORMAT).put("documents", documents.size());
        manifest.put("averageLength", averageLength(leaf));
        ArrayNode runs = manifest.putArray("lengths");
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || lengths[order[i]] != lengths[order[i - 1]]) {
                runs.addArray().add(lengths[order[i]]).add(i);
            }
        }
        words(manifest, site, languages);
        return files(manifest, terms, documents, texts, order, facets, site);
    }

    /** The length byte of each document, from 0 to 255. */
    private static int[] lengths(LeafReader leaf) throws IOException {
        int[] lengths = new int[leaf.maxDoc()];
        NumericDocValues norms = leaf.getNormValues(TEXT);
        while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            lengths[norms.docID()] = (int) norms.longValue() & 0xFF;
        }
        return lengths;
    }

    private static float averageLength(LeafReader leaf) throws IOException {
        return leaf.getDocCount(TEXT) == 0
                ? 1
                : (float) (leaf.getSumTotalTermFreq(TEXT) / (double) leaf.getDocCount(TEXT));
    }

    private static void words(ObjectNode manifest, Site site, List<String> languages) {
        ObjectNode analyses = manifest.putObject("languages");
        languages.forEach(lang -> analyses.put(lang, Analysis.of(lang).id()));
        ObjectNode types = manifest.putObject("types");
        site.pages().values().stream()
                .map(page -> page.page().type())
                .distinct()
                .forEach(type -> {
                    ObjectNode labels = types.putObject(type.name());
                    languages.forEach(lang -> labels.put(lang, type.one().in(lang)));
                });
        ObjectNode stop = manifest.putObject("stop");
        languages.forEach(lang -> {
            ArrayNode list = stop.putArray(lang);
            StopWords.of(lang).forEach(list::add);
        });
        manifest.set("weights", Weights.standard().json());
        ArrayNode synonyms = manifest.putArray("synonyms");
        site.pages()
                .values()
                .forEach(page -> page.page()
                        .fields()
                        .texts("alternate_names")
                        .forEach(name -> synonyms.addArray()
                                .add(name.toLowerCase(Locale.ROOT))
                                .add(page.page().title().toLowerCase(Locale.ROOT))));
    }

    private static List<Shard> files(
            ObjectNode manifest,
            TermWriter.Files terms,
            List<SearchDocument> documents,
            List<Shard> unordered,
            int[] order,
            FacetValues facets,
            Site site) {
        Map<PageKey, Integer> numbers = new HashMap<>();
        List<Shard> texts = new ArrayList<>();
        for (int number = 0; number < order.length; number++) {
            numbers.put(documents.get(order[number]).page().key(), number);
            texts.add(unordered.get(order[number]));
        }
        List<Shard> words = ShardFiles.shards(terms.words());
        List<Shard> postings = ShardFiles.shards(terms.postings());
        List<Shard> positions = ShardFiles.shards(terms.positions());
        List<Shard> directory = ShardFiles.shards(directory(texts));
        List<Shard> all = new ArrayList<>();
        ObjectNode wordFiles = manifest.putObject("words");
        ArrayNode first = wordFiles.putArray("first");
        terms.first().forEach(first::add);
        named(words, wordFiles.putArray("files"), all);
        ArrayNode bytes = wordFiles.putArray("bytes");
        words.forEach(file -> bytes.add(file.bytes().length));
        all.addAll(postings);
        all.addAll(positions);
        ObjectNode of = manifest.putObject("directory").put("size", directorySize(documents.size()));
        named(directory, of.putArray("files"), all);
        all.addAll(texts);
        ArrayNode facetFiles = manifest.putArray("facets");
        facets.files(numbers).forEach((field, file) -> {
            Shard shard = ShardFiles.shards(List.of(new Raw("f", ShardFiles.utf8(file.toString()))))
                    .get(0);
            facetFiles.addObject().put("field", field).put("file", shard.name()).put("bytes", shard.bytes().length);
            all.add(shard);
        });
        ObjectNode hidden = manifest.putObject("hidden");
        site.catalogues().forEach((lang, offered) -> {
            ArrayNode list = hidden.putArray(lang);
            Set<PageKey> shown = Set.copyOf(offered);
            numbers.entrySet().stream()
                    .filter(entry -> !shown.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .forEach(list::add);
        });
        all.add(new Shard("manifest.json", ShardFiles.utf8(manifest.toString())));
        // Two documents of the same bytes are one file.
        Map<String, Shard> distinct = new TreeMap<>();
        all.forEach(shard -> distinct.put(shard.name(), shard));
        return List.copyOf(distinct.values());
    }

    private static void named(List<Shard> shards, ArrayNode names, List<Shard> all) {
        shards.forEach(shard -> names.add(shard.name()));
        all.addAll(shards);
    }

    /** More documents a file where there are many, so that the manifest stays small. */
    private static int directorySize(int documents) {
        return Math.max(DIRECTORY, documents / 512);
    }

    private static List<Raw> directory(List<Shard> texts) {
        int size = directorySize(texts.size());
        List<Raw> files = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += size) {
            Bytes names = new Bytes();
            texts.subList(from, Math.min(from + size, texts.size()))
                    .forEach(text -> names.raw(ShardFiles.digest(text.name()), 0));
            files.add(new Raw("i", names.all()));
        }
        return files;
    }

    private static byte[] piece(SearchDocument document) {
        PageKey key = document.page().key();
        ObjectNode piece = JsonNodeFactory.instance
                .objectNode()
                .put("title", document.title())
                .put("description", document.description())
                .put("address", document.page().route().path())
                .put("type", key.type())
                .put("lang", key.lang());
        ArrayNode blocks = piece.putArray("blocks");
        document.blocks().forEach(blocks::add);
        ArrayNode headings = piece.putArray("headings");
        document.headings()
                .forEach(heading -> headings.addArray().add(heading.block()).add(heading.id()));
        return ShardFiles.utf8(piece.toString());
    }
}
