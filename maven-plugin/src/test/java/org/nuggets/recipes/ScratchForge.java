package org.nuggets.recipes;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nuggets.edit.NewSite;
import org.nuggets.edit.NewSite.Forge;

/**
 * A forge in a folder: a site as it is begun, its repository, an empty one to publish to, and somebody who takes comments.
 * What the recipes call is the real thing, but for {@code apt-get} and for GitHub's {@code gh}.
 */
final class ScratchForge implements AutoCloseable {

    private static final String TITLE = "Rain school";

    private final Path folder;
    private final Forge forge;
    private final HttpServer comments;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private ScratchForge(Path folder, Forge forge, HttpServer comments) {
        this.folder = folder;
        this.forge = forge;
        this.comments = comments;
    }

    static ScratchForge begin(Path folder, Forge forge) throws IOException {
        HttpServer comments = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScratchForge scratch = new ScratchForge(folder, forge, comments);
        comments.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            scratch.said.add(exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().entrySet() + "\n" + body);
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        comments.start();
        scratch.tools();
        scratch.site();
        return scratch;
    }

    /** Pushes a branch on which a file of the site is changed. */
    void branch(String name, String file, String from, String to) throws IOException {
        Path changed = folder.resolve("site").resolve(file);
        Files.writeString(changed, Files.readString(changed).replaceFirst(from, to));
        sh("git checkout -q -b " + name + " && git commit -qam Change && git push -q origin " + name, "site");
    }

    /** What a forge's runner begins with: a clone with all branches, at a commit and on no branch. */
    Path clone(String branch) throws IOException {
        sh("git clone -q origin.git clone-" + branch, "");
        sh("git checkout -q --detach origin/" + branch, "clone-" + branch);
        return folder.resolve("clone-" + branch);
    }

    /** Runs the steps of the shell, in their order; the first that fails is thrown. */
    void run(List<Job> jobs, Path clone, Map<String, String> settings) throws IOException {
        for (Job job : jobs) {
            for (Job.Step step : job.steps()) {
                Map<String, String> env = new TreeMap<>(settings);
                env.putAll(step.env());
                Shell.run(forge == Forge.JENKINS ? "sh" : "bash", step.run(), clone, environment(env));
            }
        }
    }

    /** What a runner says of itself and of the event. */
    Map<String, String> settings(Path clone, Event event) throws IOException {
        String api = "http://localhost:" + comments.getAddress().getPort();
        Map<String, String> said = new TreeMap<>();
        switch (forge) {
            case GITHUB, FORGEJO -> {
                said.put("GITHUB_BASE_REF", "main");
                said.put("GITHUB_REPOSITORY", "hill/site");
                said.put("GITHUB_API_URL", api);
                said.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
            }
            case GITLAB -> {
                said.putAll(event.gitlab());
                said.put("CI_PROJECT_DIR", clone.toString());
                said.put("CI_API_V4_URL", api);
                said.put(
                        "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                        Shell.run("sh", "git rev-parse origin/main", clone, environment(Map.of()))
                                .strip());
            }
            case JENKINS -> {
                said.putAll(event.jenkins());
                said.put("COMMENTS", api + "/repos/hill/site/issues");
            }
            case NONE -> {}
        }
        return said;
    }

    /** Each comment: where it was left, with what, and its text. */
    List<String> comments() {
        return said;
    }

    /** A file of what is live. */
    String live(String path) throws IOException {
        return sh("git show pages:" + path, "live.git");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        comments.stop(0);
    }

    private void site() throws IOException {
        for (Map.Entry<String, String> file :
                new NewSite(TITLE, "rain-school", forge).files().entrySet()) {
            Path path = folder.resolve("site").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        sh("git init -q --bare -b main live.git && git init -q --bare -b main origin.git", "");
        sh("""
                echo 'publish: {live: {to: git, repository: "file://%s"}}' >> site.yml
                git init -q -b main .
                git add .
                git commit -qm Begin
                git remote add origin ../origin.git
                git push -q origin main
                """.formatted(folder.resolve("live.git")), "site");
    }

    private void tools() throws IOException {
        Path settings = folder.resolve("settings.xml");
        Files.writeString(
                settings,
                Files.readString(Path.of("src/it/settings.xml"))
                        .replace(
                                "@localRepositoryUrl@",
                                Path.of(System.getProperty("recipes.fetched"))
                                        .toUri()
                                        .toString()));
        Files.createDirectories(folder.resolve("bin"));
        tool("mvn", """
                MAVEN_OPTS="$MAVEN_OPTS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                export MAVEN_OPTS
                exec '%s/bin/mvn' -s '%s' -Dmaven.repo.local='%s' "$@"
                """.formatted(
                        System.getProperty("recipes.maven"), settings, System.getProperty("recipes.repository")));
        tool("apt-get", "echo \"$@\" >> '%s'".formatted(folder.resolve("installed")));
        tool("gh", """
                test -n "$GH_TOKEN"
                printf '%%s ' "$@" > '%1$s/gh'
                for last; do :; done
                cat "$last" >> '%1$s/gh'
                """.formatted(folder));
    }

    private void tool(String name, String lines) throws IOException {
        Path tool = folder.resolve("bin").resolve(name);
        Files.writeString(tool, "#!/bin/sh -e\n" + lines);
        if (!tool.toFile().setExecutable(true)) {
            throw new IOException("cannot be made a program: " + tool);
        }
    }

    private String sh(String script, String where) throws IOException {
        return Shell.run("sh", script, folder.resolve(where), environment(Map.of()));
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "CI", "true",
                "HOME", folder.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "LANG", "C.UTF-8",
                "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                "GIT_AUTHOR_NAME", "Somebody",
                "GIT_AUTHOR_EMAIL", "somebody@example.org",
                "GIT_COMMITTER_NAME", "Somebody",
                "GIT_COMMITTER_EMAIL", "somebody@example.org"));
        all.putAll(more);
        return all;
    }
}
