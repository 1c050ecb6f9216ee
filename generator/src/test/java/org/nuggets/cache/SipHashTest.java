package org.nuggets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SipHashTest {

    @Test
    void itsDigestsAreThoseThatItsAuthorsPublished() {
        assertThat(digest(0)).isEqualTo("a3817f04ba25a8e66df67214c7550293");
        assertThat(digest(1)).isEqualTo("da87c1d86b99af44347659119b22fc45");
        assertThat(digest(8)).isEqualTo("3b62a9ba6258f5610f83e264f31497b4");
        assertThat(digest(15)).isEqualTo("5493e99933b0a8117e08ec0f97cfc3d9");
        assertThat(digest(63)).isEqualTo("5150d1772f50834a503e069a973fbd7c");
    }

    @Test
    void howItIsPutInDoesNotCount() {
        byte[] bytes = bytes(100);
        for (int cut = 0; cut <= bytes.length; cut++) {
            SipHash parts = new SipHash();
            parts.update(bytes, 0, cut);
            parts.update(bytes, cut, bytes.length - cut);

            assertThat(parts.digest()).isEqualTo(new SipHash().digest(bytes));
        }
    }

    private static String digest(int size) {
        return HexFormat.of().formatHex(new SipHash().digest(bytes(size)));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
