package org.nuggets.index.shard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nuggets.config.Synonyms;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.analysis.StopWords;
import org.nuggets.index.bytes.Utf8;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.index.segment.DocumentTable;
import org.nuggets.index.segment.DocumentText;
import org.nuggets.index.segment.InvertedIndex;
import org.nuggets.index.shard.ShardFiles.Raw;
import org.nuggets.model.PageKey;
import org.nuggets.model.Site;
import org.nuggets.model.SiteInsights.Shard;

/** The files that a browser searches in, from an inverted index: see {@code docs/search-format.md}. */
public final class ShardWriter {

    private static final int FORMAT = 4;
    private static final String MANIFEST = "manifest.json";

    private final Site site;
    private final List<String> languages;
    private final Synonyms synonyms;
    private final InvertedIndex index;
    private final Zlib zlib;
    private final ObjectNode manifest = JsonNodeFactory.instance.objectNode();

    /**
     * A writer for one site.
     *
     * @param languages the site's, its first one first
     * @param synonyms what readers say in several ways
     */
    public ShardWriter(Site site, List<String> languages, Synonyms synonyms, InvertedIndex index, Zlib zlib) {
        this.site = site;
        this.languages = languages;
        this.synonyms = synonyms;
        this.index = index;
        this.zlib = zlib;
    }

    /**
     * All files.
     *
     * @param texts those of the texts, in the order of the keys of pages
     */
    public List<Shard> files(List<DocumentText> texts, FacetValues facets) {
        DocumentTable pages = index.pages();
        manifest.put("format", FORMAT).put("documents", pages.size());
        manifest.put("averageLength", averageLength(pages));
        ArrayNode runs = manifest.putArray("lengths");
        int before = -1;
        for (int number = 0; number < pages.size(); number++) {
            int length = pages.length(index.order()[number]);
            if (length != before) {
                runs.addArray().add(length).add(number);
            }
            before = length;
        }
        words();
        List<PageKey> keys = List.copyOf(site.pages().keySet());
        PageLanguages written = PageLanguages.of(languages, keys);
        written.write(index.order(), manifest.putObject("written"));
        return files(written, keys, texts, facets);
    }

    /** As Lucene computes it: pages without a word do not count. */
    private static float averageLength(DocumentTable pages) {
        long[] lengths = IntStream.range(0, pages.size())
                .mapToLong(pages::words)
                .filter(words -> words > 0)
                .toArray();
        return lengths.length == 0 ? 1 : (float) (Arrays.stream(lengths).sum() / (double) lengths.length);
    }

    private void words() {
        ObjectNode analyses = manifest.putObject("languages");
        languages.forEach(lang -> analyses.put(lang, Analysis.of(lang).id()));
        ObjectNode types = manifest.putObject("types");
        site.pages().values().stream().map(page -> page.page().type()).forEach(type -> {
            if (!types.has(type.name())) {
                ObjectNode labels = types.putObject(type.name());
                languages.forEach(lang -> labels.put(lang, type.one().in(lang)));
            }
        });
        ObjectNode stop = manifest.putObject("stop");
        languages.forEach(lang -> {
            ArrayNode list = stop.putArray(lang);
            StopWords.of(lang).forEach(list::add);
        });
        manifest.set(
                "weights",
                Weights.standard().json(manifest.path("averageLength").floatValue()));
        SynonymRules.write(manifest, site, languages, synonyms, index);
    }

    private List<Shard> files(
            PageLanguages written, List<PageKey> keys, List<DocumentText> unordered, FacetValues facets) {
        TermWriter.Files terms = TermWriter.write(index, written, zlib);
        Map<PageKey, Integer> numbers = new HashMap<>();
        for (int place : index.order()) {
            numbers.put(keys.get(place), numbers.size());
        }
        DocumentFiles documents = DocumentFiles.of(
                Arrays.stream(index.order()).mapToObj(unordered::get).toList(),
                Arrays.stream(index.order()).mapToObj(keys::get).toList(),
                zlib);
        List<Shard> all = new ArrayList<>();
        ObjectNode wordFiles = manifest.putObject("words");
        ArrayNode first = wordFiles.putArray("first");
        terms.first().forEach(first::add);
        named(terms.words(), wordFiles.putArray("files"), all);
        ArrayNode bytes = wordFiles.putArray("bytes");
        terms.words().forEach(file -> bytes.add(file.bytes().length));
        all.addAll(terms.postings());
        all.addAll(terms.positions());
        ObjectNode directory = manifest.putObject("directory");
        ArrayNode from = directory.putArray("first");
        documents.first().forEach(from::add);
        named(documents.directory(), directory.putArray("files"), all);
        all.addAll(documents.files());
        ArrayNode facetFiles = manifest.putArray("facets");
        facets.files(numbers).forEach((field, file) -> {
            Shard shard = ShardFiles.shard(new Raw("f", Utf8.bytes(file.toString())), zlib);
            facetFiles
                    .addObject()
                    .put("field", field)
                    .put("name", facets.name(field))
                    .put("file", shard.name())
                    .put("bytes", shard.bytes().length);
            all.add(shard);
        });
        ArrayNode sorts = manifest.putArray("sorts");
        Orders.of(site).files(numbers).forEach((name, file) -> {
            Shard shard = ShardFiles.shard(new Raw("s", Utf8.bytes(file.toString())), zlib);
            sorts.addObject().put("by", name).put("file", shard.name());
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
        // Two files of the same bytes are one.
        Map<String, Shard> distinct = new TreeMap<>();
        all.forEach(shard -> distinct.put(shard.name(), shard));
        int texts = unordered.stream().mapToInt(DocumentText::length).sum();
        Bundle.of(List.copyOf(distinct.values()), texts, zlib).ifPresent(bundle -> {
            manifest.putObject("bundle").put("file", bundle.name()).put("bytes", bundle.bytes().length);
            distinct.put(bundle.name(), bundle);
        });
        distinct.put(MANIFEST, Shard.of(MANIFEST, Utf8.bytes(manifest.toString())));
        return List.copyOf(distinct.values());
    }

    private static void named(List<Shard> shards, ArrayNode names, List<Shard> all) {
        shards.forEach(shard -> names.add(shard.name()));
        all.addAll(shards);
    }
}
