package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.SiteBuild;

/** Lists of people are refused in each form in which schools keep them, and what only looks like one is not. */
class PrivateFilesTest {

    private static final Map<String, String> LISTS = lists();
    private static final Map<String, String> HARMLESS = harmless();

    @TempDir
    private Path folder;

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("a.csv", "Name,School,Strengths,Development areas,Free periods\n");
        lists.put("b.csv", "Naam;School;Sterke punten;Ontwikkelpunten;Vrije uren\r\n");
        lists.put("c.csv", "\"NAME\",\"E-MAIL\"\r\n\"A\",\"b\"\r\n");
        lists.put("d.csv", "Staff list of Alder School,,\n\nfirst_name,last_name,hours\nA,B,3\n");
        lists.put("e.csv", "sep=;\nVoornaam;Tussenvoegsel;Achternaam\n");
        lists.put("f.csv", "StaffName,Room\nA,3\n");
        lists.put("g.csv", "Subject,Teacher's name\nMaths,A\n");
        lists.put("h.csv", "School,Teacher\nAlder,Jan Smit\nBeech,Emma Jones\nCedar,Mr Brown\n");
        lists.put("i.csv", "Name\nSmit, J.\nOliver Smith\nAmelia Jones\n");
        lists.put("j.csv", "id,Payroll number,FTE\n");
        lists.put("k.tsv", "Leerling\tGeboortedatum\n");
        lists.put("l.txt", "Naam\tE-mailadres\nA\tb\nC\td\n");
        lists.put("m", "Name,Mobile\nA,1\nB,2\n");
        lists.put("n.csv.bak", "Name,Mobile\nA,1\n");
        lists.put("deep/private/o.csv", "Colleague,Sex,Salary\n");
        lists.put("p.csv", "Name (as in the register),Date of birth (D/M/Y)\n");
        lists.put("q.csv", "x".repeat(1000) + "\n" + "Surname,Class\n" + "Smith,4\n".repeat(200_000));
        lists.put("r.xls", "\0\0");
        return Map.copyOf(rename(lists, "r.xls", "Staff list 2026.xls"));
    }

    private static Map<String, String> rename(Map<String, String> all, String from, String to) {
        all.put(to, all.getOrDefault(from, ""));
        all.remove(from);
        return all;
    }

    private static Map<String, String> harmless() {
        Map<String, String> harmless = new LinkedHashMap<>();
        harmless.put("a.csv", "Name,Description,Days\nSecondee,Works at two schools,3\n");
        harmless.put("b.csv", "Name,Start date,End date\nReading project,2026,2027\n");
        harmless.put("c.csv", "School,Pupils,Staff,Teachers,Email\nAlder,200,20,12,office@alder.example\n");
        harmless.put("d.csv", "Abbreviation,Full name\nKS1,Key stage 1\n");
        harmless.put("e.csv", "Name,Age,Key stage\nInfants,5-7,1\nRowan Infants,5-7,1\nHazel Juniors,7-11,2\n");
        harmless.put("f.csv", "Who,What,When\nAll heads,Meet,June\n");
        harmless.put("g.csv", "Scale,Salary\n1,2\n");
        harmless.put("h.csv", "");
        harmless.put("i.csv", "\"\n");
        harmless.put("j.csv", "\0\1\2,Name,Email");
        harmless.put("k.txt", "Dear all,\nname, e-mail and phone, please.\nThanks, all of you, for this.\n");
        harmless.put(
                "l.json", "{\"name\": \"theme\", \"email\": \"office@a.example\", \"mark\": \"not nuggets-private\"}");
        harmless.put("m.js", "const MARK = \"nuggets-private\";\n");
        harmless.put("n.xlsx", "no workbook at all");
        harmless.put("o.csv", "Species,Common name,Family\nAcer,Maple,Sapindaceae\n");
        harmless.put("p.html", "<table><tr><th>Name</th><th>Days</th></tr></table>");
        harmless.put("q.csv", "Name,Town\nRowan Primary School,North\nHazel College,South\nAmber Trust,East\n");
        harmless.put("s.ics", "BEGIN:VCALENDAR\nSUMMARY:Name, e-mail\nEND:VCALENDAR\n");
        return Map.copyOf(harmless);
    }

    @TestFactory
    Stream<DynamicTest> eachListIsRefusedWhereverItLies() {
        return LISTS.entrySet().stream()
                .flatMap(list -> places(list.getKey())
                        .map(place -> DynamicTest.dynamicTest(
                                place + list.getKey(),
                                () -> assertThat(found(place + list.getKey(), list.getValue()))
                                        .singleElement()
                                        .satisfies(finding -> assertThat(
                                                        finding.span().file())
                                                .isEqualTo(place + list.getKey())))));
    }

    private static Stream<String> places(String file) {
        return file.equals("a.csv")
                ? Stream.of("content/", "content/deep/er/", "static/", "types/", "theme/", "theme/scripts/", "")
                : Stream.of("static/");
    }

    @TestFactory
    Stream<DynamicTest> whatListsNobodyIsNot() {
        return HARMLESS.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(found("static/" + file.getKey(), file.getValue()))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> itIsReadAsWhateverProgramSavedIt() {
        String list = "\uFEFFNaam,Privéadres,nuggets\r\nJosé,é,1\r\n";
        return Stream.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.ISO_8859_1)
                .flatMap(charset -> Stream.of(list, list.substring(1))
                        .map(text -> DynamicTest.dynamicTest(
                                charset + (text.equals(list) ? " with its mark" : ""),
                                () -> assertThat(saved(text, charset)).hasSize(1))));
    }

    private List<Diagnostic> saved(String text, Charset charset) throws IOException {
        // A byte order mark is none of the letters of an older encoding.
        String plain = charset.equals(StandardCharsets.ISO_8859_1) ? text.replace("\uFEFF", "") : text;
        return found("content/list.csv", plain.getBytes(charset));
    }

    @Test
    void aWorkbookOfExcelIsLookedInto() throws IOException {
        String strings = "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>Roles</t></si>"
                + "<si><r><t>Date of </t></r><r><t>birth</t></r></si><si><t>Name</t></si></sst>";
        String sheet = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                + "<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                + "<row r='3'><c r='B3' t='s'><v>2</v></c><c r='D3' t='s'><v>1</v></c></row>";
        assertThat(found(
                        "static/book.xlsx",
                        zip(Map.of("xl/sharedStrings.xml", strings, "xl/worksheets/sheet1.xml", sheet))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("the column 'Date of birth'"));
        assertThat(found(
                        "static/book.xlsx",
                        zip(Map.of(
                                "xl/worksheets/sheet2.xml",
                                "<worksheet><row><c t='inlineStr'><is><t>"
                                        + "nuggets-private</t></is></c></row></worksheet>"))))
                .hasSize(1);
        assertThat(found("static/book.xlsx", zip(Map.of("xl/worksheets/sheet1.xml", sheet.replace("'D3'", "'E3'")))))
                .isEmpty();
    }

    @Test
    void aWorkbookOfLibreOfficeIsLookedInto() throws IOException {
        String content = "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><table:table><table:table-row>"
                + "<table:table-cell table:number-columns-repeated='900000'/>"
                + "<table:table-cell><text:p>Achternaam</text:p></table:table-cell></table:table-row><table:table-row>"
                + "<table:table-cell><text:p>Voornaam</text:p></table:table-cell>"
                + "<table:table-cell><text:p>Groep</text:p></table:table-cell></table:table-row></table:table>";
        assertThat(found("content/book.ods", zip(Map.of("content.xml", content))))
                .hasSize(1);
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndTakesNoLongerThanOneThatDoesNot() throws IOException {
        byte[] bomb = zip(Map.of(
                "xl/sharedStrings.xml", "<si>".repeat(5_000_000), "xl/worksheets/sheet1.xml", " ".repeat(50_000_000)));
        long begun = System.nanoTime();
        assertThat(found("static/bomb.xlsx", bomb)).isEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    @Test
    void theFolderOfAThemeCountsButNotTheToolsThatItIsMadeWith() throws IOException {
        Path site = Files.createDirectories(folder.resolve("themed"));
        for (String file :
                List.of("own/private/a.csv", "own/node_modules/a/a.csv", "own/target/a.csv", "own/scripts/a.csv")) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.writeString(site.resolve(file), "Surname,Class\n");
        }
        Files.writeString(site.resolve("own/theme.yml"), "title: {en: Own}\n");
        Files.writeString(site.resolve("site.yml"), "title: Case\ntheme: own\n");
        Files.createDirectories(site.resolve("content"));

        assertThat(SiteBuild.build(TinySite.request(site)).findings().stream()
                        .filter(finding -> finding.code() == Code.PRIVATE_FILE)
                        .map(finding -> finding.span().file()))
                .containsExactlyInAnyOrder("own/private/a.csv", "own/scripts/a.csv");
    }

    @Test
    void itIsRefusedInADraftToo() throws IOException {
        assertThat(found("content/plan.md", "---\nstatus: draft\n---\n\nA,B,nuggets-private\n"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.span().line()).isEqualTo(5));
    }

    private List<Diagnostic> found(String path, String text) throws IOException {
        return found(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Diagnostic> found(String path, byte[] bytes) throws IOException {
        Path site = Files.createTempDirectory(folder, "site");
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("content/index.md"), "# Home\n");
        Files.writeString(site.resolve("site.yml"), "title: Case\n");
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return SiteBuild.build(TinySite.request(site)).findings().stream()
                .filter(finding -> finding.code() == Code.PRIVATE_FILE)
                .toList();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
