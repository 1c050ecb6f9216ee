package org.nuggets.render.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nuggets.model.FieldRole;
import org.nuggets.model.Glance;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.Route;
import org.nuggets.render.view.View;

/** What a reader weighs at a glance, in the words of a language. */
final class Glances {

    private static final int DAYS = 5;

    private Glances() {}

    static View.AtAGlance of(LinkedPage page, Route from, String lang, RenderContext context) {
        Glance glance = Glance.of(page.page());
        return new View.AtAGlance(
                glance.effort()
                        .map(effort -> effort(effort, lang, context.words().in(lang))),
                glance.sure().map(sure -> sure(sure, page, from, lang, context)),
                glance.outcome().map(value -> new View.Choice(value.code(), InterfaceWords.label(value.label(), lang))),
                context.tries().count(page),
                untold(glance, page));
    }

    private static List<String> untold(Glance glance, LinkedPage page) {
        List<String> untold = new ArrayList<>();
        add(FieldRole.EFFORT, glance.effort().isEmpty(), page, untold);
        add(FieldRole.SURE, glance.sure().isEmpty(), page, untold);
        add(FieldRole.OUTCOME, glance.outcome().isEmpty(), page, untold);
        return untold;
    }

    private static void add(FieldRole role, boolean absent, LinkedPage page, List<String> untold) {
        if (absent && !page.page().type().roles().names(role).isEmpty()) {
            untold.add(role.id());
        }
    }

    private static View.Effort effort(Glance.Effort effort, String lang, Map<String, String> words) {
        String amount = decimal(effort.amount(), words);
        String text = amount + " " + InterfaceWords.label(effort.unit(), lang);
        return new View.Effort(
                effort.period()
                        .map(period ->
                                text + " " + words.getOrDefault("per", "a") + " " + InterfaceWords.label(period, lang))
                        .orElse(text),
                effort.share().isEmpty() ? List.of() : days(effort.share().getAsDouble()));
    }

    /** The days of a week, the first ones filled. */
    private static List<Integer> days(double share) {
        double days = share * DAYS;
        return IntStream.range(0, DAYS)
                .mapToObj(day -> (int) Math.round(100 * Math.max(0, Math.min(1, days - day))))
                .toList();
    }

    private static String decimal(BigDecimal amount, Map<String, String> words) {
        return amount.stripTrailingZeros().toPlainString().replace(".", words.getOrDefault("decimal_point", "."));
    }

    private static View.Sure sure(Glance.Sure sure, LinkedPage page, Route from, String lang, RenderContext context) {
        String field = page.page().type().roles().names(FieldRole.SURE).get(0);
        return new View.Sure(
                sure.value().code(),
                InterfaceWords.label(sure.value().label(), lang),
                sure.step(),
                Glance.STEPS,
                InterfaceWords.label(sure.rule(), lang),
                context.facets()
                        .page(field, sure.value().code(), lang)
                        .map(route -> route.from(from))
                        .orElse(""));
    }
}
