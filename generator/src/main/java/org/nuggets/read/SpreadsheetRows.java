package org.nuggets.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first rows of the first sheets of a workbook of Excel or LibreOffice. */
final class SpreadsheetRows {

    /** As much is unpacked of each part: no small file can grow without end. */
    private static final int MOST = 500_000;

    private static final int SHEETS = 4;

    private SpreadsheetRows() {}

    /** Of each sheet its first rows; none where the file is of another kind, is locked, or is broken. */
    static List<List<List<String>>> of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry open = zip.getEntry("content.xml");
            if (open != null) {
                SheetHandler sheets = new SheetHandler(List.of());
                read(zip, open, sheets);
                return sheets.sheets();
            }
            return excel(zip);
        } catch (IOException | IllegalArgumentException | SAXException | ParserConfigurationException unreadable) {
            return List.of();
        }
    }

    private static List<List<List<String>>> excel(ZipFile zip)
            throws IOException, SAXException, ParserConfigurationException {
        SheetHandler strings = new SheetHandler(List.of());
        ZipEntry shared = zip.getEntry("xl/sharedStrings.xml");
        if (shared != null) {
            read(zip, shared, strings);
        }
        List<List<List<String>>> all = new ArrayList<>();
        for (int number = 1; number <= SHEETS; number++) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
            if (sheet != null) {
                SheetHandler rows = new SheetHandler(strings.strings());
                read(zip, sheet, rows);
                all.addAll(rows.sheets());
            }
        }
        return all;
    }

    /** Reads a part as far as it goes: where it is cut off, what came before holds. */
    private static void read(ZipFile zip, ZipEntry part, SheetHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(part)) {
            bytes = in.readNBytes(MOST);
        }
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver(handler);
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException cut) {
            handler.end();
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }
}
