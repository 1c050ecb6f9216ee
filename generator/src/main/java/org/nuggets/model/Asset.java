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
 * @param picture where it is made of dots, and published without what a camera or a program has written beside them
 */
public record Asset(String path, String name, Path location, Optional<Drawing> drawing, Optional<Picture> picture) {

    /** A file that is no picture of dots. */
    public Asset(String path, String name, Path location, Optional<Drawing> drawing) {
        this(path, name, location, drawing, Optional.empty());
    }

    /**
     * A picture in a form that a browser could run.
     *
     * @param source the digest of the file
     * @param rewritten the picture as it is published, none where that cannot be; with what was found in it. It is made
     *     when first asked for
     */
    public record Drawing(Fingerprint source, Supplier<Checked<Optional<OutputFile.Deferred>>> rewritten) {}

    /**
     * A picture made of dots, such as a photo.
     *
     * @param seen tells whether the file is as it was, without its being read
     * @param isRead whether it may be read: it is not too large for that
     * @param digest of the file, which is read for it when first asked
     * @param bytes of the file, as long as it is the same
     * @param facts what is known of it, none where it cannot be published; with what was found in it. They are made when
     *     first asked for
     */
    public record Picture(
            Fingerprint seen,
            boolean isRead,
            Supplier<Fingerprint> digest,
            Bytes bytes,
            Supplier<Checked<Optional<PictureFacts>>> facts) {}

    /** The same file, with another drawing. */
    public Asset with(Drawing other) {
        return new Asset(path, name, location, Optional.of(other), picture);
    }

    /** The same file, with another picture. */
    public Asset with(Picture other) {
        return new Asset(path, name, location, drawing, Optional.of(other));
    }

    /** What is known of a picture that is published. */
    public Optional<PictureFacts> facts() {
        return picture.flatMap(of -> of.facts().get().value());
    }

    /** What is published: none of a drawing or a picture that cannot be. */
    public Optional<OutputFile.Content> content() {
        if (picture.isPresent()) {
            return facts().map(PictureFacts::file);
        }
        return drawing.isPresent()
                ? drawing.get().rewritten().get().value().map(made -> made)
                : Optional.of(new OutputFile.Copied(location));
    }

    /** The file of the site, where anything is published. */
    public Optional<OutputFile> at(String output) {
        return content().map(content -> new OutputFile(output, content, name));
    }
}
