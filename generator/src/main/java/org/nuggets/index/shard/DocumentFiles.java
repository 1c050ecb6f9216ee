package org.nuggets.index.shard;

import java.util.ArrayList;
import java.util.List;
import org.nuggets.cache.Digest;
import org.nuggets.index.bytes.Bytes;
import org.nuggets.index.bytes.ContentName;
import org.nuggets.index.bytes.Zlib;
import org.nuggets.index.segment.DocumentText;
import org.nuggets.index.segment.PageRuns;
import org.nuggets.index.shard.ShardFiles.Raw;
import org.nuggets.model.PageKey;
import org.nuggets.model.SiteInsights.Shard;

/**
 * The texts of pages, about ten in a file. Each is compressed for itself, so that a browser reads the part of a file that
 * it shows: what a search finds lies anywhere, and whole files would be ten times the bytes.
 *
 * @param files in the order of the numbers of pages
 * @param first the number of the first page that each file of the directory leads to
 * @param directory where each text lies
 */
record DocumentFiles(List<Shard> files, List<Integer> first, List<Shard> directory) {

    private static final int USUAL = 8;

    /** As many pages as the directory of a first search should tell of, since all of the file is read for one. */
    private static final int DIRECTORY = 2048;

    /**
     * Packs texts. Which of them share a file depends on the pages nearby only: a page that changes rewrites one file, one
     * whose length puts it elsewhere two.
     *
     * @param texts in the order of the numbers of pages, as are their keys
     */
    static DocumentFiles of(List<DocumentText> texts, List<PageKey> keys, Zlib zlib) {
        List<Shard> files = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        List<Raw> directory = new ArrayList<>();
        Bytes open = new Bytes();
        int from = 0;
        int opened = 0;
        for (int end : PageRuns.ends(keys, USUAL)) {
            List<DocumentText> run = texts.subList(from, end);
            Shard file = file(run);
            files.add(file);
            open.raw(ContentName.digest(file.name()), 0).varint(run.size());
            run.forEach(text -> open.varint(text.length()));
            if (end - opened >= DIRECTORY || end == texts.size()) {
                first.add(opened);
                directory.add(new Raw("i", open.all()));
                open.clear();
                opened = end;
            }
            from = end;
        }
        return new DocumentFiles(files, first, ShardFiles.shards(directory, zlib));
    }

    private static Shard file(List<DocumentText> texts) {
        Digest all = Digest.quick();
        texts.forEach(text -> all.add(text.digest()).add(text.length()));
        return new Shard(ContentName.of("d", all.hex()), () -> {
            Bytes bytes = new Bytes();
            texts.forEach(text -> bytes.raw(text.bytes(), 0));
            return bytes.all();
        });
    }
}
