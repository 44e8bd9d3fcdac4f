package io.hooktrail.adapters.persistence.webhook;

import io.hooktrail.adapters.persistence.Cursor;
import io.hooktrail.adapters.persistence.Side;
import io.hooktrail.application.webhook.WebhookSort;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Beside which row a page of webhooks lies.
 *
 * @param time null if sorted by id
 */
record WebhookPlace(Side side, @Nullable Instant time, UUID id) {

    static WebhookPlace of(String cursor, WebhookSort sort) {
        return Cursor.decode(cursor, 4, keys -> read(keys, sort));
    }

    static String cursor(Side side, WebhookSort sort, WebhookRow row) {
        Instant time = time(sort, row);
        return Cursor.encode(sort, side, time == null ? "" : time, row.id());
    }

    Object key() {
        return time == null ? id : time.atOffset(ZoneOffset.UTC);
    }

    private static WebhookPlace read(List<String> keys, WebhookSort sort) {
        if (!keys.get(0).equals(sort.toString())) {
            throw new IllegalArgumentException("a cursor of another order");
        }
        return new WebhookPlace(
                Side.named(keys.get(1)),
                sort == WebhookSort.ID ? null : Instant.parse(keys.get(2)),
                UUID.fromString(keys.get(3)));
    }

    private static @Nullable Instant time(WebhookSort sort, WebhookRow row) {
        return switch (sort) {
            case NEWEST, OLDEST -> row.createdAt();
            case CHANGED_LAST, CHANGED_FIRST -> row.updatedAt();
            case ID -> null;
        };
    }
}
