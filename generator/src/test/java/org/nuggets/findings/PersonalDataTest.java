package org.nuggets.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.pipeline.SiteBuild;

/** Personal data is found in each language, and what only looks like it is not. */
class PersonalDataTest {

    private static final String EMAIL = "e-mail address";
    private static final String PHONE = "phone number";
    private static final String BIRTH = "date of birth";
    private static final String AGE = "name and age";
    private static final String CLASS = "name and class";

    private static final List<Plant> ENGLISH = List.of(
            new Plant(EMAIL, "Write to jane.doe@example.org for more.", "jane.doe@example.org"),
            new Plant(EMAIL, "Ask [Jane](mailto:jane@school.example.org).", "jane@school.example.org"),
            new Plant(EMAIL, "<j.smith+trip@mail.example.co.uk>", "j.smith+trip@mail.example.co.uk"),
            new Plant(EMAIL, "(JANE_DOE@EXAMPLE.COM)", "JANE_DOE@EXAMPLE.COM"),
            new Plant(PHONE, "Ring 07700 900123 after school.", "07700 900123"),
            new Plant(PHONE, "Phone: 020 7946 0018", "020 7946 0018"),
            new Plant(PHONE, "Phone: (0161) 496 0000", "(0161) 496 0000"),
            new Plant(PHONE, "In Wellington: 04 499 1234.", "04 499 1234"),
            new Plant(PHONE, "[Call](tel:+441134960000)", "+441134960000"),
            new Plant(PHONE, "Call +44 (0)113 496 0000.", "+44 (0)113 496 0000"),
            new Plant(PHONE, "Call 0044 113 496 0000.", "0044 113 496 0000"),
            new Plant(PHONE, "Call (212) 555-0143 today.", "(212) 555-0143"),
            new Plant(PHONE, "Call 212-555-0143 today.", "212-555-0143"),
            new Plant(BIRTH, "She was born on 12 May 2014 in Leeds.", "12 May 2014"),
            new Plant(BIRTH, "Date of birth: 12/05/2014", "12/05/2014"),
            new Plant(BIRTH, "DOB 2014-05-12", "2014-05-12"),
            new Plant(BIRTH, "Born May 3rd, 2015, he likes maths.", "May 3rd, 2015"),
            new Plant(BIRTH, "Her birthday is 3 Sept. 2013.", "3 Sept. 2013"),
            new Plant(AGE, "Mila (9) said it was fun.", "Mila (9)"),
            new Plant(AGE, "Then Mila Jansen (11) read it out.", "Mila Jansen (11)"),
            new Plant(AGE, "On Monday Oliver, 9, read it out.", "Oliver, 9,"),
            new Plant(AGE, "**Aroha**, aged 10, wrote a song.", "Aroha**, aged 10"),
            new Plant(AGE, "Xanthe is nine years old.", "Xanthe is nine years old"),
            new Plant(AGE, "We asked 9-year-old Xanthe.", "9-year-old Xanthe"),
            new Plant(AGE, "A line that ends with Mila\n(9) and goes on.", "Mila (9)"),
            new Plant(AGE, "| Mila | 9 |\n| --- | --- |\n| Noah | 10 |", "Mila | 9"),
            new Plant(CLASS, "Mila from Year 4 read it out.", "Mila from Year 4"),
            new Plant(CLASS, "Noah (Year 6) read it out.", "Noah (Year 6"),
            new Plant(CLASS, "Noah in class 4B read it out.", "Noah in class 4B"),
            new Plant(CLASS, "Xanthe, a pupil in Year 4, read it.", "Xanthe, a pupil in Year 4"),
            new Plant(CLASS, "A Year 4 pupil, Xanthe, read it.", "Year 4 pupil, Xanthe"),
            new Plant(CLASS, "A student in Grade 5 called Xanthe read it.", "A student in Grade 5 called Xanthe"));

