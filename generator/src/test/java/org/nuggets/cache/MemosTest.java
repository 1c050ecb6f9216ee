package org.nuggets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A stage makes again what is made from something else, and nothing more. */
class MemosTest {

    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    /** A page of a site, and something else that only some pages look at. */
    private record Page(String name, String text, String menu) {

        boolean looksAtTheMenu() {
            return text.startsWith("menu");
        }
    }

    private record From(String text, Optional<String> menu) {}

    /** A value that is no other's equal by chance. */
    private record Length(int of, boolean askedForTheMenu) {}

    private Memos<Page, From, Length> next(Memos<Page, From, Length> before, Page... pages) {
        made.clear();
        List<Page> all = List.of(pages);
        return before.next(
                all.stream().map(Page::name).toList(),
                all,
                (page, length) ->
                        new From(page.text, length.askedForTheMenu ? Optional.of(page.menu) : Optional.empty()),
                page -> {
                    made.add(page.name);
                    return new Length(page.text.length(), page.looksAtTheMenu());
                });
    }

    @Test
    void firstVersionMakesAllAndTheSameOnceMoreNothing() {
        Memos<Page, From, Length> first = next(Memos.none(), new Page("a", "one", "m"), new Page("b", "three", "m"));
        assertThat(made).containsExactlyInAnyOrder("a", "b");
        assertThat(first.values()).extracting(Length::of).containsExactly(3, 5);
        assertThat(next(first, new Page("a", "one", "m"), new Page("b", "three", "m")))
                .isSameAs(first);
        assertThat(made).isEmpty();
    }

    @Test
    void onlyWhatIsMadeFromSomethingElseIsMadeAgain() {
        Memos<Page, From, Length> first = next(Memos.none(), new Page("a", "one", "m"), new Page("b", "three", "m"));
        Memos<Page, From, Length> second = next(first, new Page("a", "one", "m"), new Page("b", "seven!", "m"));
        assertThat(made).containsExactly("b");
        assertThat(second.values()).extracting(Length::of).containsExactly(3, 6);
        assertThat(second.values().get(0)).isSameAs(first.values().get(0));
    }

    @Test
    void whatWasNotLookedAtDoesNotCount() {
        Memos<Page, From, Length> first = next(Memos.none(), new Page("a", "one", "m"), new Page("b", "menu", "m"));
        next(first, new Page("a", "one", "other"), new Page("b", "menu", "other"));
        assertThat(made).containsExactly("b");
    }

    @Test
    void equalValueIsTheOneBeforeSoThatWhatFollowsIsNotMadeAgain() {
        Memos<Page, From, Length> first = next(Memos.none(), new Page("a", "one", "m"), new Page("b", "three", "m"));
        Memos<Page, From, Length> second = next(first, new Page("a", "two", "m"), new Page("b", "three", "m"));
        assertThat(made).containsExactly("a");
        assertThat(second.values()).isSameAs(first.values());
    }

    @Test
    void newOnesAreMadeAndMovedOnesAreNot() {
        Memos<Page, From, Length> first = next(Memos.none(), new Page("a", "one", "m"), new Page("b", "three", "m"));
        Memos<Page, From, Length> second =
                next(first, new Page("b", "three", "m"), new Page("c", "eleven", "m"), new Page("a", "one", "m"));
        assertThat(made).containsExactly("c");
        assertThat(second.values()).extracting(Length::of).containsExactly(5, 6, 3);
        assertThat(next(second, new Page("c", "eleven", "m")).values())
                .extracting(Length::of)
                .containsExactly(6);
        assertThat(made).isEmpty();
    }

    @Test
    void valueOfTheWholeSiteIsMadeAgainFromSomethingElseAndKeptWhereItIsEqual() {
        Function<String, List<Integer>> lengths = text -> {
            made.add(text);
            return List.of(text.length());
        };
        Memo<String, List<Integer>> first = Memo.of(Optional.empty(), "one", lengths);
        assertThat(Memo.of(Optional.of(first), "one", lengths)).isSameAs(first);
        Memo<String, List<Integer>> second = Memo.of(Optional.of(first), "two", lengths);
        assertThat(second.value()).isSameAs(first.value());
        assertThat(Memo.of(Optional.of(second), "four", lengths).value()).containsExactly(4);
        assertThat(made).containsExactly("one", "two", "four");
    }
}
