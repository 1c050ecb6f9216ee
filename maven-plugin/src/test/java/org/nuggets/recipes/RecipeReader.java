package org.nuggets.recipes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuggets.edit.NewSite.Forge;

/** Reads a recipe as its forge does; one with a mistake is refused. */
final class RecipeReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Job>> JOBS = new TypeReference<>() {};
    private static final Path PLAYERS = Path.of("src/test/forges").toAbsolutePath();

    private RecipeReader() {}

    /**
     * The jobs that run at an event, in their order.
     *
     * @param clone of the site's repository
     * @param settings what its runner says of the event
     */
    static List<Job> jobs(Forge forge, Path clone, Event event, Map<String, String> settings) throws IOException {
        return switch (forge) {
            case GITHUB, FORGEJO ->
                node(
                        "workflow.mjs",
                        clone.resolve("." + forge.name().toLowerCase(Locale.ROOT) + "/workflows/site.yml"),
                        event.workflow());
            case GITLAB -> node("gitlab.mjs", clone, settings);
            case JENKINS -> jenkins(clone.resolve("Jenkinsfile"), settings);
            case NONE -> List.of();
        };
    }

    private static List<Job> node(String player, Path file, Map<String, ?> told) throws IOException {
        Process node = new ProcessBuilder(
                        "node",
                        "--import",
                        PLAYERS.resolve("node-20.mjs").toString(),
                        PLAYERS.resolve(player).toString(),
                        file.toString(),
                        JSON.writeValueAsString(told))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (node.waitFor() != 0) {
                throw new IOException("the forge would refuse " + file + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return JSON.readValue(said, JOBS);
    }

    private static List<Job> jenkins(Path file, Map<String, String> env) throws IOException {
        Binding told = new Binding(Map.of("text", Files.readString(file), "env", env));
        return JSON.convertValue(
                new GroovyShell(told).evaluate(PLAYERS.resolve("jenkins.groovy").toFile()), JOBS);
    }
}
