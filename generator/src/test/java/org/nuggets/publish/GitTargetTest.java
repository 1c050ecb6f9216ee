package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.transport.RefSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.publish.place.TargetRefusedException;

/** What only a git branch has: a commit for each publish, and whatever else may be committed there. */
class GitTargetTest {

    @TempDir
    private Path folder;

    private PublishedSite site;

    @BeforeEach
    void aSite() {
        site = new PublishedSite(folder, "git");
    }

    @Test
    void theBranchIsAnOrphanWithACommitForEachPublishAndWhatHostsOfPagesAskFor() throws Exception {
        site.publish();
        site.with("site/content/about.md", PublishedSite.page("About", "New.")).publish();

        assertThat(site.seen()).containsEntry(".nojekyll", "").containsEntry("CNAME", "words.example.org\n");
        assertThat(commits())
                .extracting(RevCommit::getShortMessage)
                .allMatch(message -> message.matches("Publish 20261129-10[0-9]{4}-[0-9a-f]{8}"))
                .hasSize(2);
        assertThat(commits().get(1).getParentCount()).isZero();
    }

    @Test
    void whatWasFetchedIsNotTidiedAnyMoreOnceItIsClosed() throws Exception {
        site.publish();
        assertThat(folder.resolve("notes/git/git/config")).content().containsPattern("(?i)autodetach = false");
    }

    @Test
    void goingBackIsACommitToo() throws Exception {
        site.publish();
        SortedMap<String, String> before = site.seen();
        site.with("site/content/about.md", PublishedSite.page("About", "New.")).publish();
        Publishing.rollBack(site.request(Map.of()), Optional.empty());

        assertThat(commits()).hasSize(3);
        assertThat(site.seen()).isEqualTo(before);
        assertThat(commits().get(0).getShortMessage()).startsWith("Roll back to ");
    }

    @Test
    void theSourcesCommitIsTold() throws Exception {
        RevCommit source;
        try (Git git = Git.init().setDirectory(folder.resolve("site").toFile()).call()) {
            git.add().addFilepattern(".").call();
            PersonIdent author = new PersonIdent("A", "a@example.org");
            source = git.commit()
                    .setMessage("First")
                    .setSign(false)
                    .setAuthor(author)
                    .setCommitter(author)
                    .call();
        }
        assertThat(site.publish().release().commit()).contains(source.name());
        assertThat(site.status().live().orElseThrow().release().commit()).contains(source.name());
    }

    @Test
    void aCommitOfSomebodyElseIsNotOverwritten() throws Exception {
        site.publish();
        commitByHand("By hand");
        site.with("site/content/about.md", PublishedSite.page("About", "New."));

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("the latest commit on the branch 'pages' of")
                .hasMessageContaining("is not one of publishing, and is not overwritten");
        assertThat(commits().get(0).getShortMessage()).isEqualTo("By hand");
    }

    @Test
    void aRepositoryThatIsNotThereIsNamedWithTheSettingToCheck() throws IOException {
        String settings = Files.readString(folder.resolve("site/site.yml"));
        site.with("site/site.yml", settings.replace("pages.git", "other.git"));

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("check 'repository' of the target");
    }

    @Test
    void aHostThatIsNotThereIsSaid() throws IOException {
        String settings = Files.readString(folder.resolve("site/site.yml"));
        site.with(
                "site/site.yml",
                settings.replace(site.repository().toString(), "http://user@localhost:1/school/site.git"));

        assertThatThrownBy(site::publish)
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("'http://localhost:1/school/site.git' cannot be reached: check the network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:verysecret@localhost:1/site.git",
                "HTTPS://:verysecret@localhost:1/site.git",
                "ssh://git:very@secret@localhost:1/site.git",
                "git:verysecret@localhost:site.git"
            })
    void aPasswordInAnAddressIsRefusedAndNotTold(String address) throws IOException {
        assertThatThrownBy(() -> Publishing.status(site.request(Map.of("repository", address)), false))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessage(
                        "'repository' of the target 'git' holds a password, which others can read: take it out, and set"
                                + " NUGGETS_GIT_USER and NUGGETS_GIT_PASSWORD in the environment");
        String settings = Files.readString(folder.resolve("site/site.yml"));
        site.with("site/site.yml", settings.replace(site.repository().toString(), address));

        assertThat(site.publish(PublishedSite.CARE)).isInstanceOf(PublishOutcome.Unsound.class);
    }

