package org.nuggets.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuggets.cache.Digest;
import org.nuggets.edit.SourceWriter.Reason;
import org.nuggets.edit.SourceWriter.Refused;
import org.nuggets.model.Bytes;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.OneName;

/** A change that is looked at and made ready, and not begun. */
final class StagedChange {

    private final SourceRoots roots;
    private final KeptTexts texts;
    private final List<ChangeStep> steps = new ArrayList<>();
    private final Map<Path, String> digests = new HashMap<>();

    /** @param texts where texts are kept until then */
    StagedChange(SourceRoots roots, KeptTexts texts) {
        this.roots = roots;
        this.texts = texts;
    }

    List<ChangeStep> steps() {
        return steps;
    }

    /** Why it cannot be made; nothing where it can. */
    Optional<Refused> stage(SourceChange change) throws IOException {
        Set<Path> from =
                change.moves().stream().map(move -> absolute(move.from())).collect(Collectors.toSet());
        if (change.moves().stream().anyMatch(move -> from.contains(absolute(move.to())))) {
            throw new IllegalArgumentException("a move leads to where another begins: " + change);
        }
        for (Path file : change.files()) {
            if (!roots.holds(List.of(absolute(file)))) {
                return refused(Reason.OUTSIDE, file);
            }
        }
        for (SourceEdit edit : change.edits()) {
            Optional<Refused> refused = edit.expected().isPresent()
                    ? edit(edit)
                    : add(absolute(edit.path()), edit.applied("").getBytes(StandardCharsets.UTF_8));
            if (refused.isPresent()) {
                return refused;
            }
        }
        Set<OneName> taken = new HashSet<>();
        for (Map.Entry<Path, Bytes> addition : change.additions().entrySet()) {
            Path file = absolute(addition.getKey());
            Optional<Refused> refused = taken.add(OneName.of(file.toString()))
                    ? add(file, addition.getValue().read())
                    : refused(Reason.THERE_ALREADY, file);
            if (refused.isPresent()) {
                return refused;
            }
        }
        for (FileMove move : change.moves()) {
            Optional<Refused> refused = taken.add(OneName.of(absolute(move.to()).toString()))
                    ? move(move, from)
                    : refused(Reason.THERE_ALREADY, move.to());
            if (refused.isPresent()) {
                return refused;
            }
        }
        for (Path file : change.removals()) {
            Optional<Refused> refused = remove(file);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> add(Path file, byte[] content) throws IOException {
        Optional<Path> twin = roots.twin(file);
        if (twin.isPresent()) {
            return refused(Reason.THERE_ALREADY, twin.get());
        }
        put(file, ChangeStep.NONE, content);
        return Optional.empty();
    }

    private Optional<Refused> edit(SourceEdit edit) throws IOException {
        Path file = absolute(edit.path());
        String before = KeptTexts.digest(file);
        if (Files.isSymbolicLink(file)) {
            return refused(Reason.OUTSIDE, edit.path());
        }
        if (!before.equals(edit.expected().map(ContentDigest::hex).orElse(""))) {
            return refused(Reason.CHANGED_MEANWHILE, edit.path());
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException other) {
            return refused(Reason.NO_TEXT, edit.path());
        }
        texts.keep(steps.size(), file);
        put(file, before, edit.applied(text).getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private void put(Path file, String before, byte[] content) throws IOException {
        int number = steps.size();
        texts.stage(number, content);
        String after = Digest.content(content).hex();
        digests.put(file, after);
        steps.add(new ChangeStep.Put(file, before, after, number));
    }

    private Optional<Refused> move(FileMove move, Set<Path> from) throws IOException {
        Path old = absolute(move.from());
        Path to = absolute(move.to());
        if (!roots.holds(List.of(to))) {
            return refused(Reason.OUTSIDE, move.to());
        }
        if (!Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)) {
            return refused(Files.exists(old) ? Reason.OUTSIDE : Reason.CHANGED_MEANWHILE, move.from());
        }
        Optional<Path> twin = roots.twin(to);
        // What only gets other capitals is in nobody's way but its own.
        if (twin.isPresent() && !from.contains(twin.get()) && !isOnlyMoved(twin.get(), from)) {
            return refused(Reason.THERE_ALREADY, twin.get());
        }
        String edited = digests.get(old);
        String digest = edited != null ? edited : KeptTexts.digest(old);
        steps.add(new ChangeStep.Move(old, to, digest));
        return Optional.empty();
    }

    /** Whether a folder holds nothing but what is moved out of it. */
    private static boolean isOnlyMoved(Path folder, Set<Path> from) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var held = Files.walk(folder)) {
            return held.filter(file -> !Files.isDirectory(file)).allMatch(from::contains);
        }
    }

    private Optional<Refused> remove(Path removed) throws IOException {
        Path file = absolute(removed);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return refused(Files.exists(file) ? Reason.OUTSIDE : Reason.CHANGED_MEANWHILE, removed);
        }
        texts.keep(steps.size(), file);
        steps.add(new ChangeStep.Put(file, KeptTexts.digest(file), ChangeStep.NONE, steps.size()));
        return Optional.empty();
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Optional<Refused> refused(Reason reason, Path file) {
        return Optional.of(new Refused(reason, file));
    }
}
