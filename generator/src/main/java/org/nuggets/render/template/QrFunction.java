package org.nuggets.render.template;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.nuggets.render.view.QrCode;

/** {@code qr(address)}: the code by which a telephone opens an address; see {@link QrCode}. */
record QrFunction() implements Function {

    static final String NAME = "qr";

    private static final String TEXT = "text";

    @Override
    public List<String> getArgumentNames() {
        return List.of(TEXT);
    }

    @Override
    public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        return QrCode.of(String.valueOf(args.get(TEXT)));
    }
}
