package org.nuggets.media;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred damaged files of each kind. A few of them are read in {@link PictureFileTest}, too. */
@Tag("proof")
class DamagedPicturesTest {

    private static final int TIMES = 500;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "webp"})
    void whateverIsInAFileItIsReadOrRefused(String kind) {
        Damage.of(PictureFileTest.whole(kind), TIMES).forEach(file -> Damage.read(file, "a." + kind));
    }
}
