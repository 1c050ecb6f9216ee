package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.model.ContentDigest;
import org.nuggets.model.LocalText;
import org.nuggets.model.SourceFile;
import org.nuggets.pipeline.LiveSite;

/**
 * The file of a page as it is on the disk now.
 *
 * @param location where it really lies, behind links
 * @param text as it is, with its byte-order mark; nothing where it is no text in UTF-8
 */
record ContentFile(Path location, ContentDigest digest, Optional<String> text) {

    /** Reads a page's file; nothing where it is gone, or a link leads out of the content. */
    static Optional<ContentFile> of(LiveSite site, SourceFile page) throws IOException {
        Path file = site.sources().place(page.name());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Path real = file.toRealPath();
        if (!real.startsWith(site.sources().settings().content().toRealPath())) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(real);
        return Optional.of(new ContentFile(real, Digest.content(bytes), decoded(bytes)));
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    static Answer gone(SourceFile page) {
        return Answer.refusal(
                404,
                "gone",
                LocalText.of(
                        "the file '%s' is gone, or lies outside of the content",
                        "het bestand '%s' is weg, of ligt buiten de inhoud", page.name()),
                LocalText.of("look for it in the list of all pages", "zoek het in de lijst van alle pagina’s"));
    }
}
