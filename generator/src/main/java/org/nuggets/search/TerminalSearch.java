package org.nuggets.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.IndexArchive;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SiteInsights.Shard;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SearchFiles;

/**
 * Searches the sources of a site, in the files that its readers search in. They are kept, and made anew when a source has
 * changed.
 *
 * @param kept the folder of what is kept for the site; none to keep nothing
 * @param cache what builds kept there
 */
public record TerminalSearch(Optional<Path> kept, BuildCache cache) {

    /**
     * Answers a question.
     *
     * @param lang language of the reader; the site's first where it is none of them
     * @param most how many pages are wanted
     */
    public Answer find(BuildRequest request, String text, String lang, int most) throws IOException {
        Function<ShardSource, Answer> ask = source -> new SearchEngine(source).answer(text, lang, most);
        return SearchFiles.use(request, cache, stage -> {}, files -> {
            Optional<Answer> known = known(files.key(), ask);
            return known.isPresent() ? known.get() : made(files, ask);
        });
    }

    private Optional<Answer> known(Fingerprint key, Function<ShardSource, Answer> ask) throws IOException {
        Optional<IndexArchive> known = kept.flatMap(folder -> IndexArchive.open(folder, key));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try (IndexArchive archive = known.get()) {
            return Optional.of(ask.apply(archive::bytes));
        } catch (UncheckedIOException damaged) {
            return Optional.empty();
        }
    }

    private Answer made(SearchFiles files, Function<ShardSource, Answer> ask) {
        List<Shard> shards = files.shards().get();
        if (shards.isEmpty()) {
            return Answer.nothing();
        }
        kept.ifPresent(folder -> keep(folder, files.key(), shards));
        Map<String, Shard> byName = shards.stream().collect(Collectors.toMap(Shard::name, shard -> shard));
        return ask.apply(name -> byName.get(name).bytes());
    }

    /** Where the disk does not take it, the next search only begins from the start again. */
    private static void keep(Path folder, Fingerprint key, List<Shard> shards) {
        try {
            IndexArchive.keep(folder, key, shards);
        } catch (IOException unwritable) {
            // Said above.
        }
    }
}
