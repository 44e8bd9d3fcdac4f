package io.hooktrail.application.entity;

import io.hooktrail.domain.Content;
import io.hooktrail.domain.delivery.Payload;
import io.hooktrail.domain.entity.EntityEvent.EntityTransitioned;
import java.nio.charset.StandardCharsets;

/**
 * An entity at one transition, as receivers read it:
 * {@code {"id":…,"type":…,"action":…,"occurred_at":…,"data":…}}, the data byte by byte as it came.
 */
final class EntityResource {

    private EntityResource() {}

    /** By concatenation: ids, types and actions hold nothing that JSON must escape. */
    static Content of(EntityTransitioned event, Content data) {
        String head = "{\"id\":\"" + event.id().entityId()
                + "\",\"type\":\"" + event.type()
                + "\",\"action\":\"" + event.action()
                + "\",\"occurred_at\":\"" + Payload.instant(event.occurredAt())
                + "\",\"data\":";
        byte[] tail = data.json();
        byte[] json = new byte[head.length() + tail.length + 1];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, json, 0, head.length());
        System.arraycopy(tail, 0, json, head.length(), tail.length);
        json[json.length - 1] = '}';
        return Content.ofJson(json);
    }
}
