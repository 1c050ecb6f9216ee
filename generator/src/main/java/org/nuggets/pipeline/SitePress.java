package org.nuggets.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nuggets.media.LayoutFailure;
import org.nuggets.media.PdfPress;
import org.nuggets.memo.Lazy;
import org.nuggets.model.Asset;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.Site;
import org.nuggets.render.format.Press;
import org.nuggets.render.format.PressFailure;

/**
 * The press of one version of a site: it shows the pictures of that site, and no other file.
 *
 * @param press made when the first page is pressed, for a preview asks which files there are at each step
 */
record SitePress(Lazy<PdfPress> press) implements Press {

    static SitePress of(SiteSettings settings, Site site) {
        return new SitePress(new Lazy<>(() -> press(settings, site)));
    }

    private static PdfPress press(SiteSettings settings, Site site) {
        Map<String, Asset> pictures = new HashMap<>();
        site.media().forEach(medium -> pictures.put(medium.route().path(), medium.asset()));
        return new PdfPress(
                settings.theme().files(),
                settings.config().baseUrl(),
                // A drawing is no picture that is made of dots, which is all that is printed.
                path -> Optional.ofNullable(pictures.get(path))
                        .filter(picture -> picture.drawing().isEmpty())
                        .map(Asset::location));
    }

    @Override
    public Fingerprint key(byte[] html) {
        try {
            return press.get().key(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String lost(byte[] html) {
        return press.get().lost(html);
    }

    @Override
    public void print(byte[] html, OutputStream out) throws IOException {
        try {
            press.get().print(html, out);
        } catch (LayoutFailure fault) {
            throw new PressFailure(String.valueOf(fault.getMessage()), fault);
        }
    }
}
