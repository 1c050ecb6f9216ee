package org.nuggets.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.SmallFloat;
import org.nuggets.cache.Digest;
import org.nuggets.index.ShardFiles.Raw;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.PageKey;
import org.nuggets.model.SearchIndex.Shard;

/** Analyses the pages of a site, unless that was kept. */
final class PageReader {

    /** Of how a page is read: of {@link SearchDocument} and of {@link Analysis}. Letters are those that this Java knows. */
    private static final String VERSION = "1 " + Runtime.version().feature();

    private final KeptPages kept;
    private final IdentityHashMap<ContentType, String> types = new IdentityHashMap<>();

    private PageReader(KeptPages kept, List<LinkedPage> pages) {
        this.kept = kept;
        Map<String, String> digests = new HashMap<>();
        pages.forEach(page -> types.computeIfAbsent(
                page.page().type(),
                type -> digests.computeIfAbsent(
                        type.schema().path("properties").toString(),
                        schema -> new Digest().add(schema).hex())));
    }

    /** A page and what an index is made from. */
    record Read(LinkedPage page, AnalysedPage analysed, Shard text) {

        PageKey key() {
            return page.key();
        }

        /** Its length as Lucene notes it, from 0 to 255. */
        int length() {
            return SmallFloat.intToByte4(analysed.words()) & 0xFF;
        }
    }

    /** Reads all pages; the answer is in their order. */
    static List<Read> read(List<LinkedPage> pages, KeptPages kept, Workers workers) {
        PageReader reader = new PageReader(kept, pages);
        Read[] all = new Read[pages.size()];
        workers.share(all.length, PageAnalyser::new, (analyser, i) -> all[i] = reader.read(pages.get(i), analyser));
        return Arrays.asList(all);
    }

    private Read read(LinkedPage page, PageAnalyser analyser) {
        Optional<String> name = kept.draft(page).map(draft -> name(page, draft));
        return name.flatMap(kept::get)
                .flatMap(AnalysedPage::of)
                .map(analysed -> new Read(page, analysed, text(page, analysed)))
                .orElseGet(() -> made(page, analyser, name));
    }

    private Read made(LinkedPage page, PageAnalyser analyser, Optional<String> name) {
        SearchDocument document = SearchDocument.of(page);
        Shard text = text(document);
        AnalysedPage analysed = analyser.analysed(document, ShardFiles.digest(text.name()));
        name.ifPresent(n -> {
            kept.put(n, analysed.bytes());
            kept.put(text.name(), Sealed.of(text.bytes()));
        });
        return new Read(page, analysed, text);
    }

    private static Shard text(SearchDocument document) {
        return ShardFiles.shard(new Raw("d", document.json()));
    }

    /** The file of a text, which is only fetched when somebody asks. */
    private Shard text(LinkedPage page, AnalysedPage analysed) {
        String name = ShardFiles.name("d", analysed.digest());
        return new Shard(
                name,
                () -> kept.get(name)
                        .filter(Sealed::isWhole)
                        .map(Sealed::opened)
                        .orElseGet(() -> text(SearchDocument.of(page)).bytes()));
    }

    /** The name of all that {@link SearchDocument} looks at. */
    private String name(LinkedPage page, String draft) {
        Digest all = new Digest()
                .add(VERSION)
                .add(draft)
                .add(types.getOrDefault(page.page().type(), ""))
                .add(page.page().title())
                .add(page.page().description())
                .add(page.route().path())
                .add(page.key().type())
                .add(page.key().lang());
        page.references().stream().map(Reference::pointer).forEach(all::add);
        return "a-" + all.hex();
    }
}
