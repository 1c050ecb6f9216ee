package org.nuggets.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OneName;
import org.nuggets.model.WindowsName;

/**
 * Finds the files of a folder, as {@link FolderReader} says, and what is wrong with their names.
 *
 * @param shown from a file to its name as people will see it
 */
record FolderWalk(Function<Path, String> shown, FileNames names) {

    /** All files of a folder, by their paths. */
    SortedMap<String, FoundFile> files(Path root, List<Diagnostic> findings) throws IOException {
        return files(root, entries(root), findings);
    }

    /**
     * All files below some entries of a folder.
     *
     * @param entries of the root itself
     */
    SortedMap<String, FoundFile> files(Path root, List<FoundFile> entries, List<Diagnostic> findings)
            throws IOException {
        SortedMap<String, FoundFile> files = new TreeMap<>();
        walk(entries, root, root.toRealPath(), files, findings);
        names(files, findings);
        return files;
    }

    /** Looks for names that make trouble on other machines. */
    private void names(SortedMap<String, FoundFile> files, List<Diagnostic> findings) {
        Map<OneName, String> first = new HashMap<>();
        for (var file : files.entrySet()) {
            String path = file.getKey();
            String name = shown.apply(file.getValue().path());
            WindowsName.in(path)
                    .ifPresent(bad -> findings.add(new Diagnostic(
                            SourceSpan.startOf(name),
                            Code.WINDOWS_NAME,
                            "Windows cannot hold this file: '" + bad.step() + "' " + bad.why(),
                            "give it another name")));
            String twin = first.putIfAbsent(OneName.of(path), path);
            // Of two pages it is said by the address that both of them want.
            if (twin != null && !(SourceReader.isMarkdown(twin) && SourceReader.isMarkdown(path))) {
                findings.add(
                        ReadFindings.sameName(name, shown.apply(files.get(twin).path()), "differ only in case"));
            }
        }
    }

    private void put(Path root, FoundFile found, SortedMap<String, FoundFile> files, List<Diagnostic> findings) {
        FoundFile twin = files.putIfAbsent(slashed(root.relativize(found.path())), found);
        if (twin != null) {
            findings.add(ReadFindings.sameName(
                    shown.apply(found.path()),
                    shown.apply(twin.path()),
                    "look the same, but their accents are stored in different ways"));
        }
    }

    private void walk(
            List<FoundFile> entries,
            Path root,
            Path realRoot,
            SortedMap<String, FoundFile> files,
            List<Diagnostic> findings)
            throws IOException {
        for (FoundFile one : entries) {
            Path entry = one.path();
            BasicFileAttributes found = one.attributes();
            Optional<String> doubt = names.doubt(entry);
            if (doubt.isPresent()) {
                findings.add(new Diagnostic(
                        SourceSpan.startOf(shown.apply(entry)),
                        Code.UNREADABLE_NAME,
                        "the name of this " + (found.isDirectory() ? "folder" : "file") + " cannot be read for certain",
                        doubt.get()));
            } else if (found.isSymbolicLink() && !leadsToFileInside(entry, realRoot)) {
                findings.add(ReadFindings.outside(shown.apply(entry)));
            } else if (found.isSymbolicLink()) {
                FoundFile.lookBehind(entry).ifPresent(target -> put(root, target, files, findings));
            } else if (found.isDirectory() && !Files.isReadable(entry)) {
                findings.add(ReadFindings.unreadable(shown.apply(entry)));
            } else if (found.isDirectory()) {
                walk(entries(entry), root, realRoot, files, findings);
            } else if (found.isRegularFile()) {
                put(root, one, files, findings);
            }
        }
    }

    /** Sorted, without hidden ones; looked at by all processors, for there may be many thousands. */
    static List<FoundFile> entries(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return List.of();
        }
        try {
            return entries.parallelStream()
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .flatMap(entry -> FoundFile.look(entry).stream())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether a link leads to a file below the folder. */
    static boolean leadsToFileInside(Path link, Path realRoot) throws IOException {
        try {
            return Files.isRegularFile(link) && link.toRealPath().startsWith(realRoot);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Names that are typed decomposed (as macOS keeps them) are the same names. */
    static String slashed(Path relative) {
        return Normalizer.normalize(relative.toString().replace('\\', '/'), Normalizer.Form.NFC);
    }
}
