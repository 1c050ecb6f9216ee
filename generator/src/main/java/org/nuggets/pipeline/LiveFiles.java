package org.nuggets.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFiles;
import org.nuggets.model.Route;
import org.nuggets.model.SiteAddresses;
import org.nuggets.pipeline.LiveSite.LiveFile;
import org.nuggets.render.AfterFormat;
import org.nuggets.render.FilesOnDemand;

/**
 * The files of a site in memory. Of two at one path it has the one that a build writes: a page before a static file, a
 * static file before a feed.
 *
 * @param made those that are made when they are asked for; none where the theme has faults
 * @param ready those that need not be made, by path
 * @param after what is made from all others
 */
record LiveFiles(
        Optional<FilesOnDemand> made, Map<String, OutputFile> ready, List<AfterFormat> after, SiteAddresses addresses) {

    Optional<LiveFile> file(String path) {
        Optional<LiveFile> there = Optional.ofNullable(ready.get(path)).map(LiveFiles::sound);
        return (isPage(path) ? made(path).or(() -> there) : there.or(() -> made(path))).or(() -> afterAll(path));
    }

    private static boolean isPage(String path) {
        return path.endsWith(".html");
    }

    private static LiveFile sound(OutputFile file) {
        return new LiveFile(file, List.of());
    }

    private Optional<LiveFile> made(String path) {
        return made.flatMap(files -> files.file(path))
                .map(file -> new LiveFile(
                        new OutputFile(path, file.content().value(), file.source()),
                        file.content().findings()));
    }

    /** A file that is made from all others, which takes as long as to make them; it is only sought where one was told. */
    private Optional<LiveFile> afterAll(String path) {
        if (after.isEmpty() || made.isEmpty() || !addresses.has(Route.ofFile(path))) {
            return Optional.empty();
        }
        PublishedFiles site = new FinishedFiles(all(made.get()), BuildCache.none());
        return after.stream()
                .flatMap(format -> format.outputs(site))
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(LiveFiles::sound);
    }

    private List<OutputFile> all(FilesOnDemand files) {
        Map<String, OutputFile> all = new HashMap<>(ready);
        files.all().stream()
                .filter(file -> isPage(file.path()) || !ready.containsKey(file.path()))
                .forEach(file -> all.put(file.path(), file));
        return List.copyOf(all.values());
    }
}
