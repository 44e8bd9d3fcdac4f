package io.hooktrail.adapters.web.page.usage;

import org.jspecify.annotations.Nullable;

/** Where each card leads: to the deliveries it counts. */
record CardLinks(String sent, String success, String failed, String pending) {

    static CardLinks of(UsageQuery query, String yesterday) {
        return new CardLinks(
                link(query, null, yesterday),
                link(query, "success", yesterday),
                link(query, "failed,exhausted", yesterday),
                link(query, "pending", null));
    }

    private static String link(UsageQuery query, @Nullable String status, @Nullable String from) {
        return query.listing(status, from, null).url() + "#deliveries";
    }
}
