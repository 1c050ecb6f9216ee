package org.nuggets.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.nuggets.model.Network.Edge;
import org.nuggets.model.NetworkPart.As;
import org.nuggets.model.NetworkPicture;
import org.nuggets.model.NetworkPicture.Place;
import org.nuggets.model.PageKey;

/** A picture in which everything lies apart, and which is the same each time. */
class PicturingTest {

    private static PageKey item(int number) {
        return new PageKey("school", "s" + (100 + number), "en");
    }

    private static List<PageKey> items(int size) {
        return IntStream.range(0, size).mapToObj(PicturingTest::item).toList();
    }

    private static Edge edge(int from, int to) {
        return new Edge(item(from), item(to), Edge.Kind.TIE, false);
    }

    private static List<Edge> random(int size, int count, long seed) {
        Random random = new Random(seed);
        Set<Edge> edges = new HashSet<>();
        for (int i = 0; i < count && size > 1; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                edges.add(edge(Math.min(one, other), Math.max(one, other)));
            }
        }
        return List.copyOf(edges);
    }

    private static List<Edge> star(int size) {
        return IntStream.range(1, size).mapToObj(i -> edge(0, i)).toList();
    }

    private static List<Edge> whole(int size) {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, size).mapToObj(other -> edge(one, other)))
                .toList();
    }

    private static NetworkPicture picture(int size, List<Edge> edges) {
        Map<PageKey, As> kinds = new TreeMap<>();
        items(size).forEach(item -> kinds.put(item, As.MEMBER));
        return Picturing.of(items(size), kinds, edges);
    }

    private static void assertApart(NetworkPicture picture) {
        int bottom = picture.isNamed() ? NetworkPicture.NAME_BOTTOM : NetworkPicture.RADIUS;
        int side = picture.isNamed() ? NetworkPicture.NAME_WIDTH / 2 : NetworkPicture.RADIUS;
        List<Place> places = picture.places();
        for (Place place : places) {
            assertThat(place.x()).isBetween(side, NetworkPicture.WIDTH - side);
            assertThat(place.y()).isBetween(NetworkPicture.RADIUS, picture.height() - bottom);
        }
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                Place one = places.get(i);
                Place other = places.get(j);
                boolean beside = Math.abs(one.x() - other.x()) >= 2 * side;
                boolean below = Math.abs(one.y() - other.y()) >= NetworkPicture.RADIUS + bottom;
                assertThat(beside || below).as(one + " and " + other).isTrue();
            }
        }
    }

    @Test
    void nothingOverlapsAndAllLiesInside() {
        for (int size : List.of(1, 2, 3, 7, 12, 20, 21, 30, 45, 60)) {
            for (int links : List.of(0, size / 2, size, 2 * size, 5 * size)) {
                assertApart(picture(size, random(size, links, size + links)));
            }
        }
        assertApart(picture(60, star(60)));
        assertApart(picture(20, star(20)));
        assertApart(picture(60, whole(60)));
        assertApart(picture(12, whole(12)));
    }

    @Test
    void theSameLinksInAnyOrderGiveTheSamePicture() {
        List<Edge> edges = new ArrayList<>(random(40, 70, 5));
        NetworkPicture first = picture(40, edges);

        Random random = new Random(1);
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(edges, random);
            assertThat(picture(40, edges)).isEqualTo(first);
        }
    }

    @Test
    void whatIsLinkedIsNearerThanWhatIsNot() {
        // Two rings of six, with one link between them.
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            edges.add(edge(i, (i + 1) % 6));
            edges.add(edge(6 + i, 6 + (i + 1) % 6));
        }
        edges.add(edge(0, 6));
        NetworkPicture picture = picture(12, edges);

        double linked = edges.stream()
                .mapToDouble(edge -> distance(picture, number(edge.from()), number(edge.to())))
                .average()
                .orElseThrow();
        double all = IntStream.range(0, 12)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, 12).mapToObj(other -> distance(picture, one, other)))
                .mapToDouble(distance -> distance)
                .average()
                .orElseThrow();
        assertThat(linked).isLessThan(0.75 * all);
    }

    private static int number(PageKey item) {
        return Integer.parseInt(item.id().substring(1)) - 100;
    }

    private static double distance(NetworkPicture picture, int one, int other) {
        Place from = picture.places().get(one);
        Place to = picture.places().get(other);
        return Math.sqrt(Math.pow(from.x() - to.x(), 2) + Math.pow(from.y() - to.y(), 2));
    }

    @Test
    void aRingIsDrawnWithoutCrossings() {
        List<Edge> ring =
                IntStream.range(0, 8).mapToObj(i -> edge(i, (i + 1) % 8)).toList();
        NetworkPicture picture = picture(8, ring);

        int crossings = 0;
        for (int i = 0; i < 8; i++) {
            for (int j = i + 2; j < 8; j++) {
                boolean apart = (j + 1) % 8 != i;
                Place a = picture.places().get(i);
                Place b = picture.places().get((i + 1) % 8);
                Place c = picture.places().get(j);
                Place d = picture.places().get((j + 1) % 8);
                crossings += apart && Plane.cross(a.x(), a.y(), b.x(), b.y(), c.x(), c.y(), d.x(), d.y()) ? 1 : 0;
            }
        }
        assertThat(crossings).isZero();
    }

    @Test
    void sixtyItemsAreDrawnInBoundedTime() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            picture(60, random(60, 150, 1));
            picture(60, random(60, 360, 1));
            picture(60, whole(60));
        });
    }

    @Test
    void namesStandWhereThereIsRoomForThem() {
        assertThat(picture(20, star(20)).isNamed()).isTrue();
        assertThat(picture(21, star(21)).isNamed()).isFalse();
    }
}
