package org.nuggets.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuggets.importer.Docx.bold;
import static org.nuggets.importer.Docx.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Word documents as many programs write them: after import the site builds without an error, and holds as much. */
class WordDocumentsTest {

    private static final String OUTLINE_1 = "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>";

    @TempDir
    private Path folder;

    static Stream<Docx> documents() {
        return Stream.of(
                word(),
                dutchWord(),
                libreOffice(),
                google(),
                outline(),
                boldLines(),
                tracked(),
                tables(),
                drawings(),
                fields());
    }

    private static Docx word() {
        Docx docx = new Docx("Word, with styles in English")
                .properties("", "Ada Grant")
                .style("Title", "Title", "")
                .style("Heading1", "heading 1", OUTLINE_1)
                .style("Heading2", "heading 2", "")
                .style("TOC1", "toc 1", "");
        docx.styled("Title", run("Two schools, one timetable"));
        docx.styled("TOC1", run("What we did"), run("2"));
        docx.heading("Heading1", "What we did")
                .paragraph(run("We "), bold("shared "), run("a timetable."), docx.footnote("In 2025."));
        docx.item(1, 0, "First")
                .item(1, 1, "Inner")
                .item(1, 2, "Inmost")
                .item(1, 0, "Second")
                .item(2, 0, "One")
                .item(2, 0, "Two");
        return docx.heading("Heading2", "What it cost")
                .paragraph(run("See "), docx.link("https://cost.example/?a=1&amp;b=2", "the sums"), run("."))
                .paragraph(docx.picture("A timetable", "image1.png", ImportedSite.png("timetable")));
    }

    private static Docx dutchWord() {
        Docx docx = new Docx("Word, with styles in Dutch")
                .style("Titel", "Titel", "")
                .style("Kop1", "Kop 1", "")
                .style("Kop2", "kop 2", "")
                .style("Lijstalinea", "List Paragraph", "");
        docx.styled("Titel", run("Eén rooster"));
        return docx.heading("Kop1", "Wat we deden")
                .paragraph(run("We deelden een rooster – één jaar lang."))
                .heading("Kop2", "Kosten")
                .table(new String[] {"Wat", "Uren"}, new String[] {"Vervanging", "3 | 4"});
    }

    private static Docx libreOffice() {
        Docx docx = new Docx("LibreOffice")
                .style("Heading", "Heading", "")
                .style("Heading1", "Heading 1", "<w:basedOn w:val=\"Heading\"/>" + OUTLINE_1)
                .style("TextBody", "Text Body", "")
                .style("Quotations", "Quotations", "");
        docx.heading("Heading1", "From LibreOffice")
                .styled("TextBody", run("A line"), "<w:r><w:br/></w:r>", run("and another."));
        docx.heading("Heading1", "A second part");
        return docx.styled("TextBody", docx.linkField("https://libre.example/", "A link as a field"))
                .styled("TextBody", docx.picture("Chairs", "100.png", ImportedSite.png("chairs")));
    }

    private static Docx google() {
        Docx docx = new Docx("Google Docs")
                .style("Normal", "normal", "")
                .style("Heading1", "heading 1", "")
                .style("Heading3", "heading 3", "");
        return docx.heading("Heading1", "From Google")
                .heading("Heading3", "A level left out")
                .xml("<w:p><w:pPr><w:rPr/></w:pPr></w:p>")
                .paragraph(
                        "<w:r><w:rPr><w:i w:val=\"1\"/><w:rtl w:val=\"0\"/></w:rPr><w:t"
                                + " xml:space=\"preserve\">Slanted</w:t></w:r>",
                        run(" words."))
                .item(2, 0, "One")
                .item(2, 1, "Inner");
    }

    private static Docx outline() {
        Docx docx = new Docx("headings by level of outline")
                .style("House", "House heading", OUTLINE_1)
                .style("Own", "Own", "<w:basedOn w:val=\"House\"/>");
        return docx.heading("House", "By its style")
                .paragraph(run("Text."))
                .heading("Own", "By the style that it rests on")
                .paragraph(run("Text."))
                .outlined(1, "By itself")
                .paragraph(run("Text."));
    }

    private static Docx boldLines() {
        return new Docx("bold lines for headings")
                .properties("A report without headings", "")
                .boldHeading("What we did")
                .paragraph(run("Much."))
                .boldHeading("What we saw")
                .paragraph(run("More, "), bold("in bold"), run("."));
    }

    private static Docx tracked() {
        Docx docx = new Docx("tracked changes and comments").style("Heading1", "heading 1", "");
        docx.part(
                "word/comments.xml",
                "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment"
                        + " w:id=\"0\" w:author=\"X\"><w:p><w:r><w:t>secret"
                        + " remark</w:t></w:r></w:p></w:comment></w:comments>");
        docx.heading("Heading1", "Changed")
                .paragraph(
                        run("Kept "),
                        "<w:ins w:id=\"1\" w:author=\"X\"><w:r><w:t xml:space=\"preserve\">added </w:t></w:r></w:ins>",
                        "<w:del w:id=\"2\" w:author=\"X\"><w:r><w:delText>deleted</w:delText></w:r></w:del>",
                        run("text"),
                        "<w:commentRangeStart w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>",
                        run("."));
        return docx.xml("<w:moveFrom w:id=\"3\" w:author=\"X\"><w:p>" + run("moved") + "</w:p></w:moveFrom>")
                .heading("Heading1", "Next")
                .xml("<w:moveTo w:id=\"4\" w:author=\"X\"><w:p>" + run("moved") + "</w:p></w:moveTo>");
    }

