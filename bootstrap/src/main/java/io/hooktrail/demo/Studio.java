package io.hooktrail.demo;

import io.hooktrail.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The accounts of the demo. Their ids are derived from their names, so that they are opened once. */
enum Studio {
    /** The parent. */
    LAKESIDE("Lakeside Studios", true),
    /** Gives classes. */
    HARBOUR("Harbour Yoga", true),
    /** Cuts hair; may not see the usage dashboard (MT-03 to MT-05). */
    HILLTOP("Hilltop Barbers", false);

    static final String TIME_ZONE = "Europe/Copenhagen";

    private final String title;
    private final boolean usageDashboard;

    Studio(String title, boolean usageDashboard) {
        this.title = title;
        this.usageDashboard = usageDashboard;
    }

    AccountId id() {
        return new AccountId(UUID.nameUUIDFromBytes(("demo:" + name()).getBytes(StandardCharsets.US_ASCII)));
    }

    String title() {
        return title;
    }

    boolean usageDashboard() {
        return usageDashboard;
    }
}