    @Test
    void whatAKilledPublishLeftHereIsNoHindrance() throws IOException {
        site.publish();
        try (var files = Files.walk(folder.resolve("notes"))) {
            for (Path ref : files.filter(file -> file.endsWith("refs/remotes/target/site"))
                    .toList()) {
                Files.writeString(ref.resolveSibling("site.lock"), "");
            }
        }
        Files.writeString(folder.resolve("notes/git/git/packed-refs.lock"), "");
        Files.writeString(folder.resolve("notes/git/git/shallow.lock"), "");

        site.with("site/content/about.md", PublishedSite.page("About", "New.")).publish();
        assertThat(site.seen().get("about/index.html")).contains("New.");
    }

    @Test
    void withoutWhatWasFetchedBeforeItGoesOn() throws IOException {
        site.publish();
        delete(folder.resolve("notes").toFile());

        PublishOutcome.Done done = site.with("site/content/about.md", PublishedSite.page("About", "New."))
                .publish();

        assertThat(done.travelled().files()).isLessThan(done.release().files() / 2);
        assertThat(site.status().kept()).hasSize(2);
    }

    @Test
    void whereNothingIsToBeKeptNothingStays() throws IOException {
        site.publish();
        delete(folder.resolve("notes").toFile());
        PublishRequest kept = site.request(Map.of());

        TargetStatus status = Publishing.status(
                new PublishRequest(
                        kept.build(), kept.target(), kept.settings(), kept.logins(), Optional.empty(), kept.now()),
                true);

        assertThat(status.verified().orElseThrow().isGood()).isTrue();
        assertThat(folder.resolve("notes")).doesNotExist();
    }

    private static void delete(File tree) {
        File[] below = tree.listFiles();
        for (File file : below == null ? new File[0] : below) {
            delete(file);
        }
        assertThat(tree.delete()).isTrue();
    }

    private List<RevCommit> commits() throws IOException, GitAPIException {
        try (Git git = Git.open(site.repository().toFile())) {
            List<RevCommit> found = new java.util.ArrayList<>();
            git.log()
                    .add(git.getRepository().resolve("refs/heads/pages"))
                    .call()
                    .forEach(found::add);
            return found;
        }
    }

    private void commitByHand(String message) throws Exception {
        Path clone = folder.resolve("clone");
        try (Git git = Git.cloneRepository()
                .setURI(site.repository().toString())
                .setBranch("pages")
                .setDirectory(clone.toFile())
                .call()) {
            Files.writeString(clone.resolve("index.html"), "By hand.");
            git.add().addFilepattern(".").call();
            PersonIdent author = new PersonIdent("A", "a@example.org");
            git.commit()
                    .setMessage(message)
                    .setSign(false)
                    .setAuthor(author)
                    .setCommitter(author)
                    .call();
            git.push().setRefSpecs(new RefSpec("HEAD:refs/heads/pages")).call();
        }
    }

    @Test
    void aLockThatAKilledPublishLeftIsOutwaited() throws IOException {
        site.publish();
        Path lock = site.repository().resolve("refs/heads/pages.lock");
        Files.createFile(lock);

        site.with("site/content/about.md", PublishedSite.page("About", "Later."))
                .publish();

        assertThat(site.seen().get("about/index.html")).contains("Later.");
        assertThat(lock).doesNotExist();
    }
}
