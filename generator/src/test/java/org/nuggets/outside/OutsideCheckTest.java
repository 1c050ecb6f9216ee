package org.nuggets.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuggets.diagnostic.Diagnostic;
import org.nuggets.diagnostic.SourceSpan;
import org.nuggets.model.OutsideLink;

/** Addresses outside the site are asked for politely, and what is told of them is true. */
class OutsideCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getRawPath();
        String method = exchange.getRequestMethod();
        requests.add(method + " " + path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        long tried = requests.stream()
                .filter(request -> request.contains(" " + path + " "))
                .count();
        int status = switch (path) {
            case "/there", "/end", "/caf%C3%A9" -> 200;
            case "/no-head" -> method.equals("HEAD") ? 405 : 200;
            case "/liar" -> method.equals("HEAD") ? 404 : 200;
            case "/gone" -> 410;
            case "/closed" -> 403;
            case "/fault" -> 500;
            case "/busy" -> tried == 1 ? 503 : 200;
            case "/for-good", "/twice" -> 301;
            case "/for-now", "/mixed", "/round", "/to-file" -> 302;
            case "/endless" -> 200;
            default -> 404;
        };
        String to = Map.of(
                        "/for-good", "/end",
                        "/twice", "/for-good",
                        "/for-now", "/end",
                        "/mixed", "/for-good",
                        "/round", "/round",
                        "/to-file", "file:///etc/passwd")
                .getOrDefault(path, "");
        if (!to.isEmpty()) {
            exchange.getResponseHeaders().set("Location", to);
        }
        if (path.equals("/slow")) {
            sleep(5_000);
        }
        try (exchange) {
            if (path.equals("/endless") && method.equals("GET")) {
                exchange.sendResponseHeaders(200, 0);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        }
        atOnce.decrementAndGet();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatIsThereIsNotTold() {
        assertThat(told(
                        "/there",
                        "/no-head",
                        "/liar",
                        "/busy",
                        "/closed",
                        "/for-now",
                        "/mixed",
                        "/café",
                        "/there#part"))
                .isEmpty();
    }

    @Test
    void whatIsGoneIsToldWithItsReason() {
        assertThat(told("/nothing", "/gone", "/fault", "/round"))
                .containsExactlyInAnyOrder(
                        "dead-outside: " + url("/nothing") + " answers 'not found' (404)",
                        "dead-outside: " + url("/gone") + " answers 'gone' (410)",
                        "dead-outside: " + url("/fault") + " answers with a fault of its server (500)",
                        "dead-outside: " + url("/round") + " leads from one address to the next without an end");
    }

    @Test
    void whatHasMovedForGoodIsToldWithItsNewAddress() {
        assertThat(told("/for-good", "/twice#part"))
                .containsExactly(
                        "moved-outside: " + url("/for-good") + " has moved to " + url("/end") + " for good",
                        "moved-outside: " + url("/twice#part") + " has moved to " + url("/end#part") + " for good");
    }

    @Test
    void whoDoesNotAnswerIsWaitedForNotForLong() {
        assertThat(told("/slow")).containsExactly("dead-outside: " + url("/slow") + " does not answer in time");
    }

    @Test
    void aServerThatThereIsNotIsTold() {
        assertThat(check(manners(true), Answers.none(), "http://no-such-host.invalid/")
                        .findings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "http://no-such-host.invalid/ leads to a server that does not exist, 'no-such-host.invalid'");
        assertThat(check(manners(true), Answers.none(), "http://exa mple.org/", "http://%/")
                        .findings())
                .hasSize(2);
    }

    @Test
    void withoutANetworkNothingIsToldAndNothingKept() {
        OutsideCheck.Result result =
                check(manners(true), Answers.none(), "http://a.invalid/", "http://b.invalid/x", "http://c.invalid/");

        assertThat(result.findings()).isEmpty();
        assertThat(result.left()).isEqualTo(3);
        assertThat(result.answers()).isEqualTo(Answers.none());
    }

    @Test
    void nothingButTheWebIsAskedForAlsoWhereAServerLeadsElsewhere() {
        assertThat(told("/to-file")).isEmpty();
        assertThat(requests).allMatch(request -> request.contains("/to-file"));
    }

    @Test
    void aHostIsAskedOneThingAtATimeBySomebodyWhoSaysWhoTheyAre() {
        told("/there", "/end", "/gone", "/nothing", "/for-now");

        assertThat(mostAtOnce).hasValue(1);
        assertThat(requests).allMatch(request -> request.endsWith(" Nuggets/test"));
        assertThat(requests)
                .filteredOn(request -> request.contains("/there"))
                .containsExactly("HEAD /there Nuggets/test");
    }

    @Test
    void anAddressOfSeveralPlacesIsAskedForOnceAndToldAtEach() {
        assertThat(told("/gone", "/gone")).hasSize(2);
        assertThat(requests).hasSize(2);
    }

    @Test
    void whatIsKnownIsNotAskedAgainForSomeDays() {
        Answers kept = check(manners(true), Answers.none(), url("/there"), url("/gone"))
                .answers();
        Answers read = Answers.of(kept.json());
        requests.clear();

        OutsideCheck.Result again = check(manners(true), read, url("/there"), url("/gone"));

        assertThat(read).isEqualTo(kept);
        assertThat(requests).isEmpty();
        assertThat(again.asked()).isZero();
        assertThat(again.findings()).hasSize(1);
        assertThat(kept.on(NOW.atZone(ZoneOffset.UTC).toLocalDate().plusDays(2)).byUrl())
                .containsOnlyKeys(url("/there"));
        assertThat(kept.on(NOW.atZone(ZoneOffset.UTC).toLocalDate().plusDays(8)).byUrl())
                .isEmpty();
        assertThat(kept.on(NOW.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1))
                        .byUrl())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"http://a/\": 7}", "{\"http://a/\": {\"kind\": \"X\"}}", "\u0000"})
    void whatWasKeptAndIsDamagedIsNotKnown(String damaged) {
        assertThat(Answers.of(damaged)).isEqualTo(Answers.none());
    }

    @Test
    void moreThanWasAskedForIsLeftForTheNextRun() {
        Manners two = new Manners("Nuggets/test", Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), 2, true);

        OutsideCheck.Result first = check(two, Answers.none(), url("/there"), url("/end"), url("/gone"));

        assertThat(first.asked()).isEqualTo(2);
        assertThat(first.left()).isEqualTo(1);
        assertThat(check(two, first.answers(), url("/there"), url("/end"), url("/gone"))
                        .left())
                .isZero();
    }

    @Test
    void whenTimeIsUpItEnds() {
        Manners short_ =
                new Manners("Nuggets/test", Duration.ZERO, Duration.ofSeconds(30), Duration.ofMillis(300), 10, true);
        long start = System.nanoTime();

        assertThat(check(short_, Answers.none(), url("/slow")).left()).isEqualTo(1);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }

    @Test
    void privateAddressesAreLeftAloneUnlessTold() {
        assertThat(check(manners(false), Answers.none(), url("/gone")).findings())
                .isEmpty();
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void noAddressOfANetworkOfOnesOwnIsPublic(String address) throws IOException {
        assertThat(PublicAddress.isPublic(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "192.1.0.1",
                "2606:4700::1",
                "64:ff9b::808:808"
            })
    void addressesOfTheInternetAre(String address) throws IOException {
        assertThat(PublicAddress.isPublic(address)).isTrue();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private List<String> told(String... paths) {
        return check(
                        manners(true),
                        Answers.none(),
                        Stream.of(paths).map(this::url).toArray(String[]::new))
                .findings()
                .stream()
                .map(finding -> finding.code().id() + ": " + finding.message())
                .toList();
    }

    private static Manners manners(boolean anywhere) {
        return new Manners("Nuggets/test", Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), 100, anywhere);
    }

    private static OutsideCheck.Result check(Manners manners, Answers kept, String... urls) {
        List<OutsideLink> links = new ArrayList<>();
        for (String url : urls) {
            links.add(new OutsideLink(url, new SourceSpan("a.md", links.size() + 1, 1, links.size() + 1, 2)));
        }
        return new OutsideCheck(manners, Clock.fixed(NOW, ZoneOffset.UTC))
                .check(links, new Answers(new TreeMap<>(kept.byUrl())), progress -> {});
    }
}
