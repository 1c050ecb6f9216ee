package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuggets.model.Network.Drawing;
import org.nuggets.model.Network.Edge;
import org.nuggets.model.NetworkPicture;
import org.nuggets.model.NetworkPicture.Place;
import org.nuggets.model.NetworkPicture.Stroke;
import org.nuggets.render.view.NetworkView.Kind;
import org.nuggets.render.view.NetworkView.Line;
import org.nuggets.render.view.NetworkView.Name;
import org.nuggets.render.view.NetworkView.Picture;
import org.nuggets.render.view.NetworkView.Spot;

/** A part of the network as a picture, in the words of a language. */
final class NetworkDrawing {

    private static final double HEAD_LENGTH = 13;
    private static final double HEAD_WIDTH = 5.5;

    private NetworkDrawing() {}

    /** None where a part is too large to be drawn. */
    static Optional<Picture> of(Drawing drawing, NetworkNames names) {
        return drawing.picture().get().map(picture -> {
            List<Spot> spots = spots(picture, names);
            return new Picture(
                    drawing.extent().name().toLowerCase(Locale.ROOT),
                    NetworkPicture.WIDTH,
                    picture.height(),
                    picture.isNamed(),
                    spots,
                    picture.strokes().stream().map(NetworkDrawing::line).toList(),
                    shows(drawing.edges()),
                    key(spots, picture, names));
        });
    }

    private static List<Spot> spots(NetworkPicture picture, NetworkNames names) {
        List<Spot> spots = new ArrayList<>();
        for (Place place : picture.places()) {
            Name name = names.of(place.page());
            spots.add(new Spot(
                    spots.size() + 1,
                    place.as().name().toLowerCase(Locale.ROOT),
                    place.page().type(),
                    names.kind(place.page()),
                    place.x(),
                    place.y(),
                    name,
                    picture.isNamed() ? NetworkNames.lines(name.title()) : List.of()));
        }
        return spots;
    }

    private static List<Kind> key(List<Spot> spots, NetworkPicture picture, NetworkNames names) {
        Map<String, List<Spot>> byType = new LinkedHashMap<>();
        spots.forEach(spot ->
                byType.computeIfAbsent(spot.type(), type -> new ArrayList<>()).add(spot));
        return byType.entrySet().stream()
                .map(type -> new Kind(
                        type.getValue().get(0).as(),
                        type.getKey(),
                        names.kinds(picture.places()
                                .get(type.getValue().get(0).number() - 1)
                                .page()),
                        type.getValue()))
                .toList();
    }

    private static List<String> shows(List<Edge> edges) {
        return Stream.concat(
                        edges.stream().map(edge -> name(edge.kind())).distinct().sorted(),
                        edges.stream().anyMatch(Edge::isMutual) ? Stream.of("mutual") : Stream.empty())
                .toList();
    }

    private static Line line(Stroke stroke) {
        List<String> heads = new ArrayList<>();
        if (stroke.edge().kind() != Edge.Kind.TIE) {
            heads.add(head(stroke.x1(), stroke.y1(), stroke.x2(), stroke.y2()));
            if (stroke.edge().isMutual()) {
                heads.add(head(stroke.x2(), stroke.y2(), stroke.x1(), stroke.y1()));
            }
        }
        return new Line(name(stroke.edge().kind()), stroke.x1(), stroke.y1(), stroke.x2(), stroke.y2(), heads);
    }

    private static String name(Edge.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** An arrowhead whose tip is the second end of a line. */
    private static String head(int fromX, int fromY, int x, int y) {
        double dx = x - fromX;
        double dy = y - fromY;
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        double alongX = dx / length;
        double alongY = dy / length;
        double backX = x - alongX * HEAD_LENGTH;
        double backY = y - alongY * HEAD_LENGTH;
        return "M" + x + " " + y
                + "L" + Math.round(backX - alongY * HEAD_WIDTH) + " " + Math.round(backY + alongX * HEAD_WIDTH)
                + "L" + Math.round(backX + alongY * HEAD_WIDTH) + " " + Math.round(backY - alongX * HEAD_WIDTH) + "z";
    }
}
