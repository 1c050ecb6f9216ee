package org.nuggets.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuggets.config.FindingRules;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.language.Mailboxes;
import org.nuggets.model.Link;
import org.nuggets.model.Page;

/** Addresses in {@code mailto:} links that cannot be read in the source as they are: {@code jan%40school.example}. */
final class MailLinks {

    private static final String SCHEME = "mailto:";

    private MailLinks() {}

    /** @param told what has been found, whose places are not told again */
    static List<Diagnostic> check(Page page, Mailboxes mailboxes, FindingRules rules, List<Diagnostic> told) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Link link : page.draft().body().links()) {
            if (!link.target().toLowerCase(Locale.ROOT).startsWith(SCHEME)
                    || told.stream().anyMatch(one -> PersonalDataCheck.isIn(one.span(), link.span()))) {
                continue;
            }
            Stream.of(plain(link.target()).substring(SCHEME.length()).split("[,;?&=\\s/]+"))
                    .filter(part -> part.indexOf('@') > 0 && part.indexOf('.', part.indexOf('@')) > 0)
                    .filter(address -> !mailboxes.isOffice(address) && !rules.allows(address))
                    .findFirst()
                    .map(address -> PersonalDataCheck.ofAddress(link.span(), address, mailboxes))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** What stands encoded in an address may be the very @. */
    private static String plain(String target) {
        return target.replaceAll("(?i)%40", "@").replaceAll("(?i)%2e", ".").replaceAll("(?i)%2c", ",");
    }
}
