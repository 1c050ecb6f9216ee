package org.nuggets.parse.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuggets.diagnostic.Checked;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.Invisible;
import org.nuggets.diagnostic.Repair;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.diagnostic.SourceText;
import org.nuggets.model.YamlDocument;
import org.nuggets.parse.text.DecomposedLetters;
import org.nuggets.parse.text.InvisibleCheck;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * YAML to a tree whose every key and value keeps its place, in one pass over Jackson's parser: for front matter, site
 * settings, content types and strings alike, since two readers would disagree on {@code no} and {@code 012}.
 *
 * <p>A key without a value counts as absent. Anchors, aliases and tags are refused: in front matter they are an
 * ampersand, a star or an exclamation mark that wants quotes. Of a repeated key the first counts. Only {@code true} and
 * {@code false} are no text, and only numbers in the usual form: {@code no}, {@code 012}, {@code 1_000} and
 * {@code 0x1F} stay what their authors wrote.
 */
public final class YamlReader {

    private static final int MOST_NESTED = 30;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL =
            Pattern.compile("-?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    /** A text in one pair of typographic quotes. */
    private static final Pattern SMART = Pattern.compile("[“„”][^“„”]*[”“]|«[^«»]*»|‘[^‘]*’", Pattern.DOTALL);
    /** Behind a value: what YAML leaves out, though no space says that it is meant as a remark. */
    private static final Pattern REMARK = Pattern.compile("[ \\t]*(#[^\\s#!].*)");

    private final YAMLFactory yaml;

    /** A reader, which serves any number of threads. */
    public YamlReader() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MOST_NESTED);
        yaml = YAMLFactory.builder()
                .loaderOptions(limits)
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
    }

    /** Reads a whole file that is YAML. */
    public Checked<Optional<YamlDocument>> read(SourceText source) {
        return read(source, 0, source.text().length(), source.span(0, 0));
    }

    /**
     * Reads a stretch of a file.
     *
     * @param start offset of its first character
     * @param end offset after its last one
     * @param whole the place to name for what concerns the document as a whole
     * @return the mapping, empty where the stretch is; nothing where its syntax is broken, which one finding explains
     */
    public Checked<Optional<YamlDocument>> read(SourceText source, int start, int end, SourceSpan whole) {
        String text = PastedSpace.tamed(source.text().substring(start, end));
        try (YAMLParser parser = yaml.createParser(text)) {
            boolean plain = text.codePointCount(0, text.length()) == text.length();
            Pass pass = new Pass(parser, source, start, plain);
            JsonNode root = pass.document();
            if (!root.isObject()) {
                return new Checked<>(Optional.empty(), List.of(FieldMistake.notFields(source, start)));
            }
            return new Checked<>(
                    Optional.of(YamlDocument.of(root, new YamlDocument.Spans(pass.keys, pass.values), whole)),
                    pass.findings);
        } catch (JsonProcessingException e) {
            return new Checked<>(Optional.empty(), List.of(YamlMistake.explain(e, source, start, end)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One pass over one document. */
    private static final class Pass {
        private final YAMLParser parser;
        private final SourceText source;
        private final int start;
        /** Whether every code point is one UTF-16 unit, as in most texts: counting them takes long, at each token. */
        private final boolean plain;

        private final Map<String, SourceSpan> keys = new HashMap<>();
        private final Map<String, SourceSpan> values = new HashMap<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        /** The offset that was asked for last, in code points and as ours: one counts on from there. */
        private int lastPoints;

        private int lastOffset;
        /** Where the value read last ends: that of a list or mapping is that of its last value. */
        private int lastEnd;

        Pass(YAMLParser parser, SourceText source, int start, boolean plain) {
            this.parser = parser;
            this.source = source;
            this.start = start;
            this.plain = plain;
            this.lastEnd = start;
            this.lastOffset = start;
        }

        JsonNode document() throws IOException {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return JsonNodeFactory.instance.objectNode();
            }
            JsonNode root = value(first, "");
            JsonToken more = parser.nextToken();
            if (more != null) {
                int at = offset(parser.currentTokenLocation());
                findings.add(YamlMistake.secondDocument(source.span(at, at)));
            }
            return root;
        }

        private JsonNode value(JsonToken token, String pointer) throws IOException {
            refuseSign();
            int from = offset(parser.currentTokenLocation());
            JsonNode node = switch (token) {
                case START_OBJECT -> object(pointer);
                case START_ARRAY -> array(pointer);
                default -> scalar(token);
            };
            SourceSpan span = source.span(from, Math.max(from, lastEnd));
            values.put(pointer, span);
            if (node.isTextual()) {
                InvisibleCheck.of(parser.getText(), span).ifPresent(findings::add);
                checkPlain(node.asText(), from, span);
                checkLetters(from, Math.max(from, lastEnd));
            }
            return node;
        }

        private ObjectNode object(String pointer) throws IOException {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int from = offset(parser.currentTokenLocation());
                int to =
                        Math.min(offset(parser.currentLocation()), source.text().length());
                String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                lastEnd = to;
                JsonToken token = parser.nextToken();
                if (object.has(key)) {
                    findings.add(YamlMistake.duplicateKey(key, source.span(from, to), keys.get(child)));
                    value(token, child + "~2");
                    continue;
                }
                keys.put(child, source.span(from, to));
                if (token == JsonToken.VALUE_NULL) {
                    refuseSign();
                    checkRemark(source.span(valueAt(to), valueAt(to)), valueAt(to));
                    continue;
                }
                object.set(key, value(token, child));
            }
            return object;
        }

        private ArrayNode array(String pointer) throws IOException {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            lastEnd = offset(parser.currentTokenLocation());
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                array.add(value(token, pointer + "/" + array.size()));
            }
            if (array.isEmpty()) {
                lastEnd = offset(parser.currentLocation());
            }
            return array;
        }

        private JsonNode scalar(JsonToken token) throws IOException {
            lastEnd = offset(parser.currentLocation());
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            String text = parser.getText();
            return switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(text);
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                case VALUE_NULL -> nodes.nullNode();
                default -> nodes.textNode(Invisible.without(text));
            };
        }

        private static JsonNode number(String text) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            if (WHOLE.matcher(text).matches()) {
                return nodes.numberNode(new BigInteger(text));
            }
            return DECIMAL.matcher(text).matches() ? nodes.numberNode(new BigDecimal(text)) : nodes.textNode(text);
        }

        /** A text without quotes may stand in typographic ones, or be cut short by a number sign. */
        private void checkPlain(String text, int from, SourceSpan span) {
            char first = from < source.text().length() ? source.text().charAt(from) : ' ';
            if (first == '"' || first == '\'' || first == '|' || first == '>') {
                return;
            }
            if (SMART.matcher(text).matches()) {
                findings.add(QuotedValue.smartQuotes(source, span, text));
            }
            checkRemark(span, from + text.length());
        }

        private void checkLetters(int from, int to) {
            List<Repair.Part> parts = new ArrayList<>();
            DecomposedLetters.look(
                    source.text().substring(from, Math.min(to, source.text().length())),
                    (start, end) -> source.span(from + start, from + end),
                    parts);
            DecomposedLetters.finding(parts).ifPresent(findings::add);
        }

        private void checkRemark(SourceSpan span, int end) {
            String line = source.line(span.line());
            int start = source.offset(span.line(), 1);
            if (end < start || end > start + line.length()) {
                return;
            }
            Matcher remark = REMARK.matcher(line.substring(end - start));
            if (remark.matches()) {
                findings.add(QuotedValue.cut(source, span, end + remark.start(1)));
            }
        }

        /** Where a value would begin whose key ends at an offset. */
        private int valueAt(int keyEnd) {
            int at = keyEnd;
            while (at < source.text().length() && ": \t".indexOf(source.text().charAt(at)) >= 0) {
                at++;
            }
            return at;
        }

        private void refuseSign() {
            int at = offset(parser.currentTokenLocation());
            if (at < source.text().length() && "&*!".indexOf(source.text().charAt(at)) >= 0) {
                findings.add(YamlSigns.sign(source, at));
            }
        }

        /** Jackson's offsets count code points from where the stretch begins, ours UTF-16 units of the file. */
        private int offset(JsonLocation location) {
            int points = (int) location.getCharOffset();
            if (plain) {
                return start + points;
            }
            lastOffset = source.text().offsetByCodePoints(lastOffset, points - lastPoints);
            lastPoints = points;
            return lastOffset;
        }
    }
}
