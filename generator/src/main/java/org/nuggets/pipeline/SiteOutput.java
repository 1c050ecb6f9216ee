package org.nuggets.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.config.HeaderFile;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.SourceFile;
import org.nuggets.model.Written;
import org.nuggets.read.FolderReader;
import org.nuggets.render.file.NginxInclude;
import org.nuggets.render.file.OfflineKit;
import org.nuggets.validate.Slug;
import org.nuggets.write.KitWriter;
import org.nuggets.write.ServerFileWriter;
import org.nuggets.write.SiteWriter;

/** A site to its place on the disk, where nothing keeps it from there. */
public final class SiteOutput {

    private SiteOutput() {}

    /**
     * Builds a site, and writes it where it passes.
     *
     * @param cache what builds kept, and what the next one is left
     * @param progress told the name of each stage as it begins
     */
    public static Outcome make(BuildRequest request, Destination to, BuildCache cache, Consumer<String> progress)
            throws IOException {
        BuildResult build = SiteBuild.build(request, cache, progress);
        Optional<Path> sources = clash(build, to.out());
        if (sources.isPresent()) {
            return new Outcome.Misplaced(build, sources.get(), false);
        }
        sources = to.kit().flatMap(kit -> clash(build, kit));
        if (sources.isPresent()) {
            return new Outcome.Misplaced(build, sources.get(), true);
        }
        if (!build.passes(to.strict())) {
            return new Outcome.Unsound(build);
        }
        progress.accept("writing");
        BuildResult whole = ManifestFile.added(build, request, cache);
        return to.kit().isPresent()
                ? write(whole, request, to.out(), to.kit().get(), cache)
                : write(whole, request, to.out());
    }

    /** Writes a build that passed. */
    static Outcome write(BuildResult build, BuildRequest request, Path out) throws IOException {
        Checked<Optional<Written>> site =
                SiteWriter.write(build.files(), out, Sources.shown(request.directory(), out), request.rehash());
        BuildResult whole = build.with(site.findings());
        return site.value().isPresent()
                ? new Outcome.Done(
                        whole.with(forServers(build, request, out)),
                        site.value().get(),
                        Optional.empty())
                : new Outcome.Refused(whole);
    }

    /**
     * Writes what a server is to read, and no reader: beside the site's folder, which holds nothing but the site and may be
     * published whole. The home page is read from where it has just been written, for a build that is known as a whole would
     * make all of it again.
     */
    private static List<Diagnostic> forServers(BuildResult build, BuildRequest request, Path out) throws IOException {
        if (!build.settings().config().headers().contains(HeaderFile.NGINX)) {
            return List.of();
        }
        Path site = out.toAbsolutePath().normalize();
        Path file = site.resolveSibling(site.getFileName() + ".nginx.conf");
        Function<Path, String> shown = path -> Sources.shown(request.directory(), path);
        Optional<byte[]> home = new FolderReader(build.settings().config().limits(), shown)
                .file(site.resolve(AddressPlan.HOME.file()))
                .value()
                .map(SourceFile::bytes);
        SiteConfig config = build.settings().config();
        boolean compressed = config.targets().stream()
                .anyMatch(target -> target.value("compress").isPresent());
        String text = NginxInclude.of(build.files(), home, config.baseUrl(), compressed);
        return ServerFileWriter.write(file, text, NginxInclude.OURS, shown.apply(file));
    }

    /** Writes a build that passed, then the same as a kit; nothing where something is in the way of either. */
    private static Outcome write(BuildResult build, BuildRequest request, Path out, Path kit, BuildCache cache)
            throws IOException {
        String shown = Sources.shown(request.directory(), kit);
        Optional<Diagnostic> inTheWay = KitWriter.inTheWay(kit, shown);
        if (inTheWay.isPresent()) {
            return new Outcome.Refused(build.with(List.of(inTheWay.get())));
        }
        Outcome site = write(build, request, out);
        if (!(site instanceof Outcome.Done done)) {
            return site;
        }
        SiteConfig config = build.settings().config();
        String folder = Slug.of(config.title().in(config.languages().get(0)));
        FinishedFiles files = new FinishedFiles(
                new OfflineKit()
                        .outputs(new FinishedFiles(build.files(), cache))
                        .toList(),
                cache);
        List<Diagnostic> findings = KitWriter.write(files.files(), files.digest(), folder, kit, shown);
        return new Outcome.Done(
                done.build().with(findings),
                done.written(),
                findings.isEmpty() ? Optional.of(new Outcome.Kit(kit, KitWriter.size(kit), folder)) : Optional.empty());
    }

    /** The folder of sources that what is written would be, hold, or lie in; the site's own may hold it. */
    public static Optional<Path> clash(BuildResult build, Path out) {
        Path to = out.toAbsolutePath().normalize();
        return build.settings().roots().stream()
                .filter(root -> {
                    Path from = root.toAbsolutePath().normalize();
                    boolean isSite = FolderReader.isFile(root.resolve(SiteSettings.SITE_FILE));
                    return from.startsWith(to) || (to.startsWith(from) && !isSite);
                })
                .findFirst();
    }
}
