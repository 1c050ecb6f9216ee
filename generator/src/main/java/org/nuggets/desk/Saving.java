package org.nuggets.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nuggets.cache.Digest;
import org.nuggets.edit.SourceEdit;
import org.nuggets.edit.SourceWriter;
import org.nuggets.edit.TextChange;
import org.nuggets.model.LocalText;

/** Writes what somebody changed into the file that it was changed in, and nothing else; or tells that it is another by now. */
final class Saving {

    private Saving() {}

    static List<Endpoint> endpoints() {
        return List.of(Endpoint.writing("api/save", Saving::save).aboutAPage());
    }

    private static Answer save(Asked asked) throws IOException {
        String base = asked.json().path("base").asText();
        String digest = asked.text("digest");
        if (!Digest.content(base.getBytes(UTF_8)).hex().equals(digest)) {
            return Answer.refusal(
                    400,
                    "unread",
                    LocalText.of(
                            "what was sent is not the file that was opened",
                            "wat gestuurd werd is niet het bestand dat geopend was"),
                    LocalText.of("load the page again", "laad de pagina opnieuw"));
        }
        Wish wish = Wish.of(asked.json());
        Optional<List<TextChange>> changes = wish.changes(base);
        if (changes.isEmpty()) {
            return unreadable();
        }
        Optional<ContentFile> now = ContentFile.of(asked.site(), asked.file());
        if (now.isEmpty()) {
            return ContentFile.gone(asked.file());
        }
        if (now.get().text().isEmpty()) {
            return Answer.refusal(
                    409,
                    "no-text",
                    LocalText.of("this file is no text in UTF-8", "dit bestand is geen tekst in UTF-8"),
                    LocalText.of(
                            "open it in an editor and save it as UTF-8",
                            "open het in een editor en bewaar het als UTF-8"));
        }
        if (!now.get().digest().hex().equals(digest)) {
            return changed(base, wish, now.get());
        }
        SourceEdit edit =
                new SourceEdit(now.get().location(), Optional.of(now.get().digest()), changes.get());
        Optional<SourceWriter.Refused> refused =
                new SourceWriter(asked.site().sources().settings().content().toRealPath()).apply(edit);
        if (refused.isPresent()) {
            // In this very moment.
            return ContentFile.of(asked.site(), asked.file())
                    .filter(file -> file.text().isPresent())
                    .map(file -> changed(base, wish, file))
                    .orElseGet(() -> ContentFile.gone(asked.file()));
        }
        return saved(edit.applied(base));
    }

    private static Answer saved(String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("digest", Digest.content(text.getBytes(UTF_8)).hex());
        json.put("text", text);
        return Answer.of(json);
    }

    /** Both texts, and one with both changes where they do not meet. */
    private static Answer changed(String base, Wish wish, ContentFile now) {
        String theirs = now.text().orElseThrow();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("error", "changed");
        json.set(
                "message",
                Answer.text(LocalText.of(
                        "the file was changed meanwhile, on the disk or in another window",
                        "het bestand is intussen veranderd, op de schijf of in een ander venster")));
        json.set("fix", Answer.text(LocalText.of("choose what is to be kept", "kies wat blijft")));
        json.put("digest", now.digest().hex());
        json.put("theirs", theirs);
        wish.on(base).ifPresent(yours -> json.put("yours", yours));
        wish.merged(base, theirs).ifPresent(both -> json.put("merged", both));
        return Answer.of(409, json);
    }

    static Answer unreadable() {
        return Answer.refusal(
                422,
                "broken",
                LocalText.of(
                        "the fields at the top of this file cannot be read",
                        "de velden boven in dit bestand zijn niet te lezen"),
                LocalText.of(
                        "mend them in the text of the file; the first finding says how",
                        "herstel ze in de tekst van het bestand; de eerste bevinding zegt hoe"));
    }
}
