package org.nuggets.cache;

import org.nuggets.model.Bytes;
import org.nuggets.model.Html;
import org.nuggets.model.Prose;

/** The prose of a page to bytes, and back when it is asked for. */
public final class ProseCodec {

    private ProseCodec() {}

    public static byte[] bytes(Prose prose) {
        BinaryWriter out = new BinaryWriter();
        out.text(prose.text());
        out.all(prose.html().literals(), out::text).all(prose.html().slots(), out::number);
        return out.bytes();
    }

    /**
     * Prose that is read each time that somebody asks for it.
     *
     * @param bytes from {@link #bytes}
     */
    public static Prose of(Bytes bytes) {
        return new Prose() {
            @Override
            public Html html() {
                BinaryReader in = new BinaryReader(bytes.read());
                in.skipText();
                return new Html(in.all(in::text), in.all(in::number));
            }

            @Override
            public String text() {
                return new BinaryReader(bytes.read()).text();
            }
        };
    }
}
