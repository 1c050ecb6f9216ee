package org.nuggets.recipes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What happens at a forge, in the words in which each forge tells it. */
enum Event {
    REQUEST,
    REQUEST_OF_A_FORK,
    MERGE,
    DAILY,
    OTHER_BRANCH;

    boolean isRequest() {
        return this == REQUEST || this == REQUEST_OF_A_FORK;
    }

    /** The contexts of a workflow. All secrets are there, so that a job that should not have one could take it. */
    Map<String, Object> workflow() {
        Map<String, Object> github = new LinkedHashMap<>();
        github.put("event_name", isRequest() ? "pull_request" : this == DAILY ? "schedule" : "push");
        github.put(
                "ref", isRequest() ? "refs/pull/12/merge" : this == OTHER_BRANCH ? "refs/heads/x" : "refs/heads/main");
        github.put("repository", "hill/site");
        github.put("token", "the job's own");
        if (isRequest()) {
            String from = this == REQUEST ? "hill/site" : "valley/site";
            github.put(
                    "event",
                    Map.of("pull_request", Map.of("number", 12, "head", Map.of("repo", Map.of("full_name", from)))));
        }
        return Map.of(
                "github",
                github,
                "secrets",
                Map.of("NUGGETS_LIVE_USER", "user", "NUGGETS_LIVE_PASSWORD", "secret of nuggets-live"),
                "vars",
                Map.of("SITE_URL", "https://rain.example.org/"));
    }

    /** The variables of a pipeline. A fork's runs in the fork's own project, which has none of this one's. */
    Map<String, String> gitlab() {
        Map<String, String> variables = new TreeMap<>(Map.of("CI_DEFAULT_BRANCH", "main"));
        if (isRequest()) {
            variables.putAll(Map.of(
                    "CI_PIPELINE_SOURCE", "merge_request_event",
                    "CI_COMMIT_BRANCH", "",
                    "CI_MERGE_REQUEST_IID", "12",
                    "CI_MERGE_REQUEST_PROJECT_ID", "7",
                    "CI_MERGE_REQUEST_SOURCE_PROJECT_ID", this == REQUEST ? "7" : "8"));
        } else {
            variables.put("CI_PIPELINE_SOURCE", this == DAILY ? "schedule" : "push");
            variables.put("CI_COMMIT_BRANCH", this == OTHER_BRANCH ? "x" : "main");
        }
        if (this != REQUEST_OF_A_FORK) {
            variables.put("NUGGETS_COMMENT_TOKEN", "secret of nuggets-comment");
        }
        return variables;
    }

    /** The environment of a multibranch pipeline. */
    Map<String, String> jenkins() {
        return switch (this) {
            case REQUEST -> Map.of("BRANCH_NAME", "PR-12", "CHANGE_ID", "12", "CHANGE_TARGET", "main");
            case REQUEST_OF_A_FORK ->
                Map.of("BRANCH_NAME", "PR-12", "CHANGE_ID", "12", "CHANGE_TARGET", "main", "CHANGE_FORK", "valley");
            case MERGE, DAILY -> Map.of("BRANCH_NAME", "main");
            case OTHER_BRANCH -> Map.of("BRANCH_NAME", "x");
        };
    }
}
