package org.nuggets.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.link.Circles.Circle;
import org.nuggets.link.Circles.Steps;
import org.nuggets.link.OldTranslations.Edition;
import org.nuggets.link.RepeatedTitles.Titled;
import org.nuggets.memo.Memo;
import org.nuggets.memo.Memos;
import org.nuggets.model.ContentType;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.model.QuestionRule;
import org.nuggets.model.Site;
import org.nuggets.model.Target;

/**
 * The stages that compare each page that readers get with all others: of those each shows a small record, so that a
 * change of a text compares nothing again.
 *
 * @param titled what each is called
 * @param repeated the first page of each title that more than one has
 * @param editions when each was changed
 * @param byKey the same by key
 * @param ties how each is tied to pages that stand in no list
 * @param asked what the questions are called that items answer
 * @param unasked answers to no question
 * @param orphans every page that nobody gets to
 * @param steps what each says of others that those cannot say of it
 * @param circles where that leads back to itself
 */
record AmongOthers(
        Memos<Titled> titled,
        Memo<TitlesFrom, Map<String, String>> repeated,
        Memos<List<Diagnostic>> sameTitles,
        Memos<Edition> editions,
        Memo<List<Edition>, Map<PageKey, Edition>> byKey,
        Memos<List<Diagnostic>> oldTranslations,
        Memo<List<Page>, Map<QuestionRule, SortedSet<String>>> asked,
        Memos<List<Diagnostic>> unasked,
        Memos<Orphans.Ties> ties,
        Memo<Orphans.From, Set<PageKey>> orphans,
        Memos<List<Diagnostic>> lonely,
        Memos<Steps> steps,
        Memo<List<Steps>, Map<PageKey, Circle>> circles,
        Memos<List<Diagnostic>> round) {

    record TitlesFrom(List<Titled> titled, Set<String> copies) {}

    /**
     * What a version of a site gives to compare.
     *
     * @param types every content type by name
     * @param paths of the sources of the pages that readers get, the order of all that follows
     * @param targets of their bodies
     * @param references of their front matter
     * @param ways the menu, the foot and the doors
     * @param copies the pages that look like copies of others, as shown to people
     * @param first the site's first language
     */
    record From(
            Map<String, ContentType> types,
            List<String> paths,
            List<Page> built,
            List<List<Target>> targets,
            List<List<Reference>> references,
            LinkTargets all,
            Site.Ways ways,
            Set<String> copies,
            String first) {}

    static AmongOthers of(From from, Optional<AmongOthers> old) {
        List<String> paths = from.paths();
        List<Page> built = from.built();
        Memos<Titled> titled =
                Memos.of(old.map(AmongOthers::titled)).next(paths, List.of(built), "", i -> Titled.of(built.get(i)));
        Memo<TitlesFrom, Map<String, String>> repeated = Memo.of(
                old.map(AmongOthers::repeated),
                new TitlesFrom(titled.values(), from.copies()),
                all -> RepeatedTitles.repeated(all.titled(), all.copies()));
        Memos<List<Diagnostic>> sameTitles = Memos.of(old.map(AmongOthers::sameTitles))
                .next(
                        paths,
                        List.of(built, titled.values()),
                        repeated.value(),
                        i -> RepeatedTitles.check(built.get(i), titled.values().get(i), repeated.value()));

        Memos<Edition> editions =
                Memos.of(old.map(AmongOthers::editions)).next(paths, List.of(built), "", i -> Edition.of(built.get(i)));
        Memo<List<Edition>, Map<PageKey, Edition>> byKey =
                Memo.of(old.map(AmongOthers::byKey), editions.values(), OldTranslations::byKey);
        Memos<List<Diagnostic>> oldTranslations = Memos.of(old.map(AmongOthers::oldTranslations))
                .next(
                        paths,
                        List.of(built, editions.values(), from.references()),
                        byKey.value(),
                        i -> OldTranslations.check(
                                built.get(i),
                                editions.values().get(i),
                                from.references().get(i),
                                byKey.value(),
                                from.first()));

        Memo<List<Page>, Map<QuestionRule, SortedSet<String>>> asked = Memo.of(
                old.map(AmongOthers::asked),
                AnswerCheck.sets(from.types(), built),
                sets -> AnswerCheck.asked(from.types(), sets));
        Memos<List<Diagnostic>> unasked = Memos.of(old.map(AmongOthers::unasked))
                .next(paths, List.of(built), asked.value(), i -> AnswerCheck.check(built.get(i), asked.value()));

        boolean listed = from.ways().foot().isEmpty();
        Memos<Orphans.Ties> ties = Memos.of(old.map(AmongOthers::ties))
                .next(
                        paths,
                        List.of(built, from.targets(), from.references()),
                        from.all(),
                        i -> listed
                                ? Orphans.Ties.NONE
                                : Orphans.Ties.of(
                                        built.get(i),
                                        from.targets().get(i),
                                        from.references().get(i),
                                        from.all()));
        Memo<Orphans.From, Set<PageKey>> orphans = Memo.of(
                old.map(AmongOthers::orphans),
                new Orphans.From(ties.values(), from.ways(), from.all()),
                all -> listed ? Set.of() : Orphans.of(all));
        Memos<List<Diagnostic>> lonely = Memos.of(old.map(AmongOthers::lonely))
                .next(paths, List.of(built), orphans.value(), i -> Orphans.check(built.get(i), orphans.value()));

        Memos<Steps> steps = Memos.of(old.map(AmongOthers::steps))
                .next(
                        paths,
                        List.of(built, from.references()),
                        "",
                        i -> Steps.of(built.get(i), from.references().get(i)));
        Memo<List<Steps>, Map<PageKey, Circle>> circles =
                Memo.of(old.map(AmongOthers::circles), steps.values(), Circles::of);
        Memos<List<Diagnostic>> round = Memos.of(old.map(AmongOthers::round))
                .next(paths, List.of(built), circles.value(), i -> Circles.check(built.get(i), circles.value()));
        return new AmongOthers(
                titled,
                repeated,
                sameTitles,
                editions,
                byKey,
                oldTranslations,
                asked,
                unasked,
                ties,
                orphans,
                lonely,
                steps,
                circles,
                round);
    }

    /** What was found, in no order. */
    Stream<Diagnostic> findings() {
        return Stream.of(sameTitles, oldTranslations, unasked, lonely, round)
                .flatMap(found -> found.values().stream())
                .flatMap(List::stream);
    }
}
