package org.nuggets.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Repair;
import org.nuggets.model.Link;
import org.nuggets.model.LinkedPage.Reference;
import org.nuggets.model.Page;
import org.nuggets.model.Relation;

/** Resolves what front matter points to: {@code secondee}, or {@code role:secondee} where several types may be meant. */
final class ReferenceResolver {

    private final LinkTargets linkTargets;
    private final LinkHints hints;
    private final List<Diagnostic> findings;
    private final BiConsumer<Link, String> named;

    /** @param findings where findings go */
    ReferenceResolver(LinkContext context, LinkHints hints, List<Diagnostic> findings) {
        this(context, hints, findings, (reference, path) -> {});
    }

    /** @param named told which file each id names, by its path below the content folder */
    ReferenceResolver(LinkContext context, LinkHints hints, List<Diagnostic> findings, BiConsumer<Link, String> named) {
        this.linkTargets = context.targets();
        this.hints = hints;
        this.findings = findings;
        this.named = named;
    }

    /**
     * Every reference of a page, by relation, then by place.
     *
     * @param isRead whether readers get the page
     */
    List<Reference> resolve(Page page, boolean isRead) {
        List<Reference> references = new ArrayList<>();
        for (Relation relation : page.type().relations()) {
            for (Place place : places(page.fields().root(), relation.at())) {
                resolve(page, isRead, relation, place).ifPresent(references::add);
            }
        }
        return references;
    }

    private Optional<Reference> resolve(Page page, boolean isRead, Relation relation, Place place) {
        String written = place.value().asText().strip();
        int colon = written.indexOf(':');
        boolean typed = colon > 0 && linkTargets.types().containsKey(written.substring(0, colon));
        String id = typed ? written.substring(colon + 1) : written;
        Collection<String> allowed =
                relation.to().isEmpty() ? linkTargets.types().keySet() : relation.to();
        Collection<String> types = typed ? List.of(written.substring(0, colon)) : allowed;
        List<LinkTarget> found = new ArrayList<>();
        if (allowed.containsAll(types)) {
            types.forEach(type -> found.addAll(
                    linkTargets.itemsBy(relation, type, id, page.key().lang())));
        }
        if (found.isEmpty()) {
            return unknown(page, relation, place, id, types, allowed);
        }
        if (found.size() > 1) {
            report(
                    page,
                    place,
                    Code.AMBIGUOUS_REFERENCE,
                    "'" + written + "' could be any of " + names(found),
                    "write the one that is meant, such as " + name(found.get(0)));
            return Optional.empty();
        }
        LinkTarget target = found.get(0);
        if (relation.by().equals("id")) {
            named.accept(new Link(Link.Kind.LINK, written, page.fields().valueSpan(place.pointer())), target.path());
        }
        if (!target.isIncluded() && isRead) {
            if (target.unclear()) {
                return Optional.empty();
            }
            report(
                    page,
                    place,
                    Code.NOT_PUBLISHED,
                    "'" + written + "' is " + target.name() + ", which readers do not get: "
                            + target.whyNot().orElseThrow(),
                    "publish that item first, or take it out here");
            return Optional.empty();
        }
        target.missedFrom(linkTargets.of(page))
                .ifPresent(why -> findings.add(new Diagnostic(
                                page.fields().valueSpan(place.pointer()),
                                Code.NOT_PUBLISHED,
                                "'" + written + "' is " + target.name() + ", which readers do not get: " + why,
                                "publish that item, too, or take it out here")
                        .asWarning()));
        // One whose address is another's has been reported; it is not built, so nothing can show it.
        return Optional.of(target)
                .filter(linkTargets::isFirst)
                .map(held -> new Reference(relation, place.pointer(), written, Optional.of(held.key())));
    }

