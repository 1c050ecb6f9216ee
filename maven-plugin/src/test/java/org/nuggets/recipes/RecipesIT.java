package org.nuggets.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuggets.edit.NewSite.Forge;

/** The recipes of docs/ci: what each does at what happens, and that it does it. */
@Execution(ExecutionMode.CONCURRENT)
class RecipesIT {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void aRequestIsCheckedAndACommentSaysWhatReadersWillSee(Forge forge) throws IOException {
        try (ScratchForge scratch = ScratchForge.begin(folder, forge)) {
            scratch.branch(
                    "change",
                    "content/roles/example-visiting-teacher.md",
                    "(?m)^title:.*$",
                    "title: \"A teacher of rain\"");
            Path clone = scratch.clone("change");
            Map<String, String> settings = scratch.settings(clone, Event.REQUEST);

            scratch.run(RecipeReader.jobs(forge, clone, Event.REQUEST, settings), clone, settings);

            assertThat(Files.readString(clone.resolve("target/changes.md")))
                    .contains("## What readers will see", "A teacher of rain")
                    .doesNotContain("New pages");
            assertThat(comment(scratch, forge)).contains("What readers will see", "A teacher of rain");
            assertThat(clone.resolve(".nuggets")).isNotEmptyDirectory();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void whatIsMergedIsMadeLive(Forge forge) throws IOException {
        try (ScratchForge scratch = ScratchForge.begin(folder, forge)) {
            Path clone = scratch.clone("main");
            Map<String, String> settings = scratch.settings(clone, Event.MERGE);

            scratch.run(RecipeReader.jobs(forge, clone, Event.MERGE, settings), clone, settings);

            assertThat(scratch.live("index.html")).contains("Rain school");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void eachJobRunsWhenItShould(Forge forge) throws IOException {
        try (ScratchForge scratch = ScratchForge.begin(folder, forge)) {
            // At Forgejo, nothing is handed from one job to the next, so the comment is a step.
            List<String> ofRequest =
                    forge == Forge.FORGEJO ? List.of("check", "changes") : List.of("check", "changes", "comment");

            assertThat(names(scratch, forge, Event.REQUEST)).isEqualTo(ofRequest);
            assertThat(names(scratch, forge, Event.REQUEST_OF_A_FORK)).containsExactly("check", "changes");
            assertThat(names(scratch, forge, Event.MERGE)).containsExactly("publish");
            assertThat(names(scratch, forge, Event.DAILY)).containsExactly("publish");
            assertThat(names(scratch, forge, Event.OTHER_BRANCH)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void noRequestIsGivenTheLoginOfWhatIsLiveAndAForksIsGivenNothing(Forge forge) throws IOException {
        try (ScratchForge scratch = ScratchForge.begin(folder, forge)) {
            assertThat(secrets(scratch, forge, Event.REQUEST)).doesNotContain("secret of nuggets-live");
            assertThat(secrets(scratch, forge, Event.REQUEST_OF_A_FORK)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"GITHUB", "FORGEJO"})
    void stepsOfOthersAreNamedByTheirCommitsAndBringTheWholeHistory(Forge forge) throws IOException {
        try (ScratchForge scratch = ScratchForge.begin(folder, forge)) {
            List<Job> all = new ArrayList<>(jobs(scratch, forge, Event.REQUEST));
            all.addAll(jobs(scratch, forge, Event.MERGE));
            List<Job.Step> used = all.stream()
                    .flatMap(job -> job.steps().stream())
                    .filter(step -> !step.uses().isEmpty())
                    .toList();

            assertThat(used).allSatisfy(step -> assertThat(step.uses()).matches(".+@[0-9a-f]{40}"));
            assertThat(used)
                    .filteredOn(step -> step.uses().contains("actions/checkout@"))
                    .hasSize(3)
                    .allSatisfy(step -> assertThat(step.with())
                            .containsEntry("fetch-depth", "0")
                            .containsEntry("persist-credentials", "false"));
            assertThat(used)
                    .filteredOn(step -> step.uses().contains("actions/cache@"))
                    .hasSize(3)
                    .allSatisfy(step -> assertThat(step.with().get("path")).contains(".nuggets"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "GITHUB")
    void aJobMayDoWhatItNeedsAndNoMore(Forge forge) throws IOException {
        try (ScratchForge scratch = ScratchForge.begin(folder, forge)) {
            assertThat(jobs(scratch, forge, Event.REQUEST))
                    .extracting(Job::permissions)
                    .containsExactly(
                            Map.of("contents", "read"), Map.of("contents", "read"), Map.of("pull-requests", "write"));
            assertThat(jobs(scratch, forge, Event.MERGE))
                    .extracting(Job::permissions)
                    .containsExactly(Map.of("contents", "write"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ourOwnSiteHasTheJobsRightsAndStepsOfTheRecipe(Event event) throws IOException {
        List<Job> recipe = RecipeReader.jobs(Forge.GITHUB, Path.of("../docs/ci/github"), event, Map.of());
        List<Job> ours = RecipeReader.jobs(Forge.GITHUB, Path.of(".."), event, Map.of());

        assertThat(ours)
                .extracting(Job::job)
                .isEqualTo(recipe.stream().map(Job::job).toList());
        assertThat(ours)
                .extracting(Job::permissions)
                .isEqualTo(recipe.stream().map(Job::permissions).toList());
        assertThat(ours)
                .extracting(RecipesIT::used)
                .isEqualTo(recipe.stream().map(RecipesIT::used).toList());
    }

    private static List<String> used(Job job) {
        return job.steps().stream()
                .map(Job.Step::uses)
                .filter(uses -> !uses.isEmpty())
                .toList();
    }

    private static List<Job> jobs(ScratchForge scratch, Forge forge, Event event) throws IOException {
        Path site = scratch.file("site");
        return RecipeReader.jobs(forge, site, event, scratch.settings(site, event));
    }

    private static List<String> names(ScratchForge scratch, Forge forge, Event event) throws IOException {
        return jobs(scratch, forge, event).stream().map(Job::job).toList();
    }

    private static List<String> secrets(ScratchForge scratch, Forge forge, Event event) throws IOException {
        return jobs(scratch, forge, event).stream()
                .flatMap(job -> job.steps().stream())
                .flatMap(step -> step.env().values().stream())
                .filter(value -> value.startsWith("secret"))
                .toList();
    }

    /** As it came to the forge, with its login. */
    private static String comment(ScratchForge scratch, Forge forge) throws IOException {
        if (forge == Forge.GITHUB) {
            String said = Files.readString(scratch.file("gh"));
            assertThat(said).startsWith("pr comment 12 --repo hill/site ");
            assertThat(Files.readString(scratch.file("summary.md"))).contains("A teacher of rain");
            return said;
        }
        assertThat(scratch.comments()).hasSize(1);
        String said = scratch.comments().get(0);
        return switch (forge) {
            case GITLAB -> {
                assertThat(said)
                        .startsWith("/projects/7/merge_requests/12/notes\n")
                        .contains("secret of nuggets-comment");
                yield URLDecoder.decode(said, StandardCharsets.UTF_8);
            }
            case FORGEJO -> {
                assertThat(said)
                        .startsWith("/repos/hill/site/issues/12/comments\n")
                        .contains("token the job's own");
                yield said;
            }
            default -> {
                assertThat(said)
                        .startsWith("/repos/hill/site/issues/12/comments\n")
                        .contains("token secret of nuggets-comment");
                yield said;
            }
        };
    }
}
