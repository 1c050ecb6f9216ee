package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.Route;
import org.nuggets.render.view.View.Pager;
import org.nuggets.render.view.View.Ref;

/**
 * A long list in pages, since a phone on a slow line cannot be sent thousands of entries at once. The first page has the
 * list's own address; the others follow below it.
 *
 * @param entries how many there are in all
 * @param most how many a page has at most
 */
public record Paging(Route first, int entries, int most) {

    /** How many pages on either side of the current one can be gone to at once. */
    private static final int NEAR = 2;

    public Paging(Route first, int entries) {
        this(first, entries, AddressPlan.MOST_ON_A_PAGE);
    }

    /** How many pages there are; an empty list has one. */
    public int pages() {
        return AddressPlan.pages(entries, most);
    }

    /** The numbers of the pages, from 1. */
    public IntStream numbers() {
        return IntStream.rangeClosed(1, pages());
    }

    /** Where a page stands, by its number from 1. */
    public Route route(int number) {
        return AddressPlan.page(first, number);
    }

    /** Whether an address is that of one of the pages. */
    boolean holds(Route route) {
        return numbers().anyMatch(number -> route(number).equals(route));
    }

    /** The number of the page on which an entry stands. */
    public int pageOf(int entry) {
        return entry / most + 1;
    }

    /**
     * What stands on a page of a part of the list.
     *
     * @param from the number of the part's first entry in the list, from 0
     */
    public <T> List<T> on(int number, int from, List<T> part) {
        int start = Math.max(0, Math.min(part.size(), (number - 1) * most - from));
        int end = Math.max(start, Math.min(part.size(), number * most - from));
        return part.subList(start, end);
    }

    /** The way to the other pages; none where there is but one. */
    public Optional<Pager> pager(int number) {
        if (pages() == 1) {
            return Optional.empty();
        }
        List<Pager.Step> steps = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            boolean near = Math.abs(page - number) <= NEAR;
            if (near || page == 1 || page == pages()) {
                steps.add(new Pager.Step(String.valueOf(page), route(page).from(route(number)), page == number));
            } else if (!steps.get(steps.size() - 1).href().isEmpty()) {
                steps.add(new Pager.Step("…", "", false));
            }
        }
        return Optional.of(new Pager(
                number,
                pages(),
                number == 1 ? Optional.empty() : Optional.of(ref(number - 1, number)),
                number == pages() ? Optional.empty() : Optional.of(ref(number + 1, number)),
                steps));
    }

    private Ref ref(int page, int from) {
        return new Ref(String.valueOf(page), route(page).from(route(from)));
    }

    /** The title of a page in the words of a language: that of the list, and from the second page on its number. */
    public String title(String list, int number, RenderContext context, String lang) {
        return number == 1
                ? list
                : context.words()
                        .in(lang)
                        .getOrDefault("page_of", "{title} ({n}/{total})")
                        .replace("{n}", String.valueOf(number))
                        .replace("{total}", String.valueOf(pages()))
                        .replace("{title}", list);
    }
}
