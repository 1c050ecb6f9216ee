package org.nuggets.render.page;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.nuggets.model.PageKey;
import org.nuggets.render.view.NetworkView.Kind;
import org.nuggets.render.view.NetworkView.Line;
import org.nuggets.render.view.NetworkView.Name;
import org.nuggets.render.view.NetworkView.Picture;
import org.nuggets.render.view.NetworkView.Spot;

/** A part of the network as a picture, in the words of a language. */
final class NetworkDrawing {

    private static final int MANY_LINES = 150;

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
                    drawing.edges().size() > MANY_LINES,
                    spots,
                    lines(drawing.edges(), picture.places(), spots, false),
                    picture.isNamed() ? lines(drawing.edges(), picture.places(), spots, true) : List.of(),
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

    private static List<Line> lines(List<Edge> edges, List<Place> places, List<Spot> spots, boolean named) {
        Map<PageKey, Spot> byPage = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            byPage.put(places.get(i).page(), spots.get(i));
        }
        return edges.stream()
                .map(edge -> line(edge, byPage.get(edge.from()), byPage.get(edge.to()), named))
                .toList();
    }

    private static Line line(Edge edge, Spot from, Spot to, boolean named) {
        NetworkLine line = NetworkLine.between(from, to, named);
        List<String> heads = new ArrayList<>();
        if (edge.kind() != Edge.Kind.TIE) {
            heads.add(line.head());
            if (edge.isMutual()) {
                heads.add(line.turned().head());
            }
        }
        return new Line(name(edge.kind()), line.x1(), line.y1(), line.x2(), line.y2(), heads);
    }

    private static String name(Edge.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
