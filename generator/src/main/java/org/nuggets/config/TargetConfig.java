package org.nuggets.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A place to publish to, as {@code site.yml} names it under {@code publish}.
 *
 * @param name such as {@code live}
 * @param kind what kind of place it is
 * @param values the settings that only some kinds have, by key
 * @param baseUrl where its readers find it; none where that of the site holds
 * @param keep how many releases are kept, the live one included
 * @param deletes the most of the live files that one publish may take away, in percent
 */
public record TargetConfig(
        String name, Kind kind, SortedMap<String, String> values, Optional<URI> baseUrl, int keep, int deletes) {

    /** How many releases are kept where nothing is said. */
    public static final int KEEP = 5;

    /** The most of the live files that one publish may take away where nothing is said, in percent. */
    public static final int DELETES = 25;

    private static final int MOST = 100;

    /** The settings of every kind of target. */
    public static final List<String> COMMON = List.of("to", "base_url", "keep", "deletes");

    public TargetConfig {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A kind of place, with the settings that it needs and those that it may have. */
    public enum Kind {
        FOLDER("folder", "path", "layout keep_in compress"),
        GIT("git", "repository", "branch domain host_key"),
        S3("s3", "bucket", "prefix endpoint region keep_in"),
        SFTP("sftp", "host path", "port user host_key keep_in");

        private final String written;
        /** Keys with spaces between them, as all of an enum's values must not change. */
        private final String needed;

        private final String further;

        Kind(String written, String needed, String further) {
            this.written = written;
            this.needed = needed;
            this.further = further;
        }

        public List<String> needed() {
            return List.of(needed.split(" "));
        }

        /** Whether a setting is one of this kind, or of all. */
        public boolean has(String key) {
            return COMMON.contains(key)
                    || needed().contains(key)
                    || List.of(further.split(" ")).contains(key);
        }

        /** The kind that is written so. */
        public static Optional<Kind> of(String written) {
            return Stream.of(values())
                    .filter(kind -> kind.written.equals(written))
                    .findFirst();
        }
    }

    /**
     * One that stands in no file: its kind is that of {@code to}, else the one whose settings are there.
     *
     * @return nothing where that is none
     * @throws IllegalArgumentException as {@link #with}
     */
    public static Optional<TargetConfig> of(String name, Map<String, String> settings) {
        Map<String, String> others = new TreeMap<>(settings);
        String to = others.remove("to");
        return Stream.of(Kind.values())
                .filter(kind -> to == null ? settings.keySet().containsAll(kind.needed()) : kind.written.equals(to))
                .findFirst()
                .map(kind ->
                        new TargetConfig(name, kind, new TreeMap<>(), Optional.empty(), KEEP, DELETES).with(others));
    }

    /**
     * The same with other settings.
     *
     * @throws IllegalArgumentException where one is none of its kind, or has no such value, with words for people
     */
    public TargetConfig with(Map<String, String> others) {
        TargetConfig target = this;
        for (Map.Entry<String, String> other : others.entrySet()) {
            target = target.with(other.getKey(), other.getValue());
        }
        return target;
    }

    private TargetConfig with(String key, String value) {
        if (!kind.has(key) || key.equals("to")) {
            throw new IllegalArgumentException("a target of kind '" + kind.written + "' has no setting '" + key + "'");
        }
        return switch (key) {
            case "base_url" ->
                new TargetConfig(
                        name,
                        kind,
                        values,
                        Optional.of(SiteConfig.baseUrl(value)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "'base_url' takes an address such as https://example.org/, not '" + value
                                                + "'"))),
                        keep,
                        deletes);
            case "keep" -> new TargetConfig(name, kind, values, baseUrl, number(key, value, 1), deletes);
            case "deletes" -> new TargetConfig(name, kind, values, baseUrl, keep, number(key, value, 0));
            default -> {
                SortedMap<String, String> more = new TreeMap<>(values);
                more.put(key, value);
                yield new TargetConfig(name, kind, more, baseUrl, keep, deletes);
            }
        };
    }

    private static int number(String key, String value, int least) {
        if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) < least || Integer.parseInt(value) > MOST) {
            throw new IllegalArgumentException(
                    "'" + key + "' takes a number from " + least + " to " + MOST + ", not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    /** The name that a part of a target's login has in the environment, such as {@code NUGGETS_LIVE_PASSWORD}. */
    public static String variable(String target, String part) {
        return "NUGGETS_" + target.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + part;
    }

    /** The setting in whose address a password stands; secrets belong in the environment. */
    public Optional<String> settingWithPassword() {
        return values.entrySet().stream()
                .filter(setting -> setting.getValue().matches("(?i)([a-z0-9+]+://)?[^/@\\\\]*:[^/@\\\\]*@.*")
                        && !setting.getKey().equals("path"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What to do about it. */
    public String withoutPassword() {
        return "take it out, and set " + variable(name, "USER") + " and " + variable(name, "PASSWORD")
                + " in the environment";
    }

    /** A setting of its kind; nothing where it is absent. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * One from a mapping of settings; what is absent or not sound takes its default.
     *
     * @return nothing where it does not say of what kind it is
     */
    public static Optional<TargetConfig> of(String name, JsonNode settings) {
        SortedMap<String, String> values = new TreeMap<>();
        settings.properties().forEach(setting -> {
            if (!COMMON.contains(setting.getKey()) && setting.getValue().isValueNode()) {
                values.put(setting.getKey(), setting.getValue().asText());
            }
        });
        return Kind.of(settings.path("to").asText())
                .map(kind -> new TargetConfig(
                        name,
                        kind,
                        values,
                        SiteConfig.baseUrl(settings.path("base_url").asText()),
                        settings.path("keep").asInt(KEEP),
                        settings.path("deletes").asInt(DELETES)));
    }
}
