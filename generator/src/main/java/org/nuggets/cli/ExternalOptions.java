package org.nuggets.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nuggets.model.OutsideLink;
import org.nuggets.outside.Answers;
import org.nuggets.outside.Manners;
import org.nuggets.outside.OutsideCheck;
import org.nuggets.pipeline.Version;
import picocli.CommandLine.Option;

/** Options that say whether to ask for addresses outside the site, and how. */
final class ExternalOptions {

    private static final String TELL = "tell";
    private static final String FAIL = "fail";

    @Option(
            names = "--external",
            paramLabel = "tell|fail",
            arity = "0..1",
            fallbackValue = TELL,
            description = "Also ask for every address outside the site, politely, and tell what is dead or has moved "
                    + "for good; with 'fail', dead ones fail. Without it nothing is asked for.")
    private @Nullable String external;

    @Option(
            names = "--external-most",
            paramLabel = "N",
            description = "So many addresses are asked for at most (default: 1000); the next run goes on.",
            defaultValue = "1000")
    private int most;

    @Option(
            names = "--external-minutes",
            paramLabel = "N",
            description = "So many minutes it takes at most (default: 10); the next run goes on.",
            defaultValue = "10")
    private int minutes;

    @Option(
            names = "--external-private",
            description = "Also ask for private addresses and those of this machine, which are left alone otherwise.")
    private boolean anywhere;

    @Option(names = "--external-pause", paramLabel = "MS", hidden = true, defaultValue = "1000")
    private int pause;

    boolean isAsked() {
        return external != null;
    }

    /** What stands behind the option, and is a file to check. */
    Optional<Path> file() {
        return Optional.ofNullable(external)
                .filter(word -> !word.equals(TELL) && !word.equals(FAIL))
                .map(Path::of);
    }

    boolean fails() {
        return FAIL.equals(external);
    }

    /**
     * Asks for addresses.
     *
     * @param kept the folder of what is kept from one run to the next, if anything is
     */
    OutsideCheck.Result check(List<OutsideLink> links, Optional<Path> kept, Consumer<String> progress)
            throws IOException {
        Manners manners = new Manners(
                "Nuggets/" + Version.current() + " (link check; one request at a time for each host)",
                Duration.ofMillis(pause),
                Duration.ofSeconds(15),
                Duration.ofMinutes(minutes),
                most,
                anywhere);
        Optional<Path> file = kept.map(folder -> folder.resolve(Answers.FILE));
        OutsideCheck.Result result = new OutsideCheck(manners, Clock.systemUTC()).check(links, read(file), progress);
        if (file.isPresent()) {
            write(file.get(), result.answers().json());
        }
        return result;
    }

    private static Answers read(Optional<Path> file) throws IOException {
        try {
            return file.isEmpty()
                    ? Answers.none()
                    : Answers.of(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8));
        } catch (NoSuchFileException firstTime) {
            return Answers.none();
        }
    }

    private static void write(Path file, String json) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json);
    }
}
