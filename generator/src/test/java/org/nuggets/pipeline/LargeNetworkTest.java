package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Network.Extent;

/** Of a network that is too much for one picture as much is drawn as an eye takes in, and all of it is measured. */
class LargeNetworkTest {

    @TempDir
    private Path folder;

    private org.nuggets.model.Network ofSize(int schools, int nuggets) {
        Network network = new Network(folder);
        for (int i = 0; i < schools; i++) {
            network.school("s" + i, "");
        }
        NetworkTest.partnership(network, "north", "members: [s0, s1, s2]");
        for (int i = 0; i < nuggets; i++) {
            NetworkTest.nugget(network, "n" + i, "took_place_at: [s" + i + (i == 0 ? ", s1]" : "]"));
        }
        return NetworkTest.of(network);
    }

    @Test
    void sixtyItemsAreDrawnAsTheyAre() {
        assertThat(ofSize(50, 9).whole().drawing().get().extent()).isEqualTo(Extent.ALL);
    }

    @Test
    void ofMoreOnlyWhatSeveralShareIsDrawn() {
        var drawing = ofSize(50, 10).whole().drawing().get();

        assertThat(drawing.extent()).isEqualTo(Extent.SHARED);
        assertThat(drawing.nodes()).hasSize(52);
        assertThat(drawing.picture().get()).isPresent();
    }

    @Test
    void aSingleSchoolTooManyAndThereIsAPictureOfEachPartnershipAlone() {
        org.nuggets.model.Network sixty = ofSize(59, 1);
        assertThat(sixty.whole().drawing().get().extent()).isEqualTo(Extent.MEMBERS_AND_GROUPS);
        assertThat(sixty.whole().drawing().get().nodes()).hasSize(60);

        org.nuggets.model.Network more = ofSize(60, 1);
        assertThat(more.whole().drawing().get().extent()).isEqualTo(Extent.NOTHING);
        assertThat(more.whole().drawing().get().picture().get()).isEmpty();
        assertThat(more.groups().values())
                .singleElement()
                .satisfies(part -> assertThat(part.drawing().get().extent()).isEqualTo(Extent.ALL));
    }

    @Test
    void twoThousandSchoolsAreMeasuredInBoundedTime() {
        Network network = new Network(folder);
        for (int i = 0; i < 20; i++) {
            network.expertise("e" + i, "");
        }
        for (int i = 0; i < 2_000; i++) {
            network.school(
                    "s" + i,
                    "area: A" + i % 50 + "\noffers: [{expertise: e" + i % 20 + "}]\nneeds: [{expertise: e"
                            + (i * 7 + 3) % 20 + "}]");
        }
        NetworkTest.partnership(
                network,
                "all",
                IntStream.range(0, 2_000).mapToObj(i -> "s" + i).collect(Collectors.joining(", ", "members: [", "]")));
        BuildRequest request = network.site().request();
        org.nuggets.model.Network first = NetworkTest.of(request);

        assertThat(first.nodes().values())
                .allSatisfy(node -> node.measures()
                        .ifPresent(measures -> assertThat(measures.reach()).isEqualTo(1_999)));
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> NetworkTest.of(request));
    }
}
