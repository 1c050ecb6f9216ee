package org.nuggets.read;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.xml.sax.ext.Locator2;

/** Where a reader of a picture is in it. */
final class SvgPlaces {

    private final byte[] source;
    private final String name;
    private @Nullable Locator2 locator;
    private @Nullable SourceText text;

    /** @param name the file as shown to people */
    SvgPlaces(byte[] source, String name) {
        this.source = source;
        this.name = name;
    }

    /** What knows the place from now on. */
    void follow(Locator2 given) {
        locator = given;
    }

    /** The place of the tag before this one, or this one itself, that begins so. */
    SourceSpan here(String element) {
        if (locator == null || locator.getLineNumber() < 1) {
            return SourceSpan.startOf(name);
        }
        int end = text().offset(locator.getLineNumber(), locator.getColumnNumber());
        int start = text().text().lastIndexOf("<" + element, end - 1);
        return start < 0 ? text().span(end, end) : text().span(start, start + 1 + element.length());
    }

    private SourceText text() {
        if (text == null) {
            text = new SourceText(name, new String(source, Charset.forName(encoding())));
        }
        return text;
    }

    /** What the picture says that it is written in. */
    String encoding() {
        String told = locator == null ? null : locator.getEncoding();
        return told == null ? "UTF-8" : told.toUpperCase(Locale.ROOT);
    }
}
