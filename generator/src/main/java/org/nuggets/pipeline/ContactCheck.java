package org.nuggets.pipeline;

import java.util.Optional;
import org.nuggets.config.FindingRules;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.language.Mailboxes;
import org.nuggets.model.YamlDocument;
import org.nuggets.validate.PersonalDataCheck;

/** Whether the address at which readers reach whoever publishes a site is that of an office. */
final class ContactCheck {

    private static final String FIELD = "contact";

    private ContactCheck() {}

    static Optional<Diagnostic> of(YamlDocument site, Mailboxes mailboxes) {
        FindingRules allowed = FindingRules.of(site.root().path("findings"), Optional.empty());
        return site.text(FIELD)
                .filter(address -> !address.startsWith("http") && address.indexOf('@') > 0)
                .filter(address -> !allowed.allows(address) && !mailboxes.isOffice(address))
                .map(address -> PersonalDataCheck.ofAddress(site.valueSpan("/" + FIELD), address, mailboxes));
    }
}
