package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.cache.BuildCache;
import org.nuggets.cache.CacheStore;
import org.nuggets.cache.FileStamps;
import org.nuggets.model.Bytes;
import org.nuggets.model.NetworkMeasures;
import org.nuggets.model.NetworkMeasures.Diversity;
import org.nuggets.model.SiteInsights;
import org.nuggets.work.WorkPool;

/** Who is tied to whom, and how far each reaches, from what the pages say. */
class NetworkTest {

    private static final String HEAD = """
        ---
        title: %s
        description: What it is.
        status: published
        audience: [headteacher]
        date_published: 2026-09-01
        license: CC-BY-4.0
        %s
        ---

        Text.
        """;

    @TempDir
    private Path folder;

    static Network empty(Path folder) {
        return new Network(folder)
                .with(
                        "site.yml",
                        "title: A network\nlanguages: [en, nl]\nbase_url: https://a.example/\ncontact: office@a.example\nauthors: [{name: Ann}]\n");
    }

    static Network partnership(Network network, String id, String says) {
        return network.with("content/partnerships/" + id + ".md", HEAD.formatted(id, says));
    }

    static Network role(Network network, String id) {
        return network.with("content/roles/" + id + ".md", HEAD.formatted(id, "is_based_on: [{source: post}]"));
    }

    static Network nugget(Network network, String id, String says) {
        return network.with(
                "content/nuggets/" + id + ".md",
                HEAD.formatted(
                        id, "is_based_on: [{source: post}]\nevidence_basis: practitioner_account\n" + says.strip()));
    }

    /** Two schools that could help each other, one that could be helped, two tied by a partnership and a nugget, one alone. */
    static Network sixSchools(Path folder) {
        Network network = empty(folder)
                .expertise("singing", "")
                .expertise("arithmetic", "")
                .expertise("reading", "")
                .school("ash", """
                        phase: primary
                        area: Utrecht
                        offers: [{expertise: singing}]
                        needs: [{expertise: arithmetic}]
                        """)
                .school("beech", """
                        phase: primary
                        area: utrecht
                        offers: [{expertise: arithmetic}]
                        needs: [{expertise: singing}]
                        """)
                .school("cedar", """
                        phase: secondary
                        area: Leeuwarden
                        needs: [{expertise: singing}]
                        """)
                .school("elm", "offers: [{expertise: reading}]")
                .school("fir", "")
                .school("hazel", "")
                .with(
                        "content/sources/post.md",
                        HEAD.formatted("post", "url: https://a.example/\nkind: web_page\nsource_license: CC-BY-4.0"));
        partnership(network, "north", "members: [ash, elm]\nresponsible_role: coach");
        role(network, "coach");
        nugget(network, "together", "practises: [coach]\ntook_place_at: [ash, fir]");
        return nugget(network, "nowhere", "practises: [coach]");
    }

    static org.nuggets.model.Network of(Network network) {
        return of(network.site().request());
    }

