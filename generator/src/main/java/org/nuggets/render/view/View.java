package org.nuggets.render.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a template may see, beside its {@link Frame}: immutable, with every address as seen from the page.
 *
 * <p>A template finds the view as {@code view}, the frame as {@code frame}.
 */
public sealed interface View {

    Frame frame();

    /**
     * One item: {@code item.peb}, or {@code item-<type>.peb} where the theme has it.
     *
     * @param mark its own mark
     * @param glance what a reader weighs first
     * @param id the same in every language
     * @param type name of its content type, such as {@code role}
     * @param typeLabel the type in words, one of it, such as "Role"
     * @param typeList the address of the list that it stands in, where there is one
     * @param typeListLabel the type in words, many of them, such as "Roles"
     * @param compare where it stands beside others of its type; empty where they are not compared
     * @param pdf where it stands as a file for paper; empty where it does not
     * @param plan what a plan to try it is made of; none where its type cannot be tried
     * @param deploy the way to the planner of a week in several schools; empty where there is none
     * @param series its place in a series, where it is in one
     * @param titleId the anchor of its title, where its text has the title as its first heading
     * @param minutes how long its text takes to read
     * @param status {@code published}, {@code archived}, and with drafts also {@code draft} or {@code review}
     * @param body its HTML, clean and to be shown as it is
     * @param contents its second-level headings
     * @param facts the fields that its type shows, in the type's order; fields without a value are left out
     * @param fields every field of its front matter: text, number, boolean, {@link Choice}, {@link Ref},
     *     {@link Day}, or a list or map of such, by the names that authors write
     * @param relations what it points to, grouped by relation
     * @param backlinks what points to it, grouped by relation
     * @param parts of a series its first items, in their order
     * @param whole the whole that it is a part of, where its type knows such
     * @param terms the entries of the glossary that its text leads to, in the order of the text
     * @param tries what it tries again
     * @param triedBy who tried it again
     * @param successor what has taken its place
     * @param prompts questions of other items for what it says of itself, where there are any
     * @param exchange what it has to do with who can help whom
     * @param network its part in the network of who is tied to whom, where it has one
     * @param related other items near it, nearest first
     * @param published when it was published, where it says so
     * @param modified when it was last changed, where it says so, or git does
     * @param checked when it was last compared with what it rests on, where it says so
     * @param reviewBy the day by which somebody should read it again, where there is one
     * @param overdue whether that day has passed
     * @param authors names of its authors
     * @param licence SPDX id, may be empty
     * @param edit where its source can be changed: whose editor that is, and its address
     */
    record Item(
            Frame frame,
            ItemEmblem mark,
            AtAGlance glance,
            String id,
            String type,
            String typeLabel,
            Optional<String> typeList,
            String typeListLabel,
            String compare,
            String pdf,
            Optional<Plan> plan,
            String deploy,
            Optional<SeriesPlace> series,
            String title,
            Optional<String> titleId,
            String description,
            int minutes,
            String status,
            String body,
            List<Ref> contents,
            List<Fact> facts,
            Map<String, Object> fields,
            List<Group> relations,
            List<Group> backlinks,
            List<Entry> parts,
            Optional<Whole> whole,
            List<Definition> terms,
            List<Try> tries,
            List<Try> triedBy,
            Optional<Entry> successor,
            Optional<Prompts> prompts,
            Exchange exchange,
            Optional<NetworkView> network,
            List<Entry> related,
            Optional<Day> published,
            Optional<Day> modified,
            Optional<Day> checked,
            Optional<Day> reviewBy,
            boolean overdue,
            List<String> authors,
            String licence,
            Optional<Ref> edit)
            implements View {}

    /**
     * An item on paper: {@code pdf-<type>.peb}. Its addresses are as seen from its page, so what is written of it stands in an
     * element that says which that is, in {@code data-route}.
     *
     * @param route the path of the item's page
     * @param item as its page shows it
     * @param parts of a series all of its items, in their order
     */
    record Print(Frame frame, String route, Item item, List<Print> parts) implements View {}

    /**
     * All that an item is tied to, where its own page cannot show it: {@code ties.peb}.
     *
     * @param type name of the item's type
     * @param list the list that the item stands in; empty where there is none
     * @param listLabel the type in words, many of them
     * @param item the item's own page
     * @param relations every relation, with the number of its items and where they begin
     * @param groups those of this page
     * @param pager the way to the other pages
     */
    record TiesPage(
            Frame frame,
            String type,
            String list,
            String listLabel,
            Ref item,
            String title,
            List<TypeCount> relations,
            List<Group> groups,
            Optional<Pager> pager)
            implements View {}

