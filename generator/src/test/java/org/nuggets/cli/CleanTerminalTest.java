package org.nuggets.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that content holds, nor a file's name, commands a terminal. */
class CleanTerminalTest {

    private static final String HOSTILE = "x\u001b[8mhidden\u001b]0;pwn\u0007 \u202eturned \u009b31m";

    @TempDir
    private Path folder;

    @Test
    void noCommandLetsAControlCharacterThrough() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("site.yml"),
                "title: \"" + HOSTILE.replace("\u001b", "\\e").replace("\u0007", "\\a") + "\"\n");
        Files.writeString(folder.resolve("content/page.md"), """
                ---
                title: "x\\e[31mRED \\u202E"
                description: "d \\e]0;pwn\\a \\n## Injected"
                ---

                words %s [%s](%s.md)
                """.formatted(HOSTILE, HOSTILE, HOSTILE));
        Files.writeString(folder.resolve("content/" + HOSTILE + ".md"), "---\ntitle: Words\nstatus: draft\n---\n");
        String site = folder.toString();
        for (List<String> command : List.of(
                List.of("check", "--site", site, "--verbose"),
                List.of("check", "--site", site, "--format", "json"),
                List.of("build", "--site", site, "--out", folder.resolve("o").toString()),
                List.of("search", "--site", site, "--explain", "words"),
                List.of("search", "--site", site, HOSTILE),
                List.of("new", "--site", site, "page", HOSTILE),
                List.of("new", "--site", site, HOSTILE, "title"),
                List.of(HOSTILE),
                List.of("check", "--" + HOSTILE),
                List.of("build", "--site", folder + "/" + HOSTILE))) {
            StringWriter said = new StringWriter();
            PrintWriter writer = new PrintWriter(said, true);
            Main.commandLine(writer, writer).execute(command.toArray(String[]::new));
            writer.flush();
            assertThat(said.toString())
                    .as(command.get(0))
                    .isNotBlank()
                    .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }
}
