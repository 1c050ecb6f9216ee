package org.nuggets;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The house stands as drawn, and each rule that says so has been seen to bite. */
class ArchitectureTest {

    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void theMapInContributingShowsEachRoomOnItsFloor() throws IOException {
        Map<Integer, Set<String>> shown = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("..", "CONTRIBUTING.md"))) {
            if (line.matches("[1-6]  [a-z].*")) {
                String rooms = line.substring(3).split("   | \\(", 2)[0];
                shown.put(line.charAt(0) - '0', new TreeSet<>(List.of(rooms.split(" +"))));
            }
        }
        Set<String> built = new TreeSet<>();
        try (Stream<Path> packages = Files.list(Path.of("src", "main", "java", "org", "nuggets"))) {
            packages.filter(Files::isDirectory)
                    .forEach(room -> built.add(room.getFileName().toString()));
        }
        Map<Integer, Set<String>> stands = new TreeMap<>();
        for (int floor = 0; floor < ArchitectureRules.floors().size(); floor++) {
            Set<String> rooms = new TreeSet<>(ArchitectureRules.floors().get(floor));
            rooms.retainAll(built);
            stands.put(floor + 1, rooms);
            built.removeAll(rooms);
        }
        assertThat(shown).isEqualTo(stands);
        assertThat(built).as("rooms without a floor").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsDrawn() {
        JavaClasses house = new ClassFileImporter().importPath(CLASSES);
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
    }

    /** Tables that read from top to bottom, and why each is one. */
    private static final Map<String, String> TABLES =
            Map.of("View.java", "all that templates see, of which most is what each part means");

    @Test
    void noFileIsLongerThanThreeHundredLinesButTables() throws IOException {
        Set<String> tooLong = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                if (Files.readAllLines(source).size() > 300) {
                    tooLong.add(source.getFileName().toString());
                }
            }
        }
        assertThat(tooLong).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    @Test
    void contributingNamesThePackagesInsideEachRoom() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("..", "CONTRIBUTING.md"))) {
            if (line.matches("[a-z]+: [a-z0-9 ]+")) {
                String[] parts = line.split(": ");
                shown.put(parts[0], new TreeSet<>(List.of(parts[1].split(" "))));
            }
        }
        Map<String, Set<String>> built = new TreeMap<>();
        Path house = Path.of("src", "main", "java", "org", "nuggets");
        try (Stream<Path> folders = Files.walk(house, 2)) {
            folders.filter(Files::isDirectory)
                    .map(house::relativize)
                    .filter(folder -> folder.getNameCount() == 2)
                    .forEach(folder -> built.computeIfAbsent(folder.getName(0).toString(), room -> new TreeSet<>())
                            .add(folder.getName(1).toString()));
        }
        assertThat(shown).isEqualTo(built);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleBitesOnAPlantedViolation(@TempDir Path planted) throws IOException {
        Map<String, List<Source>> violations = numbered();
        JavaClasses all =
                plant(violations.values().stream().flatMap(List::stream).toList(), planted);
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    Set<String> own = new TreeSet<>();
                    violations.get(rule.getKey()).forEach(source -> own.add(source.inPackage + "." + source.type));
                    JavaClasses classes =
                            all.that(describe("planted", (JavaClass type) -> own.contains(type.getName())));
                    EvaluationResult result = rule.getValue().evaluate(classes);
                    assertThat(result.hasViolation()).as(rule.getKey()).isTrue();
                }));
    }

    /** A field may be declared as a map and hold one that can change: so its value is looked at. */
    @Test
    void noStaticFieldHoldsWhatCanChange() {
        assertThat(changeable(new ClassFileImporter().importPath(CLASSES))).isEmpty();
        assertThat(changeable(new ClassFileImporter().importClasses(Changeable.class)))
                .singleElement()
                .asString()
                .contains("MAP");
    }

    /** A planted violation. */
    private static final class Changeable {
        @SuppressWarnings("unused")
        private static final Map<String, String> MAP = new TreeMap<>();
    }

    private static List<String> changeable(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isAssignableTo(java.util.Collection.class)
                        || field.getRawType().isAssignableTo(Map.class))
                .filter(field -> !isUnchangeable(field))
                .map(JavaField::getFullName)
                .toList();
    }

    private static boolean isUnchangeable(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected
                    .get(null)
                    .getClass()
                    .getName()
                    .matches("java\\.util\\.(ImmutableCollections|Collections\\$(Unmodifiable|Empty|Singleton)).*");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noRuleIsWithoutItsPlant() {
        assertThat(violations().keySet())
                .containsExactlyInAnyOrderElementsOf(ArchitectureRules.all().keySet());
    }

    /** Compiles sources against the house. */
    private static JavaClasses plant(List<Source> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                folder.toString(),
                "-cp",
                CLASSES + File.pathSeparator + System.getProperty("java.class.path")));
        for (Source source : sources) {
            Path file = folder.resolve(source.inPackage.replace('.', '/')).resolve(source.type + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
            arguments.add(file.toString());
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as("compiles")
                .isZero();
        return new ClassFileImporter().importPath(folder);
    }

    /** A class of the given package and name with the given body. */
    private record Source(String inPackage, String type, String header, String body) {
        String text() {
            return "package " + inPackage + ";\n" + header + " {\n" + body + "\n}\n";
        }
    }

    private static Source in(String name, String body) {
        return new Source("org.nuggets." + name, "Planted", "public class Planted", body);
    }

    /** All of them, so that one run compiles them: each has classes of its own names. */
    private static Map<String, List<Source>> numbered() {
        Map<String, List<Source>> numbered = new LinkedHashMap<>();
        violations().forEach((rule, sources) -> {
            String name = "Planted" + numbered.size();
            numbered.put(
                    rule,
                    sources.stream()
                            .map(source -> new Source(
                                    source.inPackage,
                                    source.type.replace("Planted", name),
                                    source.header.replace("Planted", name),
                                    source.body.replace("Planted", name)))
                            .toList());
        });
        return numbered;
    }

    private static Map<String, List<Source>> violations() {
        Map<String, List<Source>> planted = new LinkedHashMap<>();
        planted.put(
                "packages form no cycle",
                List.of(
                        in("diagnostic", "org.nuggets.config.Planted up;"),
                        in("config", "org.nuggets.diagnostic.Planted down;")));
        planted.put(
                "packages inside a room form no cycle",
                List.of(
                        in("parse.text", "org.nuggets.parse.yaml.Planted up;"),
                        in("parse.yaml", "org.nuggets.parse.text.Planted down;")));
        planted.put(
                "stages do not know each other",
                List.of(in("link", "org.nuggets.audit.Planted other;"), in("audit", "")));
        planted.put("floor 1 does not look up", List.of(in("diagnostic", "org.nuggets.model.Page page;")));
        planted.put("floor 2 does not look up", List.of(in("config", "org.nuggets.link.SiteLinker linker;")));
        planted.put("floor 3 does not look up", List.of(in("render", "org.nuggets.pipeline.Version version;")));
        planted.put("floor 4 does not look up", List.of(in("pipeline", "org.nuggets.report.Findings findings;")));
        planted.put("floor 5 does not look up", List.of(in("edit", "org.nuggets.cli.Main main;")));
        planted.put(
                "only readers and writers touch the disk",
                List.of(in(
                        "link", "boolean b() { return java.nio.file.Files.exists(java.nio.file.Path.of(\"x\")); }")));
        planted.put(
                "only the command line reads a clock",
                List.of(in("validate", "Object o() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC); }")));
        planted.put(
                "nothing depends on the machine's locale, zone or charset",
                List.of(in("parse", "String s() { return \"I\".toLowerCase(); }")));
        planted.put("nothing is random", List.of(in("index", "double d() { return Math.random(); }")));
        planted.put("model holds records, enums and interfaces only", List.of(in("model", "")));
        planted.put("there is no static mutable state", List.of(in("read", "static int count;")));
        planted.put("no package is called util, common, helper or impl", List.of(in("util", "")));
        planted.put(
                "no class is called Util, Helper, Manager or Impl",
                List.of(new Source("org.nuggets.link", "LinkHelper", "class LinkHelper", "")));
        planted.put(
                "only the command line uses the standard streams",
                List.of(in("report", "void print() { System.out.println(); }")));
        planted.put(
                "no class of ours extends another",
                List.of(in("audit", ""), new Source("org.nuggets.audit", "Child", "class Child extends Planted", "")));
        planted.put(
                "pages show of others what the keys know",
                List.of(in("render.page", "Object o(org.nuggets.model.Page page) { return page.draft(); }")));
        planted.put(
                "only importer.word knows Mammoth", List.of(in("link", "org.zwobble.mammoth.DocumentConverter word;")));
        planted.put("only parse knows Flexmark", List.of(in("link", "com.vladsch.flexmark.util.ast.Node node;")));
        planted.put(
                "only render.template knows Pebble",
                List.of(in("render.page", "io.pebbletemplates.pebble.PebbleEngine engine;")));
        planted.put(
                "only index knows Lucene",
                List.of(in("link", "org.apache.lucene.Planted index;"), standIn("org.apache.lucene")));
        planted.put(
                "only schema knows the schema validator", List.of(in("link", "com.networknt.schema.Schema schema;")));
        planted.put("only who reads or checks HTML knows jsoup", List.of(in("link", "org.jsoup.nodes.Document page;")));
        planted.put(
                "only media draws PDFs",
                List.of(in("render.page", "com.openhtmltopdf.pdfboxout.PdfRendererBuilder builder;")));
        planted.put("only render.view draws QR codes", List.of(in("render.page", "io.nayuki.qrcodegen.QrCode code;")));
        planted.put(
                "only preview watches folders",
                List.of(in("pipeline", "io.methvin.watcher.DirectoryWatcher watcher;")));
        planted.put(
                "only publish.git and read know JGit",
                List.of(in("publish.place", "org.eclipse.jgit.lib.Repository repository;")));
        planted.put(
                "only publish.s3 knows Amazon's SDK",
                List.of(in("publish.store", "software.amazon.awssdk.services.s3.S3Client client;")));
        planted.put(
                "only publish.ssh and publish.sftp know MINA SSHD",
                List.of(in("publish.store", "org.apache.sshd.client.SshClient client;")));
        planted.put(
                "only match and network know JGraphT",
                List.of(in("index", "org.jgrapht.Graph<String, String> graph;")));
        planted.put("only memo knows pcollections", List.of(in("link", "org.pcollections.PMap<String, String> map;")));
        planted.put("only schema knows RE2", List.of(in("type", "com.google.re2j.Pattern pattern;")));
        planted.put("only parse finds bare addresses", List.of(in("link", "org.nibor.autolink.LinkExtractor links;")));
        planted.put(
                "only parse.yaml knows SnakeYAML",
                List.of(in("parse.markdown", "org.yaml.snakeyaml.LoaderOptions options;")));
        planted.put(
                "no name of a language, a month or a day is the JDK's",
                List.of(in(
                        "render",
                        "String s() { return java.util.Locale.ENGLISH.getDisplayLanguage(java.util.Locale.ROOT); }")));
        planted.put(
                "no stage has threads of its own", List.of(in("render", "void t() { new Thread(() -> {}).start(); }")));
        planted.put("only the command line knows picocli", List.of(in("report", "picocli.CommandLine line;")));
        planted.put(
                "the generator does not know Maven",
                List.of(in("cli", "org.apache.maven.Planted maven;"), standIn("org.apache.maven")));
        return planted;
    }

    private static Source standIn(String name) {
        return new Source(name, "Planted", "public class Planted", "");
    }
}