    private static final List<Plant> DUTCH = List.of(
            new Plant(EMAIL, "Mail naar jan.de.vries@example.org.", "jan.de.vries@example.org"),
            new Plant(PHONE, "Bel 06-12345678.", "06-12345678"),
            new Plant(PHONE, "Bel 06 12 34 56 78.", "06 12 34 56 78"),
            new Plant(PHONE, "Bel 0612345678.", "0612345678"),
            new Plant(PHONE, "Telefoon: 020-1234567", "020-1234567"),
            new Plant(PHONE, "Telefoon: (020) 123 45 67", "(020) 123 45 67"),
            new Plant(PHONE, "Telefoon: 0297-123456", "0297-123456"),
            new Plant(PHONE, "Bel +31 6 12345678.", "+31 6 12345678"),
            new Plant(PHONE, "Bel 0031 20 123 4567.", "0031 20 123 4567"),
            new Plant(PHONE, "In Gent: 09 123 45 67.", "09 123 45 67"),
            new Plant(BIRTH, "Geboren op 12 mei 2014 in Zwolle.", "12 mei 2014"),
            new Plant(BIRTH, "Geboortedatum: 12-05-2014", "12-05-2014"),
            new Plant(BIRTH, "Hij is op school jarig op 3 september 2013.", "3 september 2013"),
            new Plant(AGE, "Mila (9) vond het leuk.", "Mila (9)"),
            new Plant(AGE, "Daan, 9, las voor.", "Daan, 9,"),
            new Plant(AGE, "Mila de Vries (11) las voor.", "Mila de Vries (11)"),
            new Plant(AGE, "Xandra (9 jaar) las voor.", "Xandra (9 jaar"),
            new Plant(AGE, "Xandra is negen jaar.", "Xandra is negen jaar"),
            new Plant(AGE, "De 9-jarige Xandra las voor.", "9-jarige Xandra"),
            new Plant(AGE, "De negenjarige leerling Xandra las voor.", "negenjarige leerling Xandra"),
            new Plant(AGE, "| Mila | 9 |\n| --- | --- |\n| Daan | 10 |", "Mila | 9"),
            new Plant(CLASS, "Mila uit groep 4 las voor.", "Mila uit groep 4"),
            new Plant(CLASS, "Daan (groep 5/6) las voor.", "Daan (groep 5/6"),
            new Plant(CLASS, "Daan uit klas 2b las voor.", "Daan uit klas 2b"),
            new Plant(CLASS, "Daan uit 3 havo las voor.", "Daan uit 3 havo"),
            new Plant(CLASS, "Leerling Xandra uit groep 7 las voor.", "Xandra uit groep 7"));

    /** What schools write every day. */
    private static final List<String> ENGLISH_INNOCENTS = List.of(
            "In 2019 and 2020, and from 2021-2022 to 2025-2026, it went on.",
            "Year 4 pupils read to Year 1 pupils, and Years 5 and 6 listen.",
            "Pupils aged 9, children aged 5 to 11, and girls (aged 12) took part.",
            "Teachers (12) and heads (3) of six schools came; Table 4 (9) says so.",
            "On Monday, 9 teachers came. In May, 12, and then in June, 14, more came.",
            "ISBN 978-0-316-76948-8, ISBN 0316769487, ISSN 0317-8471, DOI 10.1787/0123456789.",
            "See https://example.org/people/07700900123?mail=jane@example.org.",
            "Published 12 May 2014; checked 2026-11-28; due 01-09-2026 10:30.",
            "The programme was born in 2014, and the school is 9 years old.",
            "Maria Montessori was born on 31 August 1870.",
            "Write to office@school.example.org, or info@example.org.",
            "Clone git@github.com:school/site.git and open `user@host`.",
            "It took 0.85 of 12,345,678 pounds, 10 000 000 in all, 00 12 34.",
            "Company number 01234567890; charity 0123456789; URN 0123456.",
            "Hattie (2009) and Fullan (2015, p. 9) say so; Smith, 2014, disagrees.",
            "English (Year 4), Maths in Year 5, Reading from Year 2, Coaching in class 3.",
            "Every 9-year-old can do it. A pupil in Year 4 read it out.",
            "Ofsted, 9 months later, came back. Step (3) of Part (4).",
            "Amesbury School is 9 years old. A four-year-old plan.",
            "| School | 9 |\n| --- | --- |\n| Amesbury | 12 |",
            "The twins are 9 years old. Ages 5-11. Key Stage 2.",
            "Room 101, Building 2, 12 Oak Street, LS1 4AP, 51.5074, -0.1278.",
            "1 2 3 4 5 6 7 8 9 10 11 12 and 01 02 03 04 05 06.");