    /**
     * Items of one type: {@code list.peb}, or {@code list-<type>.peb} where the theme has it.
     *
     * @param compare where they stand beside each other; empty where they do not
     * @param contribute where readers write one of their own; empty where they do not
     * @param matches where it is said who can help whom, in a list of those who can
     * @param network where it is said who is tied to whom; empty where they have no part in that
     * @param count how many there are
     * @param entries those of this page
     * @param groups the same by a field, where the type names one; those without a value last
     * @param pager the way to the others
     */
    record Listing(
            Frame frame,
            String type,
            String title,
            String intro,
            List<FacetLinks> filters,
            String compare,
            String contribute,
            Optional<Exchange.Ways> matches,
            String network,
            int count,
            List<Entry> entries,
            List<Section> groups,
            Optional<Pager> pager)
            implements View {}

    /**
     * Items of one type beside each other: {@code compare.peb}, or {@code compare-<type>.peb} where the theme has it.
     *
     * @param one one of the type in words, such as "Role"
     * @param list the list that they stand in
     * @param listLabel the type in words, many of them
     * @param weighed which of what a reader weighs at a glance the type can say: {@code effort}, {@code sure}, {@code
     *     outcome}; and {@code tried}, where any was tried again
     * @param columns the fields that are compared, in order
     * @param rows the items of this page
     * @param first the first page
     * @param pages how many pages there are
     * @param pager the way to the others
     */
    record Comparison(
            Frame frame,
            String type,
            String title,
            String one,
            String list,
            String listLabel,
            List<String> weighed,
            List<Column> columns,
            List<Row> rows,
            String first,
            int pages,
            Optional<Pager> pager)
            implements View {

        /** A field that is compared. */
        public record Column(String name, String label) {}

        /**
         * An item that is compared.
         *
         * @param values what it says of the columns, as in {@link Fact}, by their names; what it does not say is absent
         * @param fields every field of its front matter, as in {@link Item}
         */
        public record Row(Entry entry, Map<String, Object> values, Map<String, Object> fields) {}
    }

    /**
     * Who can help whom: {@code matches.peb}.
     *
     * @param ways the same as files; its page is empty
     * @param list the first list of those who offer and look for something
     * @param wanted how many partners are looked for in all
     * @param found how many of them were found
     * @param narrowed of how many needs not every offer was compared
     * @param compared how many offers are compared with a need at most
     * @param needs those of this page
     * @param offers of this page, those with room for more
     * @param pager the way to the other pages
     */
    record MatchesPage(
            Frame frame,
            String title,
            Exchange.Ways ways,
            Ref list,
            int wanted,
            int found,
            int narrowed,
            int compared,
            List<Exchange.Row> needs,
            List<Exchange.Row> offers,
            Optional<Pager> pager)
            implements View {}

    /**
     * Who is tied to whom: {@code network.peb}.
     *
     * @param whole all of the network, where this is the part of a group
     * @param group that group
     * @param picture the picture, on the first page; none of what is too much for one
     * @param groups the first groups, each with its part of the network, on the first page of the whole
     * @param moreGroups where the other groups stand; none where these are all
     * @param rows those of this page
     * @param fields by what those that are reached may differ, in words
     * @param figures of this page's items, those that are measured
     * @param data all of it as data
     * @param pager the way to the other pages
     */
    record NetworkPage(
            Frame frame,
            String title,
            Optional<Ref> whole,
            Optional<NetworkView.Name> group,
            Optional<NetworkView.Picture> picture,
            List<NetworkView.Name> groups,
            Optional<Ref> moreGroups,
            List<NetworkView.Row> rows,
            List<String> fields,
            List<NetworkView.Figures> figures,
            String data,
            Optional<Pager> pager)
            implements View {}

    /**
     * Where readers put together what they chose: {@code pack.peb}. What they chose is known to their browser alone.
     *
     * @param items what can be chosen, as a script
     * @param ways the lists to choose from
     */
    record Pack(Frame frame, String title, String items, List<Ref> ways) implements View {}

    /**
     * What a plan to try an item is made of, in a browser.
     *
     * @param key by which it is told from the plans of other items, the same in every language
     * @param blank the page with a blank plan
     * @param words the script of the words that it says
     * @param steps the parts of the item that hold its steps, in order
     * @param told the anchors of the parts of its text that tell what came of it
     * @param measures by what others know whether it works
     */
    record Plan(String key, String blank, String words, List<Steps> steps, List<String> told, List<Measure> measures) {

