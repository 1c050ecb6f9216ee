package org.nuggets.render.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nuggets.form.word.WordTemplate;
import org.nuggets.model.ContentType;
import org.nuggets.model.FormAddresses;
import org.nuggets.model.Route;
import org.nuggets.model.SiteOutline;
import org.nuggets.render.context.RenderContext;
import org.nuggets.render.format.Cost;
import org.nuggets.render.format.FileOutput;
import org.nuggets.render.format.Output;
import org.nuggets.render.format.OutputFormat;
import org.nuggets.render.format.Producer;

/** Beside each form the same as a Word document, for whoever would rather write there. It names no page that readers do not get. */
public final class WordTemplates implements OutputFormat {

    private final ContributePages forms;

    /** @param forms which have one each */
    public WordTemplates(ContributePages forms) {
        this.forms = forms;
    }

    @Override
    public Stream<Route> addresses(SiteOutline site) {
        FormAddresses addresses = new FormAddresses(site.plan());
        List<String> offered = forms.offered(site);
        return site.languages()
                .flatMap(lang -> offered.stream()
                        .map(type -> addresses.word(
                                lang, type, ContributePages.form(type, offered.size(), lang, addresses))));
    }

    @Override
    public Stream<Output> outputs(RenderContext context) {
        return context.liveLanguages().stream()
                .flatMap(lang -> ContributePages.offered(context).stream().map(type -> output(type, lang, context)));
    }

    private static FileOutput output(ContentType type, String lang, RenderContext context) {
        return new FileOutput(
                address(type, lang, context),
                Optional.empty(),
                "",
                Cost.QUICK,
                Optional::empty,
                new Producer.InMemory(() -> new WordTemplate(type, lang, titles(lang, context)).bytes()));
    }

    /** Where the document of a type lies that has a form. */
    static Route address(ContentType type, String lang, RenderContext context) {
        Route form = ContributePages.form(type, lang, context).orElseThrow();
        return new FormAddresses(context.plan()).word(lang, type.name(), form);
    }

    private static Map<String, String> titles(String lang, RenderContext context) {
        Map<String, String> titles = new TreeMap<>();
        context.catalogue()
                .all(lang)
                .forEach(page -> titles.put(
                        page.key().type() + ":" + page.key().id(), page.page().title()));
        return titles;
    }
}
