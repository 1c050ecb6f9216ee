package org.nuggets.edit;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a change can be taken back. A change that touched what was there goes back as a whole or not at all, for its files fit
 * together; of one that only added files, each goes that is still as it came, but for what a file that stays would miss.
 *
 * @param journal the steps back
 * @param kept files that somebody has changed since, and what those need
 */
record WayBack(ChangeJournal journal, List<Path> kept) {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(.*?)^---[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

    WayBack {
        kept = List.copyOf(kept);
    }

    static WayBack of(ChangeJournal done, SourceRoots roots) throws IOException {
        return done.steps().stream().allMatch(ChangeStep::isAddition) ? ofAdditions(done, roots) : ofAll(done, roots);
    }

    /** Whether nothing goes back, for somebody has changed files since. */
    boolean isBarred() {
        return journal.steps().isEmpty() && !kept.isEmpty();
    }

    private static WayBack ofAll(ChangeJournal done, SourceRoots roots) throws IOException {
        List<Path> others = new ArrayList<>();
        for (ChangeStep step : done.steps()) {
            Optional<ChangeStep.Move> moved = done.steps().stream()
                    .filter(later ->
                            later instanceof ChangeStep.Move move && move.from().equals(step.file()))
                    .map(ChangeStep.Move.class::cast)
                    .findFirst();
            if (moved.isEmpty() && (!roots.holds(step.paths()) || !step.isAsLeft())) {
                others.add(step.file());
            }
        }
        return new WayBack(others.isEmpty() ? done.reversed() : new ChangeJournal(List.of()), others);
    }

    private static WayBack ofAdditions(ChangeJournal done, SourceRoots roots) throws IOException {
        List<ChangeStep> asTheyCame = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        for (ChangeStep step : done.steps()) {
            if (roots.holds(step.paths()) && step.isAsLeft()) {
                asTheyCame.add(step);
            } else if (Files.exists(step.file(), NOFOLLOW_LINKS)) {
                kept.add(step.file());
            }
        }
        List<String> texts = new ArrayList<>();
        for (Path file : kept) {
            if (isText(file) && Files.isRegularFile(file, NOFOLLOW_LINKS)) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        List<ChangeStep> back = new ArrayList<>();
        for (ChangeStep step : asTheyCame) {
            if (texts.stream().anyMatch(text -> needs(text, step.file()))) {
                kept.add(step.file());
            } else {
                back.add(step);
            }
        }
        return new WayBack(
                new ChangeJournal(back).reversed(), kept.stream().sorted().toList());
    }

    /** Whether a text shows a file, or its front matter names an item such as a source: without them it would be broken. */
    private static boolean needs(String text, Path file) {
        String name = String.valueOf(file.getFileName());
        if (!isText(file)) {
            return text.contains(name);
        }
        Matcher fields = FRONT_MATTER.matcher(text);
        String id = name.substring(0, name.indexOf('.'));
        return fields.find()
                && Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                        .matcher(fields.group(1))
                        .find();
    }

    private static boolean isText(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
