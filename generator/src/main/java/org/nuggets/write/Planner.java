package org.nuggets.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nuggets.cache.FileStamp;
import org.nuggets.cache.FileStamps;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OutputFile;
import org.nuggets.write.OutputFolder.Kind;
import org.nuggets.write.OutputFolder.Seen;

/** Compares a site with the output folder. Changes nothing on the disk. */
final class Planner {

    private final SiteFiles site;
    private final OutputFolder folder;
    private final Manifest manifest;
    /** The same, to ask for one. */
    private final Set<String> held;

    private final FileStamps stamps;
    private final boolean adopted;
    private final String shownOut;

    private final List<OutputFile> changed = new ArrayList<>();
    private final Set<String> added = new HashSet<>();
    private final List<String> ours = new ArrayList<>();
    private final SortedSet<String> clears = new TreeSet<>();
    private final SortedMap<String, Diagnostic> foreign = new TreeMap<>();
    private int unchanged;

    /**
     * @param stamps what is known of files that have not changed since, and takes what is found
     * @param manifest the files that we wrote; without one, a folder whose home page bears our mark is adopted: its
     *     files may be overwritten, for caches often keep the output alone, but none is pruned
     */
    Planner(SiteFiles site, OutputFolder folder, Optional<Manifest> manifest, FileStamps stamps, String shownOut)
            throws IOException {
        this.site = site;
        this.folder = folder;
        this.stamps = stamps;
        this.manifest = manifest.orElse(Manifest.NONE);
        this.held = new HashSet<>(this.manifest.paths());
        this.adopted = manifest.isEmpty() && folder.bearsOurMark();
        this.shownOut = shownOut;
    }

    /** What has to change; with a finding for each thing of someone else's that is in the way. */
    Checked<Plan> plan() throws IOException {
        if (folder.isAbsent()) {
            site.byPath().values().forEach(this::add);
            Journal journal = new Journal(List.of(), paths(changed), List.of(), new Manifest(ours));
            return Checked.of(new Plan(changed, added, 0, journal));
        }
        // A look at each of many thousands costs more than all the rest.
        List<Optional<Seen>> seen =
                site.byPath().keySet().parallelStream().map(this::look).toList();
        Iterator<Optional<Seen>> next = seen.iterator();
        for (OutputFile file : site.byPath().values()) {
            compare(file, next.next());
        }
        Journal journal = new Journal(List.copyOf(clears), paths(changed), prunes(), new Manifest(ours));
        return new Checked<>(new Plan(changed, added, unchanged, journal), List.copyOf(foreign.values()));
    }

    private static List<String> paths(List<OutputFile> files) {
        return files.stream().map(OutputFile::path).toList();
    }

    /** Nothing where something is in the way, which the next look will say. */
    private Optional<Seen> look(String path) {
        try {
            return Optional.of(folder.look(path));
        } catch (IOException seeLater) {
            return Optional.empty();
        }
    }

    private void compare(OutputFile file, Optional<Seen> first) throws IOException {
        Optional<String> blocker = folder.blockerOf(file.path());
        if (blocker.isPresent()) {
            clearForFolder(blocker.get());
            add(file);
            return;
        }
        Seen seen = first.isPresent() ? first.get() : folder.look(file.path());
        switch (seen.kind()) {
            case NOTHING -> add(file);
            case FILE -> compareWithFile(file, seen.stamp().orElseThrow());
            case FOLDER -> {
                clearForFile(file.path());
                add(file);
            }
            case LINK, OTHER -> overwrite(file);
        }
    }

    private void compareWithFile(OutputFile file, FileStamp stamp) throws IOException {
        if (!isSame(file, stamp)) {
            overwrite(file);
            return;
        }
        unchanged++;
        // Someone else's file that happens to be equal stays theirs, or a later build would prune it.
        if (isOurs(file.path())) {
            ours.add(file.path());
        }
    }

    private void overwrite(OutputFile file) {
        if (!isOurs(file.path())) {
            refuse(file.path(), "no earlier build wrote it, and the site has a file of that name");
        }
        change(file);
    }

    private void add(OutputFile file) {
        added.add(file.path());
        change(file);
    }

    private void change(OutputFile file) {
        changed.add(file);
        ours.add(file.path());
    }

    private void clearForFolder(String path) throws IOException {
        Kind kind = folder.kindOf(path);
        if (kind == Kind.LINK) {
            refuse(path, "it is a link to another place, and nothing is written through a link");
        } else if (kind == Kind.FILE && isOurs(path)) {
            clears.add(path);
        } else {
            refuse(path, "no earlier build wrote it, and the site has a folder of that name");
        }
    }

    /** Only what the manifest names: an adopted folder's files may be overwritten, but these would be deleted. */
    private void clearForFile(String path) throws IOException {
        List<String> leaves = folder.leavesBelow(path);
        for (String leaf : leaves) {
            if (!held.contains(leaf) || folder.kindOf(leaf) != Kind.FILE) {
                refuse(leaf, "no earlier build wrote it, and the site has a file named '" + path + "'");
            }
        }
        clears.addAll(leaves);
    }

    private List<String> prunes() throws IOException {
        List<String> prunes = new ArrayList<>();
        for (String path : manifest.paths()) {
            boolean stale = !site.byPath().containsKey(path) && !clears.contains(path);
            if (stale && folder.blockerOf(path).isEmpty() && folder.kindOf(path) == Kind.FILE) {
                prunes.add(path);
            }
        }
        return prunes;
    }

    private boolean isOurs(String path) {
        return adopted || held.contains(path);
    }

    private boolean isSame(OutputFile file, FileStamp stamp) throws IOException {
        if (file.content() instanceof OutputFile.Deferred kept) {
            boolean same = stamp.size() == kept.size()
                    && stamps.digest(file.path(), stamp)
                            .map(kept.key()::equals)
                            .orElseGet(
                                    () -> folder.holds(file.path(), kept.bytes().read()));
            if (same) {
                stamps.remember(file.path(), stamp, kept.key());
            }
            return same;
        }
        return isSame(file.content(), folder.at(file.path()));
    }

    private static boolean isSame(OutputFile.Content content, Path file) throws IOException {
        if (content instanceof OutputFile.Made made) {
            return Files.size(file) == made.bytes().length && Arrays.equals(Files.readAllBytes(file), made.bytes());
        }
        Path location = ((OutputFile.Copied) content).location();
        return Files.size(file) == Files.size(location) && Files.mismatch(file, location) < 0;
    }

    private void refuse(String path, String reason) {
        foreign.putIfAbsent(
                path,
                new Diagnostic(
                        SourceSpan.startOf(shownOut + "/" + path),
                        Code.OUTPUT_NOT_OURS,
                        "'" + path + "' is in the way: " + reason,
                        "move it out of '" + shownOut + "', choose another output folder, or delete '" + shownOut
                                + "' if all of it was built"));
    }
}
