package org.nuggets.render.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.config.Languages;
import org.nuggets.guide.Explanation;
import org.nuggets.guide.Explanations;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.LocalText;
import org.nuggets.model.Route;
import org.nuggets.render.view.BorrowedWords;
import org.nuggets.render.view.GuidePage;

/** What findings mean, as pages of the guide in one language say it. */
public final class GuideFindings {

    /** Code between as many backticks on both sides, of which one space inside belongs to them. */
    private static final Pattern CODE = Pattern.compile("(`+) ?(.+?) ?\\1(?!`)");

    private final GuideAddresses addresses;
    private final String lang;
    private final Route route;

    /** @param route the page on which it is said */
    public GuideFindings(GuideAddresses addresses, String lang, Route route) {
        this.addresses = addresses;
        this.lang = lang;
        this.route = route;
    }

    /** The page of one. */
    public GuidePage page(Explanation one, Explanations.Group group) {
        return new GuidePage.Finding(
                one.code().id(),
                one.code().severity().id(),
                InterfaceWords.label(group.title(), lang),
                pieces(one.means()),
                InterfaceWords.english(one.message(), lang),
                pieces(one.cause()),
                pieces(one.cure()),
                pieces(one.more()),
                one.file(),
                one.wrong(),
                one.rightFile(),
                one.right(),
                one.pairs().stream()
                        .map(pair -> new GuidePage.Pair(pair.wrong(), pair.right()))
                        .toList(),
                group.all().stream()
                        .filter(other -> other.code() != one.code())
                        .map(this::entry)
                        .toList());
    }

    /** Findings about one thing. */
    public GuidePage.Group group(Explanations.Group group) {
        return new GuidePage.Group(
                InterfaceWords.label(group.title(), lang),
                group.all().stream().map(this::entry).toList());
    }

    private GuidePage.Entry entry(Explanation one) {
        return new GuidePage.Entry(
                one.code().id(),
                addresses.finding(lang, one.code()).from(route),
                InterfaceWords.label(one.title(), lang));
    }

    private List<GuidePage.Piece> pieces(LocalText text) {
        boolean borrowed = Languages.wider(lang).noneMatch(text.byLanguage()::containsKey);
        String whole = text.in(lang);
        List<GuidePage.Piece> pieces = new ArrayList<>();
        Matcher code = CODE.matcher(whole);
        int from = 0;
        for (MatchResult match : code.results().toList()) {
            add(whole.substring(from, match.start()), borrowed, pieces);
            pieces.add(new GuidePage.Piece(match.group(2), true));
            from = match.end();
        }
        add(whole.substring(from), borrowed, pieces);
        return pieces;
    }

    private static void add(String words, boolean borrowed, List<GuidePage.Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new GuidePage.Piece(borrowed ? BorrowedWords.of(words) : words, false));
        }
    }
}
