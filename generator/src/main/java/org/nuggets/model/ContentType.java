package org.nuggets.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A kind of content, as data: what {@code types/<name>.yml} says, merged with what all types share.
 *
 * @param name such as {@code nugget}
 * @param one one of it, such as "Nugget"
 * @param many several of it, such as "Nuggets"
 * @param intro one line for its list; may be empty
 * @param folder where its sources lie below the content folder; empty for pages, which lie anywhere else
 * @param route address of an item, with <code>{id}</code> in it
 * @param list address of its list; none where it has no list
 * @param order its place in menus
 * @param schemaOrg its types in the vocabulary of schema.org
 * @param describes whether a page of it is about such a thing, so that date, authors and licence are the page's own
 * @param schema a flat JSON Schema (2020-12) of its front matter, without references, whose properties also carry
 *     {@code label}, {@code help} and, for values of a vocabulary, {@code labels}
 * @param roles what Nuggets itself does with some of its fields
 * @param frontMatterOptional whether a file may have none
 * @param foundInText whether texts that name an item of it lead there, as they do to a glossary's terms
 * @param rules what holds between fields
 * @param relations its relations
 * @param headings the headings that its readers rely on, in order
 * @param maxWords the most words of a body
 * @param reviewAfter the years after which an item that says no day of its own should be read again
 * @param consent how long the consent holds with which items are there, where they are there with somebody's
 * @param itemFields the fields that an item's page shows, in order
 * @param listFields the fields that lists show, in order
 * @param comparedFields the fields by which items are compared, in order; none where they are not
 * @param plan what goes into a reader's plan to try an item; none where items cannot be tried
 * @param questions the questions that each of its items answers, where it does
 * @param deploy what its items have to do with the planner of a week in several schools; none where nothing
 * @param group the field by whose values the list is parted, where it is
 * @param whole the field that names what the items are the parts of, where they are: each shows the others of its whole
 * @param prompts which questions of other items stand beside each of its items, where any do
 * @param matching what its items offer and look for, where they do
 * @param network what its items are in the network of who is tied to whom, where they have a part in it
 */
public record ContentType(
        String name,
        LocalText one,
        LocalText many,
        LocalText intro,
        String folder,
        String route,
        Optional<Route> list,
        int order,
        List<String> schemaOrg,
        boolean describes,
        JsonNode schema,
        FieldRoles roles,
        boolean frontMatterOptional,
        boolean foundInText,
        List<FieldRule> rules,
        List<Relation> relations,
        List<ExpectedHeading> headings,
        OptionalInt maxWords,
        OptionalInt reviewAfter,
        Optional<ConsentRule> consent,
        List<String> itemFields,
        List<String> listFields,
        List<String> comparedFields,
        Optional<PlanSources> plan,
        Optional<QuestionRule> questions,
        Optional<DeployRule> deploy,
        Optional<String> group,
        Optional<String> whole,
        Optional<PromptRule> prompts,
        Optional<MatchSources> matching,
        Optional<NetworkPart> network) {

    public ContentType {
        schemaOrg = List.copyOf(schemaOrg);
        rules = List.copyOf(rules);
        relations = List.copyOf(relations);
        headings = List.copyOf(headings);
        itemFields = List.copyOf(itemFields);
        listFields = List.copyOf(listFields);
        comparedFields = List.copyOf(comparedFields);
    }

    /** One item of it in English words, with its article, such as "a nugget". */
    public String withArticle() {
        String item = one.in("en").isEmpty() ? name : one.in("en").toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(item.charAt(0)) >= 0 ? "an " : "a ") + item;
    }

    /** The schema of a field; a missing node where there is none of that name. */
    public JsonNode field(String name) {
        return schema.path("properties").path(name);
    }
}
