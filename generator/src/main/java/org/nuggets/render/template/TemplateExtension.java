package org.nuggets.render.template;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.view.View;

/**
 * What our templates know beside Pebble's own: the tag of {@link CacheTag}, the functions of {@link AssetFunction}
 * and {@link QrFunction}, and what a
 * value of a field is, {@code v is link}, {@code v is day}.
 *
 * <p>To ask for {@code v.href is defined} gives the same answer, but Pebble looks for a member that is not there by
 * reflection, and each time anew.
 */
final class TemplateExtension extends AbstractExtension {

    private final ThemeAddresses theme;

    TemplateExtension(ThemeAddresses theme) {
        this.theme = theme;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(AssetFunction.NAME, new AssetFunction(theme), QrFunction.NAME, new QrFunction());
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new CacheTag());
    }

    @Override
    public Map<String, Test> getTests() {
        return Map.of("link", new Of(View.Ref.class), "day", new Of(View.Day.class));
    }

    private record Of(Class<?> type) implements Test {

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }

        @Override
        public boolean apply(
                Object value, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return type.isInstance(value);
        }
    }
}
