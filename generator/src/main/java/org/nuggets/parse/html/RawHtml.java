package org.nuggets.parse.html;

/** What becomes of HTML that authors write inside Markdown. */
public enum RawHtml {
    /** Comments are dropped, and only simple, safe elements and attributes are kept. The default. */
    CLEANED,
    /** It is passed on as it is. Only for a site that trusts everybody who writes for it. */
    ALLOWED
}
