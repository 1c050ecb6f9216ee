package org.nuggets.importer.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.nuggets.importer.piece.UnreadableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML of others as a tree: without a document type, without anything from elsewhere, and not too deep. */
final class Xml {

    /** As Word writes it; the stricter kind has its own. */
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String NO_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int DEEPEST = 600;
    private static final int MOST_ELEMENTS = 3_000_000;

    private Xml() {}

    static Document parse(byte[] bytes) throws UnreadableException {
        try {
            SAXParserFactory checked = SAXParserFactory.newInstance();
            checked.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            checked.setFeature(NO_TYPE, true);
            checked.newSAXParser().parse(new ByteArrayInputStream(bytes), new Depth());
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_TYPE, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SAXException | IOException broken) {
            throw new UnreadableException(
                    "this Word document is damaged inside: open it in Word, save it again, and import that");
        }
    }

    /** Refuses what would take a tree too much room or too many steps. */
    private static final class Depth extends DefaultHandler {

        private int depth;
        private int elements;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            depth++;
            elements++;
            if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                throw new SAXException("too deep or too many");
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
        }

        @Override
        public void error(org.xml.sax.SAXParseException fault) throws SAXException {
            throw fault;
        }
    }

    static byte[] bytes(Document document) throws IOException {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException broken) {
            throw new IOException(broken);
        }
    }

    /** The elements of a name, whatever their namespace, in document order. */
    static List<Element> all(Node root, String name) {
        NodeList found = root instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) root).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static Optional<Element> child(Node parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** An attribute, whatever its namespace; empty where it is not there. */
    static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
