package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.Page;
import org.nuggets.model.Unpublished;
import org.nuggets.pipeline.LiveSite;

/** What is to be done: each thing once, in the group where one would look for it. */
final class ToDo {

    /** Of each group; what is beyond is counted. */
    private static final int MOST = 100;

    /** Of one page, beside its name. */
    private static final int MOST_LACKING = 5;

    private static final Set<Code> LINKS = Set.copyOf(EnumSet.of(
            Code.DEAD_LINK,
            Code.DEAD_ANCHOR,
            Code.MISSING_IMAGE,
            Code.NOT_A_PICTURE,
            Code.NOT_PUBLISHED,
            Code.UNSAFE_LINK,
            Code.REMOTE_IMAGE,
            Code.CLOSED_LINK));

    private static final Set<Code> WORDS = Set.copyOf(EnumSet.of(Code.UNKNOWN_REFERENCE, Code.AMBIGUOUS_REFERENCE));

    private final LiveSite site;
    private final PageOut pages;
    private final FindingsOut findings;
    private final ObjectNode groups = JsonNodeFactory.instance.objectNode();

    private ToDo(LiveSite site) {
        this.site = site;
        this.pages = PageOut.of(site);
        this.findings = FindingsOut.of(site);
    }

    /** @param notes the folder where checks keep what they learned */
    static List<Endpoint> endpoints(Path notes) {
        return List.of(Endpoint.reading("api/todo", asked -> Answer.of(new ToDo(asked.site()).groups(notes))));
    }

    private ObjectNode groups(Path notes) {
        Map<String, List<Diagnostic>> lacking = site.findings().stream()
                .filter(Diagnostic::isProblem)
                .collect(Collectors.groupingBy(finding -> finding.span().file()));
        Set<String> unpublished =
                site.coverage().unpublished().stream().map(Unpublished::file).collect(Collectors.toSet());
        Map<String, List<Diagnostic>> inDrafts = new HashMap<>(lacking);
        inDrafts.putAll(AsPublished.lacking(
                site,
                site.sources().pages().stream()
                        .filter(AsPublished::isOnItsWay)
                        .limit(MOST)
                        .toList()));
        group("drafts", unpublished(inDrafts));
        group(
                "mistakes",
                findings(finding -> !isOfGroup(finding)
                        && !unpublished.contains(finding.span().file())));
        group(
                "review",
                findings(finding -> finding.code() == Code.REVIEW_DUE
                        && !unpublished.contains(finding.span().file())));
        group(
                "links",
                findings(finding -> LINKS.contains(finding.code())
                        && !unpublished.contains(finding.span().file())));
        group(
                "outside",
                DeadOutside.of(site, notes).stream().map(findings::json).toList());
        group("words", WordsWithoutPage.of(site, pages));
        group(
                "unknown",
                findings(finding -> WORDS.contains(finding.code())
                        && !unpublished.contains(finding.span().file())));
        group("cases", CasesWanted.of(site).stream().map(pages::json).toList());
        group("examples", findings(finding -> finding.code() == Code.EXAMPLE));
        return groups;
    }

    private static boolean isOfGroup(Diagnostic finding) {
        return LINKS.contains(finding.code())
                || WORDS.contains(finding.code())
                || finding.code() == Code.REVIEW_DUE
                || !finding.isProblem();
    }

    private List<ObjectNode> unpublished(Map<String, List<Diagnostic>> lacking) {
        Map<String, Page> bySource = findings.pages();
        return site.coverage().unpublished().stream()
                .filter(one -> bySource.containsKey(one.file()))
                .map(one -> {
                    List<Diagnostic> own = lacking.getOrDefault(one.file(), List.of());
                    ObjectNode json = pages.json(bySource.get(one.file()));
                    json.put(
                            "reason",
                            one.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    one.day().ifPresent(day -> json.put("day", day.toString()));
                    json.put("lacks", own.size());
                    json.set(
                            "lacking",
                            findings.json(own.stream().limit(MOST_LACKING).toList()));
                    return json;
                })
                .toList();
    }

    private List<ObjectNode> findings(Predicate<Diagnostic> wanted) {
        return site.findings().stream()
                .filter(wanted)
                .sorted(Diagnostic.CAUSES_FIRST.thenComparing(Diagnostic::severity))
                .map(findings::json)
                .toList();
    }

    private void group(String name, Collection<ObjectNode> all) {
        ObjectNode group = groups.putObject(name);
        group.put("count", all.size());
        ArrayNode first = group.putArray("first");
        all.stream().limit(MOST).forEach(first::add);
    }
}
