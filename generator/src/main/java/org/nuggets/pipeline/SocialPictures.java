package org.nuggets.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.nuggets.cache.Digest;
import org.nuggets.media.Outlines;
import org.nuggets.media.SocialPicture;
import org.nuggets.media.SocialPicture.Circle;
import org.nuggets.memo.Lazy;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Fingerprint;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.model.SourceFile;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.ItemPages;
import org.nuggets.render.view.ItemEmblem;

/** A picture for each item, with its title, which is shown where the page is shared. */
final class SocialPictures implements OutputFormat {

    private final Fingerprint font;
    private final Lazy<Outlines> outlines;

    /** @param font the theme's outlines of letters */
    SocialPictures(SourceFile font) {
        this.font = font.digest();
        this.outlines = new Lazy<>(() -> Outlines.of(font.bytes()));
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        if (!site.hasBaseUrl()) {
            return Stream.empty();
        }
        List<Route> homes =
                site.plan().languages().stream().map(site.plan()::home).toList();
        return site.routes().filter(route -> !homes.contains(route)).map(AddressPlan::picture);
    }

    @Override
    public Stream<FileOutput> outputs(RenderContext context) {
        return context.site().pages().values().stream()
                .filter(page -> ItemPages.isOne(page, context))
                .filter(page -> context.addresses().has(AddressPlan.picture(page.route())))
                .map(page -> output(page, context));
    }

    private FileOutput output(LinkedPage page, RenderContext context) {
        Lazy<SocialPicture> picture = new Lazy<>(() -> picture(page, context));
        return FileOutput.slow(
                AddressPlan.picture(page.route()),
                () -> key(picture.get()),
                out -> picture.get().write(outlines.get(), out));
    }

    private Fingerprint key(SocialPicture picture) {
        Digest all = Digest.quick()
                .add("social " + SocialPicture.VERSION)
                .add(font)
                .add(picture.title())
                .add(picture.site())
                .add(picture.type())
                .add(picture.label());
        picture.circles().forEach(circle -> all.add(circle.toString()));
        return all.fingerprint();
    }

    private static SocialPicture picture(LinkedPage page, RenderContext context) {
        ItemEmblem mark = ItemEmblem.of(page.key().id());
        return new SocialPicture(
                page.page().title(),
                context.config().title().in(page.key().lang()),
                page.key().type(),
                page.page().type().one().in(page.key().lang()),
                List.of(new Circle(mark.x1(), mark.y1(), mark.r1()), new Circle(mark.x2(), mark.y2(), mark.r2())));
    }
}