        /**
         * Steps of one phase.
         *
         * @param phase {@code explore}, {@code prepare}, {@code deliver} or {@code sustain}
         * @param heading the anchor of the part of its text that holds them; empty where they are given
         * @param texts the steps, where they are given
         */
        public record Steps(String phase, String heading, List<String> texts) {}

        /**
         * What was measured.
         *
         * @param note its value and who says so; may be empty
         * @param item the item that says it; empty where it is this one
         */
        public record Measure(String name, String note, String item) {}
    }

    /**
     * A blank plan to fill in by hand, and the place where a script lists those that a browser keeps: {@code plan.peb}.
     *
     * @param words the script of the words that it says
     * @param types what can be tried, and where it stands
     */
    record PlanPage(Frame frame, String title, String words, List<Ref> types) implements View {}

    /**
     * Where readers write a new item: {@code contribute.peb}. Without scripts it says what to write under which headings.
     *
     * @param forms those that there are, where the page holds none of them
     * @param form the form of the page, where it is one
     */
    record Contribute(Frame frame, String title, String lead, List<Ref> forms, Optional<Form> form) implements View {

        /**
         * A form.
         *
         * @param type name of the type
         * @param data what it asks, as a script
         * @param word the same as a Word document
         * @param guide where an example of it stands; may be empty
         * @param parts the headings of the text, each with what to write below it
         * @param fields what else is asked, the required first
         */
        public record Form(String type, String data, String word, String guide, List<Line> parts, List<Line> fields) {}

        /**
         * A heading, or a field.
         *
         * @param advice what to write there; may be empty
         * @param required whether it must not be left out
         */
        public record Line(String name, String advice, boolean required) {}
    }

    /**
     * The pages of a long list.
     *
     * @param number of this page, from 1
     * @param pages the first, the last and the near ones by number; between them "…", which leads nowhere
     */
    record Pager(int number, int total, Optional<Ref> previous, Optional<Ref> next, List<Step> pages) {

        /** A page by its number, and whether it is this one. */
        public record Step(String label, String href, boolean current) {}
    }

    /**
     * The items that share one value of a facet, by type: {@code facet.peb}.
     *
     * @param facet the facet in words, such as "For"
     * @param title the value in words, such as "Governors"
     * @param browse the overview of all facets
     * @param door of a kind of reader that has a door, where such a reader starts; its first page then shows but a few of each type
     * @param types all items by type, with the place of their first one
     * @param sections the items of this page by type
     * @param sameAge for a phase, the items of other phases at the same age that stand on this page
     * @param ladder where the values of the facet are steps of how sure things are, all of them, the surest first
     * @param siblings the values of the facet, of many those around this one
     * @param pager the way to the other pages
     */
    record FacetPage(
            Frame frame,
            String facet,
            String title,
            String browse,
            Optional<Door> door,
            List<TypeCount> types,
            List<Section> sections,
            List<Entry> sameAge,
            List<Rung> ladder,
            FacetLinks siblings,
            Optional<Pager> pager)
            implements View {}

    /**
     * All facets with their values, or one facet with all of its values: {@code browse.peb}.
     *
     * @param browse the overview of all facets; empty where this is it
     * @param pager the way to the other pages of one facet
     */
    record Browse(Frame frame, String title, String browse, List<FacetLinks> facets, Optional<Pager> pager)
            implements View {}

    /**
     * The page of search: {@code search.peb}. Without scripts it is a map of the site.
     *
     * @param examples what others ask, each with the address of what is found
     * @param sections each type with its items: of a long list the first, and where the rest stands
     * @param pager the way to the other items of types without a list
     */
    record SearchPage(Frame frame, String title, List<Ref> examples, List<Section> sections, Optional<Pager> pager)
            implements View {}

    /** An earlier address, which leads on: {@code redirect.peb}. */
    record Moved(Frame frame, String title, String href) implements View {}

    /**
     * The home page: {@code home.peb}.
     *
     * @param titleId the anchor of the first heading of {@code index.md}, where the page's own title stands for it
     * @param body the HTML of {@code index.md}, empty where there is none
     * @param facets the ways to browse
     * @param doors the ways in for kinds of readers, as the settings ask for them
     * @param series the first series, each with its first items in their order
     * @param seriesCount how many series there are
     * @param allSeries where all of them are listed
     * @param sections each type that has items, with its newest few
     * @param pages the first pages of types without a list
     * @param pageCount how many such pages there are
     * @param allPages where all of them are listed; empty where the site has no page of search
     */
    record Home(
            Frame frame,
            Optional<String> titleId,
            String body,
            List<FacetLinks> facets,
            List<Door> doors,
            List<Series> series,
            int seriesCount,
            String allSeries,
            List<Section> sections,
            List<Entry> pages,
            int pageCount,
            String allPages)
            implements View {}

