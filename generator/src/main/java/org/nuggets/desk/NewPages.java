package org.nuggets.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.edit.NewItem;
import org.nuggets.edit.Scaffold;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.SourceWriter;
import org.nuggets.model.ContentType;
import org.nuggets.model.LocalText;
import org.nuggets.model.Page;
import org.nuggets.model.PageKey;
import org.nuggets.pipeline.LiveSite;
import org.nuggets.validate.Slug;

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
     * @param folders those that there are for the type
     * @param folder below that of the type, one that is there; empty for none
     * @param newFolder words for another one; empty for none
     */
    private record Begun(
            LiveSite site,
            Optional<ContentType> type,
            Optional<Folders> folders,
            String title,
            String lang,
            String folder,
            String newFolder) {

        private List<String> languages() {
            return site.sources().settings().config().languages();
        }

        /** Where it goes below the folder of the type; empty or with a slash at its end. */
        private String below() {
            String in = newFolder.isEmpty() ? folder : folders.orElseThrow().named(newFolder);
            return in.isEmpty() ? "" : in + "/";
        }

        private String path() {
            String root = type.orElseThrow().folder();
            return (root.isEmpty() ? "" : root + "/") + below() + NewItem.name(title, lang, languages());
        }

        /** Of one name there can be but one item of a type, in whatever folder; pages have the folder in their name. */
        private Optional<Page> namesake() {
            boolean isPage = type.orElseThrow().folder().isEmpty();
            String id = Stream.concat(
                            isPage ? Stream.of(below().split("/")).filter(step -> !step.isEmpty()) : Stream.empty(),
                            Stream.of(title))
                    .map(Slug::of)
                    .collect(Collectors.joining("/"));
            return site.sources().pages().stream()
                    .filter(page -> page.key().equals(new PageKey(type.get().name(), id, lang)))
                    .findFirst();
        }

        private Optional<Answer> refusal() {
            if (type.isEmpty()) {
                return Optional.of(Answer.refusal(
                        400,
                        "type",
                        LocalText.of("there is no such kind of page", "zo’n soort pagina is er niet"),
                        LocalText.of("choose one of those that are offered", "kies er een die wordt aangeboden")));
            }
            if (!languages().contains(lang)) {
                return Optional.of(Answer.refusal(
                        400,
                        "lang",
                        LocalText.of("'%s' is not a language of this site", "'%s' is geen taal van deze site", lang),
                        LocalText.of("choose one of %s", "kies een van %s", String.join(", ", languages()))));
            }
            return NewItem.refusal(title, type.get(), lang, languages())
                    .map(why -> Answer.refusal(
                            400, "title", why, LocalText.of("write another title", "schrijf een andere titel")))
                    .or(() -> folders.orElseThrow().refusal(newFolder))
                    .or(() -> folder.isEmpty() || folders.orElseThrow().there().contains(folder)
                            ? Optional.empty()
                            : Optional.of(Answer.refusal(
                                    400,
                                    "folder",
                                    LocalText.of("there is no folder '%s'", "er is geen map '%s'", folder),
                                    LocalText.of("choose one that is offered", "kies er een die wordt aangeboden"))))
                    .or(() -> ContentName.refusal(path()))
                    .or(() -> namesake().map(page -> thereAlready(page.path())));
        }

        /** What the file will be called. */
        Answer name() {
            Optional<Answer> refused = refusal();
            if (refused.isPresent()) {
                return refused.get();
            }
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("path", path());
            return Answer.of(json);
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
                                LocalText.of(
                                        "'%s' would lie outside of the content, where a link leads",
                                        "'%s' zou buiten de inhoud liggen, waar een koppeling heen leidt", path()),
                                LocalText.of("choose another folder", "kies een andere map"))
                        : thereAlready(path());
            }
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("path", path());
            return Answer.of(json);
        }

        private static Answer thereAlready(String path) {
            return Answer.refusal(
                    409,
                    "there",
                    LocalText.of("there is a page '%s' already", "er is al een pagina '%s'", path),
                    LocalText.of("open that one, or choose another title", "open die, of kies een andere titel"));
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
        LiveSite site = asked.site();
        Optional<ContentType> type =
                Optional.ofNullable(site.sources().settings().types().get(asked.text("type")));
        return new Begun(
                site,
                type,
                type.map(one -> Folders.of(one, site)),
                asked.text("title").strip(),
                asked.text("lang").isEmpty()
                        ? site.sources().settings().config().languages().get(0)
                        : asked.text("lang"),
                asked.text("folder").strip(),
                asked.text("newFolder").strip());
    }
}
