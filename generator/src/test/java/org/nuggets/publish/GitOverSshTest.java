package org.nuggets.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.publish.place.Login;
import org.nuggets.publish.place.TargetRefusedException;
import org.nuggets.publish.sftp.SftpServer;

/** A branch of a repository that is reached by SSH, as most are that somebody may write to. */
@Timeout(120)
class GitOverSshTest {

    @TempDir
    private Path folder;

    private final SftpServer server = SftpServer.start().withGit();
    private final Map<String, String> settings = new TreeMap<>();
    private Optional<Login> login = Optional.of(new Login("", SftpServer.PASSWORD, Optional.empty()));
    private PublishedSite site;

    @BeforeEach
    void make() {
        site = new PublishedSite(folder, "git");
        settings.put(
                "repository", address(SftpServer.USER + "@", site.repository().toString()));
        settings.put("host_key", server.print());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String address(String user, String path) {
        return "ssh://" + user + "localhost:" + server.port() + path;
    }

    private PublishRequest request() {
        PublishRequest usual = site.request(settings);
        return new PublishRequest(
                usual.build(), usual.target(), usual.settings(), name -> login, usual.notes(), usual.now());
    }

    private PublishOutcome publish() throws IOException {
        site.at(site.request(settings).now().plusSeconds(60).toString());
        try (BuildCache cache = BuildCache.open(folder.resolve("cache"), false)) {
            return Publishing.publish(request(), PublishedSite.CARE, cache, stage -> {});
        }
    }

    private String refused() {
        Throwable thrown = catchThrowable(() -> Publishing.status(request(), false));
        assertThat(thrown).isInstanceOf(TargetRefusedException.class);
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain(SftpServer.PASSWORD);
        return thrown.getMessage();
    }

    @Test
    void aSiteIsPublishedChangedGoneBackToAndVerified() throws IOException {
        PublishOutcome.Done first = (PublishOutcome.Done) publish();
        assertThat(site.seen()).containsKeys("index.html", "about/index.html", ".nojekyll");
        String before = site.seen().get("about/index.html");

        site.with("site/content/about.md", PublishedSite.page("About", "Changed."));
        publish();
        assertThat(site.seen().get("about/index.html")).contains("Changed.");

        Publishing.rollBack(request(), Optional.of(first.release().id()));
        assertThat(site.seen()).containsEntry("about/index.html", before);
        TargetStatus status = Publishing.status(request(), true);
        assertThat(status.verified().orElseThrow().isGood()).isTrue();
    }

    @Test
    void aServerThatIsNotTheOneThatIsMeantIsRefused() {
        settings.put("host_key", "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(refused())
                .startsWith("the server localhost at port " + server.port() + " is not the one that is meant")
                .contains("it shows " + server.print(), "'host_key' of the target 'git'");
    }

    @Test
    void aLoginThatIsNotTakenIsToldByTheTargetsOwnName() {
        login = Optional.of(new Login("", "wrong", Optional.empty()));
        assertThat(refused())
                .contains(
                        "does not take the user 'school' with this password",
                        "NUGGETS_GIT_PASSWORD or NUGGETS_GIT_KEY");
    }

    @Test
    void whereNothingSaysWhomToLogInAsThatIsTold() {
        settings.put("repository", address("", "/pages.git"));
        assertThat(refused())
                .contains("write it into 'repository' of the target 'git', such as git@localhost", "NUGGETS_GIT_USER");
    }

    @Test
    void aRepositoryThatIsNotThereAndAServerThatIsNotAreTold() throws IOException {
        settings.put("repository", address(SftpServer.USER + "@", "/no/such.git"));
        assertThat(refused()).contains("there is no repository", "'repository' of the target 'git'");

        settings.put("repository", "git@no-such-server.invalid:school/site.git");
        assertThat(refused())
                .isEqualTo("no server no-such-server.invalid is known: check 'repository' of the target 'git', and the"
                        + " network");
        settings.put("repository", address(SftpServer.USER + "@", "/no/such.git"));
        server.close();
        assertThat(refused()).contains("takes no connection at port", "check 'repository' of the target 'git'");
    }

    @Test
    void aServerThatRunsNoGitIsToldAtOnce() throws IOException {
        try (SftpServer files = SftpServer.start()) {
            settings.put("repository", "ssh://school@localhost:" + files.port() + "/pages.git");
            settings.put("host_key", files.print());
            assertThat(refused()).contains("there is no repository");
        }
    }
}
