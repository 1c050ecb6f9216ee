package org.nuggets.memo;

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

    /** Two columns: texts and numbers; of the text "menu" the menu is looked at, too. */
    private Memos<List<String>> next(
            Memos<List<String>> before, List<String> names, List<String> texts, List<String> numbers, String all) {
        made.clear();
        return before.next(names, List.of(texts, numbers), all, i -> {
            made.add(names.get(i));
            return List.of(texts.get(i).strip(), numbers.get(i), all);
        });
    }

    @Test
    void firstVersionMakesAllAndTheSameOnceMoreNothing() {
        Memos<List<String>> first =
                next(Memos.none(), List.of("a", "b"), List.of("one", "two"), List.of("1", "2"), "x");
        assertThat(made).containsExactlyInAnyOrder("a", "b");
        assertThat(first.values()).containsExactly(List.of("one", "1", "x"), List.of("two", "2", "x"));
        assertThat(next(first, List.of("a", "b"), List.of("one", "two"), List.of("1", "2"), "x"))
                .isSameAs(first);
        assertThat(made).isEmpty();
    }

    @Test
    void onlyWhatIsMadeFromSomethingElseIsMadeAgain() {
        Memos<List<String>> first =
                next(Memos.none(), List.of("a", "b"), List.of("one", "two"), List.of("1", "2"), "x");
        Memos<List<String>> second = next(first, List.of("a", "b"), List.of("one", "two"), List.of("1", "3"), "x");
        assertThat(made).containsExactly("b");
        assertThat(second.values()).containsExactly(List.of("one", "1", "x"), List.of("two", "3", "x"));
        assertThat(second.values().get(0)).isSameAs(first.values().get(0));
        next(second, List.of("a", "b"), List.of("one", "two"), List.of("1", "3"), "y");
        assertThat(made).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void equalValueIsTheOneBeforeSoThatWhatFollowsIsNotMadeAgain() {
        Memos<List<String>> first =
                next(Memos.none(), List.of("a", "b"), List.of("one", "two"), List.of("1", "2"), "x");
        Memos<List<String>> second = next(first, List.of("a", "b"), List.of("one ", "two"), List.of("1", "2"), "x");
        assertThat(made).containsExactly("a");
        assertThat(second.values()).isSameAs(first.values());
    }

    @Test
    void newOnesAreMadeAndMovedOnesAreNot() {
        Memos<List<String>> first =
                next(Memos.none(), List.of("a", "b"), List.of("one", "two"), List.of("1", "2"), "x");
        Memos<List<String>> second =
                next(first, List.of("b", "c", "a"), List.of("two", "three", "one"), List.of("2", "3", "1"), "x");
        assertThat(made).containsExactly("c");
        assertThat(second.values()).extracting(value -> value.get(0)).containsExactly("two", "three", "one");
        assertThat(next(second, List.of("c"), List.of("three"), List.of("3"), "x")
                        .values())
                .containsExactly(List.of("three", "3", "x"));
        assertThat(made).isEmpty();
    }

    @Test
    void whatReadMoreIsMadeAgainWhereThatHasChangedAndNothingElse() {
        List<String> names = List.of("a", "b");
        List<List<?>> texts = List.of(List.of("one", "menu"));
        Memos<String> first = Memos.<String>none()
                .next(names, texts, "", i -> "" + texts.get(0).get(i));
        first.next(
                names,
                texts,
                "",
                i -> {
                    made.add(names.get(i));
                    return "another menu";
                },
                value -> value.equals("menu"));
        assertThat(made).containsExactly("b");
    }

    @Test
    void namesAreTheSameListWhereNoneIsAnother() {
        Names<StringBuilder> first =
                Names.<StringBuilder>none().next(List.of(new StringBuilder("a")), StringBuilder::toString);
        assertThat(first.next(List.of(new StringBuilder("a")), StringBuilder::toString)
                        .all())
                .isSameAs(first.all());
        assertThat(first.next(List.of(new StringBuilder("b")), StringBuilder::toString)
                        .all())
                .containsExactly("b");
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
