package org.nuggets.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nuggets.model.Bytes;
import org.nuggets.model.LocalText;
import org.nuggets.model.SourceFile;
import org.nuggets.pipeline.LiveSite;

/** Leads each question to what answers it, if it may be asked. */
final class Router {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final long MOST_PASSED_OVER = 256L << 20;

    private final Map<String, Endpoint> endpoints;
    private final Gate gate;
    private final Supplier<LiveSite> site;
    private final Consumer<Exception> faults;

    /** @param faults told of what is a fault of ours */
    Router(List<Endpoint> endpoints, Gate gate, Supplier<LiveSite> site, Consumer<Exception> faults) {
        this.endpoints = endpoints.stream().collect(Collectors.toUnmodifiableMap(Endpoint::path, Function.identity()));
        this.gate = gate;
        this.site = site;
        this.faults = faults;
    }

    /** Whatever goes wrong, there is an answer to show: a browser hears none as long as it is still sending. */
    Answer answer(String path, HttpExchange exchange) throws IOException {
        Answer answer = read(path, exchange);
        passOver(exchange.getRequestBody());
        return answer;
    }

    /** To skip would be to skip what follows on the connection, too. */
    private static void passOver(InputStream rest) throws IOException {
        byte[] some = new byte[1 << 16];
        long left = MOST_PASSED_OVER;
        for (int read = rest.read(some); read >= 0 && left > 0; read = rest.read(some)) {
            left -= read;
        }
    }

    private Answer read(String path, HttpExchange exchange) throws IOException {
        Optional<Endpoint> found = Optional.ofNullable(endpoints.get(path));
        Optional<Answer> refused = gate.refuses(
                exchange.getRequestMethod(),
                exchange.getRequestHeaders(),
                found.orElse(Endpoint.reading(path, asked -> Answer.done())));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (found.isEmpty()) {
            return Answer.refusal(
                    404,
                    "nothing",
                    LocalText.of("there is nothing at this address", "op dit adres is niets"),
                    LocalText.of("begin at /desk/", "begin op /desk/"));
        }
        Endpoint endpoint = found.get();
        byte[] sent = exchange.getRequestBody().readNBytes(endpoint.kind().most() + 1);
        if (sent.length > endpoint.kind().most()) {
            return Answer.refusal(
                    413,
                    "too-large",
                    LocalText.of(
                            "this is larger than %s MB",
                            "dit is groter dan %s MB", endpoint.kind().most() >> 20),
                    LocalText.of("make it smaller", "maak het kleiner"));
        }
        try {
            return answer(endpoint, query(exchange), sent);
        } catch (JsonProcessingException | IllegalArgumentException unread) {
            return Answer.refusal(
                    400,
                    "unread",
                    LocalText.of("this question could not be read", "deze vraag was niet te lezen"),
                    LocalText.of("load the page again", "laad de pagina opnieuw"));
        } catch (IOException | UncheckedIOException refusedByDisk) {
            return Answer.refusal(
                    500,
                    "disk",
                    LocalText.of(
                            "the disk refused: %s",
                            "de schijf weigerde: %s", String.valueOf(refusedByDisk.getMessage())),
                    LocalText.of(
                            "see whether the file is open in another program, or may not be written",
                            "kijk of het bestand in een ander programma open is, of niet geschreven mag worden"));
        } catch (RuntimeException faultOfOurs) {
            faults.accept(faultOfOurs);
            // The page is told, too, so that what was typed can be kept.
            return Answer.refusal(
                    500,
                    "fault",
                    LocalText.of(
                            "this program failed at it: %s",
                            "dit programma maakte er een fout bij: %s", String.valueOf(faultOfOurs.getMessage())),
                    LocalText.of(
                            "copy what you wrote, and tell whoever cares for this program",
                            "kopieer wat je schreef, en vertel het aan wie voor dit programma zorgt"));
        }
    }

    private Answer answer(Endpoint endpoint, Map<String, String> query, byte[] sent) throws IOException {
        JsonNode json =
                endpoint.kind().takes().equals("application/json") ? JSON.readTree(sent) : MissingNode.getInstance();
        if (endpoint.kind().isSent() && json.isMissingNode() && endpoint.kind() != Endpoint.Kind.SENDING) {
            json = JsonNodeFactory.instance.objectNode();
        }
        LiveSite now = site.get();
        Asked asked = new Asked(query, json, Bytes.of(sent), now, Optional.empty(), site);
        if (!endpoint.ofPage()) {
            return endpoint.work().on(asked);
        }
        // Looked up among what was read, never made of what was asked: there is no way out of the content.
        Optional<SourceFile> page = now.sources().page(asked.text("path"));
        return page.isPresent()
                ? endpoint.work().on(new Asked(query, json, Bytes.of(sent), now, page, site))
                : Answer.refusal(
                        404,
                        "no-page",
                        LocalText.of(
                                "there is no page '%s' in the content",
                                "er is geen pagina '%s' in de inhoud", asked.text("path")),
                        LocalText.of(
                                "it may have been renamed or deleted: look for it in the list of all pages",
                                "ze kan hernoemd of verwijderd zijn: zoek haar in de lijst van alle pagina’s"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String part : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            query.putIfAbsent(decoded(name), sign < 0 ? "" : decoded(part.substring(sign + 1)));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
