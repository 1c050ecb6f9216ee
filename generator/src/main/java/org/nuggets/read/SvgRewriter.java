package org.nuggets.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Writes an SVG picture anew, from those of its parts that draw something and can do nothing else: opened by itself, a
 * browser would run what a file holds. What we write, and not what we read, is published, so that it does not matter
 * whether a browser reads the file as we do.
 */
final class SvgRewriter {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/";
    private static final String OTHERWISE =
            "open it in the program that it was made with and save it again as plain SVG, or as PNG";

    private SvgRewriter() {}

    /**
     * Writes a picture anew.
     *
     * @param name the file as shown to people
     * @return the picture in UTF-8, none where it cannot be read as one; and what it lacks
     */
    static Checked<Optional<byte[]>> rewrite(byte[] svg, String name) {
        return rewrite(svg, name, 0);
    }

    /** @param depth in how many pictures this one is */
    static Checked<Optional<byte[]>> rewrite(byte[] svg, String name, int depth) {
        SvgHandler picture = new SvgHandler(svg, name, depth);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(picture);
            reader.setErrorHandler(picture);
            reader.setEntityResolver(picture);
            reader.setDTDHandler(picture);
            reader.setProperty(SAX + "properties/lexical-handler", picture);
            reader.setProperty(SAX + "properties/declaration-handler", picture);
            reader.parse(new InputSource(new ByteArrayInputStream(svg)));
            return new Checked<>(Optional.of(picture.written().getBytes(StandardCharsets.UTF_8)), picture.findings());
        } catch (SvgHandler.Refused refused) {
            return none(picture.here(refused.beginning()), String.valueOf(refused.getMessage()));
        } catch (SAXException | IOException broken) {
            return none(picture.here(""), "this is no sound SVG picture: it cannot be read any further than here");
        } catch (ParserConfigurationException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Checked<Optional<byte[]>> none(SourceSpan span, String reason) {
        return new Checked<>(Optional.empty(), List.of(new Diagnostic(span, Code.BAD_PICTURE, reason, OTHERWISE)));
    }

    /** Reads nothing but what it is given. */
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(SAX + "features/external-general-entities", false);
        factory.setFeature(SAX + "features/external-parameter-entities", false);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        return factory.newSAXParser().getXMLReader();
    }
}
