package org.nuggets.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutputFile;
import org.nuggets.report.Findings;

/** A site with one page that is hard to read, built and shown in the preview, in a process of its own or in this one. */
final class SlowBuild {

    /** The largest file that a site reads. */
    private static final int LARGEST = 1_000_000;

    private final Path folder;
    private final BuildRequest request;

    SlowBuild(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("site.yml"), "title: A\ncontent: content\nbase_url: https://example.org/\n");
        Files.writeString(folder.resolve("content/index.md"), "---\ntitle: Home\n---\n\nHello.\n");
        this.request = new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
    }

    /** Builds the site with a text, and writes its findings; answers how many seconds of a processor that took. */
    double build(String text) throws IOException {
        write(text);
        long start = processorTime();
        BuildResult built = SiteBuild.build(request, BuildCache.none(), stage -> {});
        for (OutputFile file : built.files()) {
            file.made();
        }
        Findings words = new Findings(built::source, false);
        for (Diagnostic finding : built.findings()) {
            words.text(finding);
        }
        return (processorTime() - start) / 1e9;
    }

    /** Shows the site in the preview, saves the text again, and looks at its page; answers as {@link #build}. */
    double serve(String text) throws IOException {
        write(text);
        long start = processorTime();
        LiveSite live = LiveSite.of(request, BuildCache.none());
        live.file("slow/index.html");
        live.findings();
        return (processorTime() - start) / 1e9;
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String cut = new String(bytes, 0, Math.min(bytes.length, LARGEST - 4), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("content/slow.md"), cut);
    }

    /** The same for the whole process, collection of garbage included. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /**
     * Builds and serves many texts, and prints a line for each.
     *
     * @param args the folder; {@code kinds} and the length, or {@code seeds}, the first and the last
     */
    public static void main(String[] args) throws IOException {
        SlowBuild site = new SlowBuild(Path.of(args[0]));
        site.build(SlowTexts.kinds().get("page of everything").apply(20_000));
        if (args[1].equals("kinds")) {
            int length = Integer.parseInt(args[2]);
            for (String kind :
                    Set.copyOf(SlowTexts.kinds().keySet()).stream().sorted().toList()) {
                site.measure(kind, SlowTexts.kinds().get(kind).apply(length));
            }
        } else {
            for (int seed = Integer.parseInt(args[2]); seed <= Integer.parseInt(args[3]); seed++) {
                Random random = new Random(seed);
                int length = (int) Math.pow(10, 3 + 3 * random.nextDouble());
                site.measure("seed " + seed, SlowTexts.random(random, length));
            }
        }
        System.out.println("end");
    }

    private void measure(String name, String text) throws IOException {
        System.out.println("begin\t" + name);
        System.out.println(build(text) + "\t" + serve(text) + "\t" + name);
    }
}
