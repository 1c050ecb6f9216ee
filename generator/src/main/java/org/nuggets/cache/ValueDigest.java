package org.nuggets.cache;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.nuggets.model.Fingerprint;

/**
 * The digest of a value with all that it holds: records, lists, maps, optionals, texts, numbers, days, paths.
 *
 * <p>What a component of a record holds counts however deep, and nobody has to remember to add a new one.
 */
public final class ValueDigest {

    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
            }
            return accessors;
        }
    };

    /** A map of so many is the words of an interface, which all views share: to digest it once is enough. */
    private static final int LARGE = 64;

    private final Map<Identity, Fingerprint> large = new ConcurrentHashMap<>();

    /** One map, and no other that is equal to it. */
    private record Identity(Map<?, ?> map) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Identity its && its.map == map;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(map);
        }
    }

    /**
     * Of some values in their order.
     *
     * @throws IllegalArgumentException where the value holds one of a kind that has no digest
     */
    public Fingerprint of(Object... values) {
        Digest digest = Digest.quick();
        add(List.of(values), digest);
        return digest.fingerprint();
    }

    private void add(Object value, Digest digest) {
        if (value instanceof String text) {
            digest.add('s').add(text);
        } else if (value instanceof Fingerprint known) {
            digest.add('f').add(known);
        } else if (value instanceof Record) {
            addRecord(value, digest);
        } else if (value instanceof Collection<?> list) {
            digest.add('l').add(list.size());
            list.forEach(item -> add(item, digest));
        } else if (value instanceof Map<?, ?> map) {
            if (map.size() < LARGE) {
                addMap(map, digest);
            } else {
                digest.add(large.computeIfAbsent(new Identity(map), identity -> {
                    Digest own = Digest.quick();
                    addMap(map, own);
                    return own.fingerprint();
                }));
            }
        } else if (value instanceof Optional<?> optional) {
            digest.add(optional.isPresent() ? 'o' : 'n');
            optional.ifPresent(held -> add(held, digest));
        } else if (value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum
                || value instanceof LocalDate
                || value instanceof Path
                || value instanceof URI) {
            digest.add('v').add(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "no digest of " + (value == null ? "null" : value.getClass().getName()));
        }
    }

    private void addRecord(Object value, Digest digest) {
        digest.add('r').add(value.getClass().getName());
        try {
            for (Method component : COMPONENTS.get(value.getClass())) {
                add(component.invoke(value), digest);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the map's order, which a template can see; where the JVM shuffles it, in that of the keys. */
    private void addMap(Map<?, ?> map, Digest digest) {
        boolean shuffled = map.getClass().getName().startsWith("java.util.ImmutableCollections");
        Map<?, ?> ordered = shuffled ? new TreeMap<>(map) : map;
        digest.add('m').add(ordered.size());
        ordered.forEach((key, held) -> {
            add(key, digest);
            add(held, digest);
        });
    }
}
