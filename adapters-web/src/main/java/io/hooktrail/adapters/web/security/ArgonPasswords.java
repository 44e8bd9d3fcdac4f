package io.hooktrail.adapters.web.security;

import io.hooktrail.application.account.Passwords;
import io.hooktrail.domain.account.PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords by Argon2id, with the smallest parameters that OWASP recommends.
 *
 * <p>Each takes 19 MiB and some tens of milliseconds, so only a few are made at once, however many people sign in.
 */
@Component
class ArgonPasswords implements Passwords {

    private static final String CURRENT = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = encoder.encode("what an unknown address is compared with");

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(inTurn(() -> encoder.encode(password)));
    }

    @Override
    public boolean matches(String password, @Nullable PasswordHash kept) {
        boolean same = inTurn(() -> encoder.matches(password, kept == null ? nobodys : kept.encoded()));
        return same && kept != null;
    }

    @Override
    public boolean isOutdated(PasswordHash kept) {
        return encoder.upgradeEncoding(kept.encoded());
    }

    private <R> R inTurn(Supplier<R> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
