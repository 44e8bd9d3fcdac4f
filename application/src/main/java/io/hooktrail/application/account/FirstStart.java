package io.hooktrail.application.account;

import io.hooktrail.application.Asked;
import io.hooktrail.application.CommandDispatcher;
import io.hooktrail.application.Requester;
import io.hooktrail.domain.Rejected;
import io.hooktrail.domain.account.AccountCommand;
import io.hooktrail.domain.account.AccountCommand.IssueApiKey;
import io.hooktrail.domain.account.AccountCommand.OpenAccount;
import io.hooktrail.domain.account.AccountId;
import io.hooktrail.domain.account.AccountRejection.AccountAlreadyOpen;
import io.hooktrail.domain.account.ApiKeyHash;
import io.hooktrail.domain.account.ApiKeyId;
import io.hooktrail.domain.account.Plan;
import io.hooktrail.domain.account.Role;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first person in: an installation without a super admin's key gets its first account and such a key.
 *
 * <p>The account's id is fixed and the key's is derived from the key, so two nodes that start at once with a given key,
 * or a start that was cut short, do it once.
 */
public final class FirstStart {

    /** The account that runs the installation. */
    public static final AccountId FIRST_ACCOUNT = AccountId.of("00000000-0000-7000-8000-000000000001");

    private final ApiKeyStore keys;
    private final CommandDispatcher dispatcher;
    private final InstantSource clock;

    /** Looks into the store, then asks for what is missing. */
    public FirstStart(ApiKeyStore keys, CommandDispatcher dispatcher, InstantSource clock) {
        this.keys = keys;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /**
     * Makes sure that somebody can sign in. Does nothing, whatever key is given, once a super admin's key exists.
     *
     * @param given the key to begin with; null or blank to draw one
     * @param announce is told a drawn key, once and never again
     */
    public void ensure(@Nullable String given, Consumer<String> announce) {
        if (keys.knowsSuperAdmin()) {
            return;
        }
        if (given != null && !given.isBlank()) {
            issue(given.strip());
        } else {
            String drawn = ApiKeyText.draw(new SecureRandom());
            issue(drawn);
            announce.accept(drawn);
        }
    }

    private void issue(String key) {
        Instant now = clock.instant();
        openUnlessOpen(new OpenAccount(FIRST_ACCOUNT, null, "Hooktrail", "UTC", Plan.PLUS, now));
        ApiKeyHash hash = ApiKeyText.hash(key);
        var id = new ApiKeyId(UUID.nameUUIDFromBytes(hash.sha256().getBytes(StandardCharsets.US_ASCII)));
        ask(new IssueApiKey(FIRST_ACCOUNT, id, "First key", Role.SUPER_ADMIN, hash, now));
    }

    private void openUnlessOpen(OpenAccount command) {
        try {
            ask(command);
        } catch (CompletionException failure) {
            if (!(failure.getCause() instanceof Rejected refused)
                    || !(refused.rejection() instanceof AccountAlreadyOpen)) {
                throw failure;
            }
        }
    }

    private void ask(AccountCommand command) {
        dispatcher.dispatch(Asked.of(command, Requester.system(FIRST_ACCOUNT))).join();
    }
}
