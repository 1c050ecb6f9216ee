package org.nuggets.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document, made part by part, that counts what is put into it. */
final class Docx {

    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final String name;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private String first = "";
    private int headings;
    private int links;
    private int tables;
    private int pictures;
    private int items;
    private int footnotes;
    private int ids;

    Docx(String name) {
        this.name = name;
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** Any XML of a document's body. */
    Docx xml(String xml) {
        body.append(xml);
        return this;
    }

    Docx style(String id, String styleName, String properties) {
        styles.append("<w:style w:type=\"paragraph\" w:styleId=\"")
                .append(id)
                .append("\"><w:name w:val=\"")
                .append(styleName)
                .append("\"/>")
                .append(properties)
                .append("</w:style>");
        return this;
    }

    Docx paragraph(String... runs) {
        return xml("<w:p>" + String.join("", runs) + "</w:p>");
    }

    Docx styled(String style, String... runs) {
        return xml("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + String.join("", runs) + "</w:p>");
    }

    Docx heading(String style, String text) {
        headings++;
        first = first.isEmpty() ? text : first;
        return styled(style, run(text));
    }

    /** A heading that is one by its level of outline alone, from 0. */
    Docx outlined(int level, String text) {
        headings++;
        return xml("<w:p><w:pPr><w:outlineLvl w:val=\"" + level + "\"/></w:pPr>" + run(text) + "</w:p>");
    }

    /** A line that is bold as a whole. */
    Docx boldHeading(String text) {
        headings++;
        return paragraph(bold(text));
    }

    Docx item(int list, int level, String text) {
        items++;
        return xml("<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"" + level
                + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>");
    }

    Docx table(String[]... rows) {
        tables++;
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/>");
        for (String[] row : rows) {
            table.append("<w:tr>");
            for (String cell : row) {
                table.append("<w:tc><w:tcPr/><w:p>").append(run(cell)).append("</w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        return xml(table + "</w:tbl>");
    }

    Docx countedTable(String xml) {
        tables++;
        return xml(xml);
    }

    String link(String address, String text) {
        links++;
        return "<w:hyperlink r:id=\"" + relation("hyperlink", address, true) + "\">" + run(text) + "</w:hyperlink>";
    }

    /** A link as a field, as older programs write it. */
    String linkField(String address, String text) {
        links++;
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \""
                + address
                + "\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(text)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    String footnote(String text) {
        footnotes++;
        notes.append("<w:footnote w:id=\"")
                .append(footnotes)
                .append("\"><w:p>")
                .append(run(text))
                .append("</w:p></w:footnote>");
        return "<w:r><w:footnoteReference w:id=\"" + footnotes + "\"/></w:r>";
    }

    String picture(String words, String file, byte[] bytes) {
        pictures++;
        return lostPicture(words, file, bytes);
    }

    /** A picture of a kind that is not carried over. */
    String lostPicture(String words, String file, byte[] bytes) {
        parts.put("word/media/" + file, bytes);
        return "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture\" descr=\"" + words
                + "\"/><a:graphic><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:blipFill><a:blip"
                + " r:embed=\""
                + relation("image", "media/" + file, false)
                + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private String relation(String type, String target, boolean external) {
        String id = "rId" + (++ids + 100);
        relations
                .append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(OFFICE)
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append('"')
                .append(external ? " TargetMode=\"External\"" : "")
                .append("/>");
        return id;
    }

    Docx part(String path, String text) {
        parts.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Docx properties(String title, String author) {
        return part(
                "docProps/core.xml",
                "<cp:coreProperties"
                        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>"
                        + title
                        + "</dc:title><dc:creator>" + author
                        + "</dc:creator><dcterms:created>2025-05-06T08:00:00Z</dcterms:created></cp:coreProperties>");
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                        + " Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\""
                        + " ContentType=\"image/png\"/><Default Extension=\"emf\" ContentType=\"image/x-emf\"/><Override"
                        + " PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        put(
                all,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\""
                        + OFFICE + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        put(
                all,
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\""
                        + OFFICE + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"" + OFFICE
                        + "numbering\" Target=\"numbering.xml\"/><Relationship Id=\"rId3\" Type=\"" + OFFICE
                        + "footnotes\" Target=\"footnotes.xml\"/>" + relations
                        + "</Relationships>");
        put(all, "word/styles.xml", "<w:styles " + SPACES + ">" + styles + "</w:styles>");
        put(
                all,
                "word/numbering.xml",
                "<w:numbering " + SPACES + ">" + list(1, "bullet") + list(2, "decimal")
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num"
                        + " w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>");
        put(all, "word/footnotes.xml", "<w:footnotes " + SPACES + ">" + notes + "</w:footnotes>");
        put(
                all,
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + SPACES + "><w:body>" + body
                        + "<w:sectPr/></w:body></w:document>");
        all.putAll(parts);
        return zip(all);
    }

    private static String list(int id, String format) {
        StringBuilder levels = new StringBuilder();
        for (int level = 0; level < 4; level++) {
            levels.append("<w:lvl w:ilvl=\"")
                    .append(level)
                    .append("\"><w:numFmt w:val=\"")
                    .append(format)
                    .append("\"/></w:lvl>");
        }
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static void put(Map<String, byte[]> all, String path, String text) {
        all.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What it holds, in words. */
    String holds() {
        return "headings " + headings + ", links " + links + ", tables " + tables + ", pictures " + pictures
                + ", items " + items + ", notes " + footnotes;
    }

    String firstHeading() {
        return first;
    }

    @Override
    public String toString() {
        return name;
    }
}
