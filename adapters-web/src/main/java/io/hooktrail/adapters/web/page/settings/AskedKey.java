package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.ApiKeyChanges.NewKey;
import io.hooktrail.adapters.web.page.Form;
import io.hooktrail.domain.account.Role;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an API key.
 *
 * @param expires the last day on which it opens, in the zone of the account; empty for never
 * @param once the number of the form
 */
record AskedKey(String name, Role role, String expires, String once) {

    /** What a form leaves out is empty, and the role the lowest. */
    AskedKey {
        name = Objects.requireNonNullElse(name, "");
        role = Objects.requireNonNullElse(role, Role.VIEWER);
        expires = Objects.requireNonNullElse(expires, "");
        once = Objects.requireNonNullElse(once, "");
    }

    /** What was typed, with a day that is none. */
    Form form() {
        Form form = Form.of(Map.of("name", name, "role", role.toString(), "expires", expires));
        try {
            lastDay();
            return form;
        } catch (DateTimeException noDay) {
            return form.wrong("expires", "day");
        }
    }

    NewKey key(ZoneId zone) {
        LocalDate last = lastDay();
        Instant end = last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
        return new NewKey(name, role, end);
    }

    private @Nullable LocalDate lastDay() {
        return expires.isBlank() ? null : LocalDate.parse(expires.strip());
    }
}
