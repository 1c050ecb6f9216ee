package org.nuggets.read;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.cache.FileStamp;
import org.nuggets.cache.FileStamps;
import org.nuggets.cache.Lazy;
import org.nuggets.config.Limits;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.Asset;
import org.nuggets.model.Bytes;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.OneName;
import org.nuggets.model.OutputFile;
import org.nuggets.model.SourceFile;
import org.nuggets.model.SourceTree;
import org.nuggets.model.Theme;
import org.nuggets.model.WindowsName;

/**
 * Reads folders: sorted by path in code-unit order, names in NFC, hidden files left out, nothing outside the folder.
 *
 * <p>A symbolic link to a file inside the folder is read as that file; one that leads out, or to a folder, is refused.
 */
public final class FolderReader {

    private static final int MOMENT_MILLIS = 20;

    private final Limits limits;
    private final Function<Path, String> shown;
    private final FileNames names = FileNames.ofThisMachine();

    /**
     * A reader with limits.
     *
     * @param shown from a file to its name as people will see it
     */
    public FolderReader(Limits limits, Function<Path, String> shown) {
        this.limits = limits;
        this.shown = shown;
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
        SortedMap<String, Found> files = files(root, findings);
        if (files.size() > limits.maxFiles()) {
            findings.add(new Diagnostic(
                    SourceSpan.startOf(shown.apply(root)),
                    Code.TOO_LARGE,
                    "the folder holds " + files.size() + " files, more than " + limits.maxFiles(),
                    "raise 'limits: max_files' in site.yml if that is meant"));
            return new Checked<>(new SourceTree(List.of(), assets), findings);
        }
        List<Checked<Optional<SourceFile>>> pages = files.entrySet().parallelStream()
                .filter(file -> isMarkdown(file.getKey()))
                .map(file -> page(file.getKey(), file.getValue(), stamps, spill))
                .toList();
        pages.forEach(page -> findings.addAll(page.findings()));
        for (var file : files.entrySet()) {
            if (!isMarkdown(file.getKey())) {
                inert(file.getKey(), file.getValue(), stamps, findings).ifPresent(assets::add);
            }
        }
        return new Checked<>(
                new SourceTree(
                        pages.stream().flatMap(page -> page.value().stream()).toList(), assets),
                findings);
    }

