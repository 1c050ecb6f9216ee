package org.nuggets.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuggets.cache.ProcessLock;

/** A writer in a process of its own, which tests kill. */
final class ChildWriter {

    private ChildWriter() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        if (args[0].equals("lock")) {
            holdLock(out);
        } else {
            var files = SiteOnDisk.files(site(Integer.parseInt(args[2]), args[3]));
            System.out.println("writing");
            System.out.println(SiteWriter.write(files, out, "public", false));
        }
    }

    private static void holdLock(Path out) throws IOException {
        try (FileChannel lock = Workspace.of(out).orElseThrow().openLock()) {
            System.out.println(ProcessLock.take(lock));
            int killedHere = System.in.read();
            System.out.println(killedHere);
        }
    }

    static Process start(String job, Path out, int pages, String edition) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildWriter.class.getName(),
                        job,
                        out.toString(),
                        Integer.toString(pages),
                        edition)
                .redirectErrorStream(true)
                .start();
    }

    /** Waits until the child has come to the point that matters. */
    static void awaitLine(Process child) throws IOException {
        var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null || !(line.equals("writing") || line.equals("true"))) {
            throw new IllegalStateException("the child says: " + line);
        }
    }

    /**
     * A site of which a third differs in each edition, which has some pages of its own, and one file that is a folder
     * in every other edition.
     */
    static SortedMap<String, String> site(int pages, String edition) {
        SortedMap<String, String> site = new TreeMap<>();
        for (int i = 0; i < pages; i++) {
            String line = "Page " + i + " of " + (i % 3 == 0 ? edition : "every edition") + "\n";
            site.put("pages/" + i % 50 + "/" + i + "/index.html", line.repeat(i % 300));
        }
        for (int i = 0; i < pages / 20; i++) {
            site.put("only-" + edition + "/" + i % 7 + "/" + i + ".html", "Only in " + edition);
        }
        site.put(edition.charAt(edition.length() - 1) % 2 == 0 ? "turn" : "turn/index.html", edition);
        return site;
    }
}
