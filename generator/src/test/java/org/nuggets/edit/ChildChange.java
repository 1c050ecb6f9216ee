package org.nuggets.edit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.diagnostic.SourceSpan;

/** A change of many files in a process of its own, which tests kill. */
final class ChildChange {

    static final int FILES = 300;

    private ChildChange() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        ChangeWriter writer = writer(folder);
        System.out.println("begins");
        System.out.println(
                args[0].equals("undo")
                        ? writer.undo().outcome()
                        : writer.apply(change(folder)).toString());
    }

    static ChangeWriter writer(Path folder) {
        return new ChangeWriter(List.of(folder.resolve("content")), folder.resolve(".nuggets"));
    }

    /** Each third file is changed, each third moved, each fifth both, and each seventh taken away. */
    static SourceChange change(Path folder) throws IOException {
        List<SourceEdit> edits = new ArrayList<>();
        List<FileMove> moves = new ArrayList<>();
        List<Path> removals = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("content/old/" + i % 9 + "/" + i + ".md");
            boolean both = i % 5 == 0;
            if (i % 7 == 1) {
                removals.add(file);
            } else {
                if (both || i % 3 == 0) {
                    edits.add(new SourceEdit(
                            file,
                            Optional.of(Digest.content(Files.readAllBytes(file))),
                            List.of(new TextChange(SourceSpan.startOf("x"), "changed "))));
                }
                if (both || i % 3 == 1) {
                    moves.add(new FileMove(file, folder.resolve("content/new/" + i % 4 + "/" + i + ".md")));
                }
            }
        }
        edits.add(SourceEdit.adding(folder.resolve("content/made/new.md"), "made\n"));
        return new SourceChange(edits, moves, removals);
    }

    static Process start(String job, Path folder) throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildChange.class.getName(),
                        job,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (!"begins".equals(line)) {
            throw new IllegalStateException("the child says: " + line);
        }
        return child;
    }
}
