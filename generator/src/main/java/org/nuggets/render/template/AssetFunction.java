package org.nuggets.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.nuggets.diagnostic.DidYouMean;
import org.nuggets.model.Route;
import org.nuggets.model.ThemeAddresses;
import org.nuggets.render.view.Frame;

/**
 * {@code asset("pictures/logo.svg")}: the address of a file of the theme as seen from the page. A macro does not see the page,
 * so there it is {@code asset("pictures/logo.svg", frame)}.
 */
record AssetFunction(ThemeAddresses theme) implements Function {

    static final String NAME = "asset";

    private static final String FRAME = "frame";

    @Override
    public List<String> getArgumentNames() {
        return List.of("path", FRAME);
    }

    @Override
    public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        String path = String.valueOf(args.get("path"));
        Route file = theme.of(path)
                .orElseThrow(() -> fault(
                        "the theme has no file '" + path + "' for readers. "
                                + DidYouMean.hint(path, theme.routes().keySet()),
                        self,
                        line));
        Object given = args.get(FRAME);
        if ((given == null ? context.getVariable(FRAME) : given) instanceof Frame frame) {
            return frame.root() + file.from(new Route(""));
        }
        throw fault("inside a macro write " + NAME + "(\"" + path + "\", frame)", self, line);
    }

    private static PebbleException fault(String message, PebbleTemplate self, int line) {
        return new PebbleException(null, message.strip(), line, self.getName());
    }
}
