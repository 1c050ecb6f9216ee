package org.nuggets.recipes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs a script as runners do: it ends at the first line that fails, and knows only the environment that it is given. */
final class Shell {

    private Shell() {}

    /** What it said; a script that failed is thrown with that. */
    static String run(String shell, String script, Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(shell, "-ec", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + script + "\n" + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }
}