    /** Reads a page, unless it is as it was at an earlier build. */
    private Checked<Optional<SourceFile>> page(
            String path, Found found, FileStamps stamps, Function<byte[], Bytes> spill) {
        FileStamp stamp = FileStamp.of(found.attributes);
        String place = found.path.toAbsolutePath().normalize().toString();
        Optional<Fingerprint> known = stamps.digest(place, stamp);
        List<Diagnostic> findings = new ArrayList<>();
        try {
            Optional<SourceFile> page = known.isPresent() && stamp.size() <= limits.fileBytes()
                    ? Optional.of(new SourceFile(
                            path, shown.apply(found.path), known.get(), () -> unchanged(found.path, known.get())))
                    : read(path, found, findings, spill);
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
                        ? leadsToFileInside(to, from.toRealPath())
                        : Files.isRegularFile(to, NOFOLLOW_LINKS))) {
            return Optional.empty();
        }
        String path = slashed(from.relativize(to));
        List<Diagnostic> findings = new ArrayList<>();
        // Named by the root as it was given, as the folder's other files are.
        Found found = new Found(root.resolve(from.relativize(to)), Files.readAttributes(to, BasicFileAttributes.class));
        return isMarkdown(path) ? inMemory(path, found, findings).filter(read -> findings.isEmpty()) : Optional.empty();
    }

    private static byte[] unchanged(Path file, Fingerprint digest) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!Digest.of(bytes).equals(digest)) {
                throw new SourceChangedException(file);
            }
            return bytes;
        } catch (NoSuchFileException gone) {
            throw new UncheckedIOException(new SourceChangedException(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was read. */
    static SourceFile whole(String path, String name, byte[] bytes) {
        return new SourceFile(path, name, Digest.of(bytes), Bytes.of(bytes));
    }

    private Optional<SourceFile> inMemory(String path, Found file, List<Diagnostic> findings) throws IOException {
        return read(path, file, findings, Bytes::of);
    }

    /** Reads a folder of settings whole, such as content types. A folder that is not there is empty. */
    public Checked<SortedMap<String, SourceFile>> whole(Path root) throws IOException {
        return whole(root, entry -> true);
    }

    /** Reads a theme; what else lies in its folder, such as what it is made with, is none of it. */
    public Checked<SortedMap<String, SourceFile>> theme(Path root) throws IOException {
        return whole(root, entry -> Theme.HOLDS.contains(String.valueOf(entry.path.getFileName())));
    }

    private Checked<SortedMap<String, SourceFile>> whole(Path root, Predicate<Found> wanted) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        SortedMap<String, SourceFile> all = new TreeMap<>();
        if (Files.isDirectory(root)) {
            List<Found> entries = entries(root).stream().filter(wanted).toList();
            for (var file : files(root, entries, findings).entrySet()) {
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
            for (var file : files(root, findings).entrySet()) {
                (trusted
                                ? Optional.of(asset(file.getKey(), file.getValue(), findings))
                                : inert(file.getKey(), file.getValue(), FileStamps.none(), findings))
                        .ifPresent(assets::add);
            }
        }
        return new Checked<>(assets, findings);
    }

    /** Reads one file, such as {@code site.yml}. */
    public Checked<Optional<SourceFile>> file(Path file) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        Found found = new Found(file, Files.readAttributes(file, BasicFileAttributes.class));
        return new Checked<>(inMemory(String.valueOf(file.getFileName()), found, findings), findings);
    }

    private Asset asset(String path, Found file, List<Diagnostic> findings) {
        String name = shown.apply(file.path);
        long size = file.attributes.size();
        if (size > limits.assetBytes()) {
            findings.add(tooLarge(name, size, limits.assetBytes(), "make it smaller", "asset_bytes"));
        }
        if (Files.exists(file.path) && !Files.isReadable(file.path)) {
            findings.add(unreadable(name));
        }
        return new Asset(path, name, file.path, Optional.empty());
    }

    /** A file as readers may have it that comes from people who need not be trusted; none that is gone meanwhile. */
    private Optional<Asset> inert(String path, Found file, FileStamps stamps, List<Diagnostic> findings)
            throws IOException {
        int before = findings.size();
        Asset asset = asset(path, file, findings);
        if (!path.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            return Optional.of(asset);
        }
        Asset.Drawing drawing = new Asset.Drawing(Digest.of(new byte[0]), () -> Checked.of(Optional.empty()));
        if (findings.size() == before) {
            Optional<Asset.Drawing> seen = drawing(asset, file, stamps, findings);
            if (seen.isEmpty() && findings.size() == before) {
                return Optional.empty();
            }
            drawing = seen.orElse(drawing);
        }
        return Optional.of(new Asset(path, asset.name(), file.path, Optional.of(drawing)));
    }

    private Optional<Asset.Drawing> drawing(Asset asset, Found file, FileStamps stamps, List<Diagnostic> findings)
            throws IOException {
        FileStamp stamp = FileStamp.of(file.attributes);
        String place = file.path.toAbsolutePath().normalize().toString();
        Optional<Fingerprint> known = stamps.digest(place, stamp);
        Optional<Fingerprint> read =
                known.isPresent() ? known : bytes(file.path, findings).map(Digest::of);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Fingerprint source = read.get();
        stamps.remember(place, stamp, source);
        Lazy<Checked<Optional<OutputFile.Deferred>>> rewritten = new Lazy<>(() -> {
            Checked<Optional<byte[]>> made = SvgRewriter.rewrite(unchanged(file.path, source), asset.name());
            // Made again when it is written: many large pictures need not lie in memory together.
            Bytes again = () -> SvgRewriter.rewrite(unchanged(file.path, source), asset.name())
                    .value()
                    .orElseThrow();
            return new Checked<>(
                    made.value().map(bytes -> new OutputFile.Deferred(Digest.of(bytes), bytes.length, again)),
                    made.findings());
        });
        return Optional.of(new Asset.Drawing(source, rewritten::get));
    }

    private Optional<SourceFile> read(String path, Found file, List<Diagnostic> findings, Function<byte[], Bytes> spill)
            throws IOException {
        String name = shown.apply(file.path);
        long size = file.attributes.size();
        if (size > limits.fileBytes()) {
            findings.add(tooLarge(name, size, limits.fileBytes(), "split it", "file_bytes"));
            return Optional.empty();
        }
        return bytes(file.path, findings)
                .map(bytes -> new SourceFile(path, name, Digest.of(bytes), spill.apply(bytes)));
    }

    /** The bytes of a file; none of one that may not be read, nor of one that is gone since its folder was listed. */
    private Optional<byte[]> bytes(Path file, List<Diagnostic> findings) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (AccessDeniedException e) {
            findings.add(unreadable(shown.apply(file)));
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            return againAfterAMoment(file);
        }
    }

    /** Some editors delete a file before they write it. */
    private static Optional<byte[]> againAfterAMoment(Path file) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A file, or what a link to one leads to, as it was seen in its folder. */
    private record Found(Path path, BasicFileAttributes attributes) {

        /** At the link itself, where it is one; nothing where it is gone since its folder was listed. */
        static Optional<Found> look(Path path) {
            return look(path, NOFOLLOW_LINKS);
        }

        /** At what a link leads to. */
        static Optional<Found> lookBehind(Path link) {
            return look(link, new LinkOption[0]);
        }

        private static Optional<Found> look(Path path, LinkOption... how) {
            try {
                return Optional.of(new Found(path, Files.readAttributes(path, BasicFileAttributes.class, how)));
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private SortedMap<String, Found> files(Path root, List<Diagnostic> findings) throws IOException {
        return files(root, entries(root), findings);
    }

    /** @param entries of the root itself */
    private SortedMap<String, Found> files(Path root, List<Found> entries, List<Diagnostic> findings)
            throws IOException {
        SortedMap<String, Found> files = new TreeMap<>();
        walk(entries, root, root.toRealPath(), files, findings);
        names(files, findings);
        return files;
    }

    /** Looks for names that make trouble on other machines. */
    private void names(SortedMap<String, Found> files, List<Diagnostic> findings) {
        Map<OneName, String> first = new HashMap<>();
        for (var file : files.entrySet()) {
            String path = file.getKey();
            String name = shown.apply(file.getValue().path);
            WindowsName.in(path)
                    .ifPresent(bad -> findings.add(new Diagnostic(
                            SourceSpan.startOf(name),
                            Code.WINDOWS_NAME,
                            "Windows cannot hold this file: '" + bad.step() + "' " + bad.why(),
                            "give it another name")));
            String twin = first.putIfAbsent(OneName.of(path), path);
            // Of two pages it is said by the address that both of them want.
            if (twin != null && !(isMarkdown(twin) && isMarkdown(path))) {
                findings.add(sameName(name, shown.apply(files.get(twin).path), "differ only in case"));
            }
        }
    }

    private static Diagnostic sameName(String name, String twin, String how) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.SAME_NAME,
                "the names of this file and of '" + twin + "' " + how
                        + ": on Windows and macOS only one of them can be there",
                "give one of them another name, also where pages name it");
    }

    private void put(Path root, Found found, SortedMap<String, Found> files, List<Diagnostic> findings) {
        Found twin = files.putIfAbsent(slashed(root.relativize(found.path)), found);
        if (twin != null) {
            findings.add(sameName(
                    shown.apply(found.path),
                    shown.apply(twin.path),
                    "look the same, but their accents are stored in different ways"));
        }
    }

    private void walk(
            List<Found> entries, Path root, Path realRoot, SortedMap<String, Found> files, List<Diagnostic> findings)
            throws IOException {
        for (Found one : entries) {
            Path entry = one.path;
            BasicFileAttributes found = one.attributes;
            Optional<String> doubt = names.doubt(entry);
            if (doubt.isPresent()) {
                findings.add(new Diagnostic(
                        SourceSpan.startOf(shown.apply(entry)),
                        Code.UNREADABLE_NAME,
                        "the name of this " + (found.isDirectory() ? "folder" : "file") + " cannot be read for certain",
                        doubt.get()));
            } else if (found.isSymbolicLink() && !leadsToFileInside(entry, realRoot)) {
                findings.add(outside(entry));
            } else if (found.isSymbolicLink()) {
                Found.lookBehind(entry).ifPresent(target -> put(root, target, files, findings));
            } else if (found.isDirectory() && !Files.isReadable(entry)) {
                findings.add(unreadable(shown.apply(entry)));
            } else if (found.isDirectory()) {
                walk(entries(entry), root, realRoot, files, findings);
            } else if (found.isRegularFile()) {
                put(root, one, files, findings);
            }
        }
    }

    /** Sorted, without hidden ones; looked at by all processors, for there may be many thousands. */
    private static List<Found> entries(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return List.of();
        }
        try {
            return entries.parallelStream()
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .flatMap(entry -> Found.look(entry).stream())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Diagnostic tooLarge(String name, long size, long most, String mend, String limit) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.TOO_LARGE,
                "the file has " + size + " bytes, more than " + most,
                mend + ", or raise 'limits: " + limit + "' in site.yml");
    }

    private static Diagnostic unreadable(String name) {
        return new Diagnostic(
                SourceSpan.startOf(name),
                Code.UNREADABLE,
                "this may not be read",
                "give yourself the right to read it");
    }

    private static boolean leadsToFileInside(Path link, Path realRoot) throws IOException {
        try {
            return Files.isRegularFile(link) && link.toRealPath().startsWith(realRoot);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Diagnostic outside(Path link) {
        return new Diagnostic(
                SourceSpan.startOf(shown.apply(link)),
                Code.OUTSIDE_ROOT,
                "this is a link to a folder, to nothing, or out of the folder",
                "put the file itself in its place");
    }

    private static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    /** Names that are typed decomposed (as macOS keeps them) are the same names. */
    private static String slashed(Path relative) {
        return Normalizer.normalize(relative.toString().replace('\\', '/'), Normalizer.Form.NFC);
    }
}
