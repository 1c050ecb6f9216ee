package org.nuggets.parse;

public enum RawHtml {
    CLEANED,
    ALLOWED
}
