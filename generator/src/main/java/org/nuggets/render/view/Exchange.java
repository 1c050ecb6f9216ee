package org.nuggets.render.view;

import java.util.List;
import java.util.Optional;
import org.nuggets.render.view.View.Day;
import org.nuggets.render.view.View.Entry;
import org.nuggets.render.view.View.Fact;
import org.nuggets.render.view.View.Ref;

/**
 * What an item has to do with who can help whom.
 *
 * @param offers what it offers
 * @param needs what it looks for
 * @param ways where all matches stand, where the item offers or looks for something
 * @param holders who offers it and who looks for it, where others do
 * @param kin items near it, such as broader expertise, by the way in which they are, with who has those
 * @param members its members, where it has such
 * @param moreMembers how many more it has, and where all of them stand
 * @param memberOf what it is a member of
 * @param questions the questions that it answers or leaves open
 * @param questionSet where these questions stand by themselves
 */
public record Exchange(
        List<Claim> offers,
        List<Claim> needs,
        Optional<Ways> ways,
        Optional<Holders> holders,
        List<Kin> kin,
        List<Member> members,
        Optional<Ref> moreMembers,
        List<Entry> memberOf,
        List<Answered> questions,
        Optional<Ref> questionSet) {

    /** Of an item that has nothing to do with it. */
    public static final Exchange NONE = new Exchange(
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty());

    /**
     * The pages and files of all matches.
     *
     * @param page empty where this is it
     */
    public record Ways(String page, String table, String profiles, String schema) {}

    /**
     * Something that an item offers or looks for.
     *
     * @param level how far it goes, in words; may be empty
     * @param capacity with how many others at a time; 0 where it does not say
     * @param until the last day on which it holds
     * @param over whether that day has passed
     * @param partners who was found for it, the best first
     * @param more how many more were found
     * @param open for how many more partners there is room; 0 where it has all, or nothing is known of it
     * @param why why there is still room, in words; may be empty
     */
    public record Claim(
            Ref expertise,
            String expertiseLang,
            String level,
            int capacity,
            Optional<Day> until,
            boolean over,
            List<Partner> partners,
            int more,
            int open,
            String why) {}

    /**
     * Who was found for an offer or a need.
     *
     * @param facts what the profile is, in short
     * @param score of 100
     */
    public record Partner(Entry profile, List<Fact> facts, int score, List<Why> reasons) {}

    /** A reason in words, and what it adds to the score. */
    public record Why(String text, int points) {}

    /**
     * Who offers something, and who looks for it.
     *
     * @param moreOffering how many more do, and where all of them stand
     */
    public record Holders(
            List<Holder> offering, Optional<Ref> moreOffering, List<Holder> needing, Optional<Ref> moreNeeding) {}

    /** @param claim what it says of it */
    public record Holder(Entry profile, List<Fact> facts, Claim claim) {}

    /** Items near another in one way. */
    public record Kin(String label, List<Near> items) {}

    /**
     * An item near another.
     *
     * @param offering who offers it
     * @param needing who looks for it
     */
    public record Near(Ref item, String lang, Few offering, Few needing) {}

    /** @param rest how many more there are */
    public record Few(List<Ref> first, int rest) {}

    /**
     * A member.
     *
     * @param facts what it is, in short
     */
    public record Member(Entry profile, List<Fact> facts, List<Ref> offers, List<Ref> needs) {}

    /**
     * A question, and what is answered.
     *
     * @param lang the language of the question
     * @param answers in words
     * @param facts fields that answer it, too
     */
    public record Answered(String text, String lang, List<String> answers, List<Fact> facts) {

        public boolean isOpen() {
            return answers.isEmpty() && facts.isEmpty();
        }
    }

    /**
     * A line of the page of all matches.
     *
     * @param facts what the profile is, in short
     */
    public record Row(Entry profile, List<Fact> facts, Claim claim) {}
}