    private static final List<String> DUTCH_INNOCENTS = List.of(
            "In 2019 en 2020, en van schooljaar 2021-2022 tot 2025-2026.",
            "Groep 4 leest voor aan groep 1. Leerlingen uit groep 7 luisteren.",
            "Kinderen van 9 jaar, leerlingen (9 jaar) en meisjes van 12 jaar deden mee.",
            "Leraren (12) en directeuren (3) van zes scholen; Tabel 4 (9).",
            "Op maandag 9 mei 2026 en dinsdag 10-05-2026 om 10:30 uur.",
            "ISBN 978-90-316-7694-8, ISBN 9031676948, BRIN 01AB, KvK 0123456789.",
            "Rekening NL91 ABNA 0417 1643 00.",
            "Het project is in 2014 geboren, en de school bestaat 9 jaar.",
            "Maria Montessori is geboren op 31 augustus 1870.",
            "Mail naar administratie@school.example.nl of info@example.org.",
            "Taal in groep 4, Rekenen uit groep 5, Lezen (groep 6), Engels in klas 2.",
            "Elke 9-jarige leerling kan het. Een leerling uit groep 4 las voor.",
            "De Basisschool is 9 jaar. Een vierjarig plan. Dit is 3 jaar geleden.",
            "Het kost € 12.345,67 of 10 000 000 euro.",
            "Zie https://example.org/0612345678.");

    private record Plant(String what, String text, String quoted) {}

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> eachKindIsFoundInEnglish() throws IOException {
        return found("en", ENGLISH);
    }

    @TestFactory
    Stream<DynamicTest> eachKindIsFoundInDutch() throws IOException {
        return found("nl", DUTCH);
    }