    private Optional<Reference> unknown(
            Page page,
            Relation relation,
            Place place,
            String id,
            Collection<String> types,
            Collection<String> allowed) {
        String written = place.value().asText();
        if (!allowed.containsAll(types)) {
            report(
                    page,
                    place,
                    Code.UNKNOWN_REFERENCE,
                    "'" + relation.name() + "' cannot point to '" + written + "'",
                    "it takes the id of an item of type " + String.join(" or ", allowed));
            return Optional.empty();
        }
        if (Relation.isPlaceholder(written)) {
            if (page.status().isPublic()) {
                report(
                        page,
                        place,
                        Code.UNKNOWN_REFERENCE,
                        "'" + written + "' has stood here since the file was begun",
                        known(types) + anew(types) + "; until you have, set 'status: draft'");
            }
            return Optional.empty();
        }
        if (relation.outside()) {
            return Optional.of(new Reference(relation, place.pointer(), written, Optional.empty()));
        }
        boolean any = types.size() > 1 && relation.to().isEmpty();
        Diagnostic finding = new Diagnostic(
                page.fields().valueSpan(place.pointer()),
                Code.UNKNOWN_REFERENCE,
                "there is no " + (any ? "item" : String.join(" or ", types)) + " with the id '" + id + "'",
                moved(id, types)
                        .orElseGet(() -> hint(id, types)
                                + (any
                                        ? "write a type and an id, such as role:secondee"
                                        : known(types) + anew(types))));
        boolean typed = any || !written.strip().equals(id);
        findings.add(
                relation.by().equals("id")
                        ? sure(id, types)
                                .map(item -> typed ? item : item.substring(item.indexOf(':') + 1))
                                .map(right -> finding.mendedBy(Repair.of(finding.span(), right)))
                                .orElse(finding)
                        : finding);
        return Optional.empty();
    }

    /** The item that is meant beyond doubt, as {@code type:id}. */
    private Optional<String> sure(String id, Collection<String> types) {
        List<String> renamed = types.stream()
                .flatMap(type -> hints.renamedItem(type, id).stream()
                        .map(to -> type + ":" + to.key().id()))
                .toList();
        return renamed.isEmpty()
                ? linkTargets.sure(id, types)
                : renamed.size() == 1 ? Optional.of(renamed.get(0)) : Optional.empty();
    }

    /** What became of an item: it has another name, or its folder has. */
    private Optional<String> moved(String id, Collection<String> types) {
        return types.stream()
                .flatMap(type -> hints.renamedItem(type, id).stream())
                .findFirst()
                .map(to -> "'" + id + "' seems to be '" + to.key().id() + "' now: write that")
                .or(() -> types.size() == 1 ? hints.misplaced(types.iterator().next(), id) : Optional.empty());
    }

    private String hint(String id, Collection<String> types) {
        List<String> near = linkTargets.near(id, types);
        String meant = String.join("' or '", near);
        return near.isEmpty()
                ? ""
                : "did you mean '" + (types.size() > 1 ? meant : meant.substring(meant.indexOf(':') + 1)) + "'? ";
    }

    /** What would do. */
    private String known(Collection<String> types) {
        String ids = linkTargets.knownIds(types);
        return ids.isEmpty()
                ? "write that item first, for there is no " + String.join(" or ", types) + " yet"
                : "known: " + ids;
    }

    /** How to make one; a beginner knows no other way to have a source of one's own. */
    private static String anew(Collection<String> types) {
        return types.contains("source")
                ? ". A source of your own: run nuggets new source \"Its title\" and write its id, the file's name"
                        + " without '.md', and publish it; for what you saw yourself make one, too, such as \"Notes from our school\""
                : "";
    }

    private void report(Page page, Place place, Code code, String message, String fix) {
        findings.add(new Diagnostic(page.fields().valueSpan(place.pointer()), code, message, fix));
    }

    private static String names(List<LinkTarget> pages) {
        return String.join(
                ", ", pages.stream().map(ReferenceResolver::name).sorted().toList());
    }

    private static String name(LinkTarget page) {
        return page.key().type() + ":" + page.key().id();
    }

    /** A value and where it stands, as a JSON pointer. */
    private record Place(String pointer, JsonNode value) {}

    /** The values at a pointer in which {@code *} is any item of a list. */
    private static List<Place> places(JsonNode root, String at) {
        List<Place> places = List.of(new Place("", root));
        for (String step : at.substring(1).split("/")) {
            List<Place> next = new ArrayList<>();
            for (Place place : places) {
                if (step.equals("*") && place.value().isArray()) {
                    for (int i = 0; i < place.value().size(); i++) {
                        next.add(new Place(
                                place.pointer() + "/" + i, place.value().get(i)));
                    }
                } else if (place.value().has(step)) {
                    next.add(new Place(
                            place.pointer() + "/" + step, place.value().get(step)));
                }
            }
            places = next;
        }
        return places.stream().filter(place -> place.value().isValueNode()).toList();
    }
}
