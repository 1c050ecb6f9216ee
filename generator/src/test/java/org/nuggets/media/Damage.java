package org.nuggets.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Files that were damaged on the way, in the same ways each time. */
final class Damage {

    private static final long MOST = 60_000_000;
    /** A thousand times what it takes, for a machine that has other things to do. */
    private static final long PATIENCE_MILLIS = 4_000;

    private Damage() {}

    static List<byte[]> of(byte[] whole, int times) {
        return IntStream.range(0, times).mapToObj(seed -> damaged(whole, seed)).toList();
    }

    private static byte[] damaged(byte[] whole, int seed) {
        Random random = new Random(seed);
        byte[] file = whole.clone();
        int hits = 1 + random.nextInt(12);
        for (int i = 0; i < hits; i++) {
            // What says how a file is made stands at its beginning.
            int at = random.nextInt(random.nextBoolean() ? Math.min(file.length, 700) : file.length);
            switch (random.nextInt(4)) {
                case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> file[at] = (byte) (random.nextBoolean() ? 0xff : 0);
                case 2 -> file = Arrays.copyOf(file, Math.max(1, file.length - random.nextInt(40)));
                default -> {
                    int length = random.nextInt(Math.min(30, file.length - at) + 1);
                    byte[] bytes = new byte[length];
                    random.nextBytes(bytes);
                    System.arraycopy(bytes, 0, file, at, length);
                }
            }
        }
        return file;
    }

    /** Does all with a file that a build would do with it. */
    static void read(byte[] file, String name) {
        long start = System.nanoTime();
        Optional<PictureFile> picture = PictureFile.of(file, name, MOST).value();
        if (picture.isPresent()) {
            assertThat(picture.get().clean()).hasSize(picture.get().size());
            try {
                assertThat(picture.get().smaller().keySet())
                        .containsExactlyElementsOf(picture.get().widths());
                assertThat(picture.get().upright()).isNotEmpty();
            } catch (UnreadableDots told) {
                assertThat(told.finding().fix()).isNotEmpty();
            }
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(PATIENCE_MILLIS);
    }
}
