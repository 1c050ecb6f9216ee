package org.nuggets.memo;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and then kept. */
public final class Lazy<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    /** Of what the maker makes, once. */
    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value, the same each time. */
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
