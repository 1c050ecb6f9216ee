package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuggets.edit.NewItem;
import org.nuggets.edit.Scaffold;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.SourceWriter;
import org.nuggets.model.ContentType;
import org.nuggets.pipeline.LiveSite;

/** Pages that are to be begun. */
final class NewPages {

    private NewPages() {}

    static List<Endpoint> endpoints(LocalDate today) {
        return List.of(
                Endpoint.reading("api/name", asked -> wish(asked).name()),
                Endpoint.writing("api/create", asked -> create(asked, today)));
    }

    /**
     * What somebody wishes to begin.
     *
     * @param folder below that of the type; empty for none
     */
    private record Begun(LiveSite site, Optional<ContentType> type, String title, String lang, String folder) {

        private List<String> languages() {
            return site.sources().settings().config().languages();
        }

        private String path() {
            String name = NewItem.name(title, lang, languages());
            String below = type.orElseThrow().folder();
            String inFolder = folder.isEmpty() ? name : folder + "/" + name;
            return below.isEmpty() ? inFolder : below + "/" + inFolder;
        }

        private Optional<Answer> refusal() {
            if (type.isEmpty()) {
                return Optional.of(Answer.refusal(
                        400, "type", "there is no such kind of page", "choose one of those that are offered"));
            }
            if (!languages().contains(lang)) {
                return Optional.of(Answer.refusal(
                        400,
                        "lang",
                        "'" + lang + "' is not a language of this site",
                        "choose one of " + String.join(", ", languages())));
            }
            return NewItem.refusal(title, type.get(), lang, languages())
                    .map(why -> Answer.refusal(400, "title", why, "write another title"))
                    .or(() -> ContentName.refusal(path()));
        }

        /** What the file will be called. */
        Answer name() {
            Optional<Answer> refused = refusal();
            if (refused.isPresent()) {
                return refused.get();
            }
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("path", path());
            return site.sources().page(path()).isPresent() ? thereAlready(path()) : Answer.of(json);
        }

        Answer create(LocalDate today) throws IOException {
            Optional<Answer> refused = refusal();
            if (refused.isPresent()) {
                return refused.get();
            }
            String text = new Scaffold(
                            type.orElseThrow(),
                            lang,
                            today,
                            site.sources().pages().stream()
                                    .map(page ->
                                            page.key().type() + ":" + page.key().id())
                                    .collect(Collectors.toSet()))
                    .textForForm(title);
            Path content = site.sources().settings().content();
            Optional<SourceWriter.Refused> inTheWay =
                    new SourceWriter(content).apply(SourceEdit.adding(content.resolve(path()), text));
            if (inTheWay.isPresent()) {
                return inTheWay.get().reason() == SourceWriter.Reason.OUTSIDE
                        ? Answer.refusal(
                                400,
                                "outside",
                                "'" + path() + "' would lie outside of the content, where a link leads",
                                "choose another folder")
                        : thereAlready(path());
            }
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("path", path());
            return Answer.of(json);
        }

        private static Answer thereAlready(String path) {
            return Answer.refusal(
                    409, "there", "there is a page '" + path + "' already", "open that one, or choose another title");
        }
    }

    private static Answer create(Asked asked, LocalDate today) throws IOException {
        Begun begun = wish(asked);
        Answer answer = begun.create(today);
        if (answer.status() == 200) {
            asked.until(begun.path(), true);
        }
        return answer;
    }

    private static Begun wish(Asked asked) {
        return new Begun(
                asked.site(),
                Optional.ofNullable(asked.site().sources().settings().types().get(asked.text("type"))),
                asked.text("title").strip(),
                asked.text("lang").isEmpty()
                        ? asked.site().sources().settings().config().languages().get(0)
                        : asked.text("lang"),
                asked.text("folder").strip().replaceFirst("/$", ""));
    }
}
