package org.nuggets.render.view;

import java.util.List;
import java.util.Optional;

/**
 * An item in the network of who is tied to whom: {@code parts/network.peb}.
 *
 * @param picture the picture of it and of all that belongs to it, where it is a group
 * @param figures how far it reaches, where that is measured
 * @param href where the network stands, as a picture and as a table
 */
public record NetworkView(Optional<Picture> picture, Optional<Figures> figures, String href) {

    /**
     * What something is called, and its page.
     *
     * @param lang the language of the page
     */
    public record Name(String title, String href, String lang) {}

    /**
     * A picture, in whole units.
     *
     * @param extent how much is drawn: {@code all}, {@code shared} or {@code members_and_groups}
     * @param isNamed whether names stand below the numbers, where a screen has room for that
     * @param isDense whether there are so many lines that most have to stand back
     * @param lines those from sign to sign
     * @param linesBesideNames the same where names are shown, which they end before; empty where they are not
     * @param shows which kinds of lines there are: {@code match}, {@code offer}, {@code tie}; and {@code mutual}
     * @param key what the numbers stand for, by what that is
     */
    public record Picture(
            String extent,
            int width,
            int height,
            boolean isNamed,
            boolean isDense,
            List<Spot> spots,
            List<Line> lines,
            List<Line> linesBesideNames,
            List<String> shows,
            List<Kind> key) {}

    /**
     * An item in a picture.
     *
     * @param as its shape: {@code member}, {@code group}, {@code role} or {@code case}
     * @param kind what it is in words, one of it
     * @param label its name in short lines
     */
    public record Spot(int number, String as, String type, String kind, int x, int y, Name name, List<String> label) {}

    /**
     * A line in a picture.
     *
     * @param kind {@code match}, {@code offer} or {@code tie}
     * @param heads the arrowheads at its ends, each as the data of a path
     */
    public record Line(String kind, int x1, int y1, int x2, int y2, List<String> heads) {}

    /** Items of one kind by their numbers. */
    public record Kind(String as, String type, String label, List<Spot> spots) {}

    /**
     * An item with all that links it to others.
     *
     * @param number in the picture; 0 where it is not drawn
     * @param kind what it is in words
     */
    public record Row(String anchor, int number, Name name, String kind, List<Links> links) {}

    /**
     * What links an item to others in one way.
     *
     * @param way {@code tie}, {@code offers} or {@code needs}
     * @param label of a tie in words
     * @param what is offered or looked for
     * @param rest how many others are not named here
     * @param all where they stand
     */
    public record Links(String way, String label, Optional<Name> what, List<Other> others, int rest, String all) {}

    /**
     * One of the others.
     *
     * @param isMatched whether both are matched in this
     * @param near what it looks for or offers instead, where that is only near
     */
    public record Other(Name name, boolean isMatched, Optional<Name> near) {}

    /**
     * How far an item reaches.
     *
     * @param as {@code member} or {@code role}
     * @param reach how many members
     * @param working how many of them by something that was done or agreed
     * @param mutual of the pairs that could help each other, in how many both could
     * @param states whether anything is known of what they could give each other
     * @param unplaced how many of its cases count for nothing, since they name no member
     */
    public record Figures(
            String anchor,
            String as,
            Name name,
            String kind,
            int reach,
            int working,
            List<Difference> diversity,
            int mutual,
            int pairs,
            boolean states,
            int unplaced) {}

    /**
     * How those that are reached differ.
     *
     * @param kinds how many different values
     * @param common the most common value in words
     * @param most how many have it
     * @param stating how many say anything
     * @param silent how many do not
     */
    public record Difference(String label, int kinds, String common, int most, int stating, int silent) {}
}
