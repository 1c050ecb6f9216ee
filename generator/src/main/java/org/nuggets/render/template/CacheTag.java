package org.nuggets.render.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What templates write alike on many pages: {@code {% cache name %} … {% endcache %}} is written once for each name. It stands
 * in the place of Pebble's own tag, inside which nothing is escaped.
 */
final class CacheTag implements TokenParser {

    /** It begins anew when it is full, for each facet has names of its own. */
    private static final int MOST = 1_000;

    private record Key(CacheNode node, String name) {}

    private final Map<Key, String> written = new ConcurrentHashMap<>();

    @Override
    public String getTag() {
        return "cache";
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        TokenStream stream = parser.getStream();
        stream.next();
        Expression<?> name = parser.getExpressionParser().parseExpression();
        stream.expect(Token.Type.EXECUTE_END);
        BodyNode body = parser.subparse(next -> next.test(Token.Type.NAME, "endcache"));
        stream.next();
        stream.expect(Token.Type.EXECUTE_END);
        return new CacheNode(token.getLineNumber(), name, body);
    }

    private final class CacheNode extends AbstractRenderableNode {

        private final Expression<?> name;
        private final BodyNode body;

        CacheNode(int line, Expression<?> name, BodyNode body) {
            super(line);
            this.name = name;
            this.body = body;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer out, EvaluationContextImpl context) throws IOException {
            Key key = new Key(this, String.valueOf(name.evaluate(self, context)));
            String text = written.get(key);
            if (text == null) {
                StringWriter anew = new StringWriter();
                body.render(self, anew, context);
                text = anew.toString();
                if (written.size() >= MOST) {
                    written.clear();
                }
                written.put(key, text);
            }
            out.write(text);
        }

        /** So that all inside is escaped, too. */
        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
            body.accept(visitor);
        }
    }
}
