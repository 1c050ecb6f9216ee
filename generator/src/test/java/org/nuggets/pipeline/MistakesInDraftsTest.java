package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a draft may leave it half done without holding up all others. */
class MistakesInDraftsTest {

    private static final String DRAFT =
            "---\ntitle: Plan\nstatus: draft\n---\n\nSee [nothing](nothing.md), ![](hall.png).\n";

    @TempDir
    private Path folder;

    @Test
    void aDraftWithMistakesStopsNeitherAStrictBuildNorPublishing() {
        BuiltSite site =
                new BuiltSite(folder).with("content/index.md", "# Home\n").with("content/plan.md", DRAFT);
        assertThat(site.findings()).hasSize(3);
        assertThat(site.build().errors()).isZero();
        assertThat(site.build().passes(true)).isTrue();
        assertThat(site.build().mayBePublished()).isTrue();
        assertThat(site.files()).doesNotContainKey("plan/index.html");
    }

    @Test
    void theSamePageStopsTheBuildOnceItIsNoDraft() {
        BuiltSite site = new BuiltSite(folder).with("content/plan.md", DRAFT.replace("draft", "review"));
        assertThat(site.build().errors()).isEqualTo(2);
        site.with("content/plan.md", DRAFT.replace("draft", "published"));
        assertThat(site.build().errors()).isEqualTo(2);
    }

    @Test
    void aLinkToADraftIsStillAMistakeOfThePageThatHasIt() {
        BuiltSite site = new BuiltSite(folder)
                .with("content/index.md", "# Home\n\n[plan](plan.md)\n")
                .with("content/plan.md", DRAFT);
        assertThat(site.build().errors()).isEqualTo(1);
        assertThat(site.findings()).first().asString().startsWith("content/index.md:3:8 not-published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: draf",
                "draft: true",
                "status: published\nstatus: draft",
                "status: draft\nstatus: published",
                "status: draft\ntitle: a: b",
                "statsu: draft"
            })
    void whereItIsUnclearWhetherAPageIsADraftItsMistakesCountAndItStaysBack(String fields) {
        BuiltSite site = new BuiltSite(folder)
                .with("content/index.md", "# Home\n")
                .with("content/plan.md", DRAFT.replace("status: draft", fields));
        assertThat(site.build().errors()).isPositive();
        assertThat(site.build().passes(false)).isFalse();
    }
}