    /**
     * A way in for a kind of reader.
     *
     * @param title what is written on it
     * @param text one line on what stands behind it; may be empty
     * @param href where it leads
     * @param page the page for these readers, where there is one
     * @param start where such a reader begins
     * @param all in words, all that is for these readers
     * @param allHref where that stands; empty where nothing is
     */
    record Door(
            String code,
            String title,
            String text,
            String href,
            Optional<Entry> page,
            List<Entry> start,
            String all,
            String allHref) {}

    /**
     * What leads to the tools for readers: {@code tools.peb}.
     *
     * @param tools in the order of the settings
     */
    record Tools(Frame frame, String title, List<Offered> tools) implements View {

        /**
         * A tool.
         *
         * @param text what it does, in a sentence
         */
        public record Offered(String title, String href, String text) {}
    }

    /**
     * A tool that readers use in their browser: {@code tool-observation.peb}, {@code tool-deployment.peb}.
     *
     * @param tools where all of them are
     * @param data what it says and knows of the site, as a script
     * @param template an empty table to fill in; empty where the tool takes none
     */
    record ToolPage(Frame frame, String title, String tools, String data, String template) implements View {}

    /**
     * The planner of a week in several schools: {@code tool-deployment.peb}.
     *
     * @param tools where all tools are
     * @param data what it says, as a script
     */
    record Deployment(Frame frame, String title, String tools, String data, Known known) implements View {

        /**
         * What it knows of the site.
         *
         * @param roles what a week can be planned with
         * @param patterns what these, or items tied to them, state of the time that is given
         * @param always what else asks, whichever is planned with
         */
        public record Known(List<Asking> roles, List<Pattern> patterns, List<Asking> always) {}

        /**
         * An item with what it asks its readers to settle.
         *
         * @param key by which it is told from others, the same in every language
         * @param item its title, and where it asks
         * @param lang of the item
         */
        public record Asking(String key, Ref item, String lang, List<String> questions) {}

        /**
         * Time that is given, as an item states it.
         *
         * @param way all that is stated of it, as its fields say it
         * @param amount such as 3; empty where none is stated
         * @param unit the code of its value; may be empty
         * @param period the code of its value; may be empty
         * @param source the item
         * @param lang of the item
         * @param roles the keys of the roles that it is of
         */
        public record Pattern(
                Map<?, ?> way,
                String amount,
                String unit,
                String period,
                Ref source,
                String lang,
                List<String> roles) {}
    }

    /** The page for addresses that do not exist: {@code 404.peb}. */
    record NotFound(Frame frame) implements View {}

    /** What is kept on a reader's device: {@code offline.peb}. */
    record OfflinePage(Frame frame) implements View {}

    /**
     * A page of the guide for writers: {@code guide-start.peb}, {@code guide-files.peb}, {@code guide-type.peb}, {@code
     * guide-values.peb} or {@code guide-finding.peb}.
     *
     * @param guide where the guide begins; empty where this is it
     */
    record Guide(Frame frame, String title, String guide, GuidePage page) implements View {}

    /**
     * A facet and the pages of its values.
     *
     * @param rest how many more values it has
     * @param all where all of them stand; empty where these are all
     */
    record FacetLinks(String field, String label, List<FacetLink> values, int rest, String all) {}

    /**
     * The page of one value of a facet.
     *
     * @param count how many items it lists
     * @param current whether it is this page
     * @param types the items by type
     */
    record FacetLink(String code, String label, String href, int count, boolean current, List<TypeCount> types) {}

    /** How many items of one type, and where they stand. */
    record TypeCount(String type, String label, String href, int count) {}

    /**
     * A series with its first items in their order.
     *
     * @param count how many it has in all
     */
    record Series(String title, String href, List<Entry> entries, int count) {}

    /**
     * The place of an item in a series.
     *
     * @param position its number among those that are held, from 1
     * @param previous the one before it
     * @param next the one after it
     */
    record SeriesPlace(
            String title, String href, int position, int total, Optional<Ref> previous, Optional<Ref> next) {}

