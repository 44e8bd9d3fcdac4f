package io.hooktrail.application.bin;

import io.hooktrail.application.IdempotencyKey;
import io.hooktrail.application.Page;
import io.hooktrail.application.PageRequest;
import io.hooktrail.application.account.AccountScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the bins. What is outside the scope is not there. */
public interface Bins {

    /**
     * Adds a bin; one that is there already stays as it is.
     *
     * @throws io.hooktrail.domain.Rejected with {@link BinRejection.TooManyBins}
     */
    default void add(Bin bin) {
        add(bin, null);
    }

    /**
     * The same, at most once for this key.
     *
     * @return the bin that was added, now or the first time
     */
    BinId add(Bin bin, @Nullable IdempotencyKey key);

    /** One bin. */
    Optional<Bin> find(AccountScope scope, BinId id);

    /** A page of them, the newest first. */
    Page<Bin> list(AccountScope scope, PageRequest page);

    /** Writes name and behaviour. What it fails first is counted anew. */
    void change(AccountScope scope, Bin bin);

    /** Deletes a bin with all it has kept; whether there was one. */
    boolean delete(AccountScope scope, BinId id);
}
