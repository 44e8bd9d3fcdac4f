package io.hooktrail.adapters.web.page.settings;

import io.hooktrail.adapters.web.Caller;
import io.hooktrail.adapters.web.Fingerprint;
import io.hooktrail.application.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form that is sent twice, as when its answer is loaded again, does its work once: it carries a number of its own. */
final class Once {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f-]{36}");

    private Once() {}

    /** For a form to carry. */
    static String number() {
        return UUID.randomUUID().toString();
    }

    /** The key under which a form asks; null for one that carries no number. */
    static @Nullable IdempotencyKey key(Caller caller, String number, String path, String... said) {
        return NUMBER.matcher(number).matches()
                ? new IdempotencyKey(
                        caller.account(),
                        number,
                        Fingerprint.of("POST", path, String.join("\n", said).getBytes(StandardCharsets.UTF_8)))
                : null;
    }
}
