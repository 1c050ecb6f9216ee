package org.nuggets.read;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nuggets.cache.Digest;
import org.nuggets.cache.FileStamp;
import org.nuggets.cache.FileStamps;
import org.nuggets.config.Limits;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.model.Theme;

/**
 * Reads folders: sorted by path in code-unit order, names in NFC, hidden files left out, nothing outside the folder.
 *
 * <p>A symbolic link to a file inside the folder is read as that file; one that leads out, or to a folder, is refused.
 */
public final class FolderReader {

    private final Limits limits;
    private final Function<Path, String> shown;
    private final FolderWalk walk;
    private final SourceReader source;
    private final AssetReader assetReader;
    /**
     * A reader with limits.
     *
     * @param shown from a file to its name as people will see it
     */
    public FolderReader(Limits limits, Function<Path, String> shown) {
        this.limits = limits;
        this.shown = shown;
        this.walk = new FolderWalk(shown, FileNames.ofThisMachine());
        this.source = new SourceReader(limits, shown);
        this.assetReader = new AssetReader(source);
    }

    /** Whether there is a folder. */
    public static boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /** Whether there is anything. */
    public static boolean isThere(Path path) {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    /** Whether there is a file. */
    public static boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }

    /** Whether there is a file, no link to one, that may be read and is not too large to be published as it is. */
    public static boolean isPlain(Path path, Limits limits) {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
            return found.isRegularFile() && found.size() <= limits.assetBytes() && Files.isReadable(path);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Reads a content folder: Markdown whole, the rest only by name.
     *
     * @param stamps what is known of files that have not changed, which are read only when they are needed
     * @param spill where the text of the others waits, too
     */
    public Checked<SourceTree> content(Path root, FileStamps stamps, Function<byte[], Bytes> spill) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        SortedMap<String, FoundFile> files = walk.files(root, findings);
        if (files.size() > limits.maxFiles()) {
            findings.add(new Diagnostic(
                    SourceSpan.startOf(shown.apply(root)),
                    Code.TOO_LARGE,
                    "the folder holds " + files.size() + " files, more than " + limits.maxFiles(),
                    "raise 'limits: max_files' in site.yml if that is meant"));
            return new Checked<>(new SourceTree(List.of(), assets), findings);
        }
        List<Checked<Optional<SourceFile>>> pages = files.entrySet().parallelStream()
                .filter(file -> SourceReader.isMarkdown(file.getKey()))
                .map(file -> page(file.getKey(), file.getValue(), stamps, spill))
                .toList();
        pages.forEach(page -> findings.addAll(page.findings()));
        for (var file : files.entrySet()) {
            if (!SourceReader.isMarkdown(file.getKey())) {
                assetReader
                        .inert(file.getKey(), file.getValue(), stamps, findings)
                        .ifPresent(assets::add);
            }
        }
        return new Checked<>(
                new SourceTree(
                        pages.stream().flatMap(page -> page.value().stream()).toList(), assets),
                findings);
    }

    /** Reads a page, unless it is as it was at an earlier build. */
    private Checked<Optional<SourceFile>> page(
            String path, FoundFile found, FileStamps stamps, Function<byte[], Bytes> spill) {
        FileStamp stamp = FileStamp.of(found.attributes());
        String place = found.path().toAbsolutePath().normalize().toString();
        Optional<Fingerprint> known = stamps.digest(place, stamp);
        List<Diagnostic> findings = new ArrayList<>();
        try {
            Optional<SourceFile> page = known.isPresent() && stamp.size() <= limits.fileBytes()
                    ? Optional.of(new SourceFile(
                            path,
                            shown.apply(found.path()),
                            known.get(),
                            () -> SourceReader.unchanged(found.path(), known.get())))
                    : source.read(path, found, findings, spill);
            page.ifPresent(file -> stamps.remember(place, stamp, file.digest()));
            return new Checked<>(page, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a page again, after it was written.
     *
     * @return none where it is no Markdown file below the root, nor a link to one, or there is something to say of it: then the whole
     *     folder must be read
     */
    public Optional<SourceFile> again(Path root, Path file) throws IOException {
        Path from = root.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        if (!to.startsWith(from)
                || !(Files.isSymbolicLink(to)
                        ? FolderWalk.leadsToFileInside(to, from.toRealPath())
                        : Files.isRegularFile(to, NOFOLLOW_LINKS))) {
            return Optional.empty();
        }
        String path = FolderWalk.slashed(from.relativize(to));
        List<Diagnostic> findings = new ArrayList<>();
        // Named by the root as it was given, as the folder's other files are.
        FoundFile found =
                new FoundFile(root.resolve(from.relativize(to)), Files.readAttributes(to, BasicFileAttributes.class));
        return SourceReader.isMarkdown(path)
                ? inMemory(path, found, findings).filter(read -> findings.isEmpty())
                : Optional.empty();
    }

    /** A file that was read. */
    static SourceFile whole(String path, String name, byte[] bytes) {
        return new SourceFile(path, name, Digest.of(bytes), Bytes.of(bytes));
    }

    /** A file as it would be read if it held another text. */
    public static SourceFile whole(String path, String name, String text) {
        return whole(path, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<SourceFile> inMemory(String path, FoundFile file, List<Diagnostic> findings) throws IOException {
        return source.read(path, file, findings, Bytes::of);
    }

    /** Reads a folder of settings whole, such as content types. A folder that is not there is empty. */
    public Checked<SortedMap<String, SourceFile>> whole(Path root) throws IOException {
        return whole(root, entry -> true);
    }

    /** Reads a theme; what else lies in its folder, such as what it is made with, is none of it. */
    public Checked<SortedMap<String, SourceFile>> theme(Path root) throws IOException {
        return whole(
                root, entry -> Theme.HOLDS.contains(String.valueOf(entry.path().getFileName())));
    }

    private Checked<SortedMap<String, SourceFile>> whole(Path root, Predicate<FoundFile> wanted) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        SortedMap<String, SourceFile> all = new TreeMap<>();
        if (Files.isDirectory(root)) {
            List<FoundFile> entries =
                    FolderWalk.entries(root).stream().filter(wanted).toList();
            for (var file : walk.files(root, entries, findings).entrySet()) {
                inMemory(file.getKey(), file.getValue(), findings).ifPresent(f -> all.put(f.path(), f));
            }
        }
        return new Checked<>(all, findings);
    }

    /**
     * Lists a folder of the site's own files. A folder that is not there is empty.
     *
     * @param trusted whether they are published as they are, drawings too
     */
    public Checked<List<Asset>> assets(Path root, boolean trusted) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        if (Files.isDirectory(root)) {
            for (var file : walk.files(root, findings).entrySet()) {
                (trusted
                                ? Optional.of(assetReader.asset(file.getKey(), file.getValue(), findings))
                                : assetReader.inert(file.getKey(), file.getValue(), FileStamps.none(), findings))
                        .ifPresent(assets::add);
            }
        }
        return new Checked<>(assets, findings);
    }

    /** Reads one file, such as {@code site.yml}. */
    public Checked<Optional<SourceFile>> file(Path file) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        FoundFile found = new FoundFile(file, Files.readAttributes(file, BasicFileAttributes.class));
        return new Checked<>(inMemory(String.valueOf(file.getFileName()), found, findings), findings);
    }
}
