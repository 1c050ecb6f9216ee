package org.nuggets.importer.fetch;

import java.net.URI;
import java.util.Optional;
import org.nuggets.model.Bytes;

/**
 * What was had from the web.
 *
 * @param address where it was in the end, after all that led on
 * @param type what it is, such as {@code text/html}; empty where the server does not say
 * @param charset its encoding, where the server says it
 */
public record Fetched(URI address, String type, Optional<String> charset, Bytes content) {}
