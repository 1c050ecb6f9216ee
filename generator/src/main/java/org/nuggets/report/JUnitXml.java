package org.nuggets.report;

import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.report.FindingsReport.Reported;

/**
 * Findings as the XML in which JUnit and Maven's Surefire report tests, which every server of continuous integration
 * reads: one test for each finding and for each page without one. A finding that does not fail the check is a test that
 * passes, and says it in its output.
 */
public final class JUnitXml {

    private JUnitXml() {}

    public static String of(FindingsReport report) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            write(report, xml);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }

    private static void write(FindingsReport report, XMLStreamWriter xml) throws XMLStreamException {
        List<Reported> all = report.reported();
        Set<String> withFindings = new HashSet<>();
        all.forEach(one -> withFindings.add(one.finding().span().file()));
        List<String> sound = report.files().stream()
                .filter(file -> !withFindings.contains(file))
                .toList();
        long failures = all.stream().filter(one -> report.fails(one.finding())).count();
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", "nuggets check: " + report.site());
        attribute(xml, "time", "0");
        attribute(xml, "tests", String.valueOf(all.size() + sound.size()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
        attribute(xml, "failures", String.valueOf(failures));
        for (Reported one : all) {
            finding(one, report, xml);
        }
        for (String file : sound) {
            open(file, "no findings", xml);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void finding(Reported one, FindingsReport report, XMLStreamWriter xml) throws XMLStreamException {
        Diagnostic finding = one.finding();
        String place = finding.span().file() + ":" + finding.span().line() + ":"
                + finding.span().column();
        open(
                finding.span().file(),
                finding.code().id() + " at " + finding.span().line() + ":"
                        + finding.span().column() + ": " + finding.message(),
                xml);
        String text =
                place + ": " + finding.severity().id() + "[" + finding.code().id() + "]: "
                        + finding.message() + "\nfix: " + finding.fix()
                        + report.guide(finding.code())
                                .map(address -> "\nwhat it means: " + address)
                                .orElse("");
        if (report.fails(finding)) {
            xml.writeStartElement("failure");
            attribute(xml, "message", finding.message());
            attribute(xml, "type", finding.code().id());
        } else {
            xml.writeStartElement("system-out");
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.writeCharacters((i == 0 ? "" : "\n") + FindingsReport.plain(lines[i]));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void open(String file, String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        attribute(xml, "name", name);
        attribute(xml, "classname", file);
        attribute(xml, "time", "0");
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, FindingsReport.plain(value));
    }
}
