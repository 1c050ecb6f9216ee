package org.nuggets.importer.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.nuggets.importer.piece.PieceNotes;

/** The places that links may lead to, each with the heading that stands at it or follows, else the one above. */
final class Places {

    private Places() {}

    static void note(Element main, PieceNotes notes) {
        List<String> waiting = new ArrayList<>();
        String[] last = {""};
        main.traverse((node, depth) -> {
            if (node instanceof Element element) {
                for (String name :
                        List.of(element.attr("id"), element.normalName().equals("a") ? element.attr("name") : "")) {
                    if (!name.isEmpty()) {
                        waiting.add(name);
                    }
                }
                if (Elements.isHeading(element)) {
                    last[0] = element.text().strip();
                    element.select("[id], a[name]").forEach(inner -> {
                        waiting.add(inner.attr("id"));
                        waiting.add(inner.attr("name"));
                    });
                    waiting.forEach(name -> notes.place(name, last[0]));
                    waiting.clear();
                }
            } else if (node instanceof TextNode text && !text.isBlank() && !waiting.isEmpty()) {
                // Text between a place and the next heading: the place is in the part above.
                waiting.forEach(name -> notes.place(name, last[0]));
                waiting.clear();
            }
        });
    }
}
