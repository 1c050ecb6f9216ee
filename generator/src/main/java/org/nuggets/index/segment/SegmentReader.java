package org.nuggets.index.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuggets.cache.Digest;
import org.nuggets.index.analysis.Analysis;
import org.nuggets.index.bytes.ContentName;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.SearchDocument;
import org.nuggets.work.WorkPool;

/** Reads the pages of a site and inverts them in batches, as far as that was not kept. */
public final class SegmentReader {

    /**
     * Of how a page is read: of {@link DocumentReader} and of {@link Analysis}. Letters are those that this Java knows, and
     * how many bytes a text has is said by this machine's zlib.
     */
    private static final String VERSION = "7 " + Runtime.version().feature() + " " + Zlib.compressor();

    private static final int SMALLEST = 8;
    private static final int BATCHES = 32;

    private final List<LinkedPage> pages;
    private final SegmentCache kept;
    private final Zlib zlib;
    private final IdentityHashMap<ContentType, String> types = new IdentityHashMap<>();
    /** Of the pages that were not kept. */
    private final @Nullable DocumentText[] made;

    /** Reads pages, in the order of their keys; {@code kept} holds what earlier builds worked out. */
    public SegmentReader(List<LinkedPage> pages, SegmentCache kept, Zlib zlib) {
        this.pages = pages;
        this.kept = kept;
        this.zlib = zlib;
        this.made = new DocumentText[pages.size()];
        Map<String, String> digests = new HashMap<>();
        pages.forEach(page -> types.computeIfAbsent(
                page.page().type(),
                type -> digests.computeIfAbsent(
                        type.schema().path("properties").toString(),
                        schema -> Digest.quick().add(schema).hex())));
    }

    /** What one thread works with. */
    private record Tools(PageAnalyser analyser, SegmentBuilder builder) {
        Tools() {
            this(new PageAnalyser(), new SegmentBuilder());
        }
    }

    /** All pages in their order. */
    public List<Segment> batches(WorkPool pool) {
        int[] ends = ends();
        Segment[] batches = new Segment[ends.length];
        pool.share(ends.length, Tools::new, (tools, i) -> {
            batches[i] = segment(i == 0 ? 0 : ends[i - 1], ends[i], tools);
        });
        return Arrays.asList(batches);
    }

    /** Where batches end. There are many of them, so that little is inverted again, and the work can be shared. */
    private int[] ends() {
        int usual = Integer.highestOneBit(Math.max(SMALLEST, pages.size() / BATCHES));
        return PageRuns.ends(pages.stream().map(LinkedPage::key).toList(), usual);
    }

    private Segment segment(int from, int to, Tools tools) {
        List<Optional<String>> names = pages.subList(from, to).stream()
                .map(page -> kept.draft(page).map(draft -> name(page, draft)))
                .toList();
        Optional<String> name =
                names.stream().allMatch(Optional::isPresent) ? Optional.of(name(names)) : Optional.empty();
        Optional<Segment> known = name.flatMap(kept::get).flatMap(Segment::kept);
        // They are asked for once one of them changes.
        known.ifPresent(segment -> names.forEach(page -> page.ifPresent(kept::needed)));
        return known.orElseGet(() -> {
            for (int place = from; place < to; place++) {
                Analysis analysis = Analysis.of(pages.get(place).key().lang());
                tools.builder.add(analysis, analysed(place, names.get(place - from), tools.analyser));
            }
            Segment segment = tools.builder.segment();
            name.ifPresent(n -> kept.put(n, segment.bytes()));
            return segment;
        });
    }

    private static String name(List<Optional<String>> pages) {
        Digest all = Digest.quick();
        pages.forEach(page -> all.add(page.orElse("")));
        return "b-" + all.hex();
    }

    private AnalysedPage analysed(int place, Optional<String> name, PageAnalyser analyser) {
        return name.flatMap(kept::get).flatMap(AnalysedPage::of).orElseGet(() -> {
            SearchDocument document = DocumentReader.of(pages.get(place));
            DocumentText text = text(document);
            made[place] = text;
            AnalysedPage analysed = analyser.analysed(document, text);
            name.ifPresent(n -> kept.put(n, analysed.bytes()));
            return analysed;
        });
    }

    /** The texts, in the order of pages; that of a page which was kept is only made when somebody asks. */
    public List<DocumentText> texts(DocumentTable table) {
        List<DocumentText> texts = new ArrayList<>();
        for (int place = 0; place < made.length; place++) {
            LinkedPage page = pages.get(place);
            DocumentText text = made[place];
            texts.add(
                    text == null
                            ? new DocumentText(
                                    table.digest(place),
                                    table.textLength(place),
                                    () -> zlib.compressed(DocumentReader.json(DocumentReader.of(page))))
                            : text);
        }
        return texts;
    }

    private DocumentText text(SearchDocument document) {
        byte[] json = DocumentReader.json(document);
        byte[] bytes = zlib.compressed(json);
        return new DocumentText(ContentName.digest(json), bytes.length, kept.spill(bytes));
    }

    /** The name of all that {@link DocumentReader} looks at. */
    private String name(LinkedPage page, String draft) {
        Digest all = Digest.quick()
                .add(VERSION)
                .add(draft)
                .add(types.getOrDefault(page.page().type(), ""))
                .add(page.page().title())
                .add(page.page().description())
                .add(page.route().path())
                .add(page.key().type())
                .add(page.key().lang())
                .add(page.tried());
        page.references().stream().map(Reference::pointer).forEach(all::add);
        return "a-" + all.hex();
    }
}
