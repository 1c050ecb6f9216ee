package org.nuggets.parse.html;

/**
 * What a walk adds to plain CommonMark, and what it does with raw HTML.
 *
 * @param plain whether to write CommonMark as its specification has it: no ids, no lifted title, nothing for a reader's
 *     aids
 */
public record Dialect(boolean plain, RawHtml rawHtml) {}
