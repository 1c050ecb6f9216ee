package org.nuggets.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What Nuggets itself does with a field or a relation, whatever its type calls it. Types say it, in their files: {@code
 * role: sort_by}.
 */
public enum FieldRole {
    /** A number by which lists are sorted; the smallest comes first. Of several such fields the first that is given counts. */
    SORT_BY,
    /** The item's number in its series, as lists show it. */
    SERIES_PLACE,
    /** Of a relation: its target is a series, whose items lead to the one before and the one after. */
    SERIES,
    /** Other names of the item: texts that mention one lead to it, and who searches for one finds it. */
    SYNONYMS,
    /** What readers type who look for the item: a search finds it so, and no page shows it. */
    SEARCH_WORDS,
    /** The language of the item's name, where it is another than the page's. */
    NAME_LANGUAGE,
    /** What the owner of a source allows. */
    SOURCE_LICENSE,
    /** Beside a reference to a source: how it is used. The value {@code adapted} is compared with the source's licence. */
    USE,
    /** Said of the page, and not of the thing that it describes. */
    OF_PAGE,
    /** Said of the page, and not of what it is about: a search does not look there. */
    NOT_SEARCHED,
    /** The day of the last change. */
    CHANGED,
    /** The day on which somebody last compared it with what it rests on. */
    CHECKED,
    /** Who wrote the page: a list of groups, each with a {@code name}. */
    AUTHORS,
    /** The licence of the page, as an SPDX id. */
    LICENSE,
    /** How much time it takes: an {@code amount}, its {@code unit} and the {@code period}, or a list of such. */
    EFFORT,
    /** How sure it is: a value of a vocabulary whose values have a {@code step}. */
    SURE,
    /** What came of it: a value of a vocabulary. */
    OUTCOME,
    /** Of a relation: the item tries what its target tells of, whose readers learn how many did. */
    REPEATS,
    /** Of a relation: the item takes the place of its target, which says so. */
    SUPERSEDES,
    /** Of a relation: the item says in another language what its target says, and should not be older. */
    TRANSLATES,
    /** Of a relation: its targets are members of the item, whose page says what they are, offer and look for. */
    MEMBERS,
    /** Of a relation: its target is the same in a wider sense, or what the item is a part of. */
    BROADER,
    /** Of a relation: its target is near to the item, neither wider nor narrower. */
    RELATED,
    /** {@code true} for an item that a site began with, and that is to make room for one of its own. */
    EXAMPLE;

    /** As type files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From {@link #id()}. */
    public static Optional<FieldRole> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