    static org.nuggets.model.Network of(BuildRequest request) {
        try {
            return of(graph(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SiteGraph graph(BuildRequest request) throws IOException {
        Sources sources = Sources.read(request, FileStamps.none());
        return SiteGraph.of(sources, SiteSetUp.of(sources, request), request, BuildCache.none(), stage -> {});
    }

    private static org.nuggets.model.Network of(SiteGraph graph) {
        SiteInsights insights = graph.index(CacheStore.NOTHING, Bytes::of, WorkPool.all());
        return graph.withNetwork(insights).network().get();
    }

    @Test
    void theNextVersionOfASiteKeepsItWhereNobodySaysAnythingNew() throws IOException {
        Network network = sixSchools(folder);
        BuildRequest request = network.site().request();
        SiteGraph first = graph(request);
        Path ash = folder.resolve("content/profiles/ash.md");
        String written = Files.readString(ash);

        Files.writeString(ash, written + "\n\nAnother sentence.\n");
        SiteGraph longer = first.next(Sources.read(request, FileStamps.none()));
        assertThat(of(longer)).isSameAs(of(first));

        Files.writeString(ash, written.replace("area: ", "area: Far "));
        SiteGraph elsewhere = longer.next(Sources.read(request, FileStamps.none()));
        assertThat(of(elsewhere)).isNotEqualTo(of(longer));
    }

    /** Of each item, as {@code "ash: reaches 4 (2 working), 1 of 2 both ways"}. */
    private static Map<String, String> told(org.nuggets.model.Network network) {
        Map<String, String> told = new TreeMap<>();
        network.nodes()
                .values()
                .forEach(node -> node.measures()
                        .ifPresent(measures -> told.put(
                                node.page().id(),
                                "reaches " + measures.reach() + " (" + measures.working() + " working), "
                                        + measures.mutual()
                                        + " of " + measures.pairs() + " both ways"
                                        + (measures.statesExchange() ? "" : ", nothing stated")
                                        + (measures.unplaced() > 0 ? ", " + measures.unplaced() + " unplaced" : ""))));
        return told;
    }

    private static NetworkMeasures measures(org.nuggets.model.Network network, String id) {
        return network.nodes().values().stream()
                .filter(node -> node.page().id().equals(id))
                .flatMap(node -> node.measures().stream())
                .findFirst()
                .orElseThrow();
    }

    /**
     * By hand.
     *
     * <pre>
     * Offers that meet needs: ash → beech and ash → cedar (singing), beech → ash (arithmetic); elm's reading meets none.
     * Ties: ash – north – elm; ash – together – fir; coach – north, coach – together; nowhere has no place.
     *
     *        working       could exchange   reach   both ways
     * ash    elm, fir      beech, cedar     4       beech of beech, cedar: 1 of 2
     * beech  -             ash              1       1 of 1
     * cedar  -             ash              1       0 of 1
     * elm    ash           -                1       nobody looks for what it offers: 0 of 0
     * fir    ash           -                1       says nothing of offers and needs
     * hazel  -             -                0       says nothing
     * coach  ash, elm (as north is its), fir (with ash, at together): 3; no two of these could exchange anything
     * </pre>
     */
    @Test
    void reachAndReciprocityAreAsCountedByHand() {
        assertThat(told(of(sixSchools(folder))))
                .containsEntry("ash", "reaches 4 (2 working), 1 of 2 both ways")
                .containsEntry("beech", "reaches 1 (0 working), 1 of 1 both ways")
                .containsEntry("cedar", "reaches 1 (0 working), 0 of 1 both ways")
                .containsEntry("elm", "reaches 1 (1 working), 0 of 0 both ways")
                .containsEntry("fir", "reaches 1 (1 working), 0 of 0 both ways, nothing stated")
                .containsEntry("hazel", "reaches 0 (0 working), 0 of 0 both ways, nothing stated")
                .containsEntry("coach", "reaches 3 (3 working), 0 of 0 both ways, 1 unplaced")
                .hasSize(7);
    }

    /** ash reaches beech (primary, utrecht), cedar (secondary, Leeuwarden), and elm and fir, which say neither. */
    @Test
    void whatIsNotStatedIsToldAndNeverCounted() {
        List<Diversity> diversity = measures(of(sixSchools(folder)), "ash").diversity();

        assertThat(diversity)
                .containsExactly(
                        new Diversity("kind", 1, 4, "school", 4, 0),
                        new Diversity("sector", 1, 4, "state", 4, 0),
                        new Diversity("phase", 2, 1, "primary", 2, 2),
                        new Diversity("area", 2, 1, "Leeuwarden", 2, 2));
    }

    @Test
    void anAreaIsTheSameHoweverItIsWritten() {
        Network network = new Network(folder).expertise("singing", "");
        network.school("ash", "needs: [{expertise: singing}]");
        List<String> written = List.of("Utrecht", "utrecht", "\" UTRECHT \"", "Leeuwarden");
        for (int i = 0; i < written.size(); i++) {
            network.school("s" + i, "area: " + written.get(i) + "\noffers: [{expertise: singing}]");
        }

        assertThat(measures(of(network), "ash").diversity()).contains(new Diversity("area", 2, 3, "Utrecht", 4, 0));
    }

    @Test
    void anOfferThatHasEndedLinksNobody() {
        Network network = new Network(folder)
                .expertise("singing", "")
                .school("ash", "offers: [{expertise: singing, until: 2020-01-01}]")
                .school("beech", "needs: [{expertise: singing}]");

        assertThat(told(of(network))).containsEntry("beech", "reaches 0 (0 working), 0 of 0 both ways");
    }

    @Test
    void aSchoolInTwoLanguagesIsOne() {
        Network network = sixSchools(folder);
        network.with(
                "content/profiles/ash.nl.md",
                Network.profile("De Es", "offers: [{expertise: singing}]\nneeds: [{expertise: arithmetic}]"));

        org.nuggets.model.Network both = of(network);

        assertThat(both.nodes().keySet().stream()
                        .filter(page -> page.id().equals("ash"))
                        .map(page -> page.lang()))
                .containsExactly("en");
        assertThat(told(both)).containsEntry("ash", "reaches 4 (2 working), 1 of 2 both ways");
    }

    @Test
    void aTieThatBothSidesSayIsOne() {
        Network network =
                new Network(folder).school("ash", "member_of: [north]").school("beech", "");
        partnership(network, "north", "members: [ash, beech]");

        assertThat(of(network).nodes().values().stream()
                        .filter(node -> node.page().id().equals("north"))
                        .flatMap(node -> node.ties().stream())
                        .map(tie -> tie.to().id()))
                .containsExactly("ash", "beech");
    }

    @Test
    void aSiteWithoutSchoolsHasNoNetwork() {
        Network network = new Network(folder).expertise("singing", "");
        role(network, "coach");

        assertThat(of(network).nodes()).isEmpty();
        assertThat(network.site().files().keySet()).noneMatch(path -> path.startsWith("network"));
    }

    @Test
    void withoutSchoolsItsAddressesAreAnybodys() {
        Network network = new Network(folder)
                .with("content/network.md", "---\ntitle: Our own\n---\n\nText.\n")
                .with("static/network.json", "{}");

        assertThat(network.site().files().get("network/index.html")).contains("Our own");
        assertThat(network.site().files()).containsEntry("network.json", "");
    }
}
