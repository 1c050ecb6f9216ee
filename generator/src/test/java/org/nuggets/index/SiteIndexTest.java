package org.nuggets.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.nuggets.index.segment.SegmentCache;
import org.nuggets.model.LinkedPage;
import org.nuggets.model.SiteInsights;
import org.nuggets.work.WorkPool;

/** An index is the same whoever makes it, and whatever is known beforehand. */
class SiteIndexTest {

    private static final WorkPool ONE = new WorkPool(1);

    /** Keeps in memory, and notes what it is asked for in vain. */
    private static final class Memory implements SegmentCache {
        private final Map<String, byte[]> values = new ConcurrentHashMap<>();
        private final Set<String> missing = ConcurrentHashMap.newKeySet();
        private final Set<String> needed = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<String> draft(LinkedPage page) {
            return Optional.of(page.page().draft().body().prose().text());
        }

        @Override
        public Optional<byte[]> get(String name) {
            Optional<byte[]> value = Optional.ofNullable(values.get(name));
            if (value.isEmpty()) {
                missing.add(name);
            }
            return value;
        }

        @Override
        public void put(String name, byte[] bytes) {
            values.put(name, bytes);
        }

        @Override
        public void needed(String name) {
            needed.add(name);
        }

        /** How many pages were analysed since it was asked last. */
        long analysed() {
            long pages = missing.stream().filter(name -> name.startsWith("a-")).count();
            missing.clear();
            return pages;
        }
    }

    private static Map<String, String> said(SiteInsights index) {
        Map<String, String> said = new TreeMap<>();
        index.shards().forEach(shard -> said.put(shard.name(), Arrays.toString(shard.bytes())));
        said.put("related", index.related().toString());
        return said;
    }

    private static TestSite small() {
        return new TestSite("en", "nl")
                .with("a", "en", "Ākonga", "# The learners\nĀkonga learn, teachers learn\nA café for the whānau")
                .with("b", "nl", "De leraar", "# Leren\nEen leraar leert in het café, één dag")
                .with("c", "en", "Teaching", "teaches taught teaching Teacher’s teachers")
                .with("d", "en", "…", "");
    }

    @Test
    void itDoesNotMatterHowManyMakeIt() throws IOException {
        for (TestSite site : new TestSite[] {TestSite.cisi(), small(), new TestSite("en")}) {
            Map<String, String> alone = said(site.index(SegmentCache.none(), ONE));
            for (int workers : new int[] {2, 3, 8}) {
                assertThat(said(site.index(SegmentCache.none(), new WorkPool(workers))))
                        .isEqualTo(alone);
            }
        }
    }

    @Test
    void whatIsKnownChangesNothingAndIsNotAnalysedAgain() throws IOException {
        Memory memory = new Memory();
        TestSite site = TestSite.cisi();
        Map<String, String> anew = said(site.index(SegmentCache.none(), ONE));
        assertThat(said(site.index(memory, ONE))).isEqualTo(anew);
        assertThat(memory.analysed()).isEqualTo(1460);
        assertThat(said(site.index(memory, ONE))).isEqualTo(anew);
        assertThat(memory.analysed()).isZero();
    }

    @Test
    void onePageThatChangedIsAnalysedAlone() throws IOException {
        Memory memory = new Memory();
        TestSite site = TestSite.cisi();
        site.index(memory, ONE);
        memory.analysed();
        site.with("700", "en", "Ākonga and libraries", "A text of another length about libraries");
        assertThat(said(site.index(memory, new WorkPool(2)))).isEqualTo(said(site.index(SegmentCache.none(), ONE)));
        assertThat(memory.analysed()).isOne();
    }

    @Test
    void everythingThatIsSearchableOfAPageNamesIt() {
        Memory memory = new Memory();
        small().index(memory, ONE);
        memory.analysed();
        for (TestSite changed : new TestSite[] {
            small().with("a", "en", "Other", "# The learners\nĀkonga learn, teachers learn\nA café for the whānau"),
            small().with("b", "nl", "De leraar", "# Leren\nEen leraar leert in het café, één nacht"),
            small().with("d", "en", "…", "", "elsewhere/"),
            small().with("d", "nl", "…", "")
        }) {
            assertThat(said(changed.index(memory, ONE))).isEqualTo(said(changed.index(SegmentCache.none(), ONE)));
            assertThat(memory.analysed()).isOne();
        }
    }

    @Test
    void whatIsDamagedIsAsGoodAsNone() {
        Map<String, String> anew = said(small().index(SegmentCache.none(), ONE));
        Memory whole = new Memory();
        small().index(whole, ONE);
        for (int damage : new int[] {0, 1, 20, 50}) {
            Memory damaged = new Memory();
            whole.values.forEach((name, bytes) -> {
                byte[] changed = bytes.clone();
                changed[Math.min(damage, changed.length - 1)] ^= 0x10;
                damaged.put(name, changed);
            });
            assertThat(said(small().index(damaged, ONE))).isEqualTo(anew);
            Memory cut = new Memory();
            whole.values.forEach((name, bytes) -> cut.put(name, Arrays.copyOf(bytes, Math.min(damage, bytes.length))));
            assertThat(said(small().index(cut, ONE))).isEqualTo(anew);
        }
    }

    @Test
    void aBatchIsTheSameWhateverWasBeforeIt() throws IOException {
        Memory alone = new Memory();
        Memory together = new Memory();
        TestSite.cisi().index(alone, ONE);
        TestSite.cisi().index(together, new WorkPool(5));
        assertThat(together.values.keySet()).isEqualTo(alone.values.keySet());
        alone.values.forEach(
                (name, bytes) -> assertThat(together.values.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aPageWhoseBatchIsLostIsNotAnalysedAgain() throws IOException {
        Memory memory = new Memory();
        TestSite site = TestSite.cisi();
        site.index(memory, ONE);
        memory.analysed();
        memory.values.keySet().removeIf(name -> name.startsWith("b-"));
        assertThat(said(site.index(memory, ONE))).isEqualTo(said(site.index(SegmentCache.none(), ONE)));
        assertThat(memory.analysed()).isZero();
    }

    @Test
    void allThatMayBeAskedForLaterIsStillNeeded() throws IOException {
        Memory memory = new Memory();
        TestSite site = TestSite.cisi();
        site.index(memory, ONE);
        assertThat(memory.needed).isEmpty();
        site.index(memory, ONE);
        assertThat(memory.needed)
                .hasSize(1460)
                .allSatisfy(name -> assertThat(memory.values).containsKey(name));
    }
}
