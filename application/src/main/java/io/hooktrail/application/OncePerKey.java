package io.hooktrail.application;

import io.hooktrail.application.IdempotencyKeys.Found;
import io.hooktrail.application.KernelRejection.IdempotencyKeyReused;
import io.hooktrail.domain.Rejected;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes asking twice asking once for what does not go through the {@link CommandDispatcher}. */
public final class OncePerKey {

    private final IdempotencyKeys keys;

    /** Remembers in these. */
    public OncePerKey(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * Does the work in the running unit, unless it was done for this key before. Of two who ask at the same time one fails
     * with a conflict, see {@link Failures#isConflict}.
     *
     * @param key null to do it in any case
     * @return the name of what the work led to, now or the first time
     * @throws Rejected if the key was used for another request
     */
    public String ask(@Nullable IdempotencyKey key, Supplier<String> work) {
        if (key == null) {
            return work.get();
        }
        Found before = keys.find(List.of(key)).get(key);
        if (before == null) {
            String led = work.get();
            keys.keep(Map.of(key, new Accepted(led, List.of(), 0, false)));
            return led;
        }
        if (!before.sameRequest()) {
            throw new Rejected(new IdempotencyKeyReused(key.key()));
        }
        return before.result().stream();
    }
}
