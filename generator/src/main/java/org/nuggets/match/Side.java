package org.nuggets.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuggets.match.Statement.Stated;
import org.nuggets.model.Claim;

/**
 * All offers, or all needs, in the order of their items and then as they are written; by kind, and these by expertise.
 * Claims, items and kinds are told by number, from 0.
 */
final class Side {

    /** Claims of one kind, ascending: those of one item stand together. */
    record Group(Kind kind, List<Integer> claims) {}

    private final List<Claim> claims = new ArrayList<>();
    private final List<Integer> items = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Integer> groupOf = new ArrayList<>();
    private final SortedMap<String, List<Integer>> groupsAbout = new TreeMap<>();

    /**
     * One side of a site's items.
     *
     * @param stated the side of one of them
     * @param days an end that comes sooner is soon
     */
    static Side of(List<Statement> items, Function<Statement, List<Stated>> stated, LocalDate day, int days) {
        Side side = new Side();
        Map<Kind, Integer> known = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            Statement of = items.get(item);
            Optional<Area> area = Area.of(of.area());
            for (Stated one : stated.apply(of)) {
                side.add(of, item, one, area, day, days, known);
            }
        }
        return side;
    }

    private void add(
            Statement of,
            int item,
            Stated one,
            Optional<Area> area,
            LocalDate day,
            int days,
            Map<Kind, Integer> known) {
        Claim claim = new Claim(
                of.key(), one.position(), one.expertise(), one.level().map(Level::code), one.capacity(), one.until());
        Kind kind = new Kind(
                one.expertise(),
                one.level(),
                of.audience(),
                area,
                one.until().filter(end -> end.isBefore(day.plusDays(days))),
                claim.isOver(day));
        int group = known.computeIfAbsent(kind, k -> {
            groups.add(new Group(k, new ArrayList<>()));
            groupsAbout
                    .computeIfAbsent(Statements.item(k.expertise()), about -> new ArrayList<>())
                    .add(groups.size() - 1);
            return groups.size() - 1;
        });
        groups.get(group).claims().add(claims.size());
        claims.add(claim);
        items.add(item);
        groupOf.add(group);
    }

    int size() {
        return claims.size();
    }

    Claim claim(int number) {
        return claims.get(number);
    }

    /** Whose a claim is. */
    int item(int claim) {
        return items.get(claim);
    }

    Kind kind(int claim) {
        return groups.get(groupOf.get(claim)).kind();
    }

    List<Group> groups() {
        return groups;
    }

    /** The groups of an expertise, by its item. */
    List<Group> about(String expertise) {
        return groupsAbout.getOrDefault(expertise, List.of()).stream()
                .map(groups::get)
                .toList();
    }

    /** How many claims of a group are not of an item. */
    int others(Group group, int item) {
        return group.claims().size() - (firstFrom(group, item + 1) - firstFrom(group, item));
    }

    /** The place of the first claim of a group that is of an item or of one after it. */
    private int firstFrom(Group group, int item) {
        int low = 0;
        int high = group.claims().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (item(group.claims().get(middle)) < item) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
