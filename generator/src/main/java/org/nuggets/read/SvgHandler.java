package org.nuggets.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Is told what a picture holds, from its beginning to its end, and writes what stays of it. */
final class SvgHandler extends DefaultHandler2 {

    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> ENCODINGS =
            Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE");
    private static final int DEEPEST = 256;
    /** Room for the address of a namespace, for which drawing programs use entities. */
    private static final int LONGEST_ENTITY = 200;

    private static final Pattern OWN_PART = Pattern.compile("url\\(\\s*[\"']?#([^\"')\\s]+)");

    private final SvgPlaces places;
    private final SvgLosses losses;
    private final int depth;
    private final SvgWriter out = new SvgWriter();
    private final SvgWeight weight = new SvgWeight();
    private final Deque<Open> open = new ArrayDeque<>();
    /** How many elements are open that are left out. */
    private int leftOut;

    /**
     * An element that stays.
     *
     * @param link whether it was one, which a picture in a page never is
     * @param sheet of a style sheet its text so far: only at its end it is known whether that stays, too
     */
    private record Open(String namespace, String name, boolean link, Optional<StringBuilder> sheet) {}

    /**
     * @param name the file as shown to people
     * @param depth in how many pictures this one is
     */
    SvgHandler(byte[] source, String name, int depth) {
        this.places = new SvgPlaces(source, name);
        this.losses = new SvgLosses(places);
        this.depth = depth;
    }

    /** Says why a picture is not published. */
    static final class Refused extends SAXException {

        private static final long serialVersionUID = 1;

        private final String beginning;

        /** @param beginning how that begins which is to blame, after its angle bracket */
        Refused(String beginning, String reason) {
            super(reason);
            this.beginning = beginning;
        }

        String beginning() {
            return beginning;
        }
    }

    String written() {
        return out.written();
    }

    /** What was left out that somebody could miss. */
    List<Diagnostic> findings() {
        return losses.findings();
    }

    /** The place of the tag before this one, or this one itself, that begins so. */
    SourceSpan here(String element) {
        return places.here(element);
    }

    @Override
    public void setDocumentLocator(org.xml.sax.Locator given) {
        places.follow((Locator2) given);
    }

    @Override
    public void startElement(String namespace, String local, String written, Attributes attributes)
            throws SAXException {
        if (leftOut > 0) {
            leftOut++;
            return;
        }
        if (open.isEmpty()) {
            root(namespace, local, written);
        }
        if (open.size() >= DEEPEST) {
            throw new Refused(written, "this picture has more than " + DEEPEST + " groups inside each other");
        }
        boolean link = namespace.equals(SvgVocabulary.SVG) && local.equals("a");
        if (!link && !(SvgVocabulary.draws(namespace, local) && hasPlace(namespace))) {
            if (SvgVocabulary.isMissed(namespace, local)) {
                losses.lose("<" + written + ">", written);
            }
            leftOut = 1;
            return;
        }
        begin(namespace, link ? withoutLink() : local, link, attributes, written);
    }

    private void root(String namespace, String local, String written) throws Refused {
        if (!ENCODINGS.contains(places.encoding())) {
            throw new Refused(written, "this picture is written in " + places.encoding() + ", and not in UTF-8");
        }
        if (!local.equals("svg") || !namespace.equals(SvgVocabulary.SVG)) {
            throw new Refused(
                    written,
                    local.equals("svg") && namespace.isEmpty()
                            ? "no browser shows this picture: its <svg> lacks xmlns=\"" + SvgVocabulary.SVG + "\""
                            : "this is no SVG picture: it begins with <" + local + ">");
        }
    }

    /** HTML stands in a foreignObject, and nothing but HTML in HTML. */
    private boolean hasPlace(String namespace) {
        Open parent = open.peek();
        if (parent == null) {
            return true;
        }
        boolean inHtml = parent.namespace.equals(SvgVocabulary.HTML) || parent.name.equals("foreignObject");
        return parent.sheet.isEmpty() && inHtml == namespace.equals(SvgVocabulary.HTML);
    }

    private String withoutLink() {
        return open.stream().anyMatch(element -> element.name.equals("text")) ? "tspan" : "g";
    }

