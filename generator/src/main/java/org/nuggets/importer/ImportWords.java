package org.nuggets.importer;

import java.util.List;
import org.nuggets.importer.piece.Loss;
import org.nuggets.model.LocalText;

/** What a draft says of how it came about, in its own language, in a comment that readers never get. */
final class ImportWords {

    private static final String ENGLISH = """
        Imported on %s from %s.

        Mind the rights: everybody may use facts, but sentences and pictures belong to who made them. Unless they are your own,
        or their licence allows it, write it in your own words, or ask for permission and keep the answer. Then delete this note.
        """;

    private static final String DUTCH = """
        Overgenomen op %s uit %s.

        Let op de rechten: feiten mag iedereen gebruiken, maar zinnen en afbeeldingen zijn van wie ze maakte. Zijn ze niet van jou
        en staat de licentie het niet toe, schrijf het dan in je eigen woorden, of vraag toestemming en bewaar het antwoord.
        Haal deze opmerking daarna weg.
        """;

    private static final LocalText LOST = LocalText.of(
            "This was not carried over, or was changed; look at it:",
            "Dit kwam niet mee, of werd anders; kijk het na:");

    private ImportWords() {}

    static String comment(String lang, String day, String from, List<Loss> losses) {
        StringBuilder text =
                new StringBuilder(LocalText.of(ENGLISH, DUTCH, day, from).in(lang));
        if (!losses.isEmpty()) {
            text.append('\n').append(LOST.in(lang)).append("\n\n");
            losses.forEach(loss -> text.append("- ").append(loss.in(lang)).append('\n'));
        }
        // Two hyphens would end it, or be told as a slip.
        return "<!--\n" + text.toString().replaceAll("-{2,}", "–").replace(">", "›") + "-->\n";
    }

    static String read(String lang, String day, String from) {
        return LocalText.of("Read on %s in %s.", "Gelezen op %s in %s.", day, from)
                .in(lang);
    }
}
