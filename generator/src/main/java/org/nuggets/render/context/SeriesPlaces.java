package org.nuggets.render.context;

import java.util.List;
import java.util.Optional;
import org.nuggets.model.FieldRole;
import org.nuggets.model.LinkedPage;
import org.nuggets.render.view.View;
import org.nuggets.render.view.View.Ref;

/** Where items stand in their series. */
public final class SeriesPlaces {

    private final RenderContext context;

    SeriesPlaces(RenderContext context) {
        this.context = context;
    }

    /** Where an item stands in its series, among those that are held. */
    public Optional<View.SeriesPlace> place(LinkedPage page) {
        return page.references().stream()
                .filter(reference -> reference.relation().roles().contains(FieldRole.SERIES))
                .flatMap(reference -> reference.target().stream())
                .findFirst()
                .map(context::page)
                .map(series -> {
                    List<LinkedPage> items = items(series);
                    int here = items.indexOf(page);
                    return new View.SeriesPlace(
                            series.page().title(),
                            series.route().from(page.route()),
                            here + 1,
                            items.size(),
                            neighbour(items, here - 1, page),
                            neighbour(items, here + 1, page));
                });
    }

    private static Optional<Ref> neighbour(List<LinkedPage> items, int index, LinkedPage page) {
        return index < 0 || index >= items.size()
                ? Optional.empty()
                : Optional.of(new Ref(
                        items.get(index).page().title(),
                        items.get(index).route().from(page.route())));
    }

    /** The items of a series, in their order. */
    public List<LinkedPage> items(LinkedPage series) {
        return series.backlinks().stream()
                .filter(backlink -> backlink.relation().roles().contains(FieldRole.SERIES))
                .map(backlink -> context.page(backlink.source()))
                .sorted(context.catalogue().order())
                .toList();
    }
}
