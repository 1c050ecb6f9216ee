package org.nuggets.render.view;

import java.util.List;
import java.util.Optional;
import org.nuggets.render.view.View.Ref;

/** What a page of the guide for writers says: a template {@code guide-<kind>.peb} shows it, inside of a {@link View.Guide}. */
public sealed interface GuidePage {

    /**
     * Where the guide begins.
     *
     * @param files how a file is built
     * @param types what can be written
     * @param vocabularies the lists of values
     * @param groups the kinds of findings
     */
    record Start(String files, List<TypeEntry> types, List<Entry> vocabularies, List<Group> groups)
            implements GuidePage {}

    /** A type, and a line on it. */
    record TypeEntry(String name, Ref page, String intro, String folder) {}

    /** Something that has a page here, its name in code, and a few words on it. */
    record Entry(String name, String href, String words) {}

    /** Kinds of findings about one thing. */
    record Group(String title, List<Entry> findings) {}

    /**
     * How a file is built.
     *
     * @param type the one that the example is of: its page
     * @param example a whole file
     * @param types all of them
     */
    record Files(Ref type, String path, String example, List<TypeEntry> types) implements GuidePage {}

    /**
     * What a content type asks for.
     *
     * @param name as files and commands call it
     * @param one one of it in words
     * @param folder where its files lie; empty for the folder of the content itself
     * @param alone whether a file may do without front matter
     * @param list where its items stand; empty where there is no list
     * @param maxWords the most words of a text; 0 for any number
     * @param reviewAfter after how many years it should be read again; 0 for never
     * @param fields those that it needs, those that it may have, and those that few need
     * @param parts the headings that its readers rely on
     * @param rules what holds between fields
     * @param path where the example would lie
     * @param example a whole file
     */
    record Type(
            String name,
            String one,
            String intro,
            String folder,
            boolean alone,
            String list,
            int maxWords,
            int reviewAfter,
            List<FieldGroup> fields,
            List<Part> parts,
            List<Rule> rules,
            String path,
            String example)
            implements GuidePage {}

    /**
     * Fields that are needed alike.
     *
     * @param kind {@code needed}, {@code free} or {@code seldom}
     */
    record FieldGroup(String kind, List<Field> fields) {}

    /**
     * A field, or a part of one.
     *
     * @param anchor its place on the page; empty for a part of a field
     * @param kind what it holds, in words
     * @param limits how long, how many, how large, in which form
     * @param example a value; may be empty
     * @param values what it may be, where there are few or no page says it
     * @param vocabulary the page of its values
     * @param to what a reference may lead to: the pages of those types
     * @param parts of a group, or of each in a list
     */
    record Field(
            String name,
            String anchor,
            String label,
            String help,
            boolean required,
            String kind,
            List<String> limits,
            String example,
            List<Value> values,
            Optional<Ref> vocabulary,
            List<Ref> to,
            List<Field> parts) {}

    /** A value as authors write it and as readers see it. */
    record Value(String code, String label) {}

    /** A heading, and what to write under it. */
    record Part(String name, String advice, boolean optional) {}

    /** What must hold where a field has a value. */
    record Rule(String field, String value, Entry finding, String message, String fix) {}

    /**
     * A vocabulary.
     *
     * @param usedBy the fields that take its values
     * @param steps whether its values are steps
     * @param ages whether they say ages
     * @param rules whether any says when it is the right one
     */
    record Values(String name, List<Meaning> values, List<Use> usedBy, boolean steps, boolean ages, boolean rules)
            implements GuidePage {}

    /**
     * What a value means.
     *
     * @param rule when it is the right one; may be empty
     * @param step how far it goes; empty where it is no step
     * @param ages from and up to which age; may be empty
     */
    record Meaning(String code, String label, String rule, String step, String ages) {}

    /** A field that takes the values of a vocabulary, and the type that has it. */
    record Use(String type, String label, String href) {}

    /**
     * A kind of finding. Its texts are in paragraphs, each in pieces.
     *
     * @param code as findings show it
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param group what it is about
     * @param message what such a finding says
     * @param path where the wrong example stands; may be empty
     * @param rightPath where the right one does
     * @param others the others of its group
     */
    record Finding(
            String code,
            String severity,
            String group,
            List<Piece> means,
            String message,
            List<Piece> cause,
            List<Piece> cure,
            List<Piece> more,
            String path,
            String wrong,
            String rightPath,
            String right,
            List<Pair> pairs,
            List<Entry> others)
            implements GuidePage {}

    /** What somebody wrote, and what they should have written. */
    record Pair(String wrong, String right) {}

    /** Words, or code among them. */
    record Piece(String text, boolean code) {}
}
