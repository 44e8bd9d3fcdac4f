package io.hooktrail.application.bin;

import io.hooktrail.application.bin.BinRejection.BinNameUnusable;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request bin.
 *
 * @param name 1 to 100 characters
 * @param received how many requests it ever got; the last {@value #KEPT} are kept
 * @param lastReceivedAt null before the first
 */
public record Bin(
        BinId id,
        AccountId account,
        String name,
        Behaviour behaviour,
        Instant createdAt,
        long received,
        @Nullable Instant lastReceivedAt) {

    /** Requests that a bin keeps; the oldest go. */
    public static final int KEPT = 500;

    /** Bins that an account may have. */
    public static final int PER_ACCOUNT = 100;

    private static final int LONGEST_NAME = 100;

    /** Refuses a name with {@link BinNameUnusable}. */
    public Bin {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new Rejected(new BinNameUnusable(LONGEST_NAME));
        }
    }

    /** A bin that has got nothing yet. */
    public static Bin empty(BinId id, AccountId account, String name, Behaviour behaviour, Instant now) {
        return new Bin(id, account, name, behaviour, now, 0, null);
    }

    /** The same under a name, answering in a way. */
    public Bin with(String otherName, Behaviour otherBehaviour) {
        return new Bin(id, account, otherName, otherBehaviour, createdAt, received, lastReceivedAt);
    }
}
