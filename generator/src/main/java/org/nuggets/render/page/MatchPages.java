package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.MatchAddresses;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.Matches.Narrowed;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.Matches.WhyNot;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.Exchanges;
import org.nuggets.render.context.InterfaceWords;
import org.nuggets.render.context.MatchesLd;
import org.nuggets.render.context.Paging;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.PageOutput;
import org.nuggets.render.view.Exchange;
import org.nuggets.render.view.Frame;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Ref;

/**
 * Who can help whom, in each language whose readers are offered items that offer or look for something: each need with who was
 * found for it and why, then each offer with room for more.
 */
public final class MatchPages implements OutputFormat {

    /** The first page: how many there are depends on the matches. */
    @Override
    public Stream<Route> addresses(SiteOutline site) {
        return site.languages().filter(lang -> isAny(lang, site)).map(new MatchAddresses(site.plan())::page);
    }

    /** Whether readers of a language are offered items that offer or look for something. */
    public static boolean isAny(String lang, SiteOutline site) {
        return site.types().stream()
                .anyMatch(type -> type.matching().isPresent()
                        && site.items(type, lang).findAny().isPresent());
    }

    @Override
    public Stream<PageOutput> outputs(RenderContext context) {
        return context.liveLanguages().stream().flatMap(lang -> pages(lang, context));
    }

    private static Stream<PageOutput> pages(String lang, RenderContext context) {
        return Exchanges.all(lang, context).stream().flatMap(first -> pages(first, lang, context));
    }

    private static Stream<PageOutput> pages(Route first, String lang, RenderContext context) {
        List<Line> needs = lines(lang, context, false);
        List<Line> offers = lines(lang, context, true);
        Paging paging = new Paging(first, needs.size() + offers.size(), AddressPlan.MOST_COMPARED);
        return paging.numbers()
                .mapToObj(number -> new PageOutput(
                        paging.route(number),
                        Optional.empty(),
                        "matches",
                        () -> view(needs, offers, lang, paging, number, context),
                        ""));
    }

    /** A claim by its place among those of its item. */
    private record Line(PageKey page, boolean offered, int place) {}

    /** Every need; of offers those with room for more. */
    private static List<Line> lines(String lang, RenderContext context, boolean offered) {
        List<Line> lines = new ArrayList<>();
        for (LinkedPage page : profiles(lang, context)) {
            (offered ? Exchanges.withRoom(page, context) : Exchanges.needs(page))
                    .forEach(claim -> lines.add(new Line(page.key(), offered, claim.position())));
        }
        return lines;
    }

    /** Whoever readers of a language are offered that offers or looks for something. */
    public static List<LinkedPage> profiles(String lang, RenderContext context) {
        return context.site().types().values().stream()
                .filter(type -> type.matching().isPresent())
                .flatMap(type -> context.catalogue().items(type, lang).stream())
                .toList();
    }

    private static View view(
            List<Line> needs, List<Line> offers, String lang, Paging paging, int number, RenderContext context) {
        Route route = paging.route(number);
        Exchanges exchanges = new Exchanges(lang, route, context);
        Map<String, Route> translations = new TreeMap<>();
        context.liveLanguages().stream()
                .filter(other -> !other.equals(lang))
                .forEach(other -> Exchanges.all(other, context).ifPresent(there -> translations.put(other, there)));
        ContentType type = context.site().types().values().stream()
                .filter(one ->
                        one.matching().isPresent() && context.list(one, lang).isPresent())
                .findFirst()
                .or(() -> context.site().types().values().stream()
                        .filter(one -> one.matching().isPresent())
                        .findFirst())
                .orElseThrow();
        String title = context.words().in(lang).getOrDefault("matches_title", "Who can help whom");
        Frame frame = context.frames()
                .frame(
                        route,
                        lang,
                        paging.title(title, number, context, lang),
                        context.words().in(lang).getOrDefault("matches_lead", ""),
                        Optional.of(paging.first()),
                        translations,
                        to -> to.from(route));
        List<Exchange.Row> here = rows(paging.on(number, 0, needs), exchanges, context);
        Matches all = context.insights().matches();
        return new View.MatchesPage(
                MatchesLd.of(frame, route, frame.title(), found(paging.on(number, 0, needs), context), context),
                title,
                exchanges.ways().orElseThrow(),
                new Ref(
                        InterfaceWords.label(type.many(), lang),
                        context.list(type, lang).map(list -> list.from(route)).orElse("")),
                all.made().size() + stillWanted(all),
                all.made().size(),
                all.narrowed().size(),
                all.narrowed().stream().mapToInt(Narrowed::compared).max().orElse(0),
                here,
                rows(paging.on(number, needs.size(), offers), exchanges, context),
                paging.pager(number));
    }

    /** Partners that are looked for and were not found; what holds no more is looked for no more. */
    private static int stillWanted(Matches all) {
        return all.needs().stream()
                .filter(left -> left.why() != WhyNot.EXPIRED)
                .mapToInt(Unmatched::open)
                .sum();
    }

    private static List<Match> found(List<Line> needs, RenderContext context) {
        return needs.stream()
                .flatMap(line -> {
                    LinkedPage page = context.page(line.page());
                    return Exchanges.found(page, Exchanges.needs(page).get(line.place()), context).stream();
                })
                .toList();
    }

    private static List<Exchange.Row> rows(List<Line> lines, Exchanges exchanges, RenderContext context) {
        return lines.stream()
                .map(line -> {
                    LinkedPage page = context.page(line.page());
                    var own = line.offered() ? Exchanges.offers(page) : Exchanges.needs(page);
                    return exchanges.row(
                            page, exchanges.claims(page, own, line.offered()).get(line.place()));
                })
                .toList();
    }
}
