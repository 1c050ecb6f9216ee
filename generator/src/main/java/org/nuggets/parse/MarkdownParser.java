package org.nuggets.parse;

import java.util.*;
import java.util.function.*;
import org.nuggets.diagnostic.*;
import org.nuggets.model.*;

public final class MarkdownParser {
    public MarkdownParser(RawHtml r, BiFunction<String, String, String> w) {}

    public Checked<Body> parse(SourceText s, int start, Optional<String> title, String lang) {
        return Checked.of(Body.empty());
    }
}
