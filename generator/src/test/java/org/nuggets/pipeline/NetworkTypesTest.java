package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the network is said by types, also by a site's own. */
class NetworkTypesTest {

    private static final String LEAGUE = """
        one: {en: League}
        many: {en: Leagues}
        folder: leagues
        shared: false
        fields:
          title: {label: {en: Title}, type: string}
        network: {as: group}
        """;

    @TempDir
    private Path folder;

    private BuiltSite site(String network) {
        return new BuiltSite(folder)
                .with("site.yml", "title: A\ntypes: types\nbase_url: https://a.example/\ncontact: a@a.example\n")
                .with("types/club.yml", """
                    one: {en: Club}
                    many: {en: Clubs}
                    folder: clubs
                    shared: false
                    fields:
                      title: {label: {en: Title}, type: string}
                      town: {label: {en: Town}, type: string}
                    relations:
                      plays_in: {to: league, inverse: clubs, label: {en: Plays in}, inverse_label: {en: Clubs}}
                    network: %s
                    """.formatted(network))
                .with("types/league.yml", LEAGUE)
                .with("content/clubs/reds.md", "---\ntitle: Reds\ntown: Ely\nplays_in: [first]\n---\n\nText.\n")
                .with("content/clubs/blues.md", "---\ntitle: Blues\ntown: Diss\nplays_in: [first]\n---\n\nText.\n")
                .with("content/leagues/first.md", "---\ntitle: First\n---\n\nText.\n");
    }

    @Test
    void typesOfASitesOwnAreANetworkToo() {
        Map<String, String> files =
                site("{as: member, ties: [plays_in], diversity: [town]}").files();

        assertThat(files.get("network/index.html")).contains("Plays in", "Blues", "<th scope=\"col\">Town</th>");
        assertThat(files.get("network/first/index.html")).contains("Reds");
        assertThat(files.get("leagues/first/index.html")).contains("class=\"network-map\"");
    }

    @Test
    void aTieOrAFieldThatTheTypeDoesNotHaveIsTold() {
        BuiltSite site = site("{as: member, ties: [play_in], diversity: [twon]}");

        assertThat(site.findings())
                .anyMatch(finding -> finding.contains("types/club.yml")
                        && finding.contains("'play_in' is not a relation of this type"))
                .anyMatch(finding -> finding.contains("'twon' is not a field of this type"));
        assertThat(site.fixes()).anyMatch(fix -> fix.contains("plays_in")).anyMatch(fix -> fix.contains("town"));
    }

    @Test
    void aPartThatThereIsNotIsToldWithThoseThereAre() {
        assertThat(site("{as: pupil}").diagnostics())
                .anyMatch(finding ->
                        finding.fix().contains("member") && finding.fix().contains("case"));
    }
}
