package org.nuggets.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuggets.model.Matches;
import org.nuggets.model.PageKey;

/** What schools offer is matched with what others look for, so that all together fit as well as they can. */
class MatchesTest {

    @TempDir
    private Path folder;

    private Network network;

    @BeforeEach
    void someExpertise() {
        network = new Network(folder)
                .expertise("arithmetic", "")
                .expertise("fractions", "broader: [arithmetic]")
                .expertise("singing", "")
                .expertise("choirs", "related_to: [singing]")
                .expertise("reading", "")
                .expertise("swimming", "");
    }

    private void sixSchools() {
        network.school("ash", """
            phase: primary
            area: Utrecht
            offers: [{expertise: singing, level: advanced, capacity: 2}]
            needs: [{expertise: arithmetic, level: intermediate}]
            """)
                .school("beech", """
                    phase: primary
                    area: utrecht
                    offers: [{expertise: fractions, level: advanced}]
                    needs: [{expertise: singing, level: introductory}]
                    """)
                .school("cedar", """
                    phase: secondary
                    area: Leeuwarden
                    offers: [{expertise: arithmetic, level: intermediate, capacity: 2, until: 2027-01-15}]
                    needs: [{expertise: choirs}]
                    """)
                .school("elm", """
                    phase: all_through
                    area: Utrecht
                    needs: [{expertise: singing, level: intermediate}]
                    """)
                .school("fir", """
                    phase: early_years
                    offers: [{expertise: reading, level: advanced}]
                    needs: [{expertise: arithmetic, level: advanced}]
                    """)
                .school("hazel", """
                    area: Leeuwarden
                    needs: [{expertise: reading}, {expertise: swimming}]
                    """);
    }

    /**
     * By hand, on 22 November 2026. Points: expertise (of 50), level (of 20), ages (of 15), area (of 10), time (of 5).
     *
     * <pre>
     * need                        offer                         exp  lev  age  area time
     * ash arithmetic interm.      beech fractions adv. (1)       30 + 20 + 15 + 10 + 5 =  80   a part; one kind of school
     *                             cedar arithmetic interm. (2)   50 + 20 +  2 +  0 + 0 =  72   of 7 years one is shared; ends soon
     * fir arithmetic advanced     beech fractions adv. (1)       30 + 20 +  7 +  5 + 5 =  67   of 2 years one is shared
     *                             cedar arithmetic interm. (2)   50 +  0 +  0 +  5 + 0 =  55   a step below; no ages shared
     * beech singing introductory  ash singing advanced (2)       50 + 20 + 15 + 10 + 5 = 100
     * elm singing intermediate    ash singing advanced (2)       50 + 20 + 15 + 10 + 5 = 100   all 8 years of the shorter
     * cedar choirs any            ash singing advanced (2)       20 + 20 +  2 +  0 + 5 =  47   related
     * hazel reading any           fir reading advanced (1)       50 + 20 +  7 +  5 + 5 =  87   no phase; no area
     * hazel swimming              nobody
     *
     * ash and fir: 72 + 67 = 139 is more than 80 + 55 = 135, though 80 is the best single pair.
     * Singing: 100 + 100, so that cedar goes without.
     * </pre>
     */
    @Test
    void sixSchoolsAreMatchedAsByHand() {
        sixSchools();

        assertThat(network.pairs())
                .containsExactly(
                        "cedar helps ash with arithmetic: 72",
                        "ash helps beech with singing: 100",
                        "ash helps elm with singing: 100",
                        "beech helps fir with arithmetic: 67",
                        "fir helps hazel with reading: 87");
    }

    @Test
    void eachMatchSaysWhy() {
        sixSchools();

        assertThat(network.matches().made().stream()
                        .map(match -> match.reasons().stream()
                                .map(reason -> reason.kind() + " " + reason.points()
                                        + (reason.pages().isEmpty()
                                                ? ""
                                                : " "
                                                        + reason.pages().stream()
                                                                .map(PageKey::id)
                                                                .toList())
                                        + (reason.values().isEmpty() ? "" : " " + reason.values()))
                                .toList()
                                .toString()))
                .containsExactly(
                        "[SAME_EXPERTISE 50 [arithmetic], LEVEL_MET 20 [intermediate, intermediate], AGES_MEET 2 [11,"
                                + " 12], OTHER_AREA 0 [Leeuwarden, Utrecht], ENDS_SOON 0 [2027-01-15]]",
                        "[SAME_EXPERTISE 50 [singing], LEVEL_MET 20 [advanced, introductory], AGES_MEET 15 [4, 12], "
                                + "SAME_AREA 10 [Utrecht], LASTS 5]",
                        "[SAME_EXPERTISE 50 [singing], LEVEL_MET 20 [advanced, intermediate], AGES_MEET 15 [4, 12], "
                                + "SAME_AREA 10 [Utrecht], LASTS 5]",
                        "[NARROWER 30 [fractions, arithmetic], LEVEL_MET 20 [advanced, advanced], AGES_MEET 7 [4, 5], "
                                + "AREA_NOT_STATED 5, LASTS 5]",
                        "[SAME_EXPERTISE 50 [reading], ANY_LEVEL 20 [advanced], AGES_NOT_STATED 7, AREA_NOT_STATED 5,"
                                + " LASTS 5]");
    }

    @Test
    void whatIsLeftSaysWhyAndWhoCameClosest() {
        sixSchools();

        Matches matches = network.matches();

        assertThat(Network.left(matches.needs()))
                .containsExactly("cedar choirs 1 ALL_TAKEN ash", "hazel swimming 1 NOBODY_OFFERS");
        assertThat(Network.left(matches.offers())).containsExactly("cedar arithmetic 1 ALL_MET fir");
        assertThat(matches.narrowed()).isEmpty();
    }
}
