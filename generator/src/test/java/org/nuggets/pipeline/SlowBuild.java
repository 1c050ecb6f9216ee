package org.nuggets.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.BuildOptions;
import org.nuggets.model.OutputFile;
import org.nuggets.report.Findings;

/** A site with one page that is hard to read, built and shown in the preview, in a process of its own or in this one. */
final class SlowBuild {

    /** The largest file that a site reads. */
    private static final int LARGEST = 1_000_000;

    /** So many seconds of a processor may a check, a build, and a preview take. */
    static final double MOST = 5;

    /** What a text is on a site: one page, or a nugget where HTML is trusted and terms are marked. */
    enum Kind {
        PLAIN(
                "title: A\ncontent: content\nbase_url: https://example.org/\ncontact: office@example.org\n",
                "",
                "slow.md",
                "slow/"),
        RICH(
                "title: A\ncontent: content\nbase_url: https://example.org/\ncontact: office@example.org\nraw_html: allowed\n",
                """
                ---
                title: Slow
                description: A text that is hard to read.
                themes: [leadership]
                status: published
                ---

                ## In short

                """,
                "nuggets/slow.md",
                "nuggets/slow/");

        private final String settings;
        private final String before;
        private final String file;
        private final String address;

        Kind(String settings, String before, String file, String address) {
            this.settings = settings;
            this.before = before;
            this.file = file;
            this.address = address;
        }

        private Path file(Path folder) {
            return folder.resolve("content").resolve(file);
        }

        private String page() {
            return address + "index.html";
        }
    }

    private final Path folder;
    private final Kind kind;
    private final BuildRequest request;

    SlowBuild(Path folder) throws IOException {
        this(folder, Kind.PLAIN);
    }

    SlowBuild(Path folder, Kind kind) throws IOException {
        this.folder = folder;
        this.kind = kind;
        Files.createDirectories(kind.file(folder).getParent());
        Files.writeString(folder.resolve("site.yml"), kind.settings);
        if (kind == Kind.RICH) {
            Files.createDirectories(folder.resolve("content/glossary"));
            for (String term : List.of("a", "word", "text")) {
                Files.writeString(
                        folder.resolve("content/glossary/" + term + ".md"),
                        "---\ntitle: " + term + "\ndescription: A term.\n---\n\nA term.\n");
            }
        }
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

    /** Checks the site with a text; answers what it found, in words. */
    String check(String text) throws IOException {
        write(text);
        return words(built());
    }

    /** Checks the site with many texts, each a page of its own; answers what it found, in words. */
    String checkAll(List<String> texts) throws IOException {
        Path folder = kind.file(this.folder).getParent();
        for (int i = 0; i < texts.size(); i++) {
            Files.write(folder.resolve("slow-" + i + ".md"), SlowTexts.within(kind.before + texts.get(i), LARGEST));
        }
        return words(built());
    }

    /** Builds the site with a text into a folder; answers as {@link #check}, though where there are errors nothing is written. */
    String build(String text) throws IOException {
        write(text);
        BuildResult built = built();
        if (built.errors() == 0) {
            SiteOutput.write(built, request, folder.resolve("out"));
        }
        return words(built);
    }

    /** Shows a text in the preview. */
    LiveSite open(String text) throws IOException {
        write(text);
        LiveSite site = LiveSite.of(request, BuildCache.none());
        site.file(kind.page());
        site.findings();
        return site;
    }

    /** Writes another text while the preview shows the site; answers what it shows then. */
    String save(LiveSite before, String text) throws IOException {
        write(text);
        LiveSite site = before.changed(Set.of(kind.file(folder)));
        String page =
                site.file(kind.page()).map(LiveFile::file).map(SlowBuild::text).orElse("");
        site.findings();
        site.indexed();
        return page;
    }

    /** The page that a build makes of a text. */
    String page(String text) throws IOException {
        write(text);
        return built().files().stream()
                .filter(file -> file.path().equals(kind.page()))
                .findFirst()
                .map(SlowBuild::text)
                .orElse("");
    }

    private BuildResult built() throws IOException {
        BuildResult built = SiteBuild.build(request, BuildCache.none(), stage -> {});
        built.files().forEach(OutputFile::made);
        return built;
    }

    private static String words(BuildResult built) {
        Findings words = new Findings(built::source, false);
        return built.findings().stream().map(words::text).collect(Collectors.joining("\n"));
    }

    private static String text(OutputFile file) {
        return new String(file.made().orElseThrow(), StandardCharsets.UTF_8);
    }

    private void write(String text) throws IOException {
        Files.write(kind.file(folder), SlowTexts.within(kind.before + text, LARGEST));
    }

    /** What took too long ends the process, and is named by the last line. */
    private static final class Watch {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private volatile long begun = SYSTEM.getProcessCpuTime();

        Watch() {
            Thread watch = new Thread(this::watch, "watch");
            watch.setDaemon(true);
            watch.start();
        }

        private void watch() {
            while (seconds() < 4 * MOST) {
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(1);
        }

        /** Of all processors, collection of garbage included. */
        double seconds() {
            return (SYSTEM.getProcessCpuTime() - begun) / 1e9;
        }

        double took(Step step) throws IOException {
            begun = SYSTEM.getProcessCpuTime();
            step.run();
            return seconds();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /**
     * Checks, builds and shows many texts, and prints a line for each: whether any of these took too long, its length, its
     * name, and the seconds of a processor that it took to check, to build, to open and to save it.
     *
     * @param args the folder; {@code kinds} or {@code rich}, the length and perhaps the name of one, or {@code seeds}, the
     *     first and the last
     */
    public static void main(String[] args) throws IOException {
        SlowBuild site = new SlowBuild(Path.of(args[0]), args[1].equals("rich") ? Kind.RICH : Kind.PLAIN);
        Watch watch = new Watch();
        // The first text would pay for the loading of all classes.
        for (int i = 0; i < 3; i++) {
            site.measure("", SlowTexts.kinds().get("page of everything").apply(20_000), watch);
        }
        if (!args[1].equals("seeds")) {
            int length = Integer.parseInt(args[2]);
            for (Map.Entry<String, IntFunction<String>> kind : SlowTexts.kinds().entrySet()) {
                if (args.length == 3 || kind.getKey().equals(args[3])) {
                    site.measure("kind " + kind.getKey(), kind.getValue().apply(length), watch);
                }
            }
        } else {
            for (int seed = Integer.parseInt(args[2]); seed <= Integer.parseInt(args[3]); seed++) {
                site.measure("seed " + seed, SlowTexts.random(seed), watch);
            }
        }
        System.out.println("end");
    }

    private void measure(String name, String text, Watch watch) throws IOException {
        System.out.println("begin " + name);
        double check = watch.took(() -> check(text));
        double build = watch.took(() -> build(text));
        AtomicReference<LiveSite> site = new AtomicReference<>();
        double open = watch.took(() -> site.set(open(text)));
        double save = watch.took(() -> save(site.get(), text + "\n\nMore.\n"));
        double worst = Math.max(Math.max(check, build), Math.max(open, save));
        if (!name.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%s\t%.1f %.1f %.1f %.1f%n",
                    worst > MOST ? "slow" : "good",
                    SlowTexts.bytes(text),
                    name,
                    check,
                    build,
                    open,
                    save);
        }
    }
}
