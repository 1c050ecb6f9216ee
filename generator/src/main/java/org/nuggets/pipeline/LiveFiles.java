package org.nuggets.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;
import org.nuggets.model.PublishedFiles;
import org.nuggets.model.Route;
import org.nuggets.model.Site;
import org.nuggets.render.RenderJob;
import org.nuggets.render.SiteFiles;
import org.nuggets.render.format.AfterFormat;

/**
 * The files of a site in memory, each made when it is asked for. Where two want one place it is as in a build: a page comes
 * before a static file, a static file before a feed.
 *
 * @param formats what is made from all other files
 * @param faults of the theme: with any, nothing can be made
 * @param ready the files that need not be made, by path
 * @param files those that are made
 */
record LiveFiles(
        List<AfterFormat> formats, List<Diagnostic> faults, Map<String, OutputFile> ready, Site site, SiteFiles files) {

    /** The same of a site whose files are others only by what was computed over all pages. */
    LiveFiles with(SiteFiles others) {
        return new LiveFiles(formats, faults, ready, site, others);
    }

    /** The file at a path below the output folder; none where the site has no such file. */
    Optional<LiveFile> file(String path) {
        Optional<LiveFile> known = Optional.ofNullable(ready.get(path)).map(file -> new LiveFile(file, List.of()));
        return (isPage(path) ? made(path).or(() -> known) : known.or(() -> made(path))).or(() -> after(path));
    }

    private static boolean isPage(String path) {
        return path.endsWith(".html");
    }

    private Optional<LiveFile> made(String path) {
        return faults.isEmpty() ? files.at(path).map(LiveFiles::of) : Optional.empty();
    }

    private static LiveFile of(RenderJob job) {
        Checked<OutputFile.Content> content = job.work().content();
        return new LiveFile(
                new OutputFile(job.path(), content.value(), job.source(), job.cacheRule()), content.findings());
    }

    /** A file that is made from all others, which takes as long as to make them; it is only sought where one was told. */
    private Optional<LiveFile> after(String path) {
        if (formats.isEmpty() || !site.addresses().has(Route.ofFile(path)) || !faults.isEmpty()) {
            return Optional.empty();
        }
        PublishedFiles all = new FinishedFiles(all(), BuildCache.none());
        return formats.stream()
                .flatMap(format -> format.outputs(all))
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> new LiveFile(file, List.of()));
    }

    private List<OutputFile> all() {
        Map<String, OutputFile> all = new HashMap<>();
        files.all().forEach(job -> {
            OutputFile file = of(job.get()).file();
            all.put(file.path(), file);
        });
        ready.forEach((path, file) -> {
            if (isPage(path)) {
                all.putIfAbsent(path, file);
            } else {
                all.put(path, file);
            }
        });
        return List.copyOf(all.values());
    }
}
