package org.nuggets.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nuggets.model.LocalText;

/** Opens a page's file in the editor of this machine: never another file, and never as a program. */
final class Opening {

    private Opening() {}

    static List<Endpoint> endpoints() {
        return List.of(Endpoint.writing("api/open", Opening::open).aboutAPage());
    }

    private static Answer open(Asked asked) throws IOException {
        Optional<ContentFile> file = ContentFile.of(asked.site(), asked.file());
        if (file.isEmpty()) {
            return ContentFile.gone(asked.file());
        }
        return Desktop.opens(file.get().location())
                ? Answer.done()
                : Answer.refusal(
                        501,
                        "no-editor",
                        LocalText.of(
                                "this machine has nothing to open a file with",
                                "deze computer heeft niets om een bestand mee te openen"),
                        LocalText.of(
                                "open it yourself: %s",
                                "open het zelf: %s", file.get().location()));
    }
}