    private void begin(String namespace, String local, boolean link, Attributes attributes, String written) {
        out.begin(local);
        if (open.isEmpty()) {
            out.attribute("xmlns", SvgVocabulary.SVG);
            out.attribute("xmlns:xlink", XLINK);
        } else if (namespace.equals(SvgVocabulary.HTML)
                && !open.element().namespace.equals(SvgVocabulary.HTML)) {
            out.attribute("xmlns", SvgVocabulary.HTML);
        }
        boolean sheet = local.equals("style");
        open.push(new Open(namespace, local, link, sheet ? Optional.of(new StringBuilder()) : Optional.empty()));
        weight.begin(attributes.getValue("", "id"));
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i), written);
        }
    }

    private void attribute(String namespace, String local, String value, String element) {
        if (local.equals("href") && (namespace.isEmpty() || namespace.equals(XLINK))) {
            address(namespace.isEmpty() ? "href" : "xlink:href", value, element);
        } else if (namespace.equals(XMLConstants.XML_NS_URI)
                && Set.of("space", "lang").contains(local)) {
            out.attribute("xml:" + local, value);
        } else if (local.toLowerCase(Locale.ROOT).startsWith("on")) {
            losses.lose("'" + local + "'", element);
        } else if (namespace.isEmpty() && SvgVocabulary.describes(open.element().namespace, local)) {
            if (SvgStyle.isInside(value)) {
                out.attribute(local, value);
                Matcher part = OWN_PART.matcher(value);
                while (part.find()) {
                    weight.refer(part.group(1));
                }
            } else {
                losses.lose("'" + local + "' with an address", element);
            }
        }
    }

    private void address(String attribute, String value, String element) {
        Open here = open.element();
        if (here.namespace.equals(SvgVocabulary.HTML) || here.link) {
            return;
        }
        Optional<String> inside = SvgAddress.inside(here.name, value, depth);
        inside.ifPresent(address -> {
            out.attribute(attribute, address);
            if (address.startsWith("#")) {
                weight.refer(address.substring(1));
            }
        });
        if (inside.isEmpty()) {
            String start = value.strip();
            losses.lose("the address '" + (start.length() > 40 ? start.substring(0, 40) + "…" : start) + "'", element);
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        if (leftOut == 0 && !open.isEmpty()) {
            String more = new String(buffer, start, length);
            open.element().sheet.ifPresentOrElse(sheet -> sheet.append(more), () -> out.text(more));
        }
    }

    @Override
    public void endElement(String namespace, String local, String written) {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        open.pop().sheet.ifPresent(sheet -> {
            if (SvgStyle.isInside(sheet.toString())) {
                out.text(sheet);
            } else {
                losses.lose("the styles, which call other places", written);
            }
        });
        out.end();
        weight.end();
    }

    @Override
    public void endDocument() throws Refused {
        if (weight.isTooMuch()) {
            throw new Refused("svg", "this picture repeats itself millions of times, which no browser can draw");
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        if (target.equals("xml-stylesheet")) {
            losses.lose("<?xml-stylesheet?>", "?xml-stylesheet");
        }
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }

    @Override
    public void skippedEntity(String entity) throws SAXException {
        throw new Refused("", "'&" + entity + ";' in this picture means nothing");
    }

    @Override
    public void internalEntityDecl(String entity, String value) throws SAXException {
        if (entity.startsWith("%") || value.length() > LONGEST_ENTITY || value.matches("(?s).*[<&%].*")) {
            throw rules("ENTITY");
        }
    }

    @Override
    public void attributeDecl(
            String element, String attribute, String type, @Nullable String mode, @Nullable String value)
            throws SAXException {
        throw rules("ATTLIST");
    }

    @Override
    public void elementDecl(String element, String model) throws SAXException {
        throw rules("ELEMENT");
    }

    @Override
    public void externalEntityDecl(String entity, @Nullable String publicId, String systemId) throws SAXException {
        throw rules("ENTITY");
    }

    @Override
    public void notationDecl(String notation, @Nullable String publicId, @Nullable String systemId)
            throws SAXException {
        throw rules("NOTATION");
    }

    private static Refused rules(String declaration) {
        return new Refused(
                "!" + declaration,
                "this picture brings its own rules of what it means (<!" + declaration
                        + ">), which could hide what a browser runs");
    }
}
