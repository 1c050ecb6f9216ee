package org.nuggets.pipeline;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.FinishedFiles;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.OutputFile;
import org.nuggets.model.OutputFile.Made;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;

/**
 * The manifest of a build. It costs a digest of every file that is new, so only the build of a site has one that says where it is
 * published, or that readers may keep on their devices.
 */
public final class ManifestFile {

    private ManifestFile() {}

    /** What a build consists of. */
    public static SiteManifest of(BuildResult build, BuildRequest request, BuildCache cache) {
        FinishedFiles site = new FinishedFiles(build.files(), cache);
        SortedMap<String, PublishedFile> files = new TreeMap<>();
        site.files().parallelStream().map(site::facts).toList().forEach(file -> files.put(file.path(), file));
        return new SiteManifest(
                "nuggets " + Version.current(),
                build.settings().config().baseUrl(),
                request.options().date(),
                request.options().drafts(),
                build.findings().stream().anyMatch(Diagnostic::isExcused),
                FindingMark.of(build.findings()),
                files);
    }

    /** The file that a manifest is. */
    public static OutputFile file(SiteManifest site) {
        return new OutputFile(AddressPlan.MANIFEST.file(), new Made(SiteManifestJson.bytes(site)), "");
    }

    /** The same build with its manifest among its files, if anybody reads it. */
    static BuildResult added(BuildResult build, BuildRequest request, BuildCache cache) {
        SiteConfig config = build.settings().config();
        boolean isKept = config.offline()
                && build.files().stream().anyMatch(file -> file.path().equals(AddressPlan.WORKER.file()));
        return isKept || !config.targets().isEmpty() ? build.with(file(of(build, request, cache))) : build;
    }
}
