package org.nuggets.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of a pack, as the tests use it. */
final class Packs {

    static final String PACK = "pack/index.html";

    static final String FIVE = "?i=roles/learning-partner,roles/supervisor,cards/team-learning,questions/network-check,"
            + "nuggets/staff-meetings-in-classrooms";

    /** The name that a pack is kept under, at the root of a server. */
    static final String KEPT = "nuggets pack / choice";

    private Packs() {}

    /** The same page of a browser that keeps something as the reader's pack. */
    static Page keep(Page page, String kept) {
        page.evaluate("([name, text]) => localStorage.setItem(name, text)", new String[] {KEPT, kept});
        page.reload();
        return page;
    }

    /** What is kept; null for nothing. */
    static Object kept(Page page) {
        return page.evaluate("name => localStorage.getItem(name)", KEPT);
    }

    static Locator titles(Page page) {
        return page.locator(".pack-list .pack-title");
    }

    /** Waits until the text of so many items is there. */
    static void waitUntilRead(Page page, int items) {
        assertThat(page.locator(".pack-chapter article")).hasCount(items);
    }
}
