package io.hooktrail.application;

import io.hooktrail.domain.account.AccountId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is asked. Becomes the metadata of every event that follows.
 *
 * @param actor who: {@code key:<id>}, {@code member:<id>}, {@code token:<digest>} or {@code system}
 * @param account for which account they act
 * @param requestId the HTTP request; null if there was none
 * @param traceId W3C trace id; null if there is none
 */
public record Requester(
        String actor,
        AccountId account,
        @Nullable String requestId,
        @Nullable String traceId) {

    /** The names under which the event store keeps these. */
    public static final String ACTOR = "actor";

    /** See {@link #ACTOR}. */
    public static final String ACCOUNT = "account";

    /** See {@link #ACTOR}. */
    public static final String REQUEST_ID = "request_id";

    /** See {@link #ACTOR}. */
    public static final String TRACE_ID = "trace_id";

    /** Hooktrail itself, for an account: clocks, policies, recoveries. */
    public static Requester system(AccountId account) {
        return new Requester("system", account, null, null);
    }

    /** As metadata; absent values are left out. */
    public Map<String, String> asMetadata() {
        var metadata = new java.util.HashMap<String, String>();
        metadata.put(ACTOR, actor);
        metadata.put(ACCOUNT, account.toString());
        if (requestId != null) {
            metadata.put(REQUEST_ID, requestId);
        }
        if (traceId != null) {
            metadata.put(TRACE_ID, traceId);
        }
        return metadata;
    }
}
