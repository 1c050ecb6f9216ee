package org.nuggets.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** An address that is reached by SSH: {@code ssh://git@host/path}, or {@code git@host:path}. */
    private static final String BY_SSH = "(?i)(ssh|git\\+ssh|ssh\\+git)://.*|[^/\\\\:]{2,}:(?!//).*";

    /** The settings of every kind of target. */
    public static final List<String> COMMON = List.of("to", "base_url", "keep", "deletes");

    public TargetConfig {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A kind of place, with the settings that it needs and those that it may have. What another one has means nothing there. */
    public enum Kind {
        FOLDER("folder", "folder with releases", "layout", "path", "layout compress"),
        PLAIN_FOLDER("folder", "plain folder", "layout", "path", "layout keep_in"),
        GIT("git", "git branch", "repository", "repository", "branch domain"),
        GIT_BY_SSH("git", "git branch by SSH", "repository", "repository", "branch domain host_key"),
        S3("s3", "bucket (s3)", "to", "bucket", "prefix endpoint region keep_in"),
        SFTP("sftp", "server by SFTP", "to", "host path", "port user host_key keep_in");

        private final String written;
        private final String words;
        private final String toldBy;
        /** Keys with spaces between them, as all of an enum's values must not change. */
        private final String needed;

        private final String further;

        Kind(String written, String words, String toldBy, String needed, String further) {
            this.written = written;
            this.words = words;
            this.toldBy = toldBy;
            this.needed = needed;
            this.further = further;
        }

        /** As {@code site.yml} has it after {@code to}. */
        public String written() {
            return written;
        }

        /** As people are told of it. */
        public String words() {
            return words;
        }

        /** The setting that tells it from others of the same {@code to}; where it is alone, {@code to} itself. */
        public String toldBy() {
            return toldBy;
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

        /** The kind that settings are of; nothing where they do not say so. */
        public static Optional<Kind> of(JsonNode settings) {
            return switch (settings.path("to").asText()) {
                case "folder" -> Optional.of(settings.path("layout").asText().equals("plain") ? PLAIN_FOLDER : FOLDER);
                case "git" -> Optional.of(settings.path("repository").asText().matches(BY_SSH) ? GIT_BY_SSH : GIT);
                case "s3" -> Optional.of(S3);
                case "sftp" -> Optional.of(SFTP);
                default -> Optional.empty();
            };
        }

        /** What to write after {@code to} for settings that do not say so: the kind that has all it needs among them. */
        public static Optional<String> meantBy(Set<String> keys) {
            return Stream.of(values())
                    .filter(kind -> keys.containsAll(kind.needed()))
                    .map(Kind::written)
                    .findFirst();
        }
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
        return Kind.of(settings)
                .map(kind -> new TargetConfig(
                        name,
                        kind,
                        values,
                        SiteConfig.baseUrl(settings.path("base_url").asText()),
                        settings.path("keep").asInt(KEEP),
                        settings.path("deletes").asInt(DELETES)));
    }
}
