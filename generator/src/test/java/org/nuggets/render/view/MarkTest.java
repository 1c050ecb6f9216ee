package org.nuggets.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture that each item has of its own. */
class MarkTest {

    private static Stream<String> ids() {
        return IntStream.range(0, 2000).mapToObj(i -> "item-" + i);
    }

    @Test
    void anIdHasTheSameMarkInEveryBuild() {
        assertThat(ItemEmblem.of("learning-partner"))
                .isEqualTo(new ItemEmblem(84, 81, 48, 114, 117, 50, 65, 125, 131, 70));
    }

    @Test
    void neighboursInASeriesDoNotLookAlike() {
        assertThat(ids().map(ItemEmblem::of).distinct().count()).isGreaterThan(1900);
        assertThat(Math.abs(
                        ItemEmblem.of("card-1").y1() - ItemEmblem.of("card-2").y1()))
                .isGreaterThan(2);
    }

    @Test
    void bothCirclesStayInTheSquareAndOverlapWithoutOneHoldingTheOther() {
        assertThat(ids().map(ItemEmblem::of)).allSatisfy(mark -> {
            assertThat(List.of(
                            mark.x1() - mark.r1(), mark.y1() - mark.r1(), mark.x2() - mark.r2(), mark.y2() - mark.r2()))
                    .allMatch(edge -> edge >= 0);
            assertThat(List.of(
                            mark.x1() + mark.r1(), mark.y1() + mark.r1(), mark.x2() + mark.r2(), mark.y2() + mark.r2()))
                    .allMatch(edge -> edge <= 200);
            double apart = Math.hypot(mark.x2() - mark.x1(), mark.y2() - mark.y1());
            assertThat(apart).isBetween(Math.abs(mark.r1() - mark.r2()) + 20.0, mark.r1() + mark.r2() - 20.0);
        });
    }

    @Test
    void theCornersOfTheLensLieOnBothCircles() {
        assertThat(ids().map(ItemEmblem::of)).allSatisfy(mark -> {
            assertThat(Math.hypot(mark.ax() - mark.x1(), mark.ay() - mark.y1()))
                    .isBetween(mark.r1() - 2.0, mark.r1() + 2.0);
            assertThat(Math.hypot(mark.bx() - mark.x2(), mark.by() - mark.y2()))
                    .isBetween(mark.r2() - 2.0, mark.r2() + 2.0);
        });
    }
}
