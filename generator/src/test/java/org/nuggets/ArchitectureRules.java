package org.nuggets;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, by name. */
final class ArchitectureRules {

    private static final List<String> STAGES = List.of(
            "read",
            "parse",
            "type",
            "validate",
            "link",
            "match",
            "network",
            "index",
            "render",
            "media",
            "audit",
            "write");
    private static final List<String> ON_DISK =
            List.of("read", "write", "cache", "media", "desk", "preview", "publish", "importer", "edit", "cli");

    /** From the ground up. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("diagnostic"),
            List.of("model", "config", "cache", "memo", "work", "schema", "form", "guide", "language"),
            STAGES,
            List.of("pipeline"),
            List.of("desk", "preview", "publish", "importer", "edit", "editor", "report", "search", "outside"),
            List.of("cli"));

    private ArchitectureRules() {}

    /** The packages of each floor, from the ground up; some are planned. */
    static List<List<String>> floors() {
        return FLOORS;
    }

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "packages form no cycle",
                slices().matching("org.nuggets.(*)..").should().beFreeOfCycles());
        rules.put(
                "packages inside a room form no cycle",
                slices().matching("org.nuggets.(**)").should().beFreeOfCycles());
        rules.put("stages do not know each other", stagesApart());
        floors(rules);
        rules.put("only readers and writers touch the disk", diskOnlyWhereAllowed());
        rules.put("only the command line reads a clock", noClock());
        rules.put("nothing depends on the machine's locale, zone or charset", noDefaults());
        rules.put("nothing is random", nothingRandom());
        rules.put("model holds records, enums and interfaces only", modelIsValues());
        rules.put("there is no static mutable state", noStaticState());
        rules.put("no package is called util, common, helper or impl", noGrabBags());
        rules.put("no class is called Util, Helper, Manager or Impl", noGrabBagClasses());
        rules.put("only the command line uses the standard streams", streamsOnlyInCli());
        rules.put("no class of ours extends another", noInheritance());
        rules.put("pages show of others what the keys know", othersAsTheyAreShown());
        rules.put("only parse knows Flexmark", library("com.vladsch.flexmark..", "parse"));
        rules.put("only importer.word knows Mammoth", library("org.zwobble..", "importer.word"));
        rules.put("only render.template knows Pebble", library("io.pebbletemplates..", "render.template"));
        rules.put("only index knows Lucene", library("org.apache.lucene..", "index"));
        rules.put("only schema knows the schema validator", library("com.networknt..", "schema"));
        rules.put(
                "only who reads or checks HTML knows jsoup",
                library("org.jsoup..", "parse", "audit", "preview", "importer", "render.view", "media"));
        rules.put("only media draws PDFs", library("com.openhtmltopdf..", "media"));
        rules.put("only render.view draws QR codes", library("io.nayuki..", "render.view"));
        rules.put("only preview watches folders", library("io.methvin..", "preview"));
        rules.put("only publish.git and read know JGit", library("org.eclipse.jgit..", "publish.git", "read"));
        rules.put("only publish.s3 knows Amazon's SDK", library("software.amazon.awssdk..", "publish.s3"));
        rules.put(
                "only publish.ssh and publish.sftp know MINA SSHD",
                library("org.apache.sshd..", "publish.ssh", "publish.sftp"));
        rules.put("only match and network know JGraphT", library("org.jgrapht..", "match", "network"));
        rules.put("only memo knows pcollections", library("org.pcollections..", "memo"));
        rules.put("only schema knows RE2", library("com.google.re2j..", "schema"));
        rules.put("only parse finds bare addresses", library("org.nibor.autolink..", "parse"));
        rules.put("only parse.yaml knows SnakeYAML", library("org.yaml.snakeyaml..", "parse.yaml"));
        rules.put("no name of a language, a month or a day is the JDK's", noDisplayNames());
        rules.put("no stage has threads of its own", noThreads());
        rules.put("only the command line knows picocli", library("picocli..", "cli"));
        rules.put("the generator does not know Maven", library("org.apache.maven.."));
        return rules;
    }

    private static ArchRule stagesApart() {
        return slices().matching("org.nuggets.(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage(except(STAGES)), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(except(STAGES)));
    }

    /** Every package of ours that is no stage. */
    private static String[] except(List<String> stages) {
        return FLOORS.stream()
                .flatMap(List::stream)
                .filter(name -> !stages.contains(name))
                .map(name -> "org.nuggets." + name + "..")
                .toArray(String[]::new);
    }

    private static void floors(Map<String, ArchRule> rules) {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            List<String> above = new ArrayList<>();
            FLOORS.subList(floor + 1, FLOORS.size()).forEach(above::addAll);
            rules.put(
                    "floor " + (floor + 1) + " does not look up",
                    noClasses()
                            .that()
                            .resideInAnyPackage(packages(FLOORS.get(floor)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages(above))
                            .allowEmptyShould(true));
        }
    }

    private static ArchRule diskOnlyWhereAllowed() {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets..")
                .and()
                .resideOutsideOfPackages(packages(ON_DISK))
                .should()
                .dependOnClassesThat(describe(
                        "reach the disk",
                        type -> type.getName().matches("java\\.nio\\.file\\.(Files|FileSystems?|DirectoryStream)")
                                || type.getName()
                                        .matches("java\\.io\\.(File|File(In|Out)putStream|File(Read|Writ)er|"
                                                + "RandomAccessFile)")
                                || type.getPackageName().equals("java.nio.channels")));
    }

    private static ArchRule noClock() {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets..")
                .and()
                .resideOutsideOfPackage("org.nuggets.cli..")
                .should()
                .callCodeUnitWhere(describe(
                        "read a clock",
                        call -> (owner(call).startsWith("java.time.")
                                        && call.getName().equals("now"))
                                || (owner(call).equals("java.time.Clock")
                                        && call.getName().startsWith("system"))
                                || (owner(call).equals("java.lang.System")
                                        && Set.of("currentTimeMillis", "nanoTime")
                                                .contains(call.getName()))
                                || (isConstructor(call)
                                        && Set.of("java.util.Date", "java.util.GregorianCalendar")
                                                .contains(owner(call))
                                        && parameters(call) == 0)));
    }

    private static ArchRule noDefaults() {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets..")
                .should()
                .callCodeUnitWhere(describe(
                        "take the machine's locale, zone or charset",
                        call -> (call.getName().equals("getDefault")
                                        && Set.of("java.util.Locale", "java.util.TimeZone")
                                                .contains(owner(call)))
                                || call.getName().equals("systemDefault")
                                || call.getName().equals("defaultCharset")
                                || (owner(call).equals("java.lang.String") && stringDefault(call))));
    }

    /** They change from one JDK to the next. */
    private static ArchRule noDisplayNames() {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets..")
                .should()
                .callCodeUnitWhere(describe(
                        "ask for a name to display",
                        call -> owner(call).startsWith("java.")
                                && call.getName().startsWith("getDisplay")));
    }

    /** What stages do at once is bounded by the pool that they are run in: parallel streams and {@code WorkPool} heed it. */
    private static ArchRule noThreads() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(STAGES))
                .and()
                // Flexmark goes as deep as a text nests, which wants a larger stack.
                .doNotHaveSimpleName("MarkdownParser")
                .should()
                .callCodeUnitWhere(describe(
                        "start a thread or a pool",
                        call -> (Set.of(
                                                        "java.lang.Thread",
                                                        "java.util.concurrent.Executors",
                                                        "java.util.concurrent.ForkJoinPool",
                                                        "java.util.concurrent.ThreadPoolExecutor",
                                                        "java.util.Timer")
                                                .contains(owner(call))
                                        && Set.of("<init>", "start", "commonPool")
                                                .contains(call.getName()))
                                || owner(call).equals("java.util.concurrent.Executors")
                                || call.getName().matches("(supply|run)Async")));
    }

    private static boolean stringDefault(JavaCall<?> call) {
        String first = parameters(call) == 0
                ? ""
                : call.getTarget().getRawParameterTypes().get(0).getName();
        return switch (call.getName()) {
            case "toLowerCase", "toUpperCase", "getBytes" -> parameters(call) == 0;
            case "format" -> first.equals("java.lang.String");
            case "formatted" -> true;
            case "<init>" ->
                first.equals("[B")
                        && !call.getTarget().getParameterTypes().toString().contains("harset");
            default -> false;
        };
    }

    private static ArchRule nothingRandom() {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets..")
                .and()
                // What nobody is to guess; it comes into no file.
                .doNotHaveFullyQualifiedName("org.nuggets.desk.Token")
                .should()
                .callCodeUnitWhere(describe(
                        "draw a random number",
                        call -> owner(call).matches("java\\.(util|security)\\..*Random")
                                || (owner(call).equals("java.lang.Math")
                                        && call.getName().equals("random"))
                                || call.getName().equals("randomUUID")));
    }

    private static ArchRule modelIsValues() {
        return classes()
                .that()
                .resideInAPackage("org.nuggets.model..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                // What javac makes for a switch over an enum.
                .orShould()
                .beAnonymousClasses()
                .allowEmptyShould(true);
    }

    private static ArchRule noStaticState() {
        return noFields()
                .that()
                .areStatic()
                .and(are(describe(
                        "not made by the compiler",
                        (JavaField field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))))
                .should()
                .notBeFinal()
                .orShould()
                .haveRawType(describe(
                        "that can change",
                        type -> type.isArray()
                                || type.getName().startsWith("java.util.concurrent.")
                                || Set.of(
                                                "HashMap",
                                                "TreeMap",
                                                "LinkedHashMap",
                                                "HashSet",
                                                "TreeSet",
                                                "LinkedHashSet",
                                                "ArrayList",
                                                "LinkedList",
                                                "ArrayDeque",
                                                "StringBuilder",
                                                "ThreadLocal",
                                                "BitSet",
                                                "EnumMap")
                                        .contains(type.getSimpleName())));
    }

    private static ArchRule noGrabBags() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..impl..");
    }

    private static ArchRule noGrabBagClasses() {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)");
    }

    private static ArchRule streamsOnlyInCli() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.nuggets.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callCodeUnitWhere(describe(
                        "print a stack trace",
                        call -> call.getName().equals("printStackTrace") && parameters(call) == 0));
    }

    private static ArchRule noInheritance() {
        return noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should(be(describe(
                        "a class that extends one of ours",
                        (JavaClass type) -> type.getRawSuperclass()
                                // A constant of an enum with a body of its own is an enum's matter.
                                .filter(parent -> !parent.isEnum())
                                .filter(parent -> parent.getPackageName().startsWith("org.nuggets"))
                                .isPresent())));
    }

    /**
     * Else a change of one page would change others, whose keys do not know. Those named show the item's own; what the feeds
     * show is kept nowhere, and series and tries show the links of front matter alone. What items ask stands on a page of
     * {@code PageOutput.Shown.TEXTS}, whose view decides.
     */
    private static ArchRule othersAsTheyAreShown() {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets.render..")
                .and(describe(
                        "show more than their own item",
                        type -> !Set.of(
                                        "ItemPages",
                                        "HomePages",
                                        "MarkdownPages",
                                        "Feeds",
                                        "Asked",
                                        "ItemLinks",
                                        "SeriesPlaces",
                                        "Tries",
                                        "DependencyKey")
                                .contains(type.getSimpleName())))
                .should()
                .accessTargetWhere(describe(
                        "read what a page does not show to others",
                        access -> (access.getTargetOwner().getName().equals("org.nuggets.model.Page")
                                        && access.getName().equals("draft"))
                                || (access.getTargetOwner().getName().equals("org.nuggets.model.LinkedPage")
                                        && Set.of("html", "targets", "backlinks")
                                                .contains(access.getName()))));
    }

    private static ArchRule library(String packages, String... allowed) {
        return noClasses()
                .that()
                .resideInAPackage("org.nuggets..")
                .and()
                .resideOutsideOfPackages(packages(List.of(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages);
    }

    private static String[] packages(List<String> names) {
        return Stream.concat(names.stream(), Stream.of("none"))
                .map(name -> "org.nuggets." + name + "..")
                .toArray(String[]::new);
    }

    private static String owner(JavaCall<?> call) {
        return call.getTargetOwner().getName();
    }

    private static int parameters(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        return target.getRawParameterTypes().size();
    }

    private static boolean isConstructor(JavaCall<?> call) {
        return call.getName().equals("<init>");
    }
}
