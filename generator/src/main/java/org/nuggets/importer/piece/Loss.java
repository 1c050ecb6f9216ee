package org.nuggets.importer.piece;

import org.nuggets.model.LocalText;

/**
 * Something that could not be carried over, or was changed on the way.
 *
 * @param kind what it is
 * @param detail which one, in words of the text itself; may be empty
 */
public record Loss(Kind kind, String detail) {

    private static final int LONGEST = 120;

    public Loss {
        // What was meant for Markdown is shown as it is.
        String line = Marks.without(detail).strip().replaceAll("\\s+", " ").replaceAll("\\\\([\\[\\]*_<{|`])", "$1");
        detail = line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }

    /** What can get lost, in English and in Dutch. */
    public enum Kind {
        DEAD_LINK("a link whose target was not brought along", "een link waarvan het doel niet is meegekomen"),
        DEAD_PLACE("a link to a place that is no heading here", "een link naar een plek die hier geen kopje is"),
        UNSAFE_LINK("a link that a browser would run", "een link die een browser zou uitvoeren"),
        PICTURE_GONE("a picture that could not be had", "een afbeelding die niet te krijgen was"),
        PICTURE_KIND(
                "a picture of a kind that browsers do not show; save it as PNG or JPEG, and put it in",
                "een afbeelding van een soort die browsers niet tonen; bewaar haar als PNG of JPEG en zet haar erin"),
        PICTURE_LARGE("a picture that is too large", "een afbeelding die te groot is"),
        NO_WORDS("a picture without a description; add one", "een afbeelding zonder beschrijving; voeg die toe"),
        FILM("a film or sound; it became a link", "een film of geluid; het is een link geworden"),
        FRAME("a frame with another page", "een kader met een andere pagina"),
        FORM("a form, with its fields and buttons", "een formulier, met zijn velden en knoppen"),
        FORMULA("a formula, as plain text now", "een formule, nu als gewone tekst"),
        DRAWING("a drawing or diagram", "een tekening of diagram"),
        EMBEDDED("a file or chart inside the document", "een bestand of grafiek in het document"),
        TEXT_BOX(
                "text boxes: their text stands where they were tied to",
                "tekstvakken: hun tekst staat waar ze verankerd waren"),
        MERGED_CELLS(
                "merged cells: the text stands in the first, the others are empty",
                "samengevoegde cellen: de tekst staat in de eerste, de andere zijn leeg"),
        NESTED_TABLE("a table inside a table, as a line of text now", "een tabel in een tabel, nu als regel tekst"),
        TABLE_CUT(
                "a table that is too large; its last rows or columns",
                "een tabel die te groot is; haar laatste rijen of kolommen"),
        TOO_DEEP(
                "parts that were nested too deeply, as plain text now",
                "delen die te diep genest waren, nu als gewone tekst"),
        TRACKED(
                "tracked changes: they were taken as accepted",
                "bijgehouden wijzigingen: ze zijn als aanvaard overgenomen"),
        COMMENTS("comments in the margin", "opmerkingen in de kantlijn"),
        BOLD_HEADING(
                "bold lines that were made headings; check them",
                "vette regels waarvan kopjes zijn gemaakt; controleer ze"),
        FIELD(
                "a field that this type does not have, or a value that does not fit",
                "een veld dat dit type niet heeft, of een waarde die niet past"),
        REFERENCE("a name for which this site has no page yet", "een naam waarvoor deze site nog geen pagina heeft"),
        LONG_TITLE("a title that is too long; it was cut", "een titel die te lang is; hij is ingekort"),
        LONG_DESCRIPTION(
                "a description that is too long; it was cut", "een beschrijving die te lang is; ze is ingekort"),
        FRONT_MATTER("fields at the top that could not be read", "velden bovenaan die niet te lezen waren"),
        ALIAS(
                "an earlier address that is taken or is none here",
                "een eerder adres dat bezet is of hier geen adres is"),
        TAG("tags for which there is no theme or subject here", "labels waarvoor hier geen thema of vak is"),
        LIQUID("a tag of Jekyll", "een tag van Jekyll"),
        SHORTCODE("a shortcode of Hugo", "een shortcode van Hugo"),
        EMBED("an embedded note; it became a link", "een ingevoegde notitie; het is een link geworden"),
        QUERY("a query of Obsidian, as code now", "een zoekvraag van Obsidian, nu als code"),
        HTML("HTML that is not kept", "HTML die niet bewaard blijft"),
        REST("text that is too long for one page", "tekst die te lang is voor één pagina"),
        CHROME_KEPT(
                "no main text was found, so all of the page was taken",
                "geen hoofdtekst gevonden, dus de hele pagina is overgenomen");

        private final String english;
        private final String dutch;

        Kind(String english, String dutch) {
            this.english = english;
            this.dutch = dutch;
        }
    }

    /** A line for people. */
    public String in(String lang) {
        return LocalText.of(kind.english, kind.dutch).in(lang) + (detail.isEmpty() ? "" : ": " + detail);
    }
}
