package org.nuggets.render.file;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, of which every text and attribute is escaped. */
final class Xml {

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    Xml() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element, with names and values of its attributes in turn. */
    Xml open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml close() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element that holds a text, or nothing. */
    Xml element(String name, String text, String... attributes) {
        open(name, attributes);
        try {
            xml.writeCharacters(allowed(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** What XML 1.0 does not allow becomes U+FFFD (production 2, Char). */
    private static String allowed(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0xd800)) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c <= 0xd7ff)
                                || (c >= 0xe000 && c <= 0xfffd)
                                || c >= 0x10000
                        ? c
                        : 0xfffd)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
