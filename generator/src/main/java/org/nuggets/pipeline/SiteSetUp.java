package org.nuggets.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.SiteLinker;
import org.nuggets.media.Outlines;
import org.nuggets.memo.Lazy;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.AddressSource;
import org.nuggets.model.Asset;
import org.nuggets.model.Fingerprint;
import org.nuggets.render.SiteRenderer;
import org.nuggets.render.format.AfterFormat;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.page.GuidePages;
import org.nuggets.render.page.PrintedPages;

/**
 * What stays as it is while only pages change.
 *
 * @param key of all that decides it
 * @param after what is made from all other files
 * @param faults what is wrong with the theme: with any, no page can be shown
 */
record SiteSetUp(
        Fingerprint key,
        SiteLinker linker,
        SiteRenderer renderer,
        List<AfterFormat> after,
        Lazy<List<Diagnostic>> faults) {

    static SiteSetUp of(Sources sources, BuildRequest request) {
        SiteSettings settings = sources.settings();
        SiteRenderer renderer = new SiteRenderer(
                settings.config(),
                settings.theme(),
                "Nuggets " + Version.current(),
                request.options().date(),
                sources.rules(),
                Stream.concat(
                                Stream.concat(
                                        Stream.of(new ContentPictures(
                                                settings.config().limits())),
                                        Stream.of(pictures(settings), prints(settings), guide(settings))
                                                .flatMap(Optional::stream)),
                                request.extensions().stream().flatMap(extension -> extension.formats().stream()))
                        .toList(),
                request.extended());
        List<AfterFormat> after = Stream.concat(renderer.afterFormats().stream(), request.afterFormats().stream())
                .toList();
        List<AddressSource> made = new ArrayList<>(renderer.formats());
        made.addAll(after);
        return new SiteSetUp(
                sources.setUp(request),
                new SiteLinker(
                        settings.config(),
                        settings.places(),
                        request.options(),
                        settings.types(),
                        sources.assets(),
                        settings.statics().stream().map(Asset::path).toList(),
                        renderer.themeFiles().addresses(),
                        made),
                renderer,
                after,
                new Lazy<>(renderer::check));
    }

    /** Cards and question sets on paper, where the site asks for them. */
    private static Optional<OutputFormat> prints(SiteSettings settings) {
        return settings.config().pdf()
                ? Optional.of(new PrintedPages(settings.theme(), context -> SitePress.of(settings, context.site())))
                : Optional.empty();
    }

    /** What those who write need to know, where the site asks for it and the theme can show it. */
    private static Optional<OutputFormat> guide(SiteSettings settings) {
        return settings.hasGuide()
                ? Optional.of(new GuidePages(
                        new AddressPlan(settings.config().languages()),
                        settings.types().values(),
                        BuiltIns.explanations(),
                        BuiltIns.examples()))
                : Optional.empty();
    }

    /** Titles are drawn with what the theme brings for that. */
    private static Optional<OutputFormat> pictures(SiteSettings settings) {
        return Optional.ofNullable(settings.theme().files().get(Outlines.FILE))
                .filter(outlines -> settings.config().socialPictures())
                .map(SocialPictures::new);
    }
}