    /** A type on the home page, or on that of a facet. */
    record Section(String type, String title, String intro, String href, int count, List<Entry> entries) {}

    /**
     * An item as others show it.
     *
     * @param id by which it is told from others of its type
     * @param mark its own mark
     * @param glance what a reader weighs first
     * @param titleLang the language of its title, which for a term may be another than that of its text
     * @param text the plain text of its body's first block: what a glossary shows; may be empty
     * @param reason why it stands here; empty where that is plain
     * @param number its place in its series; empty where it is in none
     * @param minutes how long its text takes to read
     */
    record Entry(
            String id,
            ItemEmblem mark,
            AtAGlance glance,
            String type,
            String typeLabel,
            String title,
            String description,
            String href,
            String lang,
            String titleLang,
            List<Fact> facts,
            String text,
            String reason,
            String number,
            int minutes) {

        /** One that is only named, since we do not hold it. */
        public static Entry notHeld(String text, String lang) {
            return new Entry(
                    "",
                    ItemEmblem.of(text),
                    AtAGlance.NOTHING,
                    "",
                    "",
                    text,
                    "",
                    "",
                    lang,
                    lang,
                    List.of(),
                    "",
                    "",
                    "",
                    0);
        }
    }

    /**
     * What a reader weighs at a glance; what an item does not say is absent.
     *
     * @param outcome what came of it
     * @param tried how many other items try the same
     * @param untold which of the three an item of its type could say, and does not: {@code effort}, {@code sure}, {@code
     *     outcome}
     */
    record AtAGlance(
            Optional<Effort> effort, Optional<Sure> sure, Optional<Choice> outcome, int tried, List<String> untold) {

        /** Of an item that says none of it. */
        public static final AtAGlance NOTHING =
                new AtAGlance(Optional.empty(), Optional.empty(), Optional.empty(), 0, List.of());

        public boolean isEmpty() {
            return effort.isEmpty() && sure.isEmpty() && outcome.isEmpty() && tried == 0;
        }
    }

    /**
     * Time given, such as "3 days a week".
     *
     * @param days of a working week of five, how much of each is filled, in percent; empty where it cannot be drawn
     */
    record Effort(String text, List<Integer> days) {}

    /**
     * How sure it is.
     *
     * @param step from 1
     * @param steps the highest there is
     * @param rule when this is the right step; may be empty
     * @param href what the steps mean; empty where no page says so
     */
    record Sure(String code, String label, int step, int steps, String rule, String href) {}

    /**
     * A step on the ladder of how sure things are.
     *
     * @param rule when it is the right one; may be empty
     * @param href what stands on it; empty where nothing does
     * @param current whether this page shows what stands on it
     */
    record Rung(String label, int step, int steps, String rule, String href, boolean current) {}

    /**
     * Items under one relation.
     *
     * @param anchor its place on the page that shows all of them
     * @param rest how many more there are
     * @param all where all of them stand; empty where these are all
     */
    record Group(String name, String label, String anchor, List<Entry> entries, int rest, String all) {}

    /**
     * A field to show.
     *
     * @param value text, number, boolean, {@link Choice}, {@link Ref}, {@link Day}, or a list of such, or a map from
     *     label to such
     */
    record Fact(String name, String label, Object value) {}

    /** A value out of a vocabulary; prints as its label. */
    record Choice(String code, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * That one item tries what another tells of.
     *
     * @param kind in which way, in words
     * @param entry the other item
     * @param notes what was done differently, and what held
     * @param lang the language of the notes
     */
    record Try(String kind, Entry entry, List<Fact> notes, String lang) {}

    /**
     * Questions for what an item says of itself.
     *
     * @param fits what it says
     * @param sets the items that ask
     */
    record Prompts(Fact fits, List<PromptSet> sets) {}

    /** Those questions of an item that fit another, in its order. */
    record PromptSet(Entry set, List<String> questions) {}

    /**
     * What a word means, as the glossary says in a line.
     *
     * @param termLang the language of the word
     * @param lang the language of the text
     */
    record Definition(String term, String termLang, String text, String lang, String href) {}

    /**
     * What an item is a part of.
     *
     * @param parts in their order; the item itself has no address
     */
    record Whole(String title, List<Ref> parts) {}

    /** A text that may lead somewhere; prints as its text. An empty address: it leads nowhere. */
    record Ref(String text, String href) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A date: for machines {@code 2026-11-22}, for people {@code 22 November 2026}; prints as the latter. */
    record Day(String iso, String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
