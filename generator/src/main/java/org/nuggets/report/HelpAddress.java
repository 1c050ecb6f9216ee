package org.nuggets.report;

import java.util.Optional;
import org.nuggets.config.SiteConfig;
import org.nuggets.diagnostic.Code;
import org.nuggets.model.AddressPlan;
import org.nuggets.model.GuideAddresses;
import org.nuggets.model.Route;
import org.nuggets.pipeline.SiteSettings;

/** Where a site's guide says what a kind of finding means, in the site's first language. */
public final class HelpAddress {

    private final SiteSettings settings;

    public HelpAddress(SiteSettings settings) {
        this.settings = settings;
    }

    /** The page, where the site has such pages. */
    public Optional<Route> route(Code code) {
        SiteConfig config = settings.config();
        String lang = config.languages().get(0);
        return settings.hasGuide()
                ? Optional.of(new GuideAddresses(new AddressPlan(config.languages())).finding(lang, code))
                : Optional.empty();
    }

    /** Its whole address, where the site knows where it will stand. */
    public Optional<String> whole(Code code) {
        return settings.config().baseUrl().flatMap(base -> route(code).map(page -> page.below(base.toString())));
    }

    /** Its whole address where there is one, else its path in the site. */
    public Optional<String> of(Code code) {
        return whole(code).or(() -> route(code).map(Route::path));
    }
}
