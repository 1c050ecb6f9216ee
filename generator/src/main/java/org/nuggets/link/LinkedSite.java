package org.nuggets.link;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Coverage;
import org.nuggets.model.Page;
import org.nuggets.model.Route;
import org.nuggets.model.Site;

/** One version of a site, linked, and what was found in doing so. Never changed. */
public final class LinkedSite {

    private final SiteLinker linker;
    private final LinkStages stages;
    private final List<Page> all;
    private final Site site;

    /** @param stages by which it was linked, for the next version */
    LinkedSite(SiteLinker linker, LinkStages stages, List<Page> all, Site site) {
        this.linker = linker;
        this.stages = stages;
        this.all = all;
        this.site = site;
    }

    SiteLinker linker() {
        return linker;
    }

    LinkStages stages() {
        return stages;
    }

    /** What readers will get. */
    public Site site() {
        return site;
    }

    /** What of all pages it shows. */
    public Coverage coverage() {
        return linker.visibility().coverage(all);
    }

    /** What was found, in no order. */
    public List<Diagnostic> findings() {
        return Stream.of(
                        stages.plan().targets().value().routes().findings().stream(),
                        stages.menu().value().findings().stream(),
                        stages.links().values().stream().flatMap(of -> of.findings().stream()),
                        stages.oneWay().values().stream().flatMap(List::stream),
                        stages.unprompted().values().stream().flatMap(List::stream),
                        stages.among().findings(),
                        stages.plan().plan().value().findings().stream(),
                        nearlyRead().stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /** Every place where a source names another file of the site, by place; also in sources that readers do not get. */
    public List<Mention> mentions() {
        LinkContext context = stages.plan().context();
        Mentions mentions = new Mentions(context);
        all.forEach(mentions::in);
        linker.menu(context, mentions.of(Mention.Form.SETTING, ""));
        return mentions.all();
    }

    /** The addresses of pages, by the paths of their sources. */
    public Map<String, Route> routes() {
        LinkTargets targets = stages.plan().targets().value();
        return all.stream()
                .collect(Collectors.toMap(Page::path, page -> targets.routes().of(targets.of(page))));
    }

    private List<Diagnostic> nearlyRead() {
        NearlyRead files = stages.plan().nearlyRead().value();
        return files.isEmpty()
                ? List.of()
                : files.findings(UsedFiles.linked(
                        stages.plan().targets().value(),
                        stages.menu().value().used(),
                        stages.links().values()));
    }
}