    private static Docx tables() {
        Docx docx = new Docx("tables").style("Heading1", "heading 1", "");
        return docx.heading("Heading1", "Plain")
                .table(new String[] {"A", "B"}, new String[] {"1", "*2*"})
                .heading("Heading1", "Merged")
                .countedTable("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>" + run("wide")
                        + "</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>"
                        + run("tall") + "</w:p></w:tc><w:tc><w:p>" + run("x")
                        + "</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p>"
                        + run("y")
                        + "</w:p></w:tc></w:tr></w:tbl>");
    }

    private static Docx drawings() {
        Docx docx = new Docx("drawings, formulas, text boxes").style("Heading1", "heading 1", "");
        return docx.heading("Heading1", "Seen")
                .paragraph(docx.picture("A &lt;plan&gt; [1]", "image1.png", ImportedSite.png("plan")))
                .paragraph(docx.lostPicture("A vector", "image2.emf", new byte[] {1, 0, 0, 0, 88}))
                .paragraph("<m:oMath><m:r><m:t>a+b=c</m:t></m:r></m:oMath>")
                .heading("Heading1", "Boxed")
                .paragraph(
                        "<w:r><mc:AlternateContent><mc:Choice"
                                + " Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p>"
                                + run("in a box")
                                + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
    }

    private static Docx fields() {
        Docx docx = new Docx("content controls and signs").style("Heading1", "heading 1", "");
        return docx.heading("Heading1", "Signs")
                .paragraph(run("# 1. * _a_ [b] &lt;c&gt; {d} | e"))
                .paragraph(
                        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Click here")
                                + "</w:sdtContent></w:sdt>",
                        "<w:sdt><w:sdtPr/><w:sdtContent>" + run("kept") + "</w:sdtContent></w:sdt>")
                .heading("Heading1", "Symbols")
                .paragraph(
                        run("– “quoted” ‘it’ … €"),
                        "<w:r><w:noBreakHyphen/></w:r>",
                        run("x"),
                        "<w:r><w:tab/></w:r>",
                        run("y"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentHoldsAfterwardsWhatItHeldBefore(Docx docx) throws IOException {
        Path file = folder.resolve("given.docx");
        Files.write(file, docx.bytes());
        ImportedSite site = new ImportedSite(folder.resolve("site"));

        Imported imported = site.take(Optional.of("page"), List.of(file.toString()));

        assertThat(imported.refused()).isEmpty();
        assertThat(site.errors()).isEmpty();
        String text = ImportedSite.text(imported.drafts().get(0).file());
        Document page = site.page(imported.drafts().get(0));
        Element body = page.selectFirst(".body");
        assertThat(body).isNotNull();
        // Without another title, the first heading is it.
        int title = text.contains("title: \"" + docx.firstHeading() + "\"") ? 1 : 0;
        assertThat("headings " + (body.select("h2, h3, h4, h5, h6").size() + title)
                        + ", links "
                        + body.select("a[href]").stream()
                                .filter(link ->
                                        link.closest(".footnotes, sup") == null && !link.hasClass("heading-anchor"))
                                .count()
                        + ", tables " + body.select("table").size() + ", pictures "
                        + body.select("img").size()
                        + ", items "
                        + body.select("li").stream()
                                .filter(item -> item.closest(".footnotes") == null)
                                .count()
                        + ", notes " + body.select(".footnotes li").size())
                .as(text)
                .isEqualTo(docx.holds());
    }

    private String markdown(Docx docx) throws IOException {
        Path file = folder.resolve("one.docx");
        Files.write(file, docx.bytes());
        return ImportedSite.text(new ImportedSite(folder.resolve("other"))
                .take(Optional.of("page"), List.of(file.toString()))
                .drafts()
                .get(0)
                .file());
    }

    @Test
    void trackedChangesAreTakenAsAcceptedAndCommentsStayOut() throws IOException {
        assertThat(markdown(tracked()))
                .contains("Kept added text.", "## Next\n\nmoved", "comments in the margin: 1", "tracked changes")
                .doesNotContain("deleted", "secret remark");
    }

    @Test
    void whatIsNotFilledInIsNobodysText() throws IOException {
        assertThat(markdown(fields()))
                .contains("kept", "\\# 1. \\* \\_a\\_ \\[b\\] \\<c> \\{d} | e")
                .doesNotContain("Click here");
    }

    @Test
    void aVectorPictureIsToldAndAFormulaIsText() throws IOException {
        assertThat(markdown(drawings()))
                .contains(
                        "![A \\<plan> \\[1\\]](",
                        "a+b=c",
                        "in a box",
                        "a picture of a kind that browsers do not show",
                        "a formula");
    }

    @Test
    void theTitleStyleIsTheTitleAndTheTableOfContentsStaysOut() throws IOException {
        assertThat(markdown(word()))
                .contains(
                        "title: \"Two schools, one timetable\"",
                        "name: Ada Grant",
                        "date_published: 2025-05-06",
                        "We **shared** a timetable.[^1]",
                        "[^1]: In 2025.")
                .doesNotContain("What we did2");
    }
}
