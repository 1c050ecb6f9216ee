package org.nuggets.render.file;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuggets.model.Claim;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Matches;
import org.nuggets.model.Matches.Match;
import org.nuggets.model.Matches.Unmatched;
import org.nuggets.model.PageKey;
import org.nuggets.model.Route;
import org.nuggets.render.context.MatchWords;
import org.nuggets.render.context.RenderContext;

/** Matches as a table: a line for each, then one for each need, and for each offer, that has room for more partners. */
final class MatchTable {

    /** Its columns, in order: each is a word of the interface. */
    static final List<String> COLUMNS = List.of(
            "csv_what",
            "csv_seeker",
            "csv_sought",
            "csv_sought_level",
            "csv_sought_until",
            "csv_giver",
            "csv_given",
            "csv_given_level",
            "csv_given_until",
            "csv_score",
            "csv_why",
            "csv_open",
            "csv_seeker_page",
            "csv_giver_page");

    private final String lang;
    private final Route here;
    private final RenderContext context;
    private final MatchWords words;

    MatchTable(String lang, Route here, RenderContext context) {
        this.lang = lang;
        this.here = here;
        this.context = context;
        this.words = MatchWords.plain(lang, context);
    }

    String text() {
        Matches matches = context.insights().matches();
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(words::word).toList());
        matches.made().forEach(match -> rows.add(row(match)));
        matches.needs().forEach(left -> rows.add(row(left, false)));
        matches.offers().forEach(left -> rows.add(row(left, true)));
        return CsvTable.of(rows, separator(lang));
    }

    /** What spreadsheets of a language take for the end of a cell: where 1,5 is a number, the comma is not. */
    private static String separator(String lang) {
        return DecimalFormatSymbols.getInstance(Locale.forLanguageTag(lang)).getDecimalSeparator() == ',' ? ";" : ",";
    }

    private List<String> row(Match match) {
        return row(
                "csv_match",
                Optional.of(match.need()),
                Optional.of(match.offer()),
                String.valueOf(match.score()),
                match.reasons().stream()
                        .map(reason -> words.reason(match, reason) + " (" + reason.points() + ")")
                        .collect(Collectors.joining(" ")),
                "");
    }

    private List<String> row(Unmatched left, boolean offered) {
        Optional<Claim> claim = Optional.of(left.claim());
        return row(
                offered ? "csv_offer_left" : "csv_need_left",
                offered ? Optional.empty() : claim,
                offered ? claim : Optional.empty(),
                "",
                words.why(left, offered),
                String.valueOf(left.open()));
    }

    private List<String> row(
            String what, Optional<Claim> need, Optional<Claim> offer, String score, String why, String open) {
        return Stream.of(
                        Stream.of(words.word(what)),
                        claim(need, false),
                        claim(offer, true),
                        Stream.of(score, why, open, page(need), page(offer)))
                .flatMap(cells -> cells)
                .toList();
    }

    private Stream<String> claim(Optional<Claim> claim, boolean offered) {
        return Stream.of(
                claim.map(Claim::by).map(words::title).orElse(""),
                claim.map(Claim::expertise).map(words::title).orElse(""),
                claim.map(one -> words.level(one, offered)).orElse(""),
                claim.flatMap(Claim::until).map(LocalDate::toString).orElse(""));
    }

    private String page(Optional<Claim> claim) {
        return claim.map(Claim::by).map(this::address).orElse("");
    }

    private String address(PageKey key) {
        LinkedPage page = context.page(context.entries().in(lang, key));
        return context.canonical(page.route()).orElseGet(() -> page.route().from(here));
    }
}
