package org.nuggets.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuggets.config.BuildOptions;

/** A small site in a folder, and any of the changes that its editors could make. */
final class EditedSite {

    private static final List<String> WORDS = List.of(
            "mentor", "timetable", "governor", "wheelbarrow", "compost", "seedling", "canteen", "rehearsal", "ākonga");

    private final Path folder;
    private final Set<Path> touched = new HashSet<>();

    EditedSite(Path folder) {
        this.folder = folder;
    }

    /** The files that were written or deleted since this was last asked. */
    Set<Path> touched() {
        Set<Path> since = Set.copyOf(touched);
        touched.clear();
        return since;
    }

    private void put(Path file, String text) throws IOException {
        touched.add(file);
        Files.writeString(file, text);
    }

    /** Makes one change, and says which. */
    String edit(Random random, int number) throws IOException {
        Path page = page(random);
        String name = String.valueOf(page.getFileName());
        String text = Files.readString(page);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(23)) {
            case 0, 1, 2 -> {
                put(page, text + "\nMore on the " + word + ".\n");
                return "body of " + name;
            }
            case 3 -> {
                put(page, text.replaceFirst("title: .*", "title: The " + word + " " + number));
                return "title of " + name;
            }
            case 4 -> {
                put(page, text + "\n## Part " + number + "\n\nSee [another](" + link(page, page(random)) + ").\n");
                return "link from " + name;
            }
            case 5 -> {
                Path anew = page.resolveSibling("new-" + number + ".md");
                put(anew, text.replaceFirst("title: .*", "title: New " + word + " " + number));
                return "new " + anew.getFileName();
            }
            case 6 -> {
                touched.add(page);
                put(page.resolveSibling("moved-" + number + ".md"), text);
                Files.delete(page);
                return "rename " + name;
            }
            case 7 -> {
                if (!name.equals("index.md")) {
                    touched.add(page);
                    Files.delete(page);
                }
                return "delete " + name;
            }
            case 8 -> {
                replace("theme/templates/404.peb", "<h1>", "<h1 class=\"n" + number + "\">");
                return "template";
            }
            case 9 -> {
                replace("theme/templates/item.peb", "{% block main %}", "{% block main %}<i>" + number + "</i>");
                return "item template";
            }
            case 10 -> {
                replace("theme/strings/en.yml", "skip_to_content: ", "skip_to_content: " + number + " ");
                return "words";
            }
            case 11 -> {
                put(
                        folder.resolve("site.yml"),
                        "title: Site " + number + "\ncontent: content\nbase_url: https://example.org/"
                                + (random.nextBoolean() ? "" : number + "/") + "\n"
                                + (random.nextBoolean() ? "" : "headers: [netlify]\n"));
                return "settings";
            }
            case 12 -> {
                write("types/note.yml", TYPE.replace("One", "One" + number).replace("order: 7", "order: " + number));
                return "type";
            }
            case 13 -> {
                put(page, text.replaceFirst("about: .*", "about: [n" + random.nextInt(5) + "]"));
                return "about of " + name;
            }
            case 14 -> {
                put(
                        page,
                        text.contains("aliases: ")
                                ? text.replaceFirst("aliases: .*\n", "")
                                : text.replaceFirst("title: ", "aliases: [/old-" + number % 3 + "/]\ntitle: "));
                return "alias of " + name;
            }
            case 16 -> {
                put(
                        page,
                        text.replaceFirst(
                                "sector: .*",
                                "sector: " + List.of("state", "both").get(number % 2)));
                return "sector of " + name;
            }
            case 17 -> {
                put(
                        page,
                        text.contains("status: draft\n")
                                ? text.replace("status: draft\n", "")
                                : text.replaceFirst("title: ", "status: draft\ntitle: "));
                return "draft " + name;
            }
            case 18 -> {
                put(
                        page,
                        text.contains("description: ")
                                ? text.replaceFirst(
                                        "description: .*", "description: Of the " + word + " " + number + ".")
                                : text.replaceFirst("title: ", "description: Of the " + word + ".\ntitle: "));
                return "description of " + name;
            }
            case 19 -> {
                Path sheet = page.resolveSibling("sheet-" + number % 2 + ".txt");
                if (Files.exists(sheet)) {
                    touched.add(sheet);
                    Files.delete(sheet);
                } else {
                    put(sheet, "A sheet.\n");
                }
                put(page, text + "\n[Sheet](" + sheet.getFileName() + ")\n");
                return "sheet of " + name;
            }
            case 20 -> {
                Path other = page(random);
                put(other, Files.readString(other) + "\nMore on the " + word + ".\n");
                put(page, Files.readString(page).replaceFirst("title: .*", "title: Both " + number));
                return name + " and " + other.getFileName() + " at once";
            }
            case 21 -> {
                write("theme/styles/own.css", "@import \"./parts/own.css\";\n");
                write("theme/styles/parts/own.css", "p { background: url(../../pictures/own.svg) }\n");
                write(
                        "theme/pictures/own.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- " + number + " --></svg>\n");
                write("theme/scripts/one.js", "import \"./other.js\";\n");
                write("theme/scripts/other.js", "import \"./one.js\";\nlet n = " + random.nextInt(2) + ";\n");
                return "style, picture and scripts";
            }
            case 15 -> {
                Path other = page(random);
                put(other, Files.readString(other) + "\n## Part " + number + "\n\nNews.\n");
                put(page, text + "\n[Part](" + link(page, other) + "#part-" + number + ")\n");
                return "link from " + name + " to a part of " + other.getFileName();
            }
            default -> {
                put(page, text.contains("[dead]") ? text.replace("[dead](gone.md)", "") : text + "[dead](gone.md)\n");
                return "dead link in " + name;
            }
        }
    }

    private static String link(Path from, Path to) {
        return from.getParent().relativize(to).toString().replace('\\', '/');
    }

    private static final String TYPE = """
            one: {en: One}
            many: {en: Notes}
            folder: notes
            order: 7
            shared: false
            fields:
              title: {label: {en: Title}, type: string, minLength: 1}
              about: {label: {en: About}, type: array, items: {type: string}}
              sector: {label: {en: Sector}, facet: sector, type: string, vocabulary: sector}
              lines: {label: {en: Lines}, type: array, items: {type: object, properties: {say: {type: string}, to: {type: string}}}}
            required: [title]
            relations:
              about: {to: note, inverse: in_notes, mutual: true, role: repeats, label: {en: About}, inverse_label: {en: Told of in}}
            views: {item: [], list: [], compare: [sector], prompts: {from: note, show: /lines/*/say, by: to, match: sector}}
            """;

    void start() throws IOException {
        delete();
        write("site.yml", "title: A site\ncontent: content\nbase_url: https://example.org/\n");
        write("types/note.yml", TYPE);
        write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
        write("content/garden.md", "---\ntitle: Garden\n---\n\nOur compost and a wheelbarrow with a seedling.\n");
        write("content/yard.md", "---\ntitle: Yard\n---\n\nA wheelbarrow, a seedling, compost. [Back](garden.md).\n");
        write(
                "content/glossary/mentor.md",
                "---\ntitle: Mentor\ndescription: Who helps.\nstatus: published\ndate_published: 2026-01-02\nauthors: [{name: Editors}]\nlicense: CC-BY-4.0\n---\n\nOne who helps.\n");
        for (int i = 0; i < 4; i++) {
            write(
                    "content/notes/n" + i + ".md",
                    "---\ntitle: Note " + i + "\nsector: state\nabout: [n" + (i + 1) % 4
                            + "]\nlines: [{say: Why " + i + ", to: " + (i % 2 == 0 ? "state" : "both")
                            + "}]\n---\n\nThe mentor of the canteen, " + i + ".\n");
        }
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        put(file, text);
    }

    private void replace(String path, String what, String by) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            String name = "/org/nuggets/themes/commons/" + path.substring("theme/".length());
            try (InputStream original = EditedSite.class.getResourceAsStream(name)) {
                write(path, new String(original.readAllBytes(), UTF_8));
            }
        }
        put(file, Files.readString(file).replaceFirst(Pattern.quote(what), by));
    }

    private Path page(Random random) throws IOException {
        try (Stream<Path> pages = Files.walk(folder.resolve("content"))) {
            List<Path> all = pages.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return all.get(random.nextInt(all.size()));
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    BuildRequest request() {
        return new BuildRequest(
                folder,
                folder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new BuildOptions(LocalDate.of(2026, 11, 22), false),
                false);
    }
}
