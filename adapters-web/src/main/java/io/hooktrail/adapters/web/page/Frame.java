package io.hooktrail.adapters.web.page;

import io.hooktrail.adapters.web.page.Tab.Group;
import java.util.List;

/**
 * What stands around a page.
 *
 * @param account the one somebody acts for
 * @param locations how many accounts stand below it
 * @param role what they may do, as its word
 * @param current the path of this page
 */
public record Frame(String account, int locations, String role, List<Section> sections, String current) {

    /** Tabs under a heading. */
    public record Section(Group group, List<Tab> tabs) {}

    /** Whether the page is that of the tab. */
    public boolean isAt(Tab tab) {
        return current.equals(tab.path()) || current.startsWith(tab.path() + "/");
    }
}
