package org.nuggets.form.word;

import java.util.List;

/**
 * What a template says beside what its type says.
 *
 * @param heading above everything; {@code %s} is what the type is called
 */
public record TemplateWords(
        String heading,
        String intro,
        String parts,
        String optional,
        String asked,
        String answer,
        String choose,
        String required,
        String onePerLine,
        String oneOf,
        String anyOf,
        String day,
        String more,
        String page,
        String source,
        String yes,
        String no) {

    private static final TemplateWords ENGLISH = new TemplateWords(
            "Template: %s",
            "Fill in the table, then write below the headings. Leave empty what you do not know. What stands in grey"
                    + " is advice: it is left out by itself. Pictures go into the text, each with a description (right"
                    + " click, “Alt text”).",
            "Write your text below. Keep these headings; you may add your own below them.",
            "All of this may be left empty; fill in what you know.",
            "What is asked",
            "Your answer",
            "Choose …",
            "Needed.",
            "One a line.",
            "Choose one.",
            "Choose one or more, one a line:",
            "A day, such as 2026-11-30.",
            "For more of these, add rows and count on.",
            "The title of a page that there is.",
            "What it rests on: an address, or the title of a source.",
            "Yes",
            "No");

    private static final TemplateWords DUTCH = new TemplateWords(
            "Sjabloon: %s",
            "Vul de tabel in en schrijf daarna onder de kopjes. Laat leeg wat je niet weet. Wat in grijs staat is"
                    + " advies: dat valt vanzelf weg. Afbeeldingen zet je in de tekst, elk met een beschrijving"
                    + " (rechtermuisknop, “Alternatieve tekst”).",
            "Schrijf hieronder je tekst. Laat deze kopjes staan; eigen kopjes mogen eronder.",
            "Dit mag allemaal leeg blijven; vul in wat je weet.",
            "Wat er gevraagd wordt",
            "Jouw antwoord",
            "Kies …",
            "Nodig.",
            "Eén per regel.",
            "Kies er één.",
            "Kies er een of meer, één per regel:",
            "Een dag, zoals 2026-11-30.",
            "Wil je er meer, voeg dan rijen toe en tel door.",
            "De titel van een pagina die er al is.",
            "Waar het op berust: een adres, of de titel van een bron.",
            "Ja",
            "Nee");

    /** Those of a language; English, where there are none. */
    public static TemplateWords in(String lang) {
        return lang.equals("nl") || lang.startsWith("nl-") ? DUTCH : ENGLISH;
    }

    /** Those of each language that there is. */
    public static List<TemplateWords> all() {
        return List.of(ENGLISH, DUTCH);
    }
}
