package org.nuggets.publish;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.nuggets.cache.BuildCache;
import org.nuggets.config.TargetConfig;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.PublishedFile;
import org.nuggets.model.SiteManifest;
import org.nuggets.pipeline.BuildRequest;
import org.nuggets.pipeline.SiteBuild;
import org.nuggets.publish.PublishOutcome.Promoted;
import org.nuggets.publish.Publishing.Care;
import org.nuggets.publish.change.Changes;
import org.nuggets.publish.place.Edition;
import org.nuggets.publish.place.Previews;
import org.nuggets.publish.place.Release;
import org.nuggets.publish.place.Target;
import org.nuggets.publish.place.Target.Live;
import org.nuggets.publish.place.Target.Travelled;
import org.nuggets.publish.place.TargetRefusedException;

/** Builds that stand beside a site for review: put there, made live as they are, or taken away. */
public final class Previewing {

    private Previewing() {}

    /**
     * Builds a site of today for the address of the live one, with drafts where the request has them, and puts it beside
     * that.
     *
     * @param name what it is called, such as {@code pr-12}
     */
    public static PublishOutcome preview(
            PublishRequest request, String name, Care care, BuildCache cache, Consumer<String> progress)
            throws IOException {
        if (!Previews.isName(name)) {
            throw new TargetRefusedException("'" + name + "' is no name for a preview: write small letters, digits and"
                    + " hyphens, at most " + Previews.LONGEST + " of them, such as pr-12");
        }
        TargetConfig config = Targets.namedForBuild(request);
        BuildRequest today = ReadySite.forReaders(request, config);
        ReadySite.Built built = ReadySite.build(
                request.build().options().drafts() ? today.withDrafts() : today,
                config,
                request,
                care.strict(),
                cache,
                progress);
        if (built.ready().isEmpty()) {
            return new PublishOutcome.Unsound(built.build());
        }
        ReadySite ready = built.ready().get();
        refuseOwn(ready.site());
        progress.accept("publishing");
        try (Target target = Targets.open(config, request)) {
            if (care.dryRun()) {
                return new PublishOutcome.Planned(
                        built.build(), target.shown(), Publishing.changes(target, target.live(), ready.site()));
            }
            Travelled travelled = target.preview(name, ready.edition(Publishing.after(target, request.now()), request));
            return new PublishOutcome.Beside(
                    built.build(),
                    target.shown(),
                    name,
                    ready.site().baseUrl().map(base -> base.resolve(Previews.path(name, ""))),
                    travelled);
        }
    }

    /** A preview would stand among the site's own pages. */
    static void refuseOwn(SiteManifest site) throws TargetRefusedException {
        if (!site.files().tailMap(AddressPlan.PREVIEWS).isEmpty()
                && site.files().tailMap(AddressPlan.PREVIEWS).firstKey().startsWith(AddressPlan.PREVIEWS)) {
            throw new TargetRefusedException("the site has pages of its own below '" + AddressPlan.PREVIEWS
                    + "', where previews stand: give them another address, or unpublish the previews");
        }
    }

    /** Makes a preview live, byte for byte, without building anything. */
    public static Promoted promote(PublishRequest request, String name, Care care) throws IOException {
        TargetConfig config = Targets.named(request);
        try (Target target = Targets.open(config, request)) {
            Edition preview = target.previewed(name);
            refuseOthers(preview.site(), name, config, request);
            Optional<Live> live = target.live();
            Changes changes = Publishing.changes(target, live, preview.site());
            refuseOlder(preview.release(), name, live.map(Live::release), changes);
            if (!care.allowDeletes()) {
                Publishing.guard(changes, config);
            }
            Release release = Release.of(
                    preview.site(),
                    preview.release().manifest(),
                    Publishing.after(target, request.now()),
                    preview.release().commit());
            readAll(preview, changes);
            Edition edition = new Edition(release, preview.site(), preview.manifest(), preview.bytes());
            Travelled travelled = target.publish(edition, live.map(Live::release));
            return new Promoted(target.shown(), release, changes, travelled, target.replacesAtOnce());
        }
    }

    /** What was published since the preview was made is not in it, and would be gone from the live site unnoticed. */
    private static void refuseOlder(Release preview, String name, Optional<Release> live, Changes changes)
            throws TargetRefusedException {
        if (!changes.areNone()
                && live.filter(now -> now.published().isAfter(preview.published()))
                        .isPresent()) {
            throw new TargetRefusedException("the preview '" + name + "' was made before "
                    + live.get().id()
                    + " became live, and would take back what that has changed: publish it anew with --as " + name);
        }
    }

    /** So that what somebody has damaged is found before anything changes. */
    private static void readAll(Edition preview, Changes changes) throws IOException {
        for (PublishedFile file : changes.added()) {
            preview.bytes().of(file.path());
        }
        for (PublishedFile file : changes.changed()) {
            preview.bytes().of(file.path());
        }
    }

    /** What readers must not get does not become live. */
    private static void refuseOthers(SiteManifest site, String name, TargetConfig config, PublishRequest request)
            throws IOException {
        String anew = ": publish it anew with --as " + name;
        if (site.drafts()) {
            throw new TargetRefusedException(
                    "the preview '" + name + "' shows drafts, which readers do not get" + anew + ", without --drafts");
        }
        if (!site.date().equals(ReadySite.day(request))) {
            throw new TargetRefusedException("the preview '" + name + "' was built for " + site.date()
                    + ", and what is scheduled or expires may be another today" + anew);
        }
        Optional<URI> address = SiteBuild.settings(ReadySite.forReaders(request, config))
                .config()
                .baseUrl();
        if (!site.baseUrl().equals(address)) {
            throw new TargetRefusedException("the preview '" + name + "' was built for the address "
                    + site.baseUrl().map(URI::toString).orElse("of nowhere") + ", and the site's is "
                    + address.map(URI::toString).orElse("none") + anew);
        }
    }

    /** Takes a preview away. */
    public static String unpublish(PublishRequest request, String name) throws IOException {
        try (Target target = Targets.open(Targets.named(request), request)) {
            target.unpublish(name);
            return target.shown();
        }
    }
}
