package org.nuggets.outside;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.nuggets.diagnostic.Code;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.model.OutsideLink;

/** Asks for the addresses outside a site: each once, of one host one after the other, and not for ever. */
public final class OutsideCheck {

    /** So many hosts are asked at once. */
    private static final int HOSTS = 8;

    /** Of fewer it may be that none exists. */
    private static final int LEAST_HOSTS = 3;

    private final Manners manners;
    private final Clock clock;

    /** @param clock tells what day it is, and when time is up */
    public OutsideCheck(Manners manners, Clock clock) {
        this.manners = manners;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param answers all that is known now, to keep
     * @param asked how many addresses were asked for
     * @param left how many were not, as time or their number was up
     */
    public record Result(List<Diagnostic> findings, Answers answers, int asked, int left) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Asks for what is not known yet.
     *
     * @param kept what earlier checks learned
     * @param progress told how far it is
     */
    public Result check(List<OutsideLink> links, Answers kept, Consumer<String> progress) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Answer> known = new ConcurrentHashMap<>(kept.on(today).byUrl());
        List<String> unknown = links.stream()
                .map(OutsideLink::url)
                .distinct()
                .filter(url -> !known.containsKey(url))
                .toList();
        List<String> wanted = unknown.subList(0, Math.min(unknown.size(), manners.most()));
        int before = known.size();
        ask(wanted, known, today, done -> progress.accept("asking " + done + " of " + wanted.size() + " addresses"));
        if (isOffline(wanted, known)) {
            known.keySet().removeAll(wanted);
        }
        int asked = known.size() - before;
        Answers answers = new Answers(new TreeMap<>(known));
        return new Result(findings(links, answers), answers, asked, unknown.size() - asked);
    }

    /** What is known of links, without asking anybody. */
    public static List<Diagnostic> findings(List<OutsideLink> links, Answers answers) {
        return links.stream()
                .flatMap(link ->
                        Optional.ofNullable(answers.byUrl().get(link.url()))
                                .flatMap(answer -> finding(link, answer))
                                .stream())
                .toList();
    }

    private void ask(List<String> urls, Map<String, Answer> known, LocalDate today, Consumer<Integer> progress) {
        if (urls.isEmpty()) {
            return;
        }
        Instant end = clock.instant().plus(manners.whole());
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(manners.timeout())
                .build();
        Asking asking = new Asking(client, manners, today);
        ExecutorService hosts = Executors.newFixedThreadPool(HOSTS, OutsideCheck::thread);
        int before = known.size();
        byHost(urls)
                .values()
                .forEach(host -> hosts.execute(() -> {
                    try {
                        for (String url : host) {
                            if (!clock.instant().isBefore(end)) {
                                return;
                            }
                            known.put(url, asking.ask(url));
                            progress.accept(known.size() - before);
                            Thread.sleep(manners.pause().toMillis());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        hosts.shutdown();
        try {
            if (!hosts.awaitTermination(manners.whole().toMillis(), TimeUnit.MILLISECONDS)) {
                hosts.shutdownNow();
            }
        } catch (InterruptedException e) {
            hosts.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether no server at all was found, so that it is the network that is missing. */
    private static boolean isOffline(List<String> wanted, Map<String, Answer> known) {
        return byHost(wanted).size() >= LEAST_HOSTS
                && wanted.stream()
                        .allMatch(url ->
                                known.containsKey(url) && known.get(url).said().startsWith(Asking.NO_SERVER));
    }

    /** Who ends the program need not wait for an answer. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "asking");
        thread.setDaemon(true);
        return thread;
    }

    private static Map<String, List<String>> byHost(List<String> urls) {
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        urls.forEach(url -> byHost.computeIfAbsent(
                        Asking.address(url).map(Asking::host).orElse(""), host -> new ArrayList<>())
                .add(url));
        return byHost;
    }

    private static Optional<Diagnostic> finding(OutsideLink link, Answer answer) {
        return switch (answer.kind()) {
            case THERE, UNKNOWN -> Optional.empty();
            case DEAD ->
                Optional.of(new Diagnostic(
                        link.span(),
                        Code.DEAD_OUTSIDE,
                        link.url() + " " + answer.said(),
                        "open it in a browser; if it is gone, search for its new address, link to a copy at"
                                + " web.archive.org, or take the link out"));
            case MOVED ->
                Optional.of(new Diagnostic(
                        link.span(),
                        Code.MOVED_OUTSIDE,
                        link.url() + " has moved to " + answer.said() + " for good",
                        "write the new address: " + answer.said()));
        };
    }
}
