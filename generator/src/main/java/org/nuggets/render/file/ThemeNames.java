package org.nuggets.render.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nuggets.cache.Digest;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.SourceFile;
import org.nuggets.render.file.ThemeReferences.Reference;

/**
 * The digests by which the files of a theme are named, and the files as they are published: with the names of those that they
 * refer to. A name is the digest of the published bytes, so where one file changes, all that lead to it have other names, too.
 * Files that lead to each other in a circle cannot each hold the digest of the other: they are named by the digest of all that
 * they lead to, as it was written.
 */
final class ThemeNames {

    private final SortedMap<String, SourceFile> files;
    private final Map<String, List<Reference>> references = new HashMap<>();
    private final Map<String, ContentDigest> digests = new HashMap<>();

    /** @param files those that are published, by path */
    ThemeNames(SortedMap<String, SourceFile> files) {
        this.files = files;
        files.forEach((path, file) -> references.put(path, ThemeReferences.in(file)));
    }

    /** The places where a file names another one. */
    List<Reference> references(String path) {
        return references.get(path);
    }

    /** The digest that names a file. */
    ContentDigest digest(String path) {
        ContentDigest known = digests.get(path);
        if (known == null) {
            SortedSet<String> reached = reached(path);
            known = reached.contains(path) ? ofAll(reached) : Digest.content(published(path));
            digests.put(path, known);
        }
        return known;
    }

    /** What readers get of a file. */
    byte[] published(String path) {
        byte[] written = files.get(path).bytes();
        List<Reference> named = references(path).stream()
                .filter(reference -> files.containsKey(reference.path()))
                .toList();
        if (named.isEmpty()) {
            return written;
        }
        String text = new String(written, StandardCharsets.UTF_8);
        StringBuilder with = new StringBuilder();
        int done = 0;
        for (Reference reference : named) {
            with.append(text, done, reference.start())
                    .append(AddressPlan.named(
                            text.substring(reference.start(), reference.end()), digest(reference.path())));
            done = reference.end();
        }
        return with.append(text, done, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All that a file leads to, over however many others; itself only where one of them leads back. */
    private SortedSet<String> reached(String path) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(path));
        while (!next.isEmpty()) {
            for (Reference reference : references(next.remove())) {
                if (files.containsKey(reference.path()) && reached.add(reference.path())) {
                    next.add(reference.path());
                }
            }
        }
        return reached;
    }

    private ContentDigest ofAll(SortedSet<String> paths) {
        List<String> lines = new ArrayList<>();
        paths.forEach(path -> lines.add(Digest.content(files.get(path).bytes()).hex() + "  " + path));
        return Digest.content(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
