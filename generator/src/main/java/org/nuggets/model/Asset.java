package org.nuggets.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuggets.diagnostic.Checked;

/**
 * A file beside the pages, such as a picture. Its bytes are read only when written.
 *
 * @param path its path below the content folder, with forward slashes, in NFC
 * @param name the same file as shown to people
 * @param location where it lies on this machine
 * @param drawing where it is not published as it is, but written anew
 */
public record Asset(String path, String name, Path location, Optional<Drawing> drawing) {

    /**
     * A picture in a form that a browser could run.
     *
     * @param source the digest of the file
     * @param rewritten the picture as it is published, none where that cannot be; with what was found in it. It is made
     *     when first asked for
     */
    public record Drawing(Fingerprint source, Supplier<Checked<Optional<OutputFile.Deferred>>> rewritten) {}

    /** What is published: none of a drawing that cannot be. */
    public Optional<OutputFile.Content> content() {
        return drawing.isPresent()
                ? drawing.get().rewritten().get().value().map(made -> made)
                : Optional.of(new OutputFile.Copied(location));
    }

    /** The file of the site, where anything is published. */
    public Optional<OutputFile> at(String output) {
        return content().map(content -> new OutputFile(output, content, name));
    }
}
