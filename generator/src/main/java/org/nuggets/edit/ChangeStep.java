package org.nuggets.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One thing that is done to one file. Each may be done again, and does nothing then. */
sealed interface ChangeStep {

    /** What stands for the digest of a file that is not there. */
    String NONE = "-";

    /** How many lines of a journal a step takes. */
    int LINES = 3;

    /**
     * Does it.
     *
     * @return whether it is done now; not so where the file is neither what it was nor what it was to become
     */
    boolean run(KeptTexts texts) throws IOException;

    /** The way back. */
    ChangeStep reversed();

    /** Whether its file is as this step has left it, or as it was before. */
    boolean isAsLeft() throws IOException;

    /** Whether there is a file where there was none. */
    default boolean isAddition() {
        return false;
    }

    /** The file as it is named now, or was where it is gone. */
    Path file();

    /** Every place that it touches. */
    default List<Path> paths() {
        return List.of(file());
    }

    /**
     * The step as lines of a journal.
     *
     * @param name of a path
     */
    List<String> lines(Function<Path, String> name);

    /**
     * The step that lines of a journal tell of; nothing where they tell of none.
     *
     * @param path of a name
     */
    static Optional<ChangeStep> of(List<String> lines, Function<String, Path> path) {
        String[] words = lines.get(0).split(" ", -1);
        if (words[0].equals("move") && words.length == 2) {
            return Optional.of(new Move(path.apply(lines.get(1)), path.apply(lines.get(2)), words[1]));
        }
        return words[0].equals("put") && words.length == 4 && words[3].matches("[0-9]{1,9}")
                ? Optional.of(new Put(path.apply(lines.get(1)), words[1], words[2], Integer.parseInt(words[3])))
                : Optional.empty();
    }

    /**
     * A file gets another text, or is made, or is taken away.
     *
     * @param before the digest of what it is
     * @param after the digest of what it becomes
     * @param number by which both are kept
     */
    record Put(Path file, String before, String after, int number) implements ChangeStep {

        @Override
        public boolean run(KeptTexts texts) throws IOException {
            String now = KeptTexts.digest(file);
            if (now.equals(after)) {
                return true;
            }
            if (!now.equals(before)) {
                return false;
            }
            if (after.equals(NONE)) {
                Files.delete(file);
            } else {
                texts.put(number, file);
            }
            return true;
        }

        @Override
        public ChangeStep reversed() {
            return new Put(file, after, before, number);
        }

        @Override
        public boolean isAsLeft() throws IOException {
            return KeptTexts.digest(file).equals(after);
        }

        @Override
        public boolean isAddition() {
            return before.equals(NONE);
        }

        @Override
        public List<String> lines(Function<Path, String> name) {
            return List.of("put " + before + " " + after + " " + number, name.apply(file), "");
        }
    }

    /**
     * A file gets another place.
     *
     * @param digest of what it holds
     */
    record Move(Path from, Path to, String digest) implements ChangeStep {

        @Override
        public boolean run(KeptTexts texts) throws IOException {
            boolean left = !isNamed(from);
            boolean there = isNamed(to);
            if (left || there) {
                return left && there;
            }
            Files.createDirectories(to.getParent());
            Files.move(from, to);
            return true;
        }

        @Override
        public ChangeStep reversed() {
            return new Move(to, from, digest);
        }

        @Override
        public boolean isAsLeft() throws IOException {
            return isNamed(to) && !isNamed(from) && KeptTexts.digest(to).equals(digest);
        }

        @Override
        public Path file() {
            return to;
        }

        @Override
        public List<Path> paths() {
            return List.of(from, to);
        }

        @Override
        public List<String> lines(Function<Path, String> name) {
            return List.of("move " + digest, name.apply(from), name.apply(to));
        }

        /** Whether a file has this very name: some disks find it by other capitals, too. */
        private static boolean isNamed(Path file) throws IOException {
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && String.valueOf(file.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName())
                            .equals(String.valueOf(file.getFileName()));
        }
    }
}
