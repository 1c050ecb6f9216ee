package org.nuggets.render.format;

import java.io.IOException;
import java.io.OutputStream;
import org.nuggets.model.Fingerprint;

/** Makes a page that a template wrote into a file for paper. */
public interface Press {

    /** Of all that decides the file. */
    Fingerprint key(byte[] html);

    /** The letters of a page that would be lost on paper; each once, in order. */
    String lost(byte[] html);

    /**
     * Writes the file: of the same page the same bytes each time.
     *
     * @throws PressFailure where the page cannot be made into one, such as for a font that is not there
     */
    void print(byte[] html, OutputStream out) throws IOException;
}
