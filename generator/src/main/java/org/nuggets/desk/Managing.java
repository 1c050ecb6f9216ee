package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.edit.ChangeWriter;
import org.nuggets.edit.Deletion;
import org.nuggets.edit.Renaming;
import org.nuggets.edit.SourceChange;
import org.nuggets.edit.SourceWriter;
import org.nuggets.link.Mention;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.pipeline.SourceSite;

/** Renames, moves and deletes pages, after it was shown what depends on them; and takes the last of that back. */
final class Managing {

    private static final LocalText BUSY = LocalText.of(
            "another program is changing this site: try again when it is done",
            "een ander programma verandert deze site: probeer het nog eens als het klaar is");

    /** The site's folder of what is kept from one command to the next. */
    private final Path kept;

    private Managing(Path kept) {
        this.kept = kept;
    }

    static List<Endpoint> endpoints(Path site) {
        Managing managing = new Managing(site.resolve(".nuggets"));
        return List.of(
                Endpoint.reading("api/renaming", Managing::renaming).aboutAPage(),
                Endpoint.writing("api/rename", managing::rename).aboutAPage(),
                Endpoint.reading("api/deletion", Managing::deletion).aboutAPage(),
                Endpoint.writing("api/delete", managing::delete).aboutAPage(),
                Endpoint.writing("api/undo", managing::undo));
    }

    private static Answer renaming(Asked asked) throws IOException {
        Optional<Answer> otherName = PlainName.refusal(asked);
        if (otherName.isPresent()) {
            return otherName.get();
        }
        Renaming.Plan plan = plan(asked);
        if (plan.renaming().isEmpty()) {
            return cannot(plan.message());
        }
        Renaming renaming = plan.renaming().get();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        TreeMap<String, Integer> files = new TreeMap<>();
        renaming.rewritten().stream().map(SourceSpan::file).forEach(file -> files.merge(file, 1, Integer::sum));
        ArrayNode list = json.putArray("files");
        files.forEach((file, links) -> list.addObject().put("file", file).put("links", links));
        ArrayNode ledOn = json.putArray("ledOn");
        renaming.ledOn()
                .forEach((from, to) -> ledOn.addObject().put("from", from).put("to", to));
        return Answer.of(json);
    }

    private Answer rename(Asked asked) throws IOException {
        Optional<Answer> otherName = PlainName.refusal(asked);
        if (otherName.isPresent()) {
            return otherName.get();
        }
        Renaming.Plan plan = plan(asked);
        if (plan.renaming().isEmpty()) {
            return cannot(plan.message());
        }
        Answer answer = made(asked.site(), plan.renaming().get().change(), asked.text("to"));
        if (answer.status() == 200) {
            asked.until(asked.text("to"), true);
        }
        return answer;
    }

    private static Renaming.Plan plan(Asked asked) throws IOException {
        String to = asked.text("to");
        Optional<LocalText> noName = ContentName.message(to);
        return noName.isPresent()
                ? new Renaming.Plan(Optional.empty(), noName.get())
                : Renaming.of(asked.site().sources(), asked.file().path(), to);
    }

    private static Answer deletion(Asked asked) {
        SourceSite sources = asked.site().sources();
        Page page = Items.page(asked.site(), asked.file());
        PageOut out = PageOut.of(asked.site());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode links = json.putArray("links");
        Deletion.ofPage(sources, page).mentions().stream()
                .map(Mention::from)
                .distinct()
                .forEach(from -> links.add(sources.pages().stream()
                        .filter(one -> one.path().equals(from))
                        .findFirst()
                        .map(out::json)
                        // The settings of the site, such as its menu.
                        .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("title", "site.yml"))));
        return Answer.of(json);
    }

    private Answer delete(Asked asked) throws IOException {
        Deletion deletion = Deletion.ofPage(asked.site().sources(), Items.page(asked.site(), asked.file()));
        Answer answer = made(asked.site(), deletion.change(), "");
        if (answer.status() == 200) {
            asked.until(asked.file().path(), false);
        }
        return answer;
    }

    private Answer made(LiveSite site, SourceChange change, String path) throws IOException {
        ChangeWriter writer = writer(site);
        Optional<SourceWriter.Refused> refused = writer.apply(change);
        if (refused.isPresent()) {
            return cannot(words(refused.get()));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", path);
        writer.last().ifPresent(name -> json.put("change", name));
        return Answer.of(json);
    }

    private static LocalText words(SourceWriter.Refused refused) {
        return switch (refused.reason()) {
            case THERE_ALREADY -> LocalText.of("there is '%s' already", "er is al een '%s'", refused.file());
            case CHANGED_MEANWHILE ->
                LocalText.of(
                        "'%s' was changed in this very moment: try again",
                        "'%s' werd net op dit moment veranderd: probeer het nog eens", refused.file());
            case NO_TEXT ->
                LocalText.of(
                        "'%s' is no text in UTF-8: save it as such first",
                        "'%s' is geen tekst in UTF-8: bewaar het eerst zo", refused.file());
            case OUTSIDE ->
                LocalText.of("'%s' lies outside of the content", "'%s' ligt buiten de inhoud", refused.file());
            case BUSY -> BUSY;
        };
    }

    private Answer undo(Asked asked) throws IOException {
        Optional<String> meant = Optional.of(asked.text("change")).filter(name -> !name.isEmpty());
        ChangeWriter.Undone undone = writer(asked.site()).undo(meant);
        return switch (undone.outcome()) {
            case DONE -> {
                if (!asked.text("path").isEmpty()) {
                    asked.until(asked.text("path"), true);
                }
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                ArrayNode files = json.putArray("files");
                undone.files().forEach(file -> files.add(String.valueOf(file.getFileName())));
                yield Answer.of(json);
            }
            case NOTHING_TO_UNDO ->
                cannot(LocalText.of("there is nothing to take back", "er is niets om ongedaan te maken"));
            case CHANGED_SINCE ->
                cannot(LocalText.of(
                        "'%s' was changed since, so nothing was taken back",
                        "'%s' is sindsdien veranderd, dus is er niets ongedaan gemaakt",
                        undone.files().get(0)));
            case ANOTHER_SINCE ->
                cannot(
                        LocalText.of(
                                "something else was changed since, and only the last change can be taken back",
                                "er is sindsdien iets anders veranderd, en alleen de laatste verandering kan ongedaan worden gemaakt"));
            case BUSY -> cannot(BUSY);
        };
    }

    private ChangeWriter writer(LiveSite site) {
        return new ChangeWriter(site.sources().roots(), kept);
    }

    private static Answer cannot(LocalText why) {
        return Answer.refusal(
                409,
                "cannot",
                why,
                LocalText.of(
                        "mend that, then try again; nothing was done",
                        "herstel dat en probeer het nog eens; er is niets gedaan"));
    }
}