    private Stream<DynamicTest> found(String lang, List<Plant> plants) throws IOException {
        for (int i = 0; i < plants.size(); i++) {
            write(
                    "content/p" + i + ".md",
                    "---\nlang: " + lang + "\ntitle: T" + i + "\n---\n\n" + plants.get(i).text + "\n");
        }
        List<Diagnostic> all = personal("");
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < plants.size(); i++) {
            Plant plant = plants.get(i);
            String file = "content/p" + i + ".md";
            tests.add(DynamicTest.dynamicTest(
                    plant.text,
                    () -> assertThat(all)
                            .filteredOn(finding -> finding.span().file().equals(file))
                            .first()
                            .satisfies(finding -> assertThat(finding.message())
                                    .contains("'" + plant.quoted + "'")
                                    .contains(plant.what))));
        }
        return tests.stream();
    }

    @Test
    void whatSchoolsWriteEveryDayIsNone() throws IOException {
        write("content/en.md", "---\nlang: en\n---\n\n" + String.join("\n\n", ENGLISH_INNOCENTS) + "\n");
        write("content/nl.md", "---\nlang: nl\n---\n\n" + String.join("\n\n", DUTCH_INNOCENTS) + "\n");

        assertThat(personal("")).extracting(Diagnostic::message).isEmpty();
    }

    @Test
    void theContactOfTheSiteAndWhatItsSettingsAllowMayStandInTexts() throws IOException {
        write(
                "content/about.md",
                "Write to jane.doe@example.org or ring 020 7946 0018. Mila (9) and Noah (9), whose names are made"
                        + " up.\n");

        assertThat(personal("")).hasSize(4);
        assertThat(personal("""
            contact: jane.doe@example.org
            findings:
              personal_data: ["0207 946 0018", Mila, "noah (9)"]
            """)).singleElement().satisfies(contact -> {
            assertThat(contact.span().file()).isEqualTo("site.yml");
            assertThat(contact.message()).contains("'jane.doe@example.org' looks like somebody's own e-mail address");
        });
    }

    @Test
    void theContactOfTheSiteIsThatOfAnOfficeOrOneThatItsSettingsAllow() throws IOException {
        write("content/about.md", "Nothing.\n");

        assertThat(personal("contact: editors@example.org\n")).isEmpty();
        assertThat(personal("contact: https://example.org/people/jane.doe\n")).isEmpty();
        assertThat(personal("contact: jane.doe@example.org\nfindings: {personal_data: [Jane.Doe@example.org]}\n"))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aMailboxOfAnOfficeIsToldByItsWords() {
        List<String> offices = List.of(
                "partnerships",
                "PARTNERSHIPS",
                "partnerships-team",
                "office2",
                "head.teacher",
                "no-reply",
                "school.office",
                "samenwerking",
                "leerlingenadministratie",
                "info+site",
                "directie");
        List<String> people = List.of(
                "jan",
                "jan.smit",
                "j.smit",
                "head.smit",
                "office-jan",
                "info+jan",
                "smit2",
                "josé",
                "mr.smit",
                "4b",
                "42");
        return Stream.concat(
                offices.stream().map(box -> contact(box, true)), people.stream().map(box -> contact(box, false)));
    }

    private DynamicTest contact(String box, boolean office) {
        return DynamicTest.dynamicTest(box, () -> {
            write("content/about.md", "Write to " + box + "@school.example for more.\n");
            assertThat(personal("").isEmpty()).isEqualTo(office);
        });
    }

    @Test
    void aSiteAddsWordsOfItsOwn() throws IOException {
        write(
                "content/about.md",
                "Write to alder@school.example, alder-office@school.example or jan@school.example.\n");
        write("types/vocabularies.yml", "role_mailboxes:\n  alder: {label: {en: Alder School}}\n");

        assertThat(personal(""))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix())
                        .contains("if it is an office's, add 'jan' to 'role_mailboxes' in types/vocabularies.yml"));
    }

    @Test
    void anAddressThatOnlyItsLinkHoldsIsReadThere() throws IOException {
        write("content/about.md", """
            [a](mailto:jan%40school.example), [b](mailto:office@school.example?cc=jan%40school.example),
            [c](MAILTO:jan&#64;school.example), [d](mailto:office%40school.example), [e](mailto:jan@school.example).
            """);

        assertThat(personal("")).hasSize(4);
    }

    @Test
    void privateNotesAndCommentsReachNobodyAndAuthorsAskToBeNamed() throws IOException {
        write("content/nuggets/a.md", """
            ---
            title: A
            authors:
              - name: Jane Doe, jane.doe@example.org
            description: Ask jim@example.org.
            ---

            <!-- jane@example.org -->

            %% jane@example.org %%
            """);

        assertThat(personal("")).singleElement().satisfies(finding -> {
            assertThat(finding.span().line()).isEqualTo(5);
            assertThat(finding.message()).contains("jim@example.org");
        });
    }

    @Test
    void aTypeThatAsksForAnAddressGetsOne() throws IOException {
        write("types/club.yml", """
            one: {en: Club}
            many: {en: Clubs}
            folder: clubs
            route: clubs/{id}/
            shared: false
            fields:
              title: {label: {en: Title}, type: string}
              mail: {label: {en: Mail}, type: string, format: email}
              note: {label: {en: Note}, type: string}
            """);
        write("content/clubs/chess.md", "---\ntitle: Chess\nmail: jane@example.org\nnote: jane@example.org\n---\n");

        assertThat(personal(""))
                .singleElement()
                .satisfies(finding -> assertThat(finding.span().line()).isEqualTo(4));
    }

    /** No text is slow to look through, however it is made. */
    @Test
    void hostileTextsTakeTimeInProportion() throws IOException {
        List<String> pieces = List.of(
                "0".repeat(20_000),
                "+1 ".repeat(7_000),
                "a@".repeat(10_000),
                "Mila ".repeat(4_000),
                "Mila, 9, ".repeat(2_000),
                "born born ".repeat(2_000),
                "Year 4 pupil ".repeat(1_500),
                "://".repeat(6_000),
                "((((".repeat(5_000),
                "A-a'".repeat(5_000));
        for (int i = 0; i < pieces.size(); i++) {
            write("content/h" + i + ".md", pieces.get(i).repeat(10) + "\n");
        }
        long start = System.nanoTime();
        personal("");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
    }

    private List<Diagnostic> personal(String settings) throws IOException {
        write("site.yml", "title: Site\nlanguages: [en, nl]\n" + settings);
        return SiteBuild.build(TinySite.request(folder)).findings().stream()
                .filter(finding -> finding.code() == Code.PERSONAL_DATA)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
