package org.nuggets.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.Digest;
import org.nuggets.cache.FileStamps;
import org.nuggets.cache.ValueDigest;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.memo.PersistentMap;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.read.CommitDays;
import org.nuggets.read.FolderReader;
import org.nuggets.read.PeopleFiles;

/**
 * All that a build is made from.
 *
 * @param rules the digest of all that decides how a page is read: site.yml, the content types, the theme's words
 * @param tree the content; none where there is no folder of it, or no theme to show it with
 * @param files every file that was read, by the name that findings show
 * @param days when git says that pages were last changed
 */
record Sources(
        SiteSettings settings,
        Fingerprint rules,
        Optional<SourceTree> tree,
        Map<String, SourceFile> files,
        CommitDays days,
        List<Diagnostic> findings) {

    Sources {
        findings = List.copyOf(findings);
    }

    /** Reads them, with the text of pages in memory. */
    static Sources read(BuildRequest request, FileStamps stamps) throws IOException {
        return read(request, stamps, Bytes::of, CacheStore.NOTHING);
    }

    /**
     * Reads them.
     *
     * @param spill where the text of pages waits
     * @param kept what is known of earlier builds
     */
    static Sources read(BuildRequest request, FileStamps stamps, Function<byte[], Bytes> spill, CacheStore kept)
            throws IOException {
        return read(request, stamps, spill, kept, Map.of());
    }

    /** The same with other settings than those on the disk, by the names of their files. */
    static Sources read(BuildRequest request, FileStamps stamps, Map<String, String> settings) throws IOException {
        return read(request, stamps, Bytes::of, CacheStore.NOTHING, settings);
    }

    private static Sources read(
            BuildRequest request,
            FileStamps stamps,
            Function<byte[], Bytes> spill,
            CacheStore kept,
            Map<String, String> others)
            throws IOException {
        Map<String, SourceFile> files = new HashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        Function<Path, String> shown = file -> shown(request.directory(), file);
        SiteSettings settings = SiteSettings.read(request, shown, files, others, findings);
        Fingerprint rules = rules(settings, files);
        PeopleFiles people = new PeopleFiles(BuiltIns.languages().peopleTables(), shown);
        if (!FolderReader.isFolder(settings.content())
                || settings.theme().files().isEmpty()) {
            findings.addAll(people.check(places(settings, request.site(), List.of())));
            return new Sources(settings, rules, Optional.empty(), Map.copyOf(files), CommitDays.none(), findings);
        }
        Checked<SourceTree> tree =
                new FolderReader(settings.config().limits(), shown).content(settings.content(), stamps, spill);
        findings.addAll(tree.findings());
        findings.addAll(
                people.check(places(settings, request.site(), tree.value().assets())));
        if (tree.value().pages().isEmpty() && tree.findings().isEmpty()) {
            findings.add(new Diagnostic(
                    SourceSpan.startOf(shown.apply(settings.content())),
                    Code.NO_PAGES,
                    "there is no page in this folder, so the site is empty",
                    "write a text whose name ends in .md there, such as index.md, or name another folder under 'content'"
                            + " in site.yml"));
        }
        tree.value().pages().forEach(file -> files.put(file.name(), file));
        return new Sources(
                settings,
                rules,
                Optional.of(tree.value()),
                Map.copyOf(files),
                CommitDays.of(settings.content(), kept),
                findings);
    }

    /**
     * Where a file would lie that must not: in the folders of the content, the site's own files, its types and its theme, and
     * beside {@code site.yml}.
     *
     * @param beside the files beside the pages
     */
    private static PeopleFiles.Places places(SiteSettings settings, Path site, List<Asset> beside) {
        Path types = site.resolve(settings.config().types()).normalize();
        List<Path> whole = new ArrayList<>(List.of(site.resolve("static"), site.resolve(SiteSettings.THEME)));
        settings.roots().stream()
                .filter(root -> !root.equals(site) && !root.equals(settings.content()) && !whole.contains(root))
                .filter(root -> root.equals(types) || FolderReader.isFile(root.resolve(SiteSettings.THEME_FILE)))
                .forEach(whole::add);
        // A folder of somebody else's is checked from wherever one is.
        List<Path> tops = FolderReader.isFile(site.resolve(SiteSettings.SITE_FILE)) ? List.of(site) : List.of();
        return new PeopleFiles.Places(beside.stream().map(Asset::location).toList(), whole, tops);
    }

    /** What lies beside the pages; none where there is no folder of them. */
    List<Asset> assets() {
        return tree.map(SourceTree::assets).orElse(List.of());
    }

    /** The pages' files; none where there is no folder of them. */
    List<SourceFile> pages() {
        return tree.map(SourceTree::pages).orElse(List.of());
    }

    /** The file of a page, by its path below the content folder. */
    Optional<SourceFile> page(String path) {
        SourceFile sought = new SourceFile(path, "", new Fingerprint(0, 0), Bytes.of(new byte[0]));
        int at = Collections.binarySearch(pages(), sought, Comparator.comparing(SourceFile::path));
        return at < 0 ? Optional.empty() : Optional.of(pages().get(at));
    }

    /** The same, with drawings that earlier builds have written anew. */
    Sources with(KeptDrawings drawings) {
        return new Sources(
                settings.with(drawings.of(settings.statics())),
                rules,
                tree.map(read -> new SourceTree(read.pages(), drawings.of(read.assets()))),
                files,
                days,
                findings);
    }

    /** The same, with pictures as they are published. */
    Sources with(CleanPictures pictures) {
        List<Asset> statics = pictures.of(settings.statics());
        List<Diagnostic> all = new ArrayList<>(findings);
        statics.stream()
                .flatMap(asset -> asset.picture().stream())
                .forEach(picture -> all.addAll(picture.facts().get().findings()));
        return new Sources(
                settings.with(statics),
                rules,
                tree.map(read -> new SourceTree(read.pages(), pictures.of(read.assets()))),
                files,
                days,
                all);
    }

    /** The same with another version of a page's file. */
    Sources with(SourceFile page) {
        return new Sources(
                settings,
                rules,
                tree.map(read -> read.with(page)),
                PersistentMap.with(files, page.name(), page),
                days,
                findings);
    }

    /** The text of a file that a finding names; nothing where it was not read. */
    Optional<SourceText> text(String name) {
        return text(name, files);
    }

    static Optional<SourceText> text(String name, Map<String, SourceFile> files) {
        return Optional.ofNullable(files.get(name))
                .map(file -> new SourceText(name, new String(file.bytes(), StandardCharsets.UTF_8)));
    }

    /** @param files what the settings were read from */
    private static Fingerprint rules(SiteSettings settings, Map<String, SourceFile> files) {
        Set<String> theme = settings.theme().files().values().stream()
                .filter(file -> !file.path().startsWith("strings/"))
                .map(SourceFile::name)
                .collect(Collectors.toSet());
        Digest all = new Digest();
        new TreeMap<>(files).forEach((name, file) -> {
            if (!theme.contains(name)) {
                all.add(name).add(file.digest());
            }
        });
        return all.fingerprint();
    }

    /** The digest of every source and of what was asked for. */
    Digest digest(BuildRequest request) {
        return digest(request, files);
    }

    private static Digest digest(BuildRequest request, Map<String, SourceFile> files) {
        Digest all =
                Digest.quick().add(Version.current()).add(new ValueDigest().of(request.options(), request.extended()));
        new TreeMap<>(files).forEach((name, file) -> all.add(name).add(file.digest()));
        return all;
    }

    /** The digest of all that decides a build and its findings. */
    Fingerprint inputs(BuildRequest request) {
        return withAssets(
                digest(request).add(days.state()).add(new ValueDigest().of(request.with(List.of()), findings)));
    }

    /** The digest of all of it but the pages. */
    Fingerprint setUp(BuildRequest request) {
        Map<String, SourceFile> others = new HashMap<>(files);
        pages().forEach(page -> others.remove(page.name()));
        return withAssets(digest(request, others).add(new ValueDigest().of(request.with(List.of()))));
    }

    private Fingerprint withAssets(Digest all) {
        Stream.of(settings.statics(), assets()).flatMap(List::stream).forEach(asset -> {
            all.add(asset.path()).add(asset.name()).add(asset.location().toString());
            asset.drawing().ifPresent(drawing -> all.add(drawing.source()));
            asset.picture().ifPresent(picture -> all.add(picture.seen()));
        });
        return all.fingerprint();
    }

    /** A file as people will see it: relative to where they stand, with forward slashes. */
    static String shown(Path directory, Path file) {
        Path from = directory.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return (to.startsWith(from) ? from.relativize(to) : to).toString().replace('\\', '/');
    }
}
